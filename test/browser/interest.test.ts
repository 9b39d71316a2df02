/** The list of whom to tell, where no cohort is open: the same promises as an application. */
import { describe, expect, it } from 'vitest';
import { generatedSite } from '../site/sites.ts';
import { openedSite } from './opened-site.ts';

const site = openedSite(generatedSite);

describe('asking to be told, without JavaScript', () => {
  it('keeps what was typed where something is missing, gives a reference, and stays one entry', async () => {
    const send = async () => {
      const page = await site.open('/programs/button-tasting/', { javaScriptEnabled: false });
      await page.getByRole('link', { name: 'Tell me about new dates' }).first().click();
      await page.waitForURL('**/apply/button-tasting/#interest');
      expect(await page.locator('main').innerText()).toContain('does not hold a place');
      await page.locator('#interest input[name="email"]').fill('ada@example.org');
      await page.getByRole('button', { name: 'Join the list' }).click();
      // The confirmation is missing: the page that says so has the address still.
      await page.getByText('There is a problem').waitFor();
      expect(await page.locator('input[name="email"]').inputValue()).toBe('ada@example.org');
      await page.locator('input[name="confirmation"]').check();
      await page.getByRole('button', { name: 'Join the list' }).click();
      await page.waitForURL('**/f/received?reference=*');
      expect(await page.locator('h1').innerText()).toBe('We have your address');
      expect(await page.locator('main').innerText()).toContain('does not hold a place');
      const reference = new URL(page.url()).searchParams.get('reference');
      await page.context().close();
      return reference;
    };
    const reference = await send();
    expect(reference).toMatch(/^.{11}$/);
    expect(await send()).toBe(reference);
  });
});
