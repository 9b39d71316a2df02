/** Another system is told of every application: signed, once it is kept, and as often as it takes. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { Webhook } from '#receiver/outbox/webhook.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { readSettings, SettingsError } from '#settings.ts';
import { NOON, postJson, type Running, startReceiver, supplemental } from './running.ts';
import { STORES, testStores } from './stores.ts';

const SECRET = 'a-secret-that-nobody-can-guess-32';

/** A system that keeps what it is sent, and answers as it is told. */
async function otherSystem() {
  /** Status 0: it takes the call and never answers. */
  const state = { status: 204 };
  const calls: { headers: Record<string, unknown>; body: string; told: Record<string, unknown> }[] =
    [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    calls.push({ headers: request.headers, body, told: JSON.parse(body) });
    if (state.status === 0) return;
    response.statusCode = state.status;
    if (state.status === 302) response.setHeader('Location', 'http://127.0.0.1:1/');
    response.end('no <ada@example.org>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/hook`, calls, state };
}

async function told(databaseUrl: string, url: string, machineNow?: () => string) {
  const receiver = await startReceiver({
    databaseUrl,
    environment: { WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET },
    ...(machineNow && { machineNow }),
  });
  onTestFinished(() => receiver.stop());
  return receiver;
}

/** Looks through the outbox of a receiver now, as another one on its store does. */
async function deliver({ settings, log }: Running, machineNow: () => string): Promise<void> {
  const database = await openStore(settings.databaseUrl);
  const { url, secret } = settings.webhook ?? { url: '', secret: '' };
  const parts = { database, clocks: { machineNow }, url, secret };
  await new Webhook({ ...parts, log: (line) => log.push(line) }).deliver();
  await database.close();
}

const later = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();

describe.each(STORES)('a webhook on %s', (name) => {
  const stores = testStores(name);

  it('tells of an application with a signature of time and body, without access needs', async () => {
    const { url, calls } = await otherSystem();
    const receiver = await told(await stores.newUrl(), url, () => NOON);
    const answer = await postJson(receiver, supplemental({ accessNeeds: 'A ramp' }));
    const { reference } = (await answer.json()) as { reference: string };
    await expect.poll(() => calls.length).toBe(1);
    const [call] = calls;
    expect(call?.told).toMatchObject({
      version: 1,
      event: 'application.received',
      reference,
      program: 'kap-certificate',
      cohort: 'kap-certificate/fall-2024',
      email: 'ada@example.org',
      answers: expect.arrayContaining([{ name: 'goals', value: 'To learn.' }]),
    });
    expect(call?.body).not.toContain('ramp');
    const seconds = Date.parse(NOON) / 1000;
    const mac = createHmac('sha256', SECRET).update(`${seconds}.${call?.body}`).digest('hex');
    expect(call?.headers['catalog-signature']).toBe(`t=${seconds},v1=${mac}`);
    expect(call?.headers['catalog-delivery']).toBe(call?.told['submissionId']);
    await expect.poll(() => receiver.log.map(({ event }) => event)).toContain('webhook-sent');
  });

  it('tries again what was not taken, with the same id, and never says what was answered', async () => {
    const { url, calls, state } = await otherSystem();
    let now = NOON;
    state.status = 500;
    const receiver = await told(await stores.newUrl(), url, () => now);
    await postJson(receiver, supplemental());
    const waiting = () => receiver.log.filter(({ event }) => event === 'webhook-waiting');
    await expect.poll(() => waiting().length).toBe(1);
    await deliver(receiver, () => later(0));
    expect(calls).toHaveLength(1);
    state.status = 302;
    await deliver(receiver, () => later(10));
    expect(waiting()).toHaveLength(2);
    now = later(20);
    state.status = 200;
    await deliver(receiver, () => now);
    expect(receiver.log.filter(({ event }) => event === 'webhook-sent')).toHaveLength(1);
    expect(calls).toHaveLength(3);
    expect(new Set(calls.map(({ headers }) => headers['catalog-delivery'])).size).toBe(1);
    expect(waiting().map(({ reason }) => reason)).toEqual(['500', '302']);
    expect(JSON.stringify(receiver.log)).not.toContain('ada@');
  });

  it('waits with what is quarantined until it is released, and counts as no mail', async () => {
    const { url, calls } = await otherSystem();
    const receiver = await told(await stores.newUrl(), url);
    const answer = await postJson(receiver, supplemental({ leaveEmpty: 'x' }));
    const { reference } = (await answer.json()) as { reference: string };
    const health = await (await fetch(new URL('/health', receiver.url))).json();
    expect(health.mail.notDelivered).toBe(1);
    expect(calls).toEqual([]);
    await runApplications(['release', reference], receiver.settings);
    await deliver(receiver, () => new Date().toISOString());
    await expect.poll(() => calls.map(({ told }) => told['reference'])).toEqual([reference]);
  });

  it('tells again, under the same id, what was being told when a receiver died', async () => {
    const { url, calls, state } = await otherSystem();
    state.status = 0;
    const databaseUrl = await stores.newUrl();
    const receiver = await told(databaseUrl, url, () => NOON);
    await postJson(receiver, supplemental());
    await expect.poll(() => calls.length).toBe(1);
    state.status = 204;
    // It holds what it tells for two minutes; then whoever looks believes that it died.
    await deliver(receiver, () => later(1));
    expect(calls).toHaveLength(1);
    await deliver(receiver, () => later(3));
    expect(new Set(calls.map(({ headers }) => headers['catalog-delivery'])).size).toBe(1);
    expect(calls).toHaveLength(2);
  });

  it.runIf(name === 'PostgreSQL')(
    'tells once of each application that three receivers take',
    async () => {
      const { url, calls } = await otherSystem();
      const databaseUrl = await stores.newUrl();
      const receivers = await Promise.all([1, 2, 3].map(() => told(databaseUrl, url, () => NOON)));
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          postJson(
            receivers[index % 3] as Running,
            supplemental({ submissionId: crypto.randomUUID(), email: `a${index}@example.org` }),
          ),
        ),
      );
      const references = await Promise.all(
        answers.map(async (one) => (await one.json()).reference),
      );
      const sent = () =>
        receivers.flatMap(({ log }) => log.filter(({ event }) => event === 'webhook-sent'));
      await expect.poll(() => sent().length).toBe(30);
      expect(calls.map(({ told }) => told['reference']).sort()).toEqual(references.sort());
    },
  );
});

describe('its settings', () => {
  it.each([
    [
      { WEBHOOK_URL: 'http://crm.example.org/' },
      'WEBHOOK_URL is "http://crm.example.org/": give an https address',
    ],
    [
      { WEBHOOK_URL: 'https://crm.example.org/', WEBHOOK_SECRET: 'short' },
      'WEBHOOK_SECRET is shorter than 32 characters',
    ],
    [{ WEBHOOK_URL: 'https://crm.example.org/' }, 'WEBHOOK_SECRET is shorter than 32 characters'],
    [{ WEBHOOK_SECRET: SECRET }, 'WEBHOOK_SECRET is set, and WEBHOOK_URL is not'],
  ])('refuse %o in one line, without the secret', (environment, line) => {
    try {
      readSettings(environment);
      expect.unreachable();
    } catch (error) {
      const { lines } = error as SettingsError;
      expect(error).toBeInstanceOf(SettingsError);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(line);
      expect(lines[0]).not.toMatch(/short"|nobody-can-guess-32/);
    }
  });
});
