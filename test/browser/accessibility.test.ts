import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPages } from '#integrations/built-pages.ts';
import { demonstrationSite } from '../site/sites.ts';
import { launchChromium } from './chromium.ts';
import { dataFolder, type ServedSite, serveSite } from './serve.ts';

const site = demonstrationSite;
const addresses = builtPages(site.outDir).map(({ file }) => file.replace(/index\.html$/, ''));
const data = dataFolder();
let browser: Browser;
let served: ServedSite;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveSite(site, data.path)]);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  data.remove();
});

const views = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each(views)('at $width px in $colorScheme colors', ({ width, colorScheme }) => {
  it('every page has no accessibility violation and does not scroll sideways', async () => {
    // Reduced motion: axe would measure a color in the middle of a transition.
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const found: string[] = [];
    for (const address of addresses) {
      await page.goto(served.url + address, { waitUntil: 'load' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, help, nodes } of violations) {
        const places = nodes.map((node) => node.target.join(' ')).join(', ');
        found.push(`/${address} ${id}: ${help} (${places})`);
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`/${address} scrolls sideways by ${overflow} px`);
    }
    await context.close();
    expect(addresses.length).toBeGreaterThan(3);
    expect(found).toEqual([]);
  }, 240_000);
});
