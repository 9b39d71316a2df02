/** A deploy under an open page: what it loads later is no longer there. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demonstrationSite, generatedSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const LINE =
  'Part of this page did not load. What you choose or type may have no effect. Reload the page';

const demonstration = openedSite(demonstrationSite);
const generated = openedSite(generatedSite);

const check = (name: string) => (page: Page) => page.locator(name).first().check({ force: true });

/** Page, file that is gone, what a reader does there. */
const PARTS: readonly (readonly [
  name: string,
  site: typeof demonstration,
  address: string,
  file: string,
  touch: (page: Page) => Promise<unknown>,
])[] = [
  [
    'the fee calculator',
    demonstration,
    '/programs/kap-certificate/',
    'mount.',
    (page) => page.locator('.calculator summary').click(),
  ],
  [
    'the eligibility check',
    demonstration,
    '/eligibility/kap-certificate/',
    'mount.',
    check('#eligibility-check input'),
  ],
  ['the comparison', demonstration, '/compare/', 'mount.', check('#cohort-comparison input')],
  [
    'the comparison of a shared address',
    demonstration,
    '/compare/?cohort=kap-certificate/fall-2024',
    'mount.',
    async () => {},
  ],
  [
    'the hours one has',
    demonstration,
    '/cohorts/',
    'mount.',
    (page) => page.locator('#week-fit summary').click(),
  ],
  [
    'a cohort to keep',
    demonstration,
    '/cohorts/',
    'kept-cohorts.',
    (page) => page.locator('keep-cohort button').first().click(),
  ],
  [
    'the search for what the address asks',
    demonstration,
    '/search/?q=fee',
    'start-search',
    async () => {},
  ],
  [
    'the filters',
    generated,
    '/programs/',
    'filtered-list.',
    check('.browse__form input[type="checkbox"]'),
  ],
];

describe('a part of a page that is gone', () => {
  it.each(PARTS)('says so in one line, with a way to reload: %s', async (_, site, ...part) => {
    const [address, file, touch] = part;
    const page = await site.open('/about/');
    page.setDefaultTimeout(8_000);
    let isGone = true;
    await page.route(`**/_astro/${file}*`, (route) => (isGone ? route.abort() : route.continue()));
    await page.goto(site.url() + address.slice(1));
    await touch(page);
    const line = page.locator('#missing-part');
    await line.waitFor();
    expect((await line.innerText()).replaceAll(/\s+/g, ' ')).toBe(LINE);
    expect(await line.getAttribute('role')).toBe('alert');
    expect(await faultsOf(page, '#missing-part')).toEqual([]);
    isGone = false;
    await line.getByRole('button', { name: 'Reload the page' }).click();
    await page.waitForLoadState('load');
    await touch(page);
    await page.waitForTimeout(300);
    expect(await line.isVisible()).toBe(false);
    await page.context().close();
  });

  it('says of the form that kept answers are not shown, and of an empty one nothing', async () => {
    const page = await demonstration.open('/apply/kap-certificate/');
    page.setDefaultTimeout(8_000);
    await page.route('**/_astro/begin.*', (route) => route.abort());
    await page.reload();
    await page.mouse.wheel(0, 600);
    await page.locator('main > .apply h2').first().click();
    await page.waitForTimeout(300);
    expect(await page.locator('.missing-part:visible').count()).toBe(0);
    await page.evaluate(() => {
      localStorage['application-draft /kap-certificate'] = '{}';
    });
    await page.reload();
    await page.getByText('Answers kept on this device are not shown yet.').waitFor();
    await page.context().close();
  });
});
