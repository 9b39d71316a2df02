/** A question to admissions and the plan of an applicant, without script and on paper. */
import { describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);
const PLAN = '/plan/kap-certificate/fall-2024/with-prerequisite--pti-certificate--august-2024/';

describe('asking about what is not stated, without JavaScript', () => {
  it('opens the form filled in, and gives a reference', async () => {
    const page = await site.open('/programs/kap-certificate/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: /Ask about this.*Refunds/ }).click();
    await page.waitForURL('**/f/contact?program=kap-certificate&question=*');
    expect(await page.locator('select[name="program"]').inputValue()).toBe('kap-certificate');
    expect(await page.locator('textarea').inputValue()).toContain('Refunds');
    await page.locator('input[name="email"]').fill('ada@example.org');
    await page.getByRole('button', { name: 'Send question' }).click();
    await page.waitForURL('**/f/received?reference=*');
    expect(await page.locator('h1').innerText()).toBe('We have your question');
    await page.context().close();
  });

  it('is a page that everybody can use, at 320 px', async () => {
    const page = await site.open('/f/contact?program=pc-kap', {
      viewport: { width: 320, height: 700 },
    });
    expect(await faultsOf(page, 'main')).toEqual([]);
    await page.context().close();
  });
});

describe('the plan of an applicant', () => {
  it('is reached from its program, fits a phone, and has the reader’s time', async () => {
    const page = await site.open('/programs/kap-certificate/', {
      viewport: { width: 320, height: 700 },
      timezoneId: 'Europe/London',
    });
    await page.getByRole('link', { name: 'My plan', exact: true }).click();
    await page.getByRole('link', { name: 'My plan: I still need PTI' }).click();
    await page.waitForURL(`**${PLAN}`);
    expect(await faultsOf(page, 'main')).toEqual([]);
    await expect
      .poll(() => page.locator('.session-list').innerText())
      .toContain('4:00 PM–6:00 PM your time');
    await page.context().close();
  });

  it.each(['A4', 'Letter'] as const)('comes out on a sheet of %s, both sides', async (format) => {
    const page = await site.open(PLAN, { javaScriptEnabled: false });
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await page.context().close();
  });
});
