/** The list of programs, filtered and sorted, on a generated catalog of February 3, 2031. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { generatedSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(generatedSite);
const THREE = '/programs/?state=open&starts=2031-09&day=thursday';

const box = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`);

async function saysFound(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.getByRole('status').innerText()).toBe(text);
}

async function titles(page: Page): Promise<readonly string[]> {
  return page.locator('[data-part="cards"] .card__title').allInnerTexts();
}

/** Every program as it is listed: what is offered as a card, earlier ones in a list. */
const ALL = '[data-part="all"] .card, [data-part="all"] .earlier__programs li';

describe('what is chosen in the list of programs', () => {
  it('holds for one cohort: open, in September, on Thursdays', async () => {
    const page = await site.open('/programs/');
    await box(page, 'state', 'open').check();
    await box(page, 'starts', '2031-09').check();
    await saysFound(page, '4 of 24 programs');
    expect(await titles(page)).toContain('Certificate in Lantern Keeping');
    // The number beside the choice is what the choice finds.
    const label = page.locator('label', { has: box(page, 'day', 'thursday') });
    expect(await label.innerText()).toMatch(/Thursday\s*1$/);
    await box(page, 'day', 'thursday').check();
    await saysFound(page, '1 of 24 programs');
    expect(await titles(page)).toEqual(['Workshop on Cloud Folding']);
    const card = await page.locator('[data-part="cards"] .card').innerText();
    expect(card.replaceAll(/\s+/g, ' ')).toContain(
      'September 2031 Thursdays from Sep 4, 2031 Open · closes August 21 until Aug 22, 4:00 AM your time $1,815 in full',
    );
    await page.context().close();
  });

  it('stands in the address, comes back with Back, and can be shared', async () => {
    const page = await site.open('/programs/');
    await box(page, 'state', 'open').check();
    await box(page, 'starts', '2031-09').check();
    await box(page, 'day', 'thursday').check();
    await saysFound(page, '1 of 24 programs');
    expect(page.url()).toContain(THREE);
    await page.goBack();
    await saysFound(page, '4 of 24 programs');
    expect(await box(page, 'day', 'thursday').isChecked()).toBe(false);
    await page.goBack();
    await page.goBack();
    await saysFound(page, 'All 24 programs');
    expect(await page.locator('[data-part="all"]').isVisible()).toBe(true);
    await page.goForward();
    expect(await box(page, 'state', 'open').isChecked()).toBe(true);

    await page.goto(new URL(THREE, page.url()).href);
    await saysFound(page, '1 of 24 programs');
    await page.locator('[data-part="cards"] .card__title a').click();
    await page.waitForURL('**/programs/cloud-folding/');
    await page.goBack();
    await saysFound(page, '1 of 24 programs');
    expect(await box(page, 'day', 'thursday').isChecked()).toBe(true);
    await page.context().close();
  });

  it('is chosen, taken out and followed by keyboard alone', async () => {
    const page = await site.open('/programs/');
    await page.locator('summary', { hasText: 'Filter and sort' }).focus();
    const reach = async (target: ReturnType<Page['locator']>) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (await target.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error('Tab never came there.');
    };
    await reach(page.locator('#sort'));
    await page.keyboard.press('ArrowDown');
    await reach(box(page, 'state', 'open'));
    await page.keyboard.press('Space');
    await reach(box(page, 'day', 'thursday'));
    await page.keyboard.press('Space');
    await expect.poll(() => page.url()).toMatch(/\?state=open&day=thursday&sort=start$/);
    const chips = page.getByRole('list', { name: 'Chosen' }).getByRole('button');
    await reach(chips.first());
    await page.keyboard.press('Enter');
    await expect.poll(() => chips.count()).toBe(1);
    // The chip is gone; the next one has its place.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('Remove Classes on: Thursday');
    await page.keyboard.press('Enter');
    await expect.poll(() => chips.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await reach(page.locator('[data-part="cards"] .card__title a').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/programs\/[a-z-]+\/$/);
    await page.context().close();
  });

  it('follows the catalog clock where the page is read', async () => {
    const page = await site.open('/programs/');
    await page
      .locator('meta[name="catalog-now"]')
      .evaluate((meta) => meta.setAttribute('content', '2031-08-22T04:00:00.000Z'));
    await box(page, 'starts', '2031-09').check();
    await box(page, 'day', 'thursday').check();
    await box(page, 'state', 'open').check();
    await saysFound(page, '0 of 24 programs');
    await page.context().close();
  });

  it('leaves out past cohorts, says how many, and shows them on request', async () => {
    const page = await site.open('/programs/?day=thursday');
    await saysFound(page, '10 of 24 programs');
    expect(await box(page, 'starts', '2030-09').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show 1 past cohort' }).click();
    await expect.poll(() => page.url()).toContain('?day=thursday&past=shown');
    expect(await box(page, 'starts', '2030-09').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Hide past cohorts' }).click();
    await expect.poll(() => page.url()).toMatch(/\?day=thursday$/);
    await page.context().close();
  });

  it('helps where nothing is found', async () => {
    const page = await site.open(`${THREE}&kind=retreat`);
    await saysFound(page, '0 of 24 programs');
    const without = page.locator('[data-part="without"] button');
    expect(await without.allInnerTexts()).toContain(
      'Without “Kind of program: Retreat”: 1 program',
    );
    await without.filter({ hasText: 'Retreat' }).click();
    await saysFound(page, '1 of 24 programs');
    await page.context().close();
  });

  it('leads from what is not open to the form to be told', async () => {
    const page = await site.open('/programs/');
    // Until its last cohort begins one can apply for it: no deadline of it is stated.
    await page
      .locator('meta[name="catalog-now"]')
      .evaluate((meta) => meta.setAttribute('content', '2040-01-01T00:00:00.000Z'));
    await box(page, 'kind', 'study-group').check();
    await box(page, 'delivery', 'self-paced').check();
    await box(page, 'state', 'open').check();
    await page.getByText('Nothing is open now').waitFor();
    const told = page.locator('[data-part="told"] a');
    expect(await told.getAttribute('href')).toBe('/apply/button-tasting/#interest');
    await page.context().close();
  });
});

describe('the filters', () => {
  it('load nothing before they are reached', async () => {
    const page = await site.open('/programs/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForTimeout(300);
    expect(asked.filter((path) => /filtered-list|browse\.json/.test(path))).toEqual([]);
    await box(page, 'kind', 'workshop').focus();
    await expect
      .poll(() => asked.filter((path) => path === '/programs/browse.json'))
      .toHaveLength(1);
    expect(asked.filter((path) => path.includes('filtered-list'))).toHaveLength(1);
    await page.context().close();
  });

  it('leave everything as it was where the list cannot be loaded, and try again', async () => {
    const page = await site.open('/programs/');
    await page.route('**/programs/browse.json', (route) => route.abort());
    await box(page, 'kind', 'workshop').click();
    await saysFound(page, 'The filters did not load. All programs are below.');
    expect(await box(page, 'kind', 'workshop').isChecked()).toBe(false);
    expect(await page.locator(ALL).count()).toBe(24);
    expect(page.url()).toMatch(/\/programs\/$/);
    await page.unroute('**/programs/browse.json');
    await box(page, 'kind', 'workshop').click();
    await saysFound(page, '4 of 24 programs');
    await page.context().close();
  });

  it('are not there without JavaScript, and the list is', async () => {
    const page = await site.open('/programs/', { javaScriptEnabled: false });
    expect(await page.locator('.browse__form').isVisible()).toBe(false);
    expect(await page.locator(ALL).filter({ visible: true }).count()).toBe(24);
    await page.context().close();
  });

  it.each([
    { width: 1280, colorScheme: 'light', forcedColors: 'none' },
    { width: 320, colorScheme: 'dark', forcedColors: 'none' },
    { width: 320, colorScheme: 'light', forcedColors: 'active' },
  ] as const)(
    'have no accessibility fault in any state at $width px, $colorScheme, forced colors $forcedColors',
    async ({ width, ...look }) => {
      const page = await site.open('/programs/', { viewport: { width, height: 800 }, ...look });
      const found: Record<string, readonly string[]> = {};
      if (width < 960) await page.locator('.browse__summary').click();
      found['before'] = await faultsOf(page, 'main');
      await box(page, 'state', 'open').check();
      await saysFound(page, '19 of 24 programs');
      found['some'] = await faultsOf(page, 'main');
      await box(page, 'kind', 'retreat').check();
      await box(page, 'day', 'thursday').check();
      await box(page, 'credit', 'cme').check();
      await saysFound(page, '0 of 24 programs');
      found['none'] = await faultsOf(page, 'main');
      expect(found).toEqual({ before: [], some: [], none: [] });
      await page.context().close();
    },
  );

  it('lead from the filters to the list on a phone', async () => {
    const page = await site.open('/programs/', { viewport: { width: 390, height: 844 } });
    await page.locator('.browse__summary').click();
    await box(page, 'kind', 'workshop').check();
    await page.getByRole('button', { name: 'Show 4 programs' }).click();
    expect(await box(page, 'kind', 'workshop').isVisible()).toBe(false);
    expect(await page.locator('[data-part="cards"] .card').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('cohorts that one page does not list all', () => {
  it('are found by name to be compared, loaded where they are chosen, and shared by address', async () => {
    const page = await site.open('/compare/');
    const find = page.getByLabel('Find a program or a cohort');
    await find.fill('cloud folding');
    await expect.poll(() => page.getByText('2 found.').count()).toBe(1);
    await page.getByLabel('Workshop on Cloud Folding September 2031').check();
    await find.fill('lantern keeping autumn');
    await page.getByLabel('Certificate in Lantern Keeping Autumn 2031').check();
    const heads = page.locator('.compare__table thead a');
    await expect.poll(() => heads.count()).toBe(2);
    expect(await page.getByRole('checkbox').count()).toBe(2);
    await page.reload();
    await expect
      .poll(() => heads.allInnerTexts())
      .toEqual([
        'Workshop on Cloud Folding September 2031',
        'Certificate in Lantern Keeping Autumn 2031',
      ]);
    expect(await faultsOf(page, '.cohort-comparison')).toEqual([]);
    await page.context().close();
  });

  it('are found by the hours one has, with the way to each, and read on page by page', async () => {
    const page = await site.open('/cohorts/?situation=anyone');
    await page.getByText('Which cohorts fit my week?').click();
    await page.locator('.week__hour').nth(10).click();
    const first = page.locator('.week__cohorts a').first();
    expect(await first.getAttribute('href')).toMatch(/^\/programs\/[^/]+\/[^/]+\/$/);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect.poll(() => page.url()).toMatch(/\/cohorts\/page\/2\/\?situation=anyone$/);
    await page.context().close();
  });
});
