/** How long pages are on a phone, in screens of 390 × 844: people decide in a minute between clients. */
import { describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import { inOwnType, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);

describe('the length of a page on a phone', () => {
  it.each([
    ['a program with twelve classes', '/programs/kap-certificate/', 12.4],
    ['the home page', '/', 5],
    ['a cohort', '/programs/kap-certificate/fall-2024/', 5.9],
  ])('of %s, %s, is at most %d screens', async (_, path, most) => {
    const page = await site.open(path, { viewport: { width: 390, height: 844 } });
    await inOwnType(page);
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect(screens).toBeLessThanOrEqual(most);
    await page.context().close();
  });
});
