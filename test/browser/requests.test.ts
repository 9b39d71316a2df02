import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPages } from '#integrations/built-pages.ts';
import { modulesOf } from '../site/page-weight.ts';
import { basePathSite, demonstrationSite } from '../site/sites.ts';
import { launchChromium } from './chromium.ts';
import { dataFolder, type ServedSite, serveSite } from './serve.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

describe.each([demonstrationSite, basePathSite])('a browser on the $name site', (site) => {
  const data = dataFolder();
  const pages = builtPages(site.outDir);
  let served: ServedSite;

  beforeAll(async () => {
    served = await serveSite(site, data.path);
  });

  afterAll(async () => {
    await served?.stop();
    data.remove();
  });

  it('requests nothing from elsewhere, gets all it asks for and reports no fault', async () => {
    const origin = new URL(served.url).origin;
    const page = await browser.newPage();
    const faults: string[] = [];
    let here = '';
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(served.url) && !url.startsWith('data:')) {
        faults.push(`${here} requests ${url}`);
      }
    });
    page.on('response', (response) => {
      const isMissingPage = here === '404.html' && response.request().isNavigationRequest();
      if (response.status() >= 400 && !isMissingPage) {
        faults.push(`${here} gets ${response.status()} for ${response.url().replace(origin, '')}`);
      }
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${here} reports: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${here} throws: ${error.message}`));
    for (const { file } of pages) {
      here = file;
      await page.goto(served.url + file.replace(/index\.html$/, ''), { waitUntil: 'networkidle' });
    }
    await page.close();
    expect(faults).toEqual([]);
  }, 120_000);

  it('loads before any interaction only the scripts that the budget counts', async () => {
    const page = await browser.newPage();
    const uncounted: string[] = [];
    for (const built of pages) {
      const counted = new Set(modulesOf(built, site));
      const loaded = new Set<string>();
      const note = (request: { resourceType(): string; url(): string }) => {
        if (request.resourceType() !== 'script') return;
        const path = new URL(request.url()).pathname.slice(site.base.length);
        loaded.add(join(site.outDir, path));
      };
      page.on('request', note);
      const address = served.url + built.file.replace(/index\.html$/, '');
      await page.goto(address, { waitUntil: 'networkidle' });
      page.off('request', note);
      for (const file of loaded) {
        if (!counted.has(file)) uncounted.push(`${built.file} loads ${file}`);
      }
    }
    await page.close();
    expect(uncounted).toEqual([]);
  }, 120_000);
});
