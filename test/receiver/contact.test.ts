/** A question to admissions: the promises of an application, on both stores, with a real mail server. */

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { purgeApplications } from '#receiver/store/purge.ts';
import { ADMISSIONS, type MailServer, mailTo, startMailServer } from './mail-server.ts';
import { postJson, postPage, type Running, startReceiver } from './running.ts';
import { STORES, testStores } from './stores.ts';

const HTML = { Accept: 'text/html' };

vi.setConfig({ testTimeout: 30_000 });

describe.each(STORES)('a question on %s', (name) => {
  const stores = testStores(name);
  let mail: MailServer;
  let receiver: Running;
  beforeAll(async () => {
    mail = await startMailServer();
    receiver = await startReceiver({
      databaseUrl: await stores.newUrl(),
      environment: mailTo(mail.url),
    });
  }, 60_000);
  afterAll(async () => {
    await receiver.stop();
    await mail.stop();
  }, 60_000);

  const ask = (changes: Record<string, unknown> = {}) =>
    postPage(
      receiver,
      { form: 'contact', email: 'ada@example.org', question: 'May I pay later?', ...changes },
      {},
      'f/contact',
    );
  const run = async (...argv: string[]) => runApplications(argv, receiver.settings);
  const referenceIn = (response: Response) =>
    new URL(response.headers.get('location') ?? '', receiver.url).searchParams.get('reference') ??
    '';
  const to = (address: string) => mail.mails.filter(({ to: all }) => all.includes(address));
  async function until(holds: () => unknown): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('is stored, answered with a reference and mailed to admissions, who can reply to its sender', async () => {
    const sent = await ask({ program: 'kap-certificate' });
    expect(sent.status).toBe(303);
    const reference = referenceIn(sent);
    const page = await (
      await fetch(new URL(sent.headers.get('location') ?? '', receiver.url))
    ).text();
    expect(page).toContain('<h1>We have your question</h1>');
    expect(page).toContain('Admissions reads it and writes to the address you gave.');
    expect(page).not.toContain('May I pay later?');
    await until(() => to(ADMISSIONS).length === 1 && to('ada@example.org').length === 1);
    const [report] = to(ADMISSIONS);
    expect(report?.header('subject')).toBe(`Question ${reference}`);
    expect(report?.header('reply-to')).toBe('ada@example.org');
    expect(report?.text).toContain('May I pay later?');
    expect(report?.text).not.toContain('Decide by');
    const [receipt] = to('ada@example.org');
    expect(receipt?.text).toContain('We have your question');
    expect(receipt?.text).not.toContain('May I pay later?');
    expect((await run('list', '--kind', 'contact')).out).toMatch(/kap-certificate.*question/);
    expect((await run('show', reference)).out).toContain('May I pay later?');
  });

  it('stays one when it is sent twice, and needs no program', async () => {
    const first = referenceIn(await ask({ question: 'Where do you meet?', program: '' }));
    expect(referenceIn(await ask({ question: 'Where do you meet?', program: '' }))).toBe(first);
    const submissionId = crypto.randomUUID();
    const json = { email: 'ada@example.org', question: 'And when?', submissionId };
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => postJson(receiver, json, {}, 'f/contact')),
    );
    const references = await Promise.all(replies.map(async (one) => (await one.json()).reference));
    expect(new Set(references).size).toBe(1);
    const other = await postJson(receiver, { ...json, question: 'Or not?' }, {}, 'f/contact');
    expect([other.status, (await other.json()).errors[0].code]).toEqual([422, 'ALREADY_RECEIVED']);
    const shown = await run('show', first, '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ kind: 'contact', program: null });
    expect((await run('show', first)).out).not.toContain('Program:');
  });

  it('comes back with its answers and its program where something is missing', async () => {
    const refused = await ask({ email: '', program: 'kap-certificate', question: '<b>When</b>?' });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Your question was not sent.');
    expect(page).toContain('Enter your email address');
    expect(page).toContain('&lt;b&gt;When&lt;/b&gt;?</textarea>');
    expect(page).toContain('<option value="kap-certificate" selected>');
    expect(page).toContain('>Send question</button>');
    const unknown = await ask({ program: 'no-such-program' });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('Choose one of the programs');
  });

  it('is set aside where the hidden field is filled in, and released by staff', async () => {
    const reference = referenceIn(await ask({ question: 'Cheap watches?', leaveEmpty: 'x' }));
    expect((await run('list', '--quarantined')).out).toContain(reference);
    await until(() => to(ADMISSIONS).some(({ text }) => text.includes('Cheap watches?')));
    expect(to(ADMISSIONS).at(-1)?.header('subject')).toBe(`Quarantined: Question ${reference}`);
    const receipts = to('ada@example.org').length;
    await run('release', reference);
    await until(() => to('ada@example.org').length === receipts + 1);
  });

  it('is exported, is nothing to decide on, and goes when it is erased or old', async () => {
    const reference = referenceIn(await ask({ question: 'To be erased' }));
    const exported = await run('export', '--kind', 'contact', '--format', 'json');
    expect(JSON.parse(exported.out).map((one: { reference: string }) => one.reference)).toContain(
      reference,
    );
    expect((await run('decide', reference, 'acceptance')).error).toBe(
      `${reference} is not an application: there is nothing to decide.`,
    );
    await run('erase', reference, '--yes');
    expect((await run('show', reference)).code).toBe(1);
    const old = referenceIn(await ask({ question: 'Soon to be old' }));
    await until(() => to(ADMISSIONS).some(({ text }) => text.includes('Soon to be old')));
    const database = await openStore(receiver.settings.databaseUrl);
    const inTwoYears = new Date(Date.now() + 730 * 86_400_000).toISOString();
    // Undecided applications wait for admissions to be told; a question does not.
    await until(async () => !(await run('list', '--undelivered')).out.includes(old));
    await purgeApplications(database, { days: 365, mail: true, now: inTwoYears });
    await database.close();
    expect((await run('show', old)).code).toBe(1);
  });

  it('is filled in by the address of a link, without script, and not by what is no question', async () => {
    const address = `${receiver.url}f/contact?program=kap-certificate&question=${encodeURIComponent('Refunds & <more>?')}&corrects=x&leaveEmpty=y`;
    const opened = await fetch(address, { headers: HTML });
    expect(opened.status).toBe(200);
    const page = await opened.text();
    expect(page).toContain('<h1>Ask admissions</h1>');
    expect(page).toContain('Refunds &amp; &lt;more&gt;?</textarea>');
    expect(page).toContain('<option value="kap-certificate" selected>');
    expect(page).not.toContain('There is a problem');
    expect(page).not.toContain('name="corrects"');
    expect(page).not.toContain('value="y"');
    const strange = await fetch(`${receiver.url}f/contact?program=none&program=x&question=%00`, {
      headers: HTML,
    });
    expect(strange.status).toBe(200);
    expect(await strange.text()).not.toContain('\0');
    expect(
      (await fetch(`${receiver.url}f/contact`, { headers: { Accept: 'application/json' } })).status,
    ).toBe(405);
  });
});
