/** From the home page to a reference with the keyboard alone. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { shownReference } from '#domain/shown-reference.ts';
import { demonstrationSite } from '../site/sites.ts';
import { openedSite } from './opened-site.ts';

const opened = openedSite(demonstrationSite);
let page: Page;

beforeAll(async () => {
  // Without script: what follows is what the page itself can do.
  page = await opened.open('', { javaScriptEnabled: false });
});

/** Presses Tab until the focus is on what the selector finds. */
async function tabTo(selector: string): Promise<void> {
  const target = page.locator(selector).first();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${selector} on ${page.url()}.`);
}

describe('an applicant who uses no mouse', () => {
  it('comes from home to a reference', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      '#content',
    );
    await page.keyboard.press('Enter');

    await tabTo('main a[href="/programs/kap-certificate/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/programs/kap-certificate/');

    await tabTo('main a[href^="/apply/kap-certificate/?way="][href$="#supplemental"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apply/kap-certificate/**#supplemental');

    await tabTo('[name="way"][value="kap-certificate/fall-2024|prerequisite-taken|"]');
    await page.keyboard.press('Space');
    const answers: Readonly<Record<string, string>> = {
      givenName: 'Ada',
      familyName: 'Lovelace',
      email: 'ada@example.org',
      ptiTaken: 'March 2024',
      changedSince: 'Nothing has changed.',
      goals: 'To practice with peers.',
    };
    for (const [name, answer] of Object.entries(answers)) {
      await tabTo(`#supplemental [name="${name}"]`);
      await page.keyboard.type(answer);
    }
    await tabTo('#supplemental [name="confirmation"]');
    await page.keyboard.press('Space');
    await tabTo('#supplemental button[type="submit"]');
    await page.keyboard.press('Enter');

    await page.waitForURL('**/f/received?reference=*');
    const reference = new URL(page.url()).searchParams.get('reference') ?? '';
    expect(reference).toMatch(/^.{11}$/);
    expect(await page.locator('main').innerText()).toContain(shownReference(reference));
  }, 60_000);

  it('always sees where the focus is', async () => {
    await page.goto(`${opened.url()}programs/kap-certificate/`);
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return 'none';
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).not.toMatch(/^none|^\w+ 0px/);
    }
  }, 30_000);
});
