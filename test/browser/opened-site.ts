/** A served site with a browser on it, for a test file that opens pages of its own. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { BuiltSite } from '../site/sites.ts';
import { launchChromium, sharedChromium } from './chromium.ts';
import { type ServedSite, sharedServer } from './serve.ts';

export interface OpenedSite {
  /** Where it answers, base path included, ending with `/`. */
  url(): string;
  /** A new page in a fresh profile: nothing is remembered from another one. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * The shared server of a site and the shared browser, for the tests of a file.
 *
 * @param browserArguments for a browser of this file’s own
 */
export function openedSite(site: BuiltSite, browserArguments?: readonly string[]): OpenedSite {
  const contexts: BrowserContext[] = [];
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    [browser, served] = await Promise.all([
      browserArguments ? launchChromium(browserArguments) : sharedChromium(),
      sharedServer(site),
    ]);
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    if (browserArguments) await browser?.close();
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
      contexts.push(context);
      await cameFromTheSite(context);
      const page = await context.newPage();
      await page.goto(served.url + address.replace(/^\//, ''), { waitUntil: 'load' });
      return page;
    },
  };
}

/**
 * Lets pages take their visitor for one who comes from another page of the site: their script is then
 * there when they are loaded. On a first visit it comes once the page is painted.
 */
export async function cameFromTheSite(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    Object.defineProperty(document, 'referrer', { value: location.href }),
  );
}

/** The schemes differ in the values of color tokens alone: in the second one only these find anything new. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** What a part of a page violates as it is now, each as `rule: what (where)`. */
export async function violationsOf(
  page: Page,
  part: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ['violations'], preload: false });
  if (rules) axe.withRules([...rules]);
  // Legacy: without it every run opens an empty tab, for frames that these pages do not have.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

/** Waits for the fonts of the site, on a page that would go without where they came late. */
export async function inOwnType(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
      if (rule instanceof CSSFontFaceRule) rule.style.setProperty('font-display', 'swap');
    }
    await Promise.all([...document.fonts].map((face) => face.load()));
  });
}

/**
 * Every accessibility violation of a part of a page as it is now, and whether the page scrolls
 * sideways. The rest of the page is looked at by accessibility.test.ts.
 */
export async function faultsOf(
  page: Page,
  part: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const found = await violationsOf(page, part, rules);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [...found, `scrolls sideways by ${overflow} px`] : found;
}
