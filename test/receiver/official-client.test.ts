/**
 * The hosted service’s own client, unmodified, in a browser: on a page of another origin, under a
 * Content-Security-Policy, against the embedded receiver.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedChromium } from '../browser/chromium.ts';
import { root } from '../site/sites.ts';
import { type Running, startReceiver, supplemental } from './running.ts';

const scripts: Readonly<Record<string, string>> = {
  '/client.mjs': readFileSync(join(root, 'node_modules/@formspree/core/dist/index.mjs'), 'utf8'),
  '/send.mjs': `
    import { createClient } from './client.mjs';
    window.send = async (answers, endpoint) => {
      const sent = await createClient().submitForm('application', answers, { endpoint });
      return sent.kind === 'success'
        ? { kind: sent.kind, next: String(sent.next) }
        : { kind: sent.kind, email: sent.getFieldErrors('email') };
    };`,
};

/** A site of somebody else that allows itself to send to the receiver and to nobody else. */
async function otherSite(receiverOrigin: () => string) {
  const server = createServer((request, response) => {
    const script = scripts[request.url ?? ''];
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript').end(script);
      return;
    }
    const policy = `default-src 'none'; script-src 'self'; connect-src ${receiverOrigin()}`;
    response.setHeader('content-security-policy', policy).setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><title>Other</title><script type="module" src="/send.mjs"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** What the script of the other site adds to its window. */
interface SendingWindow {
  send(
    answers: Record<string, unknown>,
    endpoint: string,
  ): Promise<{ readonly kind: string; readonly next?: string; readonly email?: unknown }>;
}

describe('the official client in a browser, across origins under CSP', () => {
  let browser: Browser;
  let receiver: Running;
  let allowed: Awaited<ReturnType<typeof otherSite>>;
  let stranger: Awaited<ReturnType<typeof otherSite>>;
  const receiverOrigin = () => new URL(receiver.url).origin;

  beforeAll(async () => {
    allowed = await otherSite(receiverOrigin);
    stranger = await otherSite(receiverOrigin);
    [browser, receiver] = await Promise.all([
      sharedChromium(),
      startReceiver({ environment: { ALLOWED_ORIGINS: allowed.origin } }),
    ]);
  }, 60_000);
  afterAll(async () => {
    await receiver?.stop();
    allowed?.close();
    stranger?.close();
  });

  async function send(origin: string, answers: Record<string, unknown>) {
    const page = await browser.newPage();
    await page.goto(origin);
    const result = await page.evaluate(
      ({ endpoint, answers }) => (window as unknown as SendingWindow).send(answers, endpoint),
      { endpoint: receiver.url.replace(/\/$/, ''), answers },
    );
    await page.close();
    return result;
  }

  it('sends an application that the receiver keeps', async () => {
    const { kind, next = '' } = await send(allowed.origin, supplemental());
    expect(kind).toBe('success');
    const receipt = await fetch(new URL(next, receiver.url));
    expect(receipt.status).toBe(200);
    expect(await receipt.text()).toContain(
      new URL(next, receiver.url).searchParams.get('reference'),
    );
  });

  it('reads which answer is missing', async () => {
    const { kind, email } = await send(allowed.origin, supplemental({ email: '' }));
    expect(kind).toBe('error');
    expect(email).toEqual([{ code: 'REQUIRED_FIELD_EMPTY', message: 'Enter your email address' }]);
  });

  it('is refused by the browser on a site that is not allowed', async () => {
    await expect(send(stranger.origin, supplemental())).resolves.toMatchObject({ kind: 'error' });
  });
});
