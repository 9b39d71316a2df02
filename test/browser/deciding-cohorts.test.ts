import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);
const BOTH = '/compare/?cohort=kap-certificate/fall-2024&cohort=kap-certificate/summer-2024';

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Cells of one row of the comparison, its name first. */
async function rowOf(page: Page, name: string): Promise<readonly string[]> {
  const row = page
    .locator('.compare__table tr')
    .filter({ has: page.getByRole('rowheader', { name }) });
  return (await row.locator('th, td').allInnerTexts()).map(plain);
}

describe('cohorts side by side', () => {
  it('stand in a table with what differs marked, from a shared address', async () => {
    const page = await site.open(BOTH, { timezoneId: 'Europe/London' });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.locator('.compare__table').waitFor();
    expect(await rowOf(page, 'Who leads')).toEqual([
      'Who leads differs',
      'Chantelle Thomas',
      'Jayne Gumpel',
    ]);
    expect(await rowOf(page, 'Live hours')).toEqual(['Live hours', '24', '24']);
    expect(await rowOf(page, 'In my time')).toEqual([
      'In my time differs Your time: Europe/London',
      'Tuesdays, 4–6 PM 3–5 PM on October 29',
      'Tuesdays and Thursdays, 5–7 PM',
    ]);
    expect((await rowOf(page, 'Deadline and tuition'))[1]).toContain(
      'I’ve completed PTI Apply by September 10, 2024 · 57 days left · until Sep 11, 5:00 AM your time $3,000 in full',
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are chosen by keyboard, four at most, and the address follows', async () => {
    const page = await site.open('/compare/');
    const boxes = page.locator('#cohort-comparison input');
    await boxes.nth(0).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.compare__state').innerText()).toContain('one more');
    for (const index of [1, 2, 3]) {
      await boxes.nth(index).focus();
      await page.keyboard.press('Space');
    }
    await expect.poll(() => page.locator('.compare__table thead th').count()).toBe(5);
    expect(new URL(page.url()).searchParams.getAll('cohort')).toHaveLength(4);
    expect(await boxes.nth(4).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('say how a deadline stands when they are read, not when the site was built', async () => {
    const page = await site.open(BOTH);
    await page.locator('.compare__table').waitFor();
    await page
      .locator('meta[name="catalog-now"]')
      .evaluate((meta) => meta.setAttribute('content', '2024-09-11T04:00:00.000Z'));
    await page.getByRole('checkbox', { name: 'PTI August 2024' }).check();
    await page.locator('.compare__table thead th').nth(3).waitFor();
    expect((await rowOf(page, 'Deadline and tuition'))[1]).toContain(
      'I’ve completed PTI Apply by September 10, 2024 · Deadline passed $3,000 in full',
    );
    await page.context().close();
  });

  it('are in one table elsewhere where there is no JavaScript', async () => {
    const page = await site.open('/compare/', { javaScriptEnabled: false });
    expect(await page.locator('#cohort-comparison').isVisible()).toBe(false);
    expect(await page.locator('main a[href="/cohorts/"]').isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'has no accessibility violation in any state at %i px, %s',
    async (width, colorScheme) => {
      const page = await site.open('/compare/', { colorScheme, viewport: { width, height: 800 } });
      expect(await faultsOf(page, 'main')).toEqual([]);
      await page.goto(new URL(BOTH, page.url()).href);
      await page.locator('.compare__table').waitFor();
      expect(await faultsOf(page, 'main')).toEqual([]);
      // A phone reads downward: each fact, then each cohort by its name; nothing scrolls sideways.
      const names = page.locator('.compare__column:visible');
      expect(await names.count()).toBe(width === 320 ? 22 : 0);
      const hidden = await page
        .locator('.compare__scroll')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(hidden).toBe(0);
      await page.context().close();
    },
  );
});

async function openWeek(page: Page): Promise<void> {
  await page.getByText('Which cohorts fit my week?').click();
  await page.locator('.week__table').waitFor();
}

describe('what fits my week', () => {
  it('keeps Fall for Tuesdays 11 AM–1 PM in New York, and names the classes of Summer', async () => {
    const page = await site.open('/cohorts/', { timezoneId: 'America/New_York' });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await openWeek(page);
    await page.getByLabel('Tuesday, 11 AM–12 PM').check();
    await page.getByLabel('Tuesday, 12–1 PM').check();
    const row = (id: string) => page.locator(`tr[data-cohort="${id}"]`);
    await expect.poll(() => row('kap-certificate/summer-2024').isVisible()).toBe(false);
    expect(await row('kap-certificate/fall-2024').isVisible()).toBe(true);
    const result = plain(await page.locator('.week__result').innerText());
    expect(result).toContain('1 cohort fits, 1 clashes.');
    expect(result).toContain('KAP Fall 2024: all 12 classes fit');
    expect(result).toContain('KAP Summer 2024: 12 of 12 classes clash:');
    expect(result).toContain('Tuesday, June 4, 2024, 12–2 PM');
    expect(result).toContain('Thursday, June 6, 2024, 12–2 PM');
    expect(result).toContain('PTI August 2024: its days or hours are not published');
    await page.getByRole('button', { name: 'Clear all hours' }).click();
    await expect.poll(() => row('kap-certificate/summer-2024').isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('goes by the reader’s clock, and by keyboard', async () => {
    const page = await site.open('/cohorts/', { timezoneId: 'Europe/London' });
    await page.locator('#week-fit summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.week__table').waitFor();
    await page.getByLabel('Monday, 7–8 AM').focus();
    await page.keyboard.press('ArrowRight');
    for (let hour = 7; hour < 16; hour += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    const result = async () => plain(await page.locator('.week__result').innerText());
    await expect.poll(result).toContain('KAP Fall 2024: 1 of 12 classes clashes:');
    expect(await result()).toContain('Tuesday, October 29, 2024, 3–5 PM');
    await page.context().close();
  });

  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'has no accessibility violation in any state at %i px, %s',
    async (width, colorScheme) => {
      const page = await site.open('/cohorts/', {
        colorScheme,
        viewport: { width, height: 800 },
        timezoneId: 'America/New_York',
      });
      await openWeek(page);
      expect(await faultsOf(page, '#week-fit')).toEqual([]);
      await page.getByLabel('Tuesday, 11 AM–12 PM').check();
      await page.locator('.week__clashes').first().waitFor();
      expect(await faultsOf(page, '#week-fit')).toEqual([]);
      await page.context().close();
    },
  );
});
