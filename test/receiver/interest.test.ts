/** A list that an address joins when its reader says so, on both stores, with a real mail server. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { ADMISSIONS, type MailServer, mailTo, startMailServer } from './mail-server.ts';
import { postJson, postPage, type Running, startReceiver, supplemental } from './running.ts';
import { STORES, testStores } from './stores.ts';

// Real mail through a real store: on a busy machine that takes its time.

describe.each(STORES)('on %s', (name) => {
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

  const join = (email: string, changes: Record<string, unknown> = {}) =>
    postPage(
      receiver,
      { program: 'kap-certificate', email, confirmed: 'yes', ...changes },
      {},
      'f/interest',
    );
  const to = (address: string) => mail.mails.filter(({ to: all }) => all.includes(address));
  const toAny = (address: RegExp) =>
    mail.mails.filter(({ to: all }) => all.some((one) => address.test(one)));
  const list = async (...more: string[]) =>
    (await runApplications(['list', '--kind', 'interest', ...more], receiver.settings)).out;

  async function until(holds: () => unknown): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('asks the address first: a link, a button, and only then admissions is told', async () => {
    const joined = await join('eve@example.org');
    const receipt = new URL(joined.headers.get('location') ?? '', receiver.url);
    expect(await (await fetch(receipt)).text()).toContain('<h1>One more step</h1>');
    await until(() => to('eve@example.org').length === 1);
    expect(to('eve@example.org')[0]?.header('subject')).toContain('confirm that you want to join');
    const text = to('eve@example.org')[0]?.text ?? '';
    const link = /http:\/\/\S+\/f\/confirm\?token=[\w-]+/.exec(text)?.[0] ?? '';
    const address = new URL(new URL(link).pathname + new URL(link).search, receiver.url);
    expect(await list()).toContain('address not confirmed');
    expect(await list('--undelivered')).toBe('No applications.');

    // A program that looks at mail follows the link, and nothing happens.
    const page = await (await fetch(address)).text();
    expect(page).toContain('<h1>Join the list for');
    expect(to(ADMISSIONS)).toEqual([]);
    expect(await list()).toContain('address not confirmed');

    const token = address.searchParams.get('token') ?? '';
    const press = () => postPage(receiver, { token }, {}, 'f/confirm');
    const pressed = await press();
    expect([pressed.status, pressed.headers.get('location')]).toEqual([
      303,
      receipt.pathname + receipt.search,
    ]);
    expect(await (await fetch(receipt)).text()).toContain('<h1>You are on the list</h1>');
    await until(() => to(ADMISSIONS).length === 1);
    expect(await list()).not.toContain('address not confirmed');
    expect((await press()).status).toBe(303);
    expect(to('eve@example.org')).toHaveLength(1);
    expect(receiver.log.map((line) => JSON.stringify(line)).join()).not.toContain(token);
  });

  it('is joined by the link alone, and not by whoever sent the form', async () => {
    const submissionId = crypto.randomUUID();
    await join('stranger@example.org', { submissionId });
    for (const token of ['', submissionId, 'a'.repeat(24), "' OR 1=1 --"]) {
      expect((await postPage(receiver, { token }, {}, 'f/confirm')).status).toBe(404);
      const asked = `${receiver.url}f/confirm?${new URLSearchParams({ token })}`;
      expect((await fetch(asked)).status).toBe(404);
    }
    expect(await list()).toContain('address not confirmed');
  });

  it('sends one address no more than five receipts on a day, however it is written', async () => {
    for (let count = 0; count < 12; count += 1) {
      const tag = count % 2 === 0 ? '' : `+${count}`;
      await join(`Flood${tag}@example.org`, { submissionId: crypto.randomUUID() });
    }
    const flooded = () => toAny(/^flood/i).length;
    await until(() => flooded() === 5);
    const own = supplemental({ email: 'flood@example.org', submissionId: crypto.randomUUID() });
    const { reference, next } = await (await postJson(receiver, own)).json();
    // The application is kept and admissions is told; only its receipt is not sent.
    await until(() => to(ADMISSIONS).some((one) => one.text.includes(reference)));
    expect(flooded()).toBe(5);
    const { out } = await runApplications(['list', '--kind', 'application'], receiver.settings);
    expect(out).toContain('no receipt: too many to this address that day');
    expect(await (await fetch(next)).text()).toContain(
      'No email could be sent to the address you gave',
    );
    // Said the same everywhere, and not for good: naming the application sends it.
    const undelivered = ['list', '--kind', 'application', '--undelivered'];
    expect((await runApplications(undelivered, receiver.settings)).out).toContain('no receipt');
    const health = async () => (await (await fetch(`${receiver.url}health`)).json()).mail;
    expect((await health()).receiptsLimited).toBe(8);
    await runApplications(['deliver', reference], receiver.settings);
    await until(() => flooded() === 6);
    // It is marked as sent a moment after it is there.
    await until(async () => (await health()).receiptsLimited === 7);
  });

  it('counts the addresses of one mailbox at Gmail together, and those of other hosts apart', async () => {
    for (const mailbox of ['ev.e', 'e.v.e', 'eve', 'Eve+a', 'e.ve', 'ev.e+b']) {
      for (const host of ['gmail.com', 'googlemail.com']) {
        await join(`${mailbox}@${host}`, { submissionId: crypto.randomUUID() });
      }
    }
    await join('ev.e@example.net', { submissionId: crypto.randomUUID() });
    await join('e.v.e@example.net', { submissionId: crypto.randomUUID() });
    // Sent in order: what came before the last has gone out.
    await until(() => to('e.v.e@example.net').length === 1);
    expect(to('ev.e@example.net')).toHaveLength(1);
    expect(toAny(/@g(oogle)?mail\.com$/)).toHaveLength(5);
  });
});

describe('without mail', () => {
  it('the address is kept, and said to be unconfirmed', async () => {
    const receiver = await startReceiver();
    const joined = await postPage(
      receiver,
      { program: 'kap-certificate', email: 'eve@example.org', confirmed: 'yes' },
      {},
      'f/interest',
    );
    const page = await fetch(new URL(joined.headers.get('location') ?? '', receiver.url));
    expect(await page.text()).toContain('marked as not confirmed');
    const { out } = await runApplications(['list'], receiver.settings);
    expect(out).toContain('address not confirmed');
    await receiver.stop();
  });
});

describe('fields that no question asks for', () => {
  it('are bounded, in number and in text', async () => {
    const receiver = await startReceiver();
    const code = async (extra: Record<string, unknown>) => {
      const response = await postJson(receiver, supplemental(extra));
      return response.status === 200 ? 200 : (await response.json()).errors[0].code;
    };
    const many = (count: number, text: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, text]));
    expect(await code(many(50, 'a'))).toBe(200);
    expect(await code(many(51, 'a'))).toBe('TOO_MANY_FIELDS');
    expect(await code({ x: 'a'.repeat(30_000) })).toBe(200);
    expect(await code({ x: 'a'.repeat(33_000) })).toBe('TOO_MANY_FIELDS');
    expect(await code({ x: Array<string>(300).fill('a') })).toBe('TOO_MANY_FIELDS');
    await receiver.stop();
  });
});
