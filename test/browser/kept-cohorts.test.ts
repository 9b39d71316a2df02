/** Cohorts that a reader keeps on the device, and the way from there to the comparison. */
import { describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);

describe('cohorts kept on the device', () => {
  it('are kept by keyboard, listed, compared, shared by address, and removed', async () => {
    const page = await site.open('/cohorts/');
    const list = page.locator('kept-cohorts');
    expect(await list.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Compare KAP Fall 2024, on this device' }).focus();
    await page.keyboard.press('Enter');
    await list.waitFor();
    await page.getByRole('button', { name: 'Compare PTI August 2024, on this device' }).click();
    await page
      .getByRole('button', { name: 'Saved to compare PTI August 2024, on this device' })
      .waitFor();
    expect(await faultsOf(page, 'main')).toEqual([]);

    // Another page of this site remembers them.
    await page.reload();
    await list.waitFor();
    expect((await list.getByRole('listitem').allInnerTexts()).map((text) => text.trim())).toEqual([
      'KAP Fall 2024\n×',
      'PTI August 2024\n×',
    ]);
    await list.getByRole('link', { name: 'Compare them' }).click();
    await page.waitForURL(
      '**/compare/?cohort=kap-certificate/fall-2024&cohort=pti-certificate/august-2024',
    );
    await page.locator('.compare__table').waitFor();

    await page.getByRole('button', { name: 'Remove KAP Fall 2024' }).click();
    expect(await list.getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Remove all' }).click();
    await expect.poll(() => list.isVisible()).toBe(false);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.context().close();
  });

  it('are not offered where the browser keeps nothing, and nothing breaks', async () => {
    const page = await site.open('/');
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Refused', 'SecurityError');
        },
      });
    });
    await page.goto(new URL('cohorts/', page.url()).href);
    await page.locator('.cohort-table').first().waitFor();
    expect(await page.locator('keep-cohort:visible').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
