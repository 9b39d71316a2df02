import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eachBuiltPage } from '#integrations/built-pages.ts';
import { demonstrationSite } from '../site/sites.ts';
import { openedSite } from './opened-site.ts';

const site = demonstrationSite;
const addresses = [...eachBuiltPage(site.outDir)].map(({ file }) =>
  file.replace(/index\.html$/, ''),
);
const opened = openedSite(site);

/** What a page gets wrong as it stands, each as `rule: what (where)`. */
async function violationsOf(page: Page, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
  // The schemes differ in the values of color tokens alone: in the second one only the rules on
  // color can find anything new.
  if (scheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  // Legacy: without it every run opens an empty tab, for frames that these pages do not have.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).join(', ');
    return `${id}: ${help} (${places})`;
  });
}

describe('at 320 and 1280 px, in light and dark', () => {
  it.concurrent.each(addresses)(
    '/%s has no accessibility violation and does not scroll sideways',
    async (address) => {
      const page = await opened.open(address);
      const found: string[] = [];
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${width} px: scrolls sideways by ${overflow} px`);
        for (const colorScheme of ['light', 'dark'] as const) {
          const violations = await violationsOf(page, colorScheme);
          found.push(...violations.map((fault) => `${width} px, ${colorScheme}: ${fault}`));
        }
      }
      await page.context().close();
      expect(found).toEqual([]);
    },
    240_000,
  );

  it('are all the pages there are', () => {
    expect(addresses).toContain('programs/kap-certificate/');
    expect(addresses.length).toBeGreaterThan(20);
  });
});
