/** Faults of mail and of what leaves the receiver, each named after its row, on both stores. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safeCell } from '#domain/csv.ts';
import { runApplications } from '#receiver/admissions/command.ts';
import { readBuilt } from '#receiver/built-catalog.ts';
import { Outbox } from '#receiver/outbox/outbox.ts';
import { smtpMailer } from '#receiver/outbox/smtp.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { SITE } from './fixture-site.ts';
import { listMail } from './kept-rows.ts';
import { ADMISSIONS, type MailServer, mailTo, startMailServer } from './mail-server.ts';
import {
  postJson,
  postPage,
  type Running,
  type Sent,
  startReceiver,
  supplemental,
} from './running.ts';
import { STORES, testStores } from './stores.ts';

// Real mail through a real store: on a busy machine that takes its time.

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);
  let mail: MailServer;
  let databaseUrl: string;
  let receiver: Running;
  beforeEach(async () => {
    mail = await startMailServer();
    databaseUrl = await stores.newUrl();
    receiver = await startReceiver({ databaseUrl, environment: mailTo(mail.url) });
  });
  afterEach(async () => {
    await receiver.stop();
    await mail.stop();
  });

  async function send(changes: Sent = {}, path?: string): Promise<string> {
    const response = await postJson(receiver, supplemental(changes), {}, path);
    return (await response.json()).reference;
  }

  async function states(): Promise<string[]> {
    const store = await openStore(databaseUrl);
    const mails = await listMail(store);
    await store.close();
    return mails.map(({ kind, state }) => `${kind} ${state}`);
  }

  const run = (...argv: string[]) => runApplications(argv, receiver.settings);

  it('admissions get a readable copy, the applicant a receipt without the applicant’s own text', async () => {
    // Its reference ends in a sign that few can name.
    const submissionId = '00000000-0000-4000-8000-000000000012';
    const reference = await send({ submissionId, accessNeeds: 'Captions.', changes: 'Moved.' });
    expect(reference).toBe('BEHSPZ7TAD~');
    await expect.poll(() => mail.mails.length).toBe(2);
    const [copy, receipt] = mail.mails;
    expect(copy?.to).toEqual([ADMISSIONS]);
    expect(copy?.header('Subject')).toBe(`Application ${reference}: decide by July 22, 2024`);
    expect(copy?.text).toMatch(
      /^Demonstration\. This site behaves as if today were July 15, 2024\./,
    );
    expect(copy?.text).toMatch(/Given name\n {4}Ada\n(?:.*\n)*What has changed since\n {4}Moved\./);
    expect(copy?.text).not.toContain('Captions.');
    expect(copy?.text).toContain(`show ${reference} --access-needs`);
    expect(receipt?.to).toEqual(['ada@example.org']);
    expect(receipt?.header('Subject')).toBe(
      `Ketamine-Assisted Psychotherapy Certificate: we have your application, reference BEHSPZ7TAD`,
    );
    expect(receipt?.text).toContain('Admissions decides by July 22, 2024');
    expect(receipt?.source).not.toMatch(/Moved|To learn|O’Brien|Ada|BEHSPZ7TAD~/);
    expect(await states()).toEqual(['admissions sent', 'receipt sent']);
  });

  it('R12 line breaks, commas and quotes make no new header and no second recipient', async () => {
    await send({
      givenName: 'Ada\r\nBcc: evil@example.com',
      familyName: '"B", <evil@example.com>',
      email: 'ada@example.org',
    });
    await expect.poll(() => mail.mails.length).toBe(2);
    for (const one of mail.mails) {
      expect(one.to).toHaveLength(1);
      expect(one.header('Bcc')).toBeUndefined();
      expect(one.header('Subject')).not.toContain('evil');
      expect(one.header('To')).toBe(one.to[0]);
    }
    for (const email of [
      'a@b.org\r\nBcc: c@d.org',
      'a@b.org, c@d.org',
      '"x" <a@b.org>',
      'a@b.org;c@d.org',
    ]) {
      expect((await postJson(receiver, supplemental({ email }))).status).toBe(422);
    }
  });

  it('R13 the mail server is away: nothing is lost, it is shown, and it goes out later under one Message-ID', async () => {
    await mail.stop();
    const reference = await send();
    await expect
      .poll(() => receiver.log.map(({ event }) => event))
      .toContain('admissions-mail-waiting');
    expect((await run('list', '--undelivered')).out).toContain(`${reference}`);
    expect((await run('list', '--undelivered')).out).toContain('not delivered');
    const health = await (await fetch(`${receiver.url}health`)).json();
    expect(health.mail).toMatchObject({ notDelivered: 2 });
    const back = await startMailServer(Number(new URL(mail.url).port));
    mail = back;
    // `deliver` makes everything due now; what the receiver is sending at the moment stays its own.
    await expect
      .poll(async () => (await run('deliver')).out, { timeout: 10_000 })
      .toContain('Still not delivered: 0');
    expect(back.mails).toHaveLength(2);
    expect(await states()).toEqual(['admissions sent', 'receipt sent']);
  }, 30_000);

  it('R13 an answer of 4xx or 5xx waits and grows, and keeps the server’s words out of everything', async () => {
    mail.answerWith(451);
    await send();
    await expect
      .poll(async () => receiver.log.filter(({ event }) => event.endsWith('-mail-waiting')).length)
      .toBe(2);
    expect(receiver.log.at(-1)).toMatchObject({ reason: 'refused 451' });
    expect(JSON.stringify(receiver.log)).not.toContain('ada@');
    mail.answerWith(554);
    // The receiver tries at the same time: what it holds at the moment, `deliver` leaves to it.
    const deliver = async () => {
      await run('deliver');
      return (await listMail(store)).map(({ kind, problem }) => `${kind} ${problem}`);
    };
    const poll = { timeout: 10_000 };
    const store = await openStore(databaseUrl);
    await expect.poll(deliver, poll).toEqual(['admissions refused 554', 'receipt refused 554']);
    mail.answerWith(0);
    await expect.poll(deliver, poll).toEqual(['admissions null', 'receipt null']);
    expect(await states()).toEqual(['admissions sent', 'receipt sent']);
    await store.close();
    expect(new Set(mail.mails.map((one) => one.header('Message-ID'))).size).toBe(2);
  }, 30_000);

  it('R13 a crash between sending and writing it down sends the same mail again, not another', async () => {
    mail.dieAfterData(true);
    await send();
    await expect.poll(() => mail.mails.length, { timeout: 10_000 }).toBeGreaterThan(1);
    mail.dieAfterData(false);
    await expect
      .poll(async () => (await run('deliver')).out, { timeout: 10_000 })
      .toContain('Still not delivered: 0');
    const ids = mail.mails.map((one) => one.header('Message-ID'));
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(2);
  }, 30_000);

  it('R13 a claim that its process did not live to settle is taken over', async () => {
    await receiver.stop();
    let machineNow = '2026-11-01T00:00:00.000Z';
    receiver = await startReceiver({ databaseUrl, machineNow: () => machineNow });
    await send();
    const store = await openStore(databaseUrl);
    const { claimMail } = await import('#receiver/store/outbox-rows.ts');
    await claimMail(store, machineNow);
    await claimMail(store, machineNow);
    const outbox = new Outbox({
      database: store,
      catalog: readBuilt(SITE).catalog,
      clocks: { machineNow: () => machineNow },
      log: () => undefined,
      mailer: smtpMailer({ smtpUrl: mail.url, from: ADMISSIONS, mustEncrypt: false }),
      admissionsEmail: ADMISSIONS,
      siteUrl: 'http://127.0.0.1:4321',
    });
    expect(await outbox.deliver()).toBe(0);
    machineNow = '2026-11-01T00:02:01.000Z';
    expect(await outbox.deliver()).toBe(2);
    await outbox.stop();
    await store.close();
  });

  it('mail that is not configured is a state, and goes out when it is', async () => {
    await receiver.stop();
    receiver = await startReceiver({ databaseUrl });
    const reference = await send();
    expect((await run('list')).out).toContain('not delivered: mail is not configured');
    expect((await run('deliver')).error).toBe(
      'Mail is not configured: set SMTP_URL and ADMISSIONS_EMAIL. Not delivered: 2.',
    );
    expect((await (await fetch(`${receiver.url}health`)).json()).mail.state).toBe('not-configured');
    await receiver.stop();
    receiver = await startReceiver({ databaseUrl, environment: mailTo(mail.url) });
    await expect.poll(() => mail.mails.length).toBe(2);
    expect(mail.mails[0]?.text).toContain(reference);
  });

  it('the page after sending says whether a mail will come, and so does the reply', async () => {
    const told: unknown[] = [];
    const page = async (changes: Sent) => {
      const { next, mail } = await (await postJson(receiver, supplemental(changes))).json();
      told.push(mail);
      return (await fetch(next)).text();
    };
    expect(await page({})).toContain('We also email this to the address you gave');
    expect(await page({ leaveEmpty: 'x', goals: 'Other.' })).toContain(
      'Admissions reads it first, then emails you your reference.',
    );
    await receiver.stop();
    receiver = await startReceiver({ databaseUrl });
    expect(await page({ goals: 'Third.' })).toContain('This site sends no email.');
    expect(told).toEqual(['coming', 'later', undefined]);
  });

  it('a filled honeypot is stored aside and shown; released, the receipt goes out', async () => {
    const reference = await send({ leaveEmpty: 'http://spam.example' });
    await expect.poll(() => mail.mails.length).toBe(1);
    expect(mail.mails[0]?.header('Subject')).toBe(
      `Quarantined: Application ${reference}: decide by July 22, 2024`,
    );
    expect((await run('list', '--quarantined')).out).toContain('quarantined');
    expect(await states()).toEqual(['admissions sent', 'receipt held']);
    expect((await run('release', reference)).out).toContain('is released');
    await expect.poll(() => mail.mails.length, { timeout: 10_000 }).toBe(2);
    expect(mail.mails[1]?.to).toEqual(['ada@example.org']);
    expect((await run('list', '--quarantined')).out).toBe('No applications.');
    expect((await run('release', reference)).out).toContain('is not quarantined');
  }, 20_000);

  it('interest is kept and mailed as such', async () => {
    const sent = { program: 'kap-certificate', email: 'later@example.org', confirmed: true };
    const response = await postJson(receiver, sent, {}, 'f/interest');
    const { reference, next } = await response.json();
    expect(response.status).toBe(200);
    expect(await (await fetch(next)).text()).toContain('One more step');
    await expect.poll(() => mail.mails.length).toBe(1);
    const token = /token=([\w-]+)/.exec(mail.mails[0]?.text ?? '')?.[1];
    await postPage(receiver, { token }, {}, 'f/confirm');
    expect(await (await fetch(next)).text()).toContain('does not hold a place');
    await expect.poll(() => mail.mails.length).toBe(2);
    expect(mail.mails[1]?.header('Subject')).toBe(`Interest ${reference}`);
    expect((await run('list', '--kind', 'interest')).out).toContain('1 application');
    const incomplete = await postJson(receiver, { program: 'pc-kap' }, {}, 'f/interest');
    expect((await incomplete.json()).errors.map((one: { field: string }) => one.field)).toEqual([
      'email',
      'confirmed',
    ]);
  });

  it('R14 an export is safe in a spreadsheet and exact as JSON', async () => {
    const goals = '=HYPERLINK("http://evil.example","click")';
    await send({ goals, changes: 'a,"b"\nc', givenName: '+1', familyName: '@SUM(A1)' });
    const csv = (await run('export')).out;
    expect(csv.startsWith('\uFEFF"reference",')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""click"")"`);
    expect(csv).toContain('"a,""b""\nc"');
    expect(csv).toContain(`"'+1","'@SUM(A1)"`);
    const [json] = JSON.parse((await run('export', '--format', 'json')).out);
    expect(json.answers).toContainEqual({ name: 'goals', value: goals });
    expect((await run('export', '--format', 'xml')).error).toBe(
      'The format is xlsx, csv, or json, not "xml".',
    );
  });
});

describe('a cell of a spreadsheet', () => {
  it.each(['=1', '+1', '-1', '@A', '\t=1', '\r=1', ' =1', '＝1'])(
    'is neutralized when it is %j',
    (value) => {
      expect(safeCell(value)).toMatch(/^"'/);
    },
  );

  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    ['a,+1', "a,'+1"],
    ['a\n=1', "a\n'=1"],
    ['a\r\n ="1"', 'a\r\n\' =""1""'],
    ['a;"=1"', 'a;\'""=1""'],
    ['a|-1;b', "a|'-1;b"],
    [';;=1', ";;'=1"],
  ])('is neutralized where another separator would begin a cell: %j', (value, safe) => {
    expect(safeCell(value)).toBe(`"${safe}"`);
  });

  it('takes time by its length', () => {
    const time = (length: number) => {
      const text = '\n '.repeat(length);
      const started = performance.now();
      for (let round = 0; round < 5; round += 1) safeCell(text);
      return performance.now() - started;
    };
    time(1000);
    expect(time(80_000) / time(20_000)).toBeLessThan(12);
  });

  it.each(['1', 'a=b', 'O’Brien', '', 'a, b; c', 'one\ntwo'])(
    'stays as it is when it is %j',
    (value) => {
      expect(safeCell(value)).toBe(`"${value}"`);
    },
  );
});
