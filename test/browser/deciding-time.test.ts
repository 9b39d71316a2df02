import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);
const FALL = '/programs/kap-certificate/fall-2024/';

/** Date, institute’s time and mine of each class, the days without one left out. */
async function timesOn(page: Page): Promise<readonly (readonly [string, string])[]> {
  const rows = page.locator('.session-list tbody tr:has(local-time)');
  return rows.evaluateAll((list) =>
    list.map((row) => {
      const text = (selector: string) =>
        (row.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      return [text('time'), text('local-time')] as const;
    }),
  );
}

describe('my time beside the institute’s', () => {
  it('is 4:00 PM in London, except 3:00 PM on October 29', async () => {
    const page = await site.open(FALL, { timezoneId: 'Europe/London' });
    const usual = '4:00 PM–6:00 PM your time';
    const changes = 'your time shifts';
    expect(await timesOn(page)).toEqual([
      ['Tuesday, September 17, 2024', usual],
      ['Tuesday, September 24, 2024', usual],
      ['Tuesday, October 1, 2024', usual],
      ['Tuesday, October 8, 2024', usual],
      ['Tuesday, October 15, 2024', usual],
      ['Tuesday, October 29, 2024', `3:00 PM–5:00 PM your time ${changes}`],
      ['Tuesday, November 5, 2024', `${usual} ${changes}`],
      ['Tuesday, November 12, 2024', usual],
      ['Tuesday, November 19, 2024', usual],
      ['Tuesday, November 26, 2024', usual],
      ['Tuesday, December 3, 2024', usual],
      ['Tuesday, December 10, 2024', usual],
    ]);
    expect(await page.locator('.session-list__time').first().textContent()).toContain(
      '11 AM–1 PM ET',
    );
    await page.context().close();
  });

  it('is the next day in Tokyo, an hour later from November 5', async () => {
    const page = await site.open(FALL, { timezoneId: 'Asia/Tokyo' });
    const times = await timesOn(page);
    expect(times[0]?.[1]).toBe('12:00 AM–2:00 AM your time next day');
    expect(times[5]?.[1]).toBe('12:00 AM–2:00 AM your time next day');
    expect(times[6]?.[1]).toBe('1:00 AM–3:00 AM your time next day your time shifts');
    await page.context().close();
  });

  it('is 8:00 AM in Phoenix and 9:00 AM from November 5', async () => {
    const page = await site.open(FALL, { timezoneId: 'America/Phoenix' });
    const times = (await timesOn(page)).map(([, mine]) => mine);
    expect(times.slice(0, 6)).toEqual(Array(6).fill('8:00 AM–10:00 AM your time'));
    expect(times[6]).toBe('9:00 AM–11:00 AM your time your time shifts');
    expect(times.slice(7)).toEqual(Array(5).fill('9:00 AM–11:00 AM your time'));
    await page.context().close();
  });

  it('says nothing where it is the same, and nothing without JavaScript', async () => {
    const home = await site.open(FALL, { timezoneId: 'America/New_York' });
    expect((await timesOn(home)).map(([, mine]) => mine)).toEqual(Array(12).fill(''));
    await home.context().close();
    const silent = await site.open(FALL, { javaScriptEnabled: false });
    expect(await silent.locator('.session-list').innerText()).toContain('11 AM–1 PM ET');
    expect(await silent.locator('zone-chooser').isVisible()).toBe(false);
    await silent.context().close();
  });

  it('says when the last day to apply ends where I am', async () => {
    const page = await site.open(FALL, { timezoneId: 'Europe/London' });
    const ends = await page.locator('.cost-table .own-time').allInnerTexts();
    expect(ends.map((text) => text.trim())).toContain('until Aug 1, 5:00 AM your time');
    await page.context().close();
  });

  it('follows a zone chosen by keyboard, remembers it and forgets it again', async () => {
    const page = await site.open(FALL, { timezoneId: 'America/New_York' });
    const chooser = page.getByLabel('Show my time in');
    await chooser.focus();
    await page.keyboard.type('Europe/London');
    await expect.poll(() => chooser.inputValue()).toBe('Europe/London');
    expect((await timesOn(page))[5]?.[1]).toContain('3:00 PM–5:00 PM your time');
    expect(await faultsOf(page, '#classes')).toEqual([]);
    await page.reload();
    expect(await chooser.inputValue()).toBe('Europe/London');
    expect((await timesOn(page))[0]?.[1]).toBe('4:00 PM–6:00 PM your time');
    await chooser.focus();
    await chooser.selectOption('');
    expect((await timesOn(page))[0]?.[1]).toBe('');
    await page.context().close();
  });

  it.each([
    ['light', 320],
    ['dark', 320],
    ['dark', 1280],
  ] as const)(
    'has no accessibility violation in %s colors at %i px',
    async (colorScheme, width) => {
      const page = await site.open(FALL, {
        timezoneId: 'Asia/Tokyo',
        colorScheme,
        viewport: { width, height: 800 },
      });
      expect(await faultsOf(page, '#classes')).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the calendar files of the site', () => {
  it('are linked, served as calendars, and only saved while the site is a demonstration', async () => {
    const page = await site.open(FALL);
    const link = page.getByRole('link', { name: 'Save all classes as a calendar file' });
    const address = await link.getAttribute('href');
    expect(address).toBe('/programs/kap-certificate/fall-2024.ics');
    const response = await page.request.get(new URL(address ?? '', page.url()).href);
    expect(response.headers()['content-type']).toMatch(/^text\/calendar/);
    expect(await response.text()).toContain('DTSTART;TZID=America/New_York:20240917T110000');
    expect(await page.locator('a[href^="webcal:"]').count()).toBe(0);
    await page.context().close();
  });
});
