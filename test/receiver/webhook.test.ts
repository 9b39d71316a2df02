/** Another system is told of every application: signed, once it is kept, and as often as it takes. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { readSettings, SettingsError } from '#settings.ts';
import { postJson, startReceiver, supplemental } from './running.ts';

const SECRET = 'a-secret-that-nobody-can-guess-32';

/** A system that keeps what it is sent, and answers as it is told. */
async function otherSystem() {
  const state = { status: 204 };
  const calls: { headers: Record<string, unknown>; body: string; told: Record<string, unknown> }[] =
    [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    calls.push({ headers: request.headers, body, told: JSON.parse(body) });
    response.statusCode = state.status;
    if (state.status === 302) response.setHeader('Location', 'http://127.0.0.1:1/');
    response.end('no <ada@example.org>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/hook`, calls, state };
}

async function told(url: string, machineNow?: () => string) {
  const receiver = await startReceiver({
    environment: { WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET },
    ...(machineNow && { machineNow }),
  });
  onTestFinished(() => receiver.stop());
  return receiver;
}

describe('a webhook', () => {
  it('tells of an application with a signature of time and body, without access needs', async () => {
    const { url, calls } = await otherSystem();
    const receiver = await told(url, () => '2024-07-15T16:00:00.000Z');
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
    const seconds = Date.parse('2024-07-15T16:00:00.000Z') / 1000;
    const mac = createHmac('sha256', SECRET).update(`${seconds}.${call?.body}`).digest('hex');
    expect(call?.headers['catalog-signature']).toBe(`t=${seconds},v1=${mac}`);
    expect(call?.headers['catalog-delivery']).toBe(call?.told['submissionId']);
    await expect.poll(() => receiver.log.map(({ event }) => event)).toContain('webhook-sent');
  });

  it('tries again what was not taken, with the same id, and never says what was answered', async () => {
    const { url, calls, state } = await otherSystem();
    let now = '2024-07-15T16:00:00.000Z';
    const receiver = await told(url, () => now);
    for (const status of [500, 302]) {
      state.status = status;
      const before = calls.length;
      if (before === 0) await postJson(receiver, supplemental());
      await expect.poll(() => calls.length).toBe(before + 1);
      await expect
        .poll(() => receiver.log.filter(({ event }) => event === 'webhook-waiting').length)
        .toBe(before + 1);
      now = new Date(Date.parse(now) + 10 * 60_000).toISOString();
    }
    state.status = 200;
    await expect.poll(() => receiver.log.map(({ event }) => event)).toContain('webhook-sent');
    expect(new Set(calls.map(({ headers }) => headers['catalog-delivery'])).size).toBe(1);
    const waiting = receiver.log.filter(({ event }) => event === 'webhook-waiting');
    expect(waiting.map(({ reason }) => reason)).toEqual(['500', '302']);
    expect(JSON.stringify(receiver.log)).not.toContain('ada@');
  });

  it('waits with what is quarantined until it is released, and counts as no mail', async () => {
    const { url, calls } = await otherSystem();
    const receiver = await told(url);
    const answer = await postJson(receiver, supplemental({ leaveEmpty: 'x' }));
    const { reference } = (await answer.json()) as { reference: string };
    const health = await (await fetch(new URL('/health', receiver.url))).json();
    expect(health.mail.notDelivered).toBe(1);
    expect(calls).toEqual([]);
    await runApplications(['release', reference], receiver.settings);
    await expect.poll(() => calls.map(({ told }) => told['reference'])).toEqual([reference]);
  });
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
