/** Whose fault it is that a mail does not go out, and what follows from it. */

import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { readBuilt } from '#receiver/built-catalog.ts';
import type { LogLine } from '#receiver/log.ts';
import { afterFailure, pauseAfter } from '#receiver/outbox/backoff.ts';
import { type FaultKind, faultOf } from '#receiver/outbox/mail-faults.ts';
import { Outbox } from '#receiver/outbox/outbox.ts';
import { type MailRoute, smtpMailer } from '#receiver/outbox/smtp.ts';
import type { Database } from '#receiver/store/database.ts';
import { eraseApplication } from '#receiver/store/manage-applications.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { claimMail, settleMail, summarizeMail } from '#receiver/store/outbox-rows.ts';
import type { OutboxMail } from '#receiver/store/records.ts';
import { SERVE, startProcess } from './chaos/server-process.ts';
import { SITE } from './fixture-site.ts';
import { listMail } from './kept-rows.ts';
import { ADMISSIONS, type MailServer, mailTo, startMailServer } from './mail-server.ts';
import {
  postJson,
  type Running,
  type Sent,
  startReceiver,
  supplemental,
  temporaryFolder,
} from './running.ts';
import { STORES, testStores } from './stores.ts';

const BOUNCES = 'bounces@example.org';
const NO_SUCH = '550 5.1.1 <nobody@example.org> no such user';

// Real mail through a real store: on a busy machine that takes its time.

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);
  let mail: MailServer;
  let receiver: Running;
  let store: Database;
  let now: string;
  let log: LogLine[];
  const opened: Outbox[] = [];
  beforeEach(async () => {
    now = '2026-11-01T00:00:00.000Z';
    log = [];
    mail = await startMailServer();
    const databaseUrl = await stores.newUrl();
    // Takes applications and sends nothing: each test says when.
    receiver = await startReceiver({ databaseUrl, machineNow: () => now });
    store = await openStore(databaseUrl);
  });
  afterEach(async () => {
    for (const outbox of opened.splice(0)) await outbox.stop();
    await store.close();
    await receiver.stop();
    await mail.stop();
  });

  async function send(changes: Sent = {}): Promise<string> {
    return (await (await postJson(receiver, supplemental(changes))).json()).reference;
  }

  function outbox(route: Partial<MailRoute> = {}): Outbox {
    const made = new Outbox({
      database: store,
      catalog: readBuilt(SITE).catalog,
      clocks: { machineNow: () => now },
      log: (line) => log.push(line),
      mailer: smtpMailer({ smtpUrl: mail.url, from: BOUNCES, mustEncrypt: false, ...route }),
      admissionsEmail: ADMISSIONS,
      siteUrl: 'http://127.0.0.1:4321',
    });
    opened.push(made);
    return made;
  }

  async function states(): Promise<string[]> {
    return (await listMail(store)).map(({ kind, state, problem }) =>
      [kind, state, problem].filter(Boolean).join(' '),
    );
  }

  const run = (...argv: string[]) => runApplications(argv, receiver.settings);

  it('a receipt refused for good is closed at once, and told in list, show, health and a mail', async () => {
    const email = 'nobody@example.org';
    mail.refuse(email, NO_SUCH);
    const reference = await send({ email });
    expect(await outbox().deliver()).toBe(2);
    expect(await states()).toEqual([
      'admissions sent',
      'receipt failed refused 550 5.1.1',
      'returned sent',
    ]);
    const [, told] = mail.mails;
    expect(told?.to).toEqual([ADMISSIONS]);
    expect(told?.header('Subject')).toBe(`Receipt not delivered: ${reference}`);
    expect(told?.text).toContain(
      `The receipt for ${reference} could not be delivered to ${email} (refused 550 5.1.1). What was sent is stored.`,
    );
    const inWords = 'receipt not delivered: refused 550 5.1.1';
    expect((await run('list')).out).toContain(inWords);
    expect((await run('list', '--undelivered')).out).toContain(reference);
    expect((await run('show', reference)).out).toContain(inWords);
    const health = await (await fetch(`${receiver.url}health`)).json();
    expect(health.mail).toMatchObject({ notDelivered: 0, receiptsReturned: 1 });
    // Neither time nor `deliver` opens it again, and nobody is told twice; naming it does.
    now = '2026-12-01T00:00:00.000Z';
    expect(await outbox().deliver()).toBe(0);
    mail.refuse(email, '');
    const settings = { ...receiver.settings, smtpUrl: mail.url, admissionsEmail: ADMISSIONS };
    const deliver = (...rest: string[]) => runApplications(['deliver', ...rest], settings);
    expect((await deliver()).out).toBe(
      'Sent: 0. Still not delivered: 0. Receipts that could not be delivered: 1.',
    );
    expect((await deliver(reference)).out).toBe('Sent: 1. Still not delivered: 0.');
    expect((await states())[1]).toBe('receipt sent');
  });

  it.each([
    ['the sender is refused', (server: MailServer) => server.refuseSender('553 5.1.8 bad sender')],
    ['the service is shutting down', (server: MailServer) => server.refuseSender('421 4.3.2 down')],
  ])(
    '%s: nobody’s mail is closed, and all of it goes out when that is mended',
    async (_, break_) => {
      break_(mail);
      await send();
      await send({ goals: 'Another.' });
      for (const day of [1, 9]) {
        now = `2026-11-0${day}T00:00:00.000Z`;
        expect(await outbox().deliver()).toBe(0);
      }
      // Two mails were tried each time: the others would have met the same.
      expect(log).toHaveLength(4);
      expect((await summarizeMail(store)).problem).toMatch(/^(sender )?refused \d{3} \d\.\d\.\d$/);
      mail.refuseSender('');
      expect(await outbox().deliver()).toBe(4);
      expect(await summarizeMail(store)).toEqual({
        waiting: 0,
        oldest: null,
        receiptsReturned: 0,
        receiptsLimited: 0,
        problem: null,
      });
    },
  );

  it('a mail whose application was erased while another was in hand is forgotten, and not waited for', async () => {
    const reference = await send();
    await claimMail(store, now);
    const receipt = await claimMail(store, now);
    await eraseApplication(store, reference);
    const fault = { deferrals: 0, fault: 'message', problem: 'refused 550 5.1.1' } as const;
    await settleMail(store, receipt as OutboxMail, { state: 'failed', dueAt: now, ...fault });
    expect((await listMail(store)).map(({ kind }) => kind)).toEqual(['returned']);
    expect(await outbox().deliver()).toBe(0);
    expect(await listMail(store)).toEqual([]);
  });

  it('one recipient out of reach holds up nobody else', async () => {
    mail.refuse('full@example.org', '452 4.2.2 mailbox full');
    await send({ email: 'full@example.org' });
    await send({ goals: 'Another.' });
    expect(await outbox().deliver()).toBe(3);
    expect((await states())[1]).toBe('receipt waiting refused 452 4.2.2');
  });

  it('the mail to admissions is tried for ever, even when its address is refused', async () => {
    mail.refuse(ADMISSIONS, NO_SUCH);
    await send();
    for (const day of [1, 9]) {
      now = `2026-11-0${day}T00:00:00.000Z`;
      await outbox().deliver();
    }
    expect((await states())[0]).toBe('admissions waiting refused 550 5.1.1');
    mail.refuse(ADMISSIONS, '');
    now = '2026-11-10T00:00:00.000Z';
    expect(await outbox().deliver()).toBe(1);
  });

  it('a clock set back by two days lets nothing wait, and keeps the order in which mail came', async () => {
    const first = await send({ goals: 'First.' });
    mail.answerWith(451);
    await outbox().deliver();
    now = '2026-10-30T00:00:00.000Z';
    const health = await (await fetch(`${receiver.url}health`)).json();
    expect(health.mail.oldestMinutes).toBe(2 * 24 * 60);
    const second = await send({ goals: 'Second.' });
    mail.answerWith(0);
    expect(await outbox().deliver()).toBe(4);
    const about = mail.mails.map(({ text }) =>
      text.includes(first.slice(0, 10)) ? 'first' : 'second',
    );
    expect(about).toEqual(['second', 'second', 'first', 'first']);
    expect(second).not.toBe(first);
  });

  it('a claim made before the clock was set back does not hold its mail for two days', async () => {
    await send();
    const { claimMail } = await import('#receiver/store/outbox-rows.ts');
    await claimMail(store, now);
    expect(await outbox().deliver()).toBe(1);
    now = '2026-10-30T00:00:00.000Z';
    expect(await outbox().deliver()).toBe(1);
  });

  it('an answer to the mail to admissions goes to the applicant, one to the receipt to admissions', async () => {
    await send();
    await outbox().deliver();
    expect(mail.mails.map((one) => [one.header('To'), one.header('Reply-To')])).toEqual([
      [ADMISSIONS, 'ada@example.org'],
      ['ada@example.org', ADMISSIONS],
    ]);
    expect(mail.mails.map((one) => [one.header('From'), one.from])).toEqual([
      [BOUNCES, BOUNCES],
      [BOUNCES, BOUNCES],
    ]);
  });

  it('what bounced is not delivered', async () => {
    const reference = await send();
    await outbox().deliver();
    expect((await run('bounced', reference, 'receipt')).out).toContain('noted as not delivered');
    expect((await run('list', '--undelivered')).out).toContain('receipt not delivered: bounced');
    expect((await run('bounced', reference, 'admissions')).out).toContain('is sent again');
    expect(await states()).toEqual(['admissions waiting bounced', 'receipt failed bounced']);
    expect((await run('bounced', reference)).error).toBe(
      'Say after the reference which mail came back: receipt or admissions.',
    );
  });
});

describe('what a mail server says', () => {
  const said = (command: string, response: string, code = 'EENVELOPE') => {
    const error = { code, command, response, responseCode: Number(response.slice(0, 3)) };
    return faultOf(Object.assign(new Error('x'), error)).kind;
  };

  it.each([
    ['RCPT TO', '550 no such user'],
    ['RCPT TO', '550 5.1.1 no such user'],
    ['RCPT TO', '501 5.1.3 bad address'],
    ['RCPT TO', '554 5.2.1 disabled'],
    ['RCPT TO', '556 5.1.10 takes no mail'],
    ['DATA', '550 no such user'],
    ['DATA', '554 5.1.1 no such user'],
  ])('%s %s: the recipient does not exist', (command, response) => {
    expect(said(command, response)).toBe('recipient-never');
  });

  it.each([
    ['RCPT TO', '450 mailbox busy'],
    ['RCPT TO', '452 4.2.2 full'],
  ])('%s %s: the recipient is out of reach for now', (command, response) => {
    expect(said(command, response)).toBe('recipient-later');
  });

  it.each([
    ['RCPT TO', '554 5.7.1 relay access denied'],
    ['RCPT TO', '450 4.7.1 greylisted'],
    ['RCPT TO', '451 4.3.0 local error'],
    ['RCPT TO', '550 5.1.8 bad sender'],
    ['DATA', '554 looks like spam'],
    ['DATA', '552 5.3.4 too big'],
    ['DATA', '451 later'],
  ])('%s %s: says nothing of the recipient', (command, response) => {
    expect(said(command, response)).toBe('message');
  });

  it.each([
    ['CONN', '554 go away', 'EPROTOCOL'],
    ['EHLO', '421 busy', 'ECONNECTION'],
    ['AUTH PLAIN', '535 5.7.8 wrong password', 'EAUTH'],
    ['STARTTLS', '454 not now', 'ETLS'],
    ['MAIL FROM', '550 5.1.1 no such sender', 'EENVELOPE'],
    ['RCPT TO', '530 5.7.0 log in first', 'EENVELOPE'],
    ['RCPT TO', '421 4.7.0 too many', 'EENVELOPE'],
  ])('%s %s: is a fault of ours', (command, response, code) => {
    expect(said(command, response, code)).toBe('ours');
  });

  it('repeats nothing of what the server said but its codes', () => {
    const response = '550 5.1.1 <ada@example.org> unknown\u001b[31m';
    const error = { code: 'EENVELOPE', command: 'RCPT TO', response, responseCode: 550 };
    expect(faultOf(Object.assign(new Error(response), error)).problem).toBe('refused 550 5.1.1');
  });
});

describe('the time until the next try', () => {
  const now = '2026-11-01T00:00:00.000Z';

  it('is 30 seconds, twice that, and at last an hour', () => {
    const due = (attempts: number) => {
      const mail = { kind: 'admissions', attempts, deferrals: 0 } as const;
      const outcome = afterFailure(mail, { kind: 'message', problem: 'x' }, now);
      return outcome.state === 'waiting' ? outcome.dueAt.slice(11, 19) : outcome.state;
    };
    expect([1, 2, 3, 7, 8, 1000].map(due)).toEqual([
      '00:00:30',
      '00:01:00',
      '00:02:00',
      '00:32:00',
      '01:00:00',
      '01:00:00',
    ]);
  });

  it('ends when a recipient was out of reach a hundred times, for no other reason and for no other mail', () => {
    const state = (kind: 'receipt' | 'admissions', fault: FaultKind, deferrals: number) =>
      afterFailure({ kind, attempts: 500, deferrals }, { kind: fault, problem: 'x' }, now).state;
    expect(state('receipt', 'recipient-later', 98)).toBe('waiting');
    expect(state('receipt', 'recipient-later', 99)).toBe('failed');
    expect(state('receipt', 'recipient-never', 0)).toBe('failed');
    expect(state('receipt', 'message', 99)).toBe('waiting');
    expect(state('receipt', 'ours', 99)).toBe('waiting');
    expect(state('admissions', 'recipient-never', 99)).toBe('waiting');
  });

  it('is at most five minutes for everything when the fault is ours', () => {
    expect([1, 2, 3, 4, 5, 6, 1000].map(pauseAfter)).toEqual([
      0, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000,
    ]);
  });
});

describe('a mail server that hangs', () => {
  let server: Server;
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  async function listening(greet: (socket: Socket) => void): Promise<string> {
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      greet(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
  }

  const letter = {
    to: 'ada@example.org',
    replyTo: null,
    subject: 's',
    text: 't',
    messageId: '<a@b>',
  };

  it('and answers a byte now and then is left when its time is over', async () => {
    const smtpUrl = await listening((socket) => {
      socket.write('220-');
      const drip = setInterval(() => socket.write('.'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const route = { smtpUrl, from: ADMISSIONS, mustEncrypt: false, mailMs: 300 };
    const sent = smtpMailer(route).send(letter, new AbortController().signal);
    await expect(sent).rejects.toThrow();
    await expect(sent.catch((error: unknown) => faultOf(error).kind)).resolves.toBe('ours');
    await expect.poll(() => sockets.every((socket) => socket.closed)).toBe(true);
  });

  it('does not keep the receiver from stopping', async () => {
    const smtpUrl = await listening(() => undefined);
    const receiver = await startReceiver({
      environment: mailTo(smtpUrl),
    });
    await postJson(receiver, supplemental());
    await expect.poll(() => sockets.length, { timeout: 5000 }).toBe(1);
    // Its greeting is waited for longer than a stop may take.
    await receiver.stop();
    expect(receiver.log.map(({ event }) => event)).toContain('admissions-mail-waiting');
  }, 9000);

  it('does not keep a process from ending within ten seconds of SIGTERM', async () => {
    const smtpUrl = await listening(() => undefined);
    const folder = temporaryFolder();
    const process_ = await startProcess(SERVE, {
      ...mailTo(smtpUrl),
      DATABASE_URL: `file:${folder.path}/applications.db`,
    });
    expect((await postJson(process_, supplemental())).status).toBe(200);
    await expect.poll(() => sockets.length).toBe(1);
    const late = new AbortController();
    const still = pause(10_000, 'still running', { signal: late.signal });
    still.catch(() => undefined);
    expect(await Promise.race([process_.stop(), still])).toBe(0);
    late.abort();
    folder.remove();
  });
});
