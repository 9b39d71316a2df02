import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtFiles } from '#integrations/built-pages.ts';
import { staticHost } from '../doubles/static-host.ts';
import { modulesOf } from '../site/page-weight.ts';
import { type BuiltSite, basePathSite, demonstrationSite, secondSite } from '../site/sites.ts';
import { standingPages } from '../site/standing-pages.ts';
import { sharedChromium } from './chromium.ts';
import { sharedServer } from './serve.ts';

// A page waits half a second for the network to be quiet: several wait at once.
const AT_ONCE = 4;

let browser: Browser;

beforeAll(async () => {
  browser = await sharedChromium();
});

/** What goes wrong while a page loads and nobody touches it. */
async function faultsOf(
  built: BuiltPage,
  site: BuiltSite,
  url: string,
): Promise<readonly string[]> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const counted = new Set(modulesOf(built, site));
  page.on('request', (request) => {
    const asked = request.url();
    if (asked.startsWith('data:')) return;
    if (!asked.startsWith(url)) faults.push(`requests ${asked}`);
    const file = join(site.outDir, new URL(asked).pathname.slice(site.base.length));
    if (request.resourceType() === 'script' && !counted.has(file)) {
      faults.push(`loads ${file}, which the budget does not count`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`gets ${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`reports: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`throws: ${error.message}`));
  const address = url + built.file.replace(/index\.html$/, '');
  await page.addInitScript(() => {
    // What nobody did and Chromium reports all the same would tell why a page loads more.
    const signs: string[] = [];
    Object.assign(window, { signs });
    for (const sign of [
      'scroll',
      'pointermove',
      'pointerdown',
      'touchstart',
      'keydown',
      'focusin',
    ]) {
      addEventListener(sign, (event) => {
        const { movementX, movementY, isTrusted } = event as MouseEvent;
        if (isTrusted) signs.push(`${sign} ${movementX} ${movementY} at ${scrollX} ${scrollY}`);
      });
    }
    // Chromium reports a move of the mouse that rests where a page appears, once in some hundred pages.
    addEventListener('load', () => {
      document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const signs = await page.evaluate(() => (window as unknown as { signs: string[] }).signs);
  await page.close();
  return faults.map((fault) => [built.file, fault, ...signs].join(' '));
}

/** What goes wrong on any page of a site that is served at an address. */
async function faultsOfAll(site: BuiltSite, url: string): Promise<readonly string[]> {
  const waiting = [...standingPages(site.outDir)];
  const faults: string[] = [];
  const work = async () => {
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      faults.push(...(await faultsOf(page, site, url)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults.sort();
}

describe.each([demonstrationSite, basePathSite])('a browser on the $name site', (site) => {
  it('stays on the site, gets all it asks for, loads only what the budget counts', async () => {
    const { url } = await sharedServer(site);
    expect(await faultsOfAll(site, url)).toEqual([]);
  }, 240_000);
});

describe('a browser on a static host that reads _headers', () => {
  let host: Awaited<ReturnType<typeof staticHost>>;

  beforeAll(async () => {
    host = await staticHost(secondSite.outDir);
  });

  afterAll(() => host?.stop());

  it('finds the same there', async () => {
    expect(await faultsOfAll(secondSite, host.url)).toEqual([]);
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

const TOLD = [
  'access-control-allow-origin',
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
];
