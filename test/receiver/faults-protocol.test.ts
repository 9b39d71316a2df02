/** Faults of senders, each named after its row in the table of faults, on both stores. */

import { cpSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { createClient } from '@formspree/core';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '#receiver/store/open-store.ts';
import { REQUEST_MS } from '#server/listen.ts';
import { dribble } from './chaos/dribble.ts';
import { malformedBody } from './chaos/malformed.ts';
import { SITE } from './fixture-site.ts';
import { listApplications } from './kept-rows.ts';
import {
  postJson,
  postPage,
  type Running,
  startReceiver,
  supplemental,
  temporaryFolder,
} from './running.ts';
import { STORES, testStores } from './stores.ts';

describe.each(STORES)('on %s', (name) => {
  const stores = testStores(name);
  let databaseUrl: string;
  let receiver: Running;
  const others: Running[] = [];
  beforeAll(async () => {
    databaseUrl = await stores.newUrl();
    receiver = await startReceiver({ databaseUrl });
  }, 60_000);
  afterEach(async () => {
    for (const other of others.splice(0)) await other.stop();
  });
  afterAll(async () => {
    await receiver.stop();
  }, 60_000);

  async function another(environment: Record<string, string>): Promise<Running> {
    const other = await startReceiver({ databaseUrl, environment });
    others.push(other);
    return other;
  }

  async function rows() {
    const store = await openStore(databaseUrl);
    const found = await listApplications(store);
    await store.close();
    return found;
  }

  function post(
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string>,
  ): Promise<Response> {
    return fetch(`${receiver.url}f/application`, { method: 'POST', headers, body });
  }

  it('R5 malformed bodies are refused with 4xx and one reason', async () => {
    const json = { 'Content-Type': 'application/json' };
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const refused = async (
      body: string | Uint8Array<ArrayBuffer>,
      headers: Record<string, string>,
    ) => {
      const response = await post(body, headers);
      return `${response.status} ${(await response.json()).errors[0].code}`;
    };
    expect(await refused('{"a":', json)).toBe('400 MALFORMED');
    expect(await refused('[]', json)).toBe('400 NOT_FLAT');
    expect(await refused('{"a":{"b":{"c":{"d":1}}}}', json)).toBe('400 NOT_FLAT');
    expect(await refused(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, json)).toBe(
      '400 NOT_FLAT',
    );
    expect(await refused('{"a":1,"\\u0061":2}', json)).toBe('400 DUPLICATE_KEY');
    expect(await refused('{"\\ud800":1}', json)).toBe('400 FIELD_NAME');
    expect(await refused('{"form":"full","email":"\\ud800"}', json)).toMatch(/^422/);
    expect(await refused('a=%', form)).toBe('400 MALFORMED');
    expect(await refused('a=%ff', form)).toBe('400 MALFORMED');
    expect(await refused(new Uint8Array([0xff, 0xfe]), form)).toBe('400 CHARSET');
    expect(
      await refused('a=b', { 'Content-Type': `${form['Content-Type']}; charset=utf-16` }),
    ).toBe('415 CHARSET');
    expect(await refused('a', { 'Content-Type': 'multipart/form-data' })).toBe('400 MALFORMED');
    expect(await refused('a', { 'Content-Type': 'multipart/form-data; boundary=b' })).toBe(
      '400 MALFORMED',
    );
    expect(await refused(gzipSync('a'.repeat(1e7)), { ...form, 'Content-Encoding': 'gzip' })).toBe(
      '415 CONTENT_ENCODING',
    );
    const many = Array.from({ length: 300 }, (_, index) => `f${index}=1`).join('&');
    expect(await refused(many, form)).toBe('400 TOO_MANY_FIELDS');
  });

  it('R5 a body that is shorter than it says ends in 4xx or a closed connection', async () => {
    const answer = await raw(
      'POST /f/application HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{}',
      { end: true },
    );
    expect(answer).toMatch(/^(HTTP\/1\.1 4|$)/);
    expect((await fetch(`${receiver.url}health`)).status).toBe(200);
  });

  it('R5 a number of JSON is kept as it was written', async () => {
    const body = JSON.stringify(supplemental({ goals: 'DIGITS', xRate: ['RATE'] }))
      .replace('"DIGITS"', '12345678901234567890')
      .replace('"RATE"', '1.50');
    const { reference } = await (
      await post(body, { 'Content-Type': 'application/json', Accept: 'application/json' })
    ).json();
    const stored = (await rows()).find((row) => row.reference === reference);
    expect(stored?.answers.find((answer) => answer.name === 'goals')?.value).toBe(
      '12345678901234567890',
    );
    expect(stored?.extra).toEqual([['xRate', ['1.50']]]);
  });

  it('R5 a hundred generated bodies: no crash, no 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(malformedBody, async ({ body, contentType }) => {
        const response = await post(body, { 'Content-Type': contentType });
        await response.arrayBuffer();
        expect(response.status).toBeGreaterThanOrEqual(200);
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
    expect(receiver.log.filter(({ event }) => event === 'unexpected-error')).toEqual([]);
  });

  it('R6 a body over the limit, declared or chunked, is refused with 413 before it is read', async () => {
    const head = 'POST /f/application HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    const declared = await raw(`${head}Content-Length: 10000000000\r\n\r\n{`);
    expect(declared).toMatch(/^HTTP\/1\.1 413/);
    expect(declared).toContain('FILES_TOO_BIG');
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const chunked = await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(6)}`);
    expect(chunked).toMatch(/^HTTP\/1\.1 413/);
    const page = await postPage(receiver, supplemental({ goals: 'x'.repeat(300_000) }));
    expect(page.status).toBe(413);
    expect(await page.text()).toContain('Shorten the longest answers');
  });

  it('R7 slow senders are closed in time while others are served', async () => {
    expect(REQUEST_MS).toBeLessThanOrEqual(15_000);
    const quick = await startReceiver({ databaseUrl, requestMs: 1500 });
    others.push(quick);
    const slow = Array.from({ length: 20 }, () => dribble(quick.url));
    const sent = await postJson(quick, supplemental({ goals: `R7 ${name}` }));
    expect(sent.status).toBe(200);
    const closed = await Promise.all(slow);
    expect(Math.min(...closed)).toBeGreaterThan(1000);
    expect(Math.max(...closed)).toBeLessThan(5000);
  }, 20_000);

  it.runIf(name === 'SQLite')(
    'R7 an answer that nobody takes is left, and its file is closed',
    async () => {
      const folder = temporaryFolder();
      cpSync(SITE, folder.path, { recursive: true });
      const length = 32 * 1024 * 1024;
      writeFileSync(join(folder.path, 'long.pdf'), Buffer.alloc(length));
      const quick = await startReceiver({
        databaseUrl,
        requestMs: 100,
        environment: { CATALOG_OUT_DIR: folder.path },
      });
      others.push(quick);
      const { port, hostname } = new URL(quick.url);
      const socket = connect(Number(port), hostname);
      socket.pause();
      socket.on('error', () => undefined);
      socket.write('GET /long.pdf HTTP/1.1\r\nHost: x\r\n\r\n');
      await pause(1000);
      let taken = 0;
      socket.on('data', (bytes) => {
        taken += bytes.length;
      });
      socket.resume();
      await new Promise((resolve) => socket.once('close', resolve));
      expect(taken).toBeLessThan(length);
      folder.remove();
    },
    20_000,
  );

  it('R8 wrong method, wrong type, unknown form: 405 with Allow, 415, 404', async () => {
    const got = await fetch(`${receiver.url}f/application`, { headers: { Accept: 'text/html' } });
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect(got.headers.get('content-type')).toContain('text/html');
    const typed = await post('x', { 'Content-Type': 'text/plain', Accept: 'application/json' });
    expect([typed.status, typed.headers.get('content-type')]).toEqual([415, 'application/json']);
    const unknown = await postJson(receiver, supplemental(), {}, 'f/other');
    expect([unknown.status, (await unknown.json()).errors[0].code]).toEqual([
      404,
      'FORM_NOT_FOUND',
    ]);
  });

  it('R9 preflight: an exact echo for allowed origins, no credentials, and nothing for others', async () => {
    const other = await another({ ALLOWED_ORIGINS: 'https://forms.example' });
    const preflight = async (origin?: string) => {
      const response = await fetch(`${other.url}f/application`, {
        method: 'OPTIONS',
        headers: { 'Access-Control-Request-Method': 'POST', ...(origin && { Origin: origin }) },
      });
      expect(response.headers.get('vary')).toContain('Origin');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      return `${response.status} ${response.headers.get('access-control-allow-origin')}`;
    };
    expect(await preflight('https://forms.example')).toBe('204 https://forms.example');
    expect(await preflight('http://127.0.0.1:4321')).toBe('204 http://127.0.0.1:4321');
    expect(await preflight(new URL(other.url).origin)).toBe(`204 ${new URL(other.url).origin}`);
    expect(await preflight('https://forms.example.evil')).toBe('403 null');
    expect(await preflight('null')).toBe('403 null');
    expect(await preflight()).toBe('204 null');
    const foreign = await postJson(other, supplemental(), { Origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    const own = await postJson(other, supplemental({ goals: 'R9' }), {
      Origin: 'https://forms.example',
    });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://forms.example',
    ]);
  });

  it('R10 extra fields are inert text, arrays for scalars are refused', async () => {
    const body = `{"status":"accepted","id":"1","sequence":"9","late":"1","__proto__":"x","constructor":"y",${JSON.stringify(
      supplemental({ goals: `R10 ${name}` }),
    ).slice(1)}`;
    const response = await post(body, { 'Content-Type': 'application/json' });
    expect(response.status).toBe(200);
    const stored = (await rows()).at(-1);
    expect(stored?.extra).toEqual([
      ['status', ['accepted']],
      ['id', ['1']],
      ['sequence', ['9']],
      ['late', ['1']],
      ['__proto__', ['x']],
      ['constructor', ['y']],
    ]);
    expect(stored).toMatchObject({ late: false, decision: null });
    const several = await postJson(receiver, supplemental({ email: ['a@b.org', 'c@d.org'] }));
    expect([several.status, (await several.json()).errors[0].field]).toEqual([422, 'email']);
    const nested = await postJson(receiver, supplemental({ goals: { a: 1 } }));
    expect(nested.status).toBe(400);
  });

  it('R11 _next leads to own pages only; _cc, _subject and _replyto do nothing', async () => {
    const next = async (asked: string) => {
      const sent = supplemental({
        goals: asked,
        _next: asked,
        _cc: 'evil@example.com',
        _subject: 'x',
      });
      const response = await postPage(receiver, sent);
      expect(response.status).toBe(303);
      return (response.headers.get('location') ?? '').replace(/reference=.*/, 'reference=…');
    };
    const receipt = '/f/received?reference=…';
    expect(await next('https://evil.example/')).toBe(receipt);
    expect(await next('//evil.example/')).toBe(receipt);
    expect(await next('javascript:alert(1)')).toBe(receipt);
    expect(await next('/\\evil.example')).toBe(receipt);
    expect(await next('/.//evil.example')).toBe(receipt);
    expect(await next('/apply/received/')).toBe('/apply/received/?reference=…');
    expect((await rows()).at(-1)?.extra).toContainEqual(['_cc', ['evil@example.com']]);
  });

  it('R15 no answer, name or address in any line of the log', async () => {
    const canary = 'canary-7f3a';
    const sent = supplemental({
      givenName: `${canary}\n\u001b[31m{"event":"forged"}`,
      email: `${canary}@example.org`,
      goals: canary,
      [canary]: canary,
    });
    await postJson(receiver, sent);
    await postJson(receiver, { ...sent, email: canary, submissionId: canary });
    await postPage(receiver, { ...sent, way: canary, form: canary });
    await post(`{"${canary}`, { 'Content-Type': 'application/json' });
    const lines = receiver.log.map((line) => JSON.stringify(line));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('\n')).not.toContain(canary);
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  });

  it('R16 a flood from one address is refused before any work; an office passes', async () => {
    const limited = await another({ RATE_LIMIT: '60/20', TRUST_PROXY: '1' });
    const flood = async (address: string, count: number) => {
      const statuses = await Promise.all(
        Array.from({ length: count }, async () => {
          const headers = { 'X-Forwarded-For': `1.2.3.4, ${address}` };
          const response = await postJson(limited, {}, headers);
          return response.status === 429 ? `429 ${response.headers.get('retry-after')}` : 'passed';
        }),
      );
      return statuses.filter((status) => status === 'passed').length;
    };
    expect(await flood('10.0.0.1', 30)).toBe(30);
    expect(await flood('10.0.0.1', 60)).toBe(30);
    expect(await flood('10.0.0.2', 10)).toBe(10);
    // Without a believed proxy the header is the sender’s own invention.
    const direct = await another({ RATE_LIMIT: '3/3', TRUST_PROXY: '0' });
    const statuses: number[] = [];
    for (let index = 0; index < 5; index += 1) {
      const forged = await postJson(direct, {}, { 'X-Forwarded-For': `10.1.1.${index}` });
      statuses.push(forged.status);
      if (forged.status === 429) {
        expect(Number(forged.headers.get('retry-after'))).toBeGreaterThan(0);
      }
    }
    expect(statuses.slice(3)).toEqual([429, 429]);
  });

  it('the official client works as it comes', async () => {
    const client = createClient();
    const send = (data: Record<string, string>) =>
      client.submitForm('application', data, { endpoint: receiver.url.slice(0, -1) });
    const stored = await send(supplemental({ goals: `client ${name}` }) as Record<string, string>);
    expect(stored.kind).toBe('success');
    const refused = await send(supplemental({ email: '' }) as Record<string, string>);
    expect(refused.kind === 'error' && refused.getFieldErrors('email')).toEqual([
      { code: 'REQUIRED_FIELD_EMPTY', message: 'Enter your email address' },
    ]);
    const data = new FormData();
    for (const [field, value] of Object.entries(supplemental())) data.append(field, String(value));
    data.set('goals', `multipart ${name}`);
    const endpoint = receiver.url.slice(0, -1);
    expect((await client.submitForm('application', data, { endpoint })).kind).toBe('success');
  });

  /** What a raw connection is answered until it closes. */
  function raw(text: string, options: { end?: boolean } = {}): Promise<string> {
    return new Promise((resolve) => {
      const { hostname, port } = new URL(receiver.url);
      let answer = '';
      const socket = connect(Number(port), hostname, () => {
        socket.write(text);
        if (options.end) socket.end();
      });
      socket.on('data', (chunk) => {
        answer += chunk.toString();
        if (answer.includes('\r\n\r\n')) setTimeout(() => socket.destroy(), 200);
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
    });
  }
});
