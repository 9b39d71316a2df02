import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startReceiver } from '../receiver/running.ts';

let site: Running;
beforeAll(async () => {
  site = await startReceiver();
});
afterAll(() => site.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { redirect: 'manual', headers });

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

  it('says that a page has not changed', async () => {
    const first = await get('');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const modified = first.headers.get('last-modified') ?? '';
    const second = await get('', { 'If-Modified-Since': modified });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
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
