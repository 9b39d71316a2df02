import { describe, expect, it } from 'vitest';
import { eachBuiltPage } from '#integrations/built-pages.ts';
import { demonstrationSite } from '../site/sites.ts';
import { COLOR_RULES, openedSite, violationsOf } from './opened-site.ts';

const site = demonstrationSite;
const addresses = [...eachBuiltPage(site.outDir)].map(({ file }) =>
  file.replace(/index\.html$/, ''),
);
const opened = openedSite(site);

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
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const rules = colorScheme === 'dark' ? COLOR_RULES : undefined;
          const violations = await violationsOf(page, 'html', rules);
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
