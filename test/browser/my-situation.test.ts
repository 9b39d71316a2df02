/** One choice of a situation makes a page mine, with and without script, and goes along. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demonstrationSite, secondSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);
const second = openedSite(secondSite);
const KAP = '/programs/kap-certificate/';
const phone = { width: 390, height: 844 };

const visibleRows = async (page: Page) =>
  (await page.locator('.opening .mine__row:visible').allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/g, ' ').trim(),
  );

describe('my situation at the top of a program', () => {
  it('chooses nothing before I do: a row for each, no price without whom it is for', async () => {
    const page = await site.open(KAP, { viewport: phone, timezoneId: 'America/New_York' });
    expect(await page.locator('[data-choice]:checked').count()).toBe(0);
    expect(await visibleRows(page)).toEqual([
      'Completed PTI $3,000 in full Apply by Sep 10, 2024 for Fall 2024: I’ve completed PTI or $1,050 a month 57 days left',
      'Enrolled in PTI Price not stated Deadline not stated Apply for Fall 2024: I’m enrolled in PTI',
      'Need PTI with August 2024 PTI $5,500 in full Apply by Jul 31, 2024 for Fall 2024: I still need PTI or $1,925 a month 16 days left',
    ]);
    await page.context().close();
  });

  it.each([true, false])('makes the page mine with one tap, script or not (%s)', async (script) => {
    const page = await site.open(KAP, { viewport: phone, javaScriptEnabled: script });
    await page.getByRole('radio', { name: 'I still need PTI' }).check();
    const [mine, ...others] = await visibleRows(page);
    expect(others).toEqual([]);
    expect(mine).toContain('$1,925 a month for 3 months, $275 more');
    expect(mine).toContain('August PTI’s dates are not published here.');
    const apply = page.locator('.opening a.button:visible');
    expect(await apply.count()).toBe(1);
    expect(await apply.getAttribute('href')).toContain('%7Cwith-prerequisite%7C');
    expect((await page.locator('.opening').boundingBox())?.height).toBeLessThan(600);
    expect(new URL(page.url()).search).toBe(script ? '?situation=with-prerequisite' : '');
    await page.context().close();
  });

  it('goes along to the requirements, the calculator and the form', async () => {
    const page = await site.open(`${KAP}?situation=prerequisite-taken`);
    expect(await page.getByRole('radio', { name: 'I’ve completed PTI' }).isChecked()).toBe(true);
    const dates = page.locator('header').getByRole('link', { name: 'Dates & costs' });
    expect(await dates.getAttribute('href')).toContain('/cohorts/?situation=prerequisite-taken');
    await page.locator('.calculator summary').click();
    const calculator = page.locator('#fee-calculator');
    await expect.poll(() => calculator.innerText()).toContain('$3,000.00');
    await page.getByRole('radio', { name: 'I still need PTI' }).first().check();
    await expect.poll(() => calculator.innerText()).toContain('$5,500.00');
    await calculator.getByLabel('I’ve completed PTI').check();
    expect(await page.getByRole('radio', { name: 'I’ve completed PTI' }).first().isChecked()).toBe(
      true,
    );
    await page.getByRole('link', { name: 'Can I apply?' }).click();
    await page.waitForURL('**/eligibility/kap-certificate/?situation=prerequisite-taken');
    await page.locator('.check__actions a.button').first().click();
    await page.waitForURL('**/apply/kap-certificate/');
    const form = page.locator('main');
    await expect.poll(() => form.innerText()).toContain('Supplemental application: 8 questions');
    expect(await form.innerText()).toContain('I’ve completed PTI\nFall 2024: Tuesdays');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.locator('#application').getByLabel('Given name').fill('Ada');
    await expect
      .poll(() => page.evaluate(() => sessionStorage['application-draft /kap-certificate']))
      .toContain('kap-certificate/fall-2024|prerequisite-taken|');
    await page.context().close();
  });

  it('is marked among all dates and costs', async () => {
    const page = await site.open('/cohorts/?situation=prerequisite-taken');
    const marked = await page
      .locator('.cohort-table__door')
      .evaluateAll((doors) =>
        doors
          .filter((door) => getComputedStyle(door).boxShadow !== 'none')
          .map((door) => door.querySelector('.cohort-table__situation')?.textContent),
      );
    expect(new Set(marked)).toEqual(new Set(['Completed PTI']));
    const cohort = page.getByRole('link', { name: 'KAP Fall 2024' }).first();
    expect(await cohort.getAttribute('href')).toContain('?situation=prerequisite-taken');
    await page.context().close();
  });

  it('is chosen by keyboard, and a situation of another program chooses nothing', async () => {
    const page = await site.open(`${KAP}?situation=elsewhere`);
    expect(await page.locator('[data-choice]:checked').count()).toBe(0);
    await page.locator('[data-choice]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await visibleRows(page)).toHaveLength(1);
    expect(await faultsOf(page, '.opening')).toEqual([]);
    await page.context().close();
  });

  it('stays with price and Apply at the lower edge once the first screen is gone', async () => {
    const page = await site.open(`${KAP}?situation=prerequisite-taken`, { viewport: phone });
    const bar = page.locator('.bar');
    expect(await bar.isVisible()).toBe(false);
    await page.locator('#cost').scrollIntoViewIfNeeded();
    await bar.waitFor();
    const text = (await bar.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('$3,000 or $1,050 a month');
    expect(text).toContain('Apply by Sep 10, 2024');
    expect(text).not.toContain('$5,500');
    // The end of the page is not under it.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const [footer, edge] = await Promise.all([
      page.locator('footer').boundingBox(),
      bar.boundingBox(),
    ]);
    expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual((edge?.y ?? 0) + 1);
    await page.context().close();
  });

  it('shows no switch where there is one way in', async () => {
    const page = await site.open('/programs/pc-kap/');
    expect(await page.locator('[data-choice]').count()).toBe(0);
    await page.context().close();
  });
});

describe('the arc of the classes', () => {
  const first = 'The medicine chest';

  it('answers below itself with the class, its date and my time', async () => {
    const page = await second.open('/programs/ship-doctor/', { timezoneId: 'Europe/Berlin' });
    const answer = page.locator('.arc__answer');
    await page.getByRole('link', { name: `Class 1: ${first}` }).click();
    await expect
      .poll(() => answer.innerText())
      .toMatch(/Class 1:\s+The medicine chest\s+Apr 5\s+6:00/);
    expect(await page.locator('.arc [aria-current]').innerText()).toBe('1');
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('.arc a').nth(4).press('Enter');
    await expect.poll(() => answer.innerText()).toContain('What to write down, and for whom.');
    expect(await page.locator('.arc [aria-current]').count()).toBe(1);
    await page.context().close();
  });

  it('leads to its class in the list without script', async () => {
    const page = await second.open('/programs/ship-doctor/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: `Class 1: ${first}` }).click();
    expect(new URL(page.url()).hash).toBe('#class-1');
    expect(await page.locator(':target h3').innerText()).toContain(first);
    await page.context().close();
  });
});
