import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);
const KAP = '/eligibility/kap-certificate/';
const check = (page: Page) => page.locator('#eligibility-check');
const result = async (page: Page) =>
  (await check(page).locator('.check__result').innerText()).replaceAll(/\s+/g, ' ');

async function answer(page: Page, license: string, training = 'I have training and experience') {
  await check(page).getByLabel('Nurse').check();
  await check(page).getByLabel(license).check();
  await check(page).getByLabel('I have a background and training', { exact: true }).check();
  await check(page).getByLabel(training).check();
}

describe('the eligibility check', () => {
  it('says that on track to a license meets the stated minimum, and what to do', async () => {
    const page = await site.open(KAP);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await answer(page, 'I’m on track to a license');
    await expect.poll(() => result(page)).toContain('You meet the stated minimum');
    expect(await result(page)).toContain(
      'You can still apply. Say where you are in your training.',
    );
    expect(await result(page)).toContain('I still need PTI:');
    expect(await result(page)).not.toMatch(/you are eligible/i);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says not yet with what would change it, and never takes Apply away', async () => {
    const page = await site.open(KAP);
    await answer(page, 'Neither of these');
    await expect.poll(() => result(page)).toContain('Not yet');
    expect(await result(page)).toContain('would change this');
    const apply = check(page).locator('a[href="/apply/kap-certificate/"]');
    expect(await apply.isVisible()).toBe(true);
    await check(page).getByLabel('I hold a license from outside the United States').check();
    await expect.poll(() => result(page)).toContain('Ask us');
    expect(await apply.isVisible()).toBe(true);
    await page.context().close();
  });

  it('keeps answers out of every address and of the storage, and takes them along by every link', async () => {
    const page = await site.open(KAP);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url() + (request.postData() ?? '')));
    await answer(page, 'I hold an active license');
    await expect.poll(() => result(page)).toContain('You meet the stated minimum');
    const stored = () =>
      page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(await stored()).toBe('[{},{}]');
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
    expect(addresses.join(' ')).not.toMatch(/nurse|active/);
    await page.locator('header a[href="/apply/"]').first().click();
    await page.waitForURL('**/apply/');
    expect(JSON.parse(await stored())).toEqual([
      {},
      { 'eligibility /kap-certificate': '{"profession":"nurse","license":"active"}' },
    ]);
    expect(addresses.join(' ')).not.toMatch(/nurse|active/);
    await page.context().close();
  });

  it('knows the situation chosen before, and begins the form in the one chosen here', async () => {
    const page = await site.open(`${KAP}?situation=with-prerequisite`);
    expect(await check(page).getByLabel('I still need PTI').isChecked()).toBe(true);
    await check(page).getByLabel('I’ve completed PTI', { exact: true }).check();
    await answer(page, 'I hold an active license');
    await expect.poll(() => result(page)).toContain('I’ve completed PTI:');
    expect(await result(page)).not.toContain('I still need PTI');
    await check(page).locator('a[href*="/apply/kap-certificate/"]').click();
    await page.waitForURL('**/apply/kap-certificate/**');
    await page.mouse.move(20, 20);
    await page.mouse.wheel(0, 400);
    // The check was told already.
    const said = page.locator('#application .application__said');
    await said.waitFor();
    expect(await said.innerText()).toContain('I’ve completed PTI');
    expect(await page.locator('#application [name="way"]').count()).toBe(0);
    await page.context().close();
  });

  it('loses no answer given while it is still loading', async () => {
    const page = await site.open(KAP);
    await page.route(/mount/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await answer(page, 'I hold an active license');
    await expect.poll(() => result(page)).toContain('You meet the stated minimum');
    await page.context().close();
  });

  it('works by keyboard alone', async () => {
    const page = await site.open('/eligibility/pc-kap/');
    await check(page).getByLabel('I hold an active license').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => result(page)).toContain('You meet the stated minimum');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => result(page)).toContain('Not yet');
    await page.context().close();
  });

  it('leaves the criteria as text where there is no JavaScript', async () => {
    const page = await site.open(KAP, { javaScriptEnabled: false });
    expect(await check(page).isVisible()).toBe(false);
    expect(await page.locator('.requirements').first().innerText()).toContain('on track');
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
      expect(await faultsOf(page, '#eligibility-check')).toEqual([]);
      await answer(page, 'Neither of these');
      await expect.poll(() => result(page)).toContain('Not yet');
      expect(await faultsOf(page, '#eligibility-check')).toEqual([]);
      await check(page).getByLabel('I hold an active license').check();
      await expect.poll(() => result(page)).toContain('You meet the stated minimum');
      expect(await faultsOf(page, '#eligibility-check')).toEqual([]);
      await page.context().close();
    },
  );
});
