import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFiles } from '#integrations/built-pages.ts';
import { cloudflarePages, githubPages, type StaticHost } from '../doubles/static-host.ts';
import { basePathSite, demonstrationSite, secondSite } from '../site/sites.ts';
import { sharedChromium } from './chromium.ts';
import { sharedServer } from './serve.ts';
import { deadLinks, faultsOfAll } from './visited-pages.ts';

describe.each([demonstrationSite, basePathSite])('a browser on the $name site', (site) => {
  it('stays on the site, gets all it asks for, loads only what the budget counts', async () => {
    const { url } = await sharedServer(site);
    expect(await faultsOfAll(await sharedChromium(), site, url)).toEqual([]);
  }, 240_000);
});

describe('a browser on a static host that reads _headers', () => {
  let host: StaticHost;

  beforeAll(async () => {
    host = await cloudflarePages(secondSite.outDir);
  });

  afterAll(() => host?.stop());

  it('finds the same there', async () => {
    expect(await faultsOfAll(await sharedChromium(), secondSite, host.url)).toEqual([]);
  }, 240_000);

  it('is told the same as by the own server of the site, but for what it asks for again', async () => {
    const own = await sharedServer(secondSite);
    const differing = [];
    for (const file of ['', 'faq/', 'api/catalog.json', 'feed.xml', 'nothing-here/']) {
      const [there, here] = await Promise.all([host.url, own.url].map((url) => fetch(url + file)));
      for (const name of TOLD) {
        const [theirs, ours] = [there?.headers.get(name), here?.headers.get(name)];
        if (theirs !== ours) differing.push([file, name, theirs, ours]);
      }
    }
    expect(differing).toEqual([]);
  });

  it('may keep hashed files for good, and nothing else', async () => {
    const [script = ''] = builtFiles(secondSite.outDir).filter((file) =>
      /^_astro\/.*\.js$/.test(file),
    );
    const kept = await fetch(host.url + script);
    expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await fetch(host.url);
    expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });
});

describe('on a host that reads neither _headers nor _redirects, below a base path', () => {
  let host: StaticHost;

  beforeAll(async () => {
    host = await githubPages(basePathSite.outDir, basePathSite.base);
  });

  afterAll(() => host?.stop());

  it('every link leads to a file that is handed out', async () => {
    expect(await deadLinks(basePathSite, host.url)).toEqual([]);
  });

  it('what is nowhere is told so by the page of the site', async () => {
    const answer = await fetch(`${host.url}Programs/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('href="/catalog/programs/"');
  });
});

const TOLD = [
  'access-control-allow-origin',
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
];
