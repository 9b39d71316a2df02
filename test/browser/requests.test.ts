import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages } from '#integrations/built-pages.ts';
import { modulesOf } from '../site/page-weight.ts';
import { type BuiltSite, basePathSite, demonstrationSite } from '../site/sites.ts';
import { launchChromium } from './chromium.ts';
import { dataFolder, type ServedSite, serveSite } from './serve.ts';

// A page waits half a second for the network to be quiet: several wait at once.
const AT_ONCE = 4;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

/** What goes wrong while a page loads and nobody touches it. */
async function faultsOf(
  built: BuiltPage,
  site: BuiltSite,
  served: ServedSite,
): Promise<readonly string[]> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const counted = new Set(modulesOf(built, site));
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('data:')) return;
    if (!url.startsWith(served.url)) faults.push(`requests ${url}`);
    const file = join(site.outDir, new URL(url).pathname.slice(site.base.length));
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
  const address = served.url + built.file.replace(/index\.html$/, '');
  // Chromium reports a move of the mouse that rests where a page appears, once in some hundred pages.
  await page.addInitScript(() => {
    addEventListener('load', () => {
      document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.close();
  return faults.map((fault) => `${built.file} ${fault}`);
}

describe.each([demonstrationSite, basePathSite])('a browser on the $name site', (site) => {
  const data = dataFolder();
  let served: ServedSite;

  beforeAll(async () => {
    served = await serveSite(site, data.path);
  });

  afterAll(async () => {
    await served?.stop();
    data.remove();
  });

  it('stays on the site, gets all it asks for, loads only what the budget counts', async () => {
    const waiting = [...builtPages(site.outDir)];
    const faults: string[] = [];
    const work = async () => {
      for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
        faults.push(...(await faultsOf(page, site, served)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(faults.sort()).toEqual([]);
  }, 240_000);
});
