import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpsAlone } from '#contract/response-headers.ts';
import { type Running, startReceiver } from '../receiver/running.ts';

let site: Running;
beforeAll(async () => {
  site = await startReceiver();
});
afterAll(() => site.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { redirect: 'manual', headers });

/** The status of a request whose target no client would send. */
function statusOf(port: number, target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.once('close', () => resolve(Number(answer.slice(9, 12))));
    socket.once('error', reject);
  });
}

describe('the server', () => {
  it('puts the security headers on everything it answers', async () => {
    for (const path of [
      '',
      'nothing-here/',
      'api/catalog.json',
      'f/received',
      'health',
      'f/none',
    ]) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy'), path).toBe(
        "frame-ancestors 'none'; form-action 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'",
      );
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
      expect(headers.get('permissions-policy'), path).toContain('camera=()');
    }
  });

  it('asks browsers for https alone where the address has it and nothing says otherwise', () => {
    const sent = (siteUrl: string, seconds: number | null) =>
      httpsAlone(siteUrl, seconds)['Strict-Transport-Security'] ?? null;
    expect(sent('https://example.org', 31_536_000)).toBe('max-age=31536000');
    expect(sent('https://example.org', 0)).toBe('max-age=0');
    expect(sent('https://example.org', null)).toBeNull();
    expect(sent('http://example.org', 31_536_000)).toBeNull();
  });

  it('says nothing of https on a machine of one’s own', async () => {
    const own = await startReceiver({ environment: { SITE_URL: 'https://127.0.0.1:4321' } });
    const { headers } = await fetch(own.url);
    await own.stop();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('keeps nothing of the receiver in any cache', async () => {
    for (const path of ['f/received', 'f/health', 'f/application', 'f/none']) {
      expect((await get(path)).headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('serves pages with their slash, and leads to it', async () => {
    expect(await (await get('')).text()).toContain('<h1>Home</h1>');
    expect(await (await get('programs/kap-certificate/')).text()).toContain('<h1>KAP</h1>');
    const redirect = await get('programs/kap-certificate?from=mail');
    expect(redirect.status).toBe(301);
    expect(redirect.headers.get('location')).toBe('/programs/kap-certificate/?from=mail');
  });

  it('leads old addresses on, with their query, for an hour in caches', async () => {
    const location = async (path: string) => {
      const { status, headers } = await get(path);
      return [status, headers.get('location'), headers.get('cache-control')];
    };
    const kept = 'public, max-age=3600';
    expect(await location('programs/kap/')).toEqual([301, '/programs/kap-certificate/', kept]);
    expect(await location('programs/kap?utm=a&b=%2F%2Fc')).toEqual([
      301,
      '/programs/kap-certificate/?utm=a&b=%2F%2Fc',
      kept,
    ]);
    expect(await location('programs/kap-certificate/autumn-2024.ics')).toEqual([
      301,
      '/programs/kap-certificate/fall-2024.ics',
      kept,
    ]);
    const head = await fetch(`${site.url}programs/kap/`, { method: 'HEAD', redirect: 'manual' });
    expect(head.status).toBe(301);
    const post = await fetch(`${site.url}programs/kap/`, { method: 'POST', redirect: 'manual' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('answers everything else with the page of the site for it', async () => {
    for (const path of ['nothing-here', 'programs', '..%2f..%2fpackage.json', '/example.org/..']) {
      const response = await get(path);
      expect([301, 404], path).toContain(response.status);
      expect(response.headers.get('location') ?? '/', path).toMatch(/^\/(?!\/)/);
    }
    expect(await (await get('nothing-here')).text()).toContain('Not here');
  });

  it('sends what the build compressed, and lets hashed files be kept for good', async () => {
    const plain = await get('_astro/site.abc123.js', { 'Accept-Encoding': 'identity' });
    expect(await plain.text()).toBe('export {};\n');
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('lets pages of other sites read what is for programs, and nothing else', async () => {
    const api = await get('api/catalog.json');
    expect(api.headers.get('access-control-allow-origin')).toBe('*');
    const page = await get('');
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('names the type of Markdown, so that browsers show it', async () => {
    const { headers } = await get('index.md');
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('says that a page has not changed', async () => {
    const first = await get('');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const tag = first.headers.get('etag') ?? '';
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const second = await get('', { 'If-None-Match': known });
      expect([second.status, await second.text(), second.headers.get('etag')], known).toEqual([
        304,
        '',
        tag,
      ]);
    }
    expect((await get('', { 'If-None-Match': '"other"' })).status).toBe(200);
    // A time says nothing: two builds may share it.
    const later = new Date(Date.now() + 1000).toUTCString();
    expect(first.headers.get('last-modified')).toBeNull();
    expect((await get('', { 'If-Modified-Since': later })).status).toBe(200);
  });

  it('sends the part of a file that is missing, of the same version alone', async () => {
    const whole = 'export {};\n';
    const part = async (headers: Record<string, string>) => {
      const path = '_astro/site.abc123.js';
      const answer = await get(path, { 'Accept-Encoding': 'identity', ...headers });
      return [answer.status, await answer.text(), answer.headers.get('content-range')];
    };
    const first = await get('_astro/site.abc123.js', { 'Accept-Encoding': 'identity' });
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('accept-ranges')).toBe('bytes');
    expect(await part({ Range: 'bytes=0-5' })).toEqual([206, 'export', 'bytes 0-5/11']);
    expect(await part({ Range: 'bytes=7-' })).toEqual([206, '{};\n', 'bytes 7-10/11']);
    expect(await part({ Range: 'bytes=-4' })).toEqual([206, '{};\n', 'bytes 7-10/11']);
    expect(await part({ Range: 'bytes=0-99' })).toEqual([206, whole, 'bytes 0-10/11']);
    expect(await part({ Range: 'bytes=11-' })).toEqual([416, '', 'bytes */11']);
    expect(await part({ Range: 'bytes=-0' })).toEqual([416, '', 'bytes */11']);
    for (const Range of ['bytes=5-2', 'bytes=a-b', 'lines=0-5', 'bytes=0-1,3-4', 'bytes=-']) {
      expect(await part({ Range }), Range).toEqual([200, whole, null]);
    }
    const Range = 'bytes=0-5';
    expect(await part({ Range, 'If-Range': tag })).toEqual([206, 'export', 'bytes 0-5/11']);
    for (const other of ['"other"', `W/${tag}`, new Date().toUTCString()]) {
      expect(await part({ Range, 'If-Range': other }), other).toEqual([200, whole, null]);
    }
  });

  it('answers a bad address with 400 or 404 and no line that the sender wrote', async () => {
    const { port } = new URL(site.url);
    const long = 'a'.repeat(300);
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const target of [
      '/%00',
      '/%0a{"event":"application-stored","reference":"forged"}',
      '/%0d%0aSet-Cookie:a=b',
      '/%1b[31m',
      '/%',
      '/%ff%fe',
      '/%e2%80%ae',
      `/${long}`,
      `/${`${long}/`.repeat(20)}`,
      '/programs/%00/',
      '/_astro/%00.js',
      '/_astro/..%2f..%2fbuild.json',
      '/programs\\..\\..',
      '/f/%00',
      '/f/%0a',
      '/f/received?reference=%00%0a',
      '/f/arrived?id=%00%0a',
      '/.%2e/.%2e/package.json',
      'http://evil.example/',
      '//evil.example/',
      '*',
    ]) {
      const status = await statusOf(Number(port), target);
      expect([200, 400, 404], target).toContain(status);
      if (!/^http|^\*/.test(target)) expect([400, 404], target).toContain(status);
    }
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
    expect(site.log.filter(({ event }) => event !== 'requests-denied')).toEqual([]);
  });

  it('takes no other method for files', async () => {
    const response = await fetch(`${site.url}programs/`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('is healthy at the root and below /f/', async () => {
    for (const path of ['health', 'f/health']) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ ok: true });
    }
  });
});
