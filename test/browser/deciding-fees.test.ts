import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demonstrationSite, secondSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);
const KAP = '/programs/kap-certificate/';
const PC_KAP = '/programs/pc-kap/';

const calculator = (page: Page) => page.locator('#fee-calculator');
/** The calculator is folded away: what it works with stands in the table above it. */
const unfold = (page: Page) => page.locator('.calculator summary').click();
const textOf = async (page: Page) =>
  (await calculator(page).innerText()).replaceAll(/\s+/g, ' ').trim();

/** Names of the scripts loaded so far, those of React told by what they hold. */
function scriptsOf(page: Page): string[] {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.push(request.url());
  });
  return loaded;
}

describe('the fee calculator', () => {
  it('says $5,775.00 for KAP with PTI in installments, $275.00 more than in full', async () => {
    const page = await site.open(KAP);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await unfold(page);
    await calculator(page).getByLabel('I still need PTI').check();
    await calculator(page).getByLabel('Three equal monthly installments').check();
    await expect.poll(() => textOf(page)).toContain('$5,775.00');
    expect(await textOf(page)).toContain('$275.00 more than “In full”');
    expect(await textOf(page)).toContain('3 × $1,925.00');
    expect(await page.locator('#fee-calculator tbody tr').count()).toBe(4);
    expect(new URL(page.url()).search).toBe('?situation=with-prerequisite&plan=three-monthly');
    await calculator(page).getByLabel('I’m enrolled in PTI').check();
    await expect.poll(() => textOf(page)).toContain('The price for this situation is not stated.');
    expect(await textOf(page)).not.toContain('$');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says 8 × $822.92 and 4 × $822.91 for PC-KAP, $100.00 beside it, no credit subtracted', async () => {
    const page = await site.open(PC_KAP);
    await unfold(page);
    await calculator(page).getByLabel('Understanding Ketamine').check();
    await expect
      .poll(() => textOf(page))
      .toContain('Credit: Understanding Ketamine Admissions confirms it');
    const text = await textOf(page);
    expect(text).toContain('$9,875.00');
    expect(text).toContain('8 × $822.92, then 4 × $822.91');
    expect(text).toContain('Application fee: $100.00.');
    expect(text).toContain('is not subtracted here');
    const payments = await calculator(page).locator('table').nth(1).locator('tbody tr').count();
    expect(payments).toBe(12);
    await page.context().close();
  });

  it('F19 no plan, every credit, a program without a price: nothing is NaN or below zero', async () => {
    const page = await site.open(KAP);
    await unfold(page);
    await calculator(page).getByLabel('I still need PTI').check();
    await expect.poll(() => textOf(page)).toContain('$5,500.00');
    const texts = [await textOf(page)];
    await page.goto(new URL(PC_KAP, page.url()).href);
    await unfold(page);
    const credits = calculator(page).getByRole('checkbox');
    expect(await credits.count()).toBe(4);
    for (const credit of await credits.all()) await credit.check();
    await expect.poll(() => textOf(page)).toContain('Credit: Understanding Ketamine');
    texts.push(await textOf(page));
    expect(texts.join(' ')).not.toMatch(/NaN|undefined|[-−]\s?\$|\$\s?[-−]/);
    const payments = await calculator(page).locator('table').nth(1).locator('tbody tr').all();
    const cents = await Promise.all(
      payments.map(async (row) => {
        const amounts = /\$([\d,]+)\.(\d\d)/.exec(await row.innerText()) ?? [];
        return Number(`${amounts[1]?.replace(',', '')}${amounts[2]}`);
      }),
    );
    expect(cents).toHaveLength(12);
    expect(cents.reduce((sum, one) => sum + one, 0)).toBe(987_500);
    // Without a price there is nothing to calculate.
    await page.goto(new URL('/programs/pti-certificate/', page.url()).href);
    expect(await calculator(page).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toContain('NaN');
    await page.context().close();
  });

  it('shows a shared address as it was left', async () => {
    const page = await site.open(`${KAP}?situation=prerequisite-taken&plan=three-monthly#cost`, {
      viewport: { width: 390, height: 844 },
    });
    await expect.poll(() => textOf(page)).toContain('$3,150.00');
    expect(await textOf(page)).toContain('$150.00 more');
    const total = calculator(page).getByText('$3,150.00').first();
    await expect
      .poll(async () => {
        const { y = -1, height = 0 } = (await total.boundingBox()) ?? {};
        return y >= 0 && y + height <= 844;
      })
      .toBe(true);
    await page.context().close();
  });

  it('loads nothing of React before it is reached or touched', async () => {
    const page = await site.open('/about/');
    const scripts = scriptsOf(page);
    await page.goto(new URL(KAP, page.url()).href, { waitUntil: 'networkidle' });
    await page.mouse.move(300, 300);
    await page.waitForTimeout(300);
    expect(scripts.filter((url) => /client|mount/.test(url))).toEqual([]);
    await unfold(page);
    await expect.poll(() => scripts.filter((url) => /mount/.test(url)).length).toBe(1);
    await page.context().close();
  });

  it('works by keyboard alone', async () => {
    const page = await site.open(KAP);
    await page.locator('.calculator summary').focus();
    await page.keyboard.press('Enter');
    await calculator(page).getByLabel('I’ve completed PTI').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => textOf(page)).toContain('$3,000.00');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => textOf(page)).toContain('$3,150.00');
    await page.context().close();
  });

  it('never breaks the total within its digits, at any width', async () => {
    const page = await site.open(KAP);
    await unfold(page);
    await calculator(page).getByLabel('I still need PTI').check();
    const total = page.locator('.fees__total');
    await total.waitFor();
    for (const width of [320, 390, 700, 832, 960, 1000, 1152, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const lines = await total.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getClientRects().length;
      });
      expect({ width, lines }).toEqual({ width, lines: 1 });
    }
    await page.context().close();
  });

  it('leaves the printed table alone where there is no JavaScript', async () => {
    const page = await site.open(KAP, { javaScriptEnabled: false });
    expect(await calculator(page).isVisible()).toBe(false);
    expect(await page.locator('.cost-table').innerText()).toContain('$5,775');
    await page.context().close();
  });

  it.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'dark'],
  ] as const)(
    'has no accessibility violation in any state at %i px, %s',
    async (width, colorScheme) => {
      const page = await site.open(KAP, { colorScheme, viewport: { width, height: 800 } });
      await unfold(page);
      expect(await faultsOf(page, '#fee-calculator')).toEqual([]);
      await calculator(page).getByLabel('I still need PTI').check();
      await expect.poll(() => textOf(page)).toContain('$5,500.00');
      expect(await faultsOf(page, '#fee-calculator')).toEqual([]);
      await calculator(page).getByLabel('I’m enrolled in PTI').check();
      await expect.poll(() => textOf(page)).toContain('not stated');
      expect(await faultsOf(page, '#fee-calculator')).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the fee calculator of a program with every kind of charge', () => {
  const second = openedSite(secondSite);

  it('has deposit, dates, flat fee, add-on, credit and refunds, and stays above zero', async () => {
    const page = await second.open('/programs/ship-doctor/');
    await unfold(page);
    const choose = (label: string) => calculator(page).getByLabel(label).check();
    await calculator(page).locator('input[value="basics-completed"]').check();
    await choose('A deposit, then four installments');
    await expect.poll(() => textOf(page)).toContain('₹101,502.50');
    const text = await textOf(page);
    expect(text).toContain('₹6,502.50 more than “In full”');
    expect(text).toContain('Deposit March 31, 2025 ₹10,000.00');
    expect(text).toContain('4 July 31, 2025 ₹22,500.62');
    expect(text).toContain('Fee for paying in installments ₹1,500.00');
    expect(text).toContain('Application fee: ₹1,500.50.');
    expect(text).toContain('50% of tuition refunded up to 30 days before the start');
    await choose('Oilskins to keep');
    await calculator(page).locator('input[value="first-aid-afloat"]').check();
    await expect.poll(() => textOf(page)).toContain('Credit: First Aid Afloat -₹5,000.25');
    expect(await textOf(page)).toContain('₹101,502.24');
    expect(await textOf(page)).not.toMatch(/NaN|undefined/);
    expect(await faultsOf(page, '#fee-calculator')).toEqual([]);
    await page.context().close();
  });
});
