/** A served site with a browser on it, for a test file that opens pages of its own. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { BuiltSite } from '../site/sites.ts';
import { launchChromium } from './chromium.ts';
import { dataFolder, type ServedSite, serveSite } from './serve.ts';

export interface OpenedSite {
  /** Where it answers, base path included, ending with `/`. */
  url(): string;
  /** A new page in a fresh profile: nothing is remembered from another one. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Starts a server and a browser before the tests of a file and ends them after. */
export function openedSite(site: BuiltSite): OpenedSite {
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
  return {
    url: () => served.url,
    async open(address, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        // Reduced motion: axe would measure a color in the middle of a transition.
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      await page.goto(served.url + address.replace(/^\//, ''), { waitUntil: 'load' });
      return page;
    },
  };
}

/**
 * Every accessibility violation of a part of a page as it is now, and whether the page scrolls
 * sideways. The rest of the page is looked at by accessibility.test.ts.
 */
export async function faultsOf(page: Page, part: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [...found, `scrolls sideways by ${overflow} px`] : found;
}
