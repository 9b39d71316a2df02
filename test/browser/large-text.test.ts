/** Large text on a phone, and a page on paper: nothing scrolls sideways, nothing lies over another. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import { openedSite } from './opened-site.ts';
import { placesOnPaper } from './paper.ts';

/** How far a page is wider than the screen, in pixels. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

describe.each([24, 32])('text of %i pixels at 390 pixels', (size) => {
  const site = openedSite(demonstrationSite, [`--blink-settings=defaultFontSize=${size}`]);
  let page: Page;
  beforeAll(async () => {
    page = await site.open('', { viewport: { width: 390, height: 844 } });
  });

  it.each([
    '',
    'programs/kap-certificate/',
    'programs/kap-certificate/fall-2024/',
    'cohorts/',
    'apply/kap-certificate/',
    'people/',
    'plan/kap-certificate/fall-2024/prerequisite-taken/',
    'eligibility/kap-certificate/',
  ])('scrolls nothing sideways on /%s', async (path) => {
    await page.goto(site.url() + path);
    expect(await overhang(page)).toBe(0);
  });
});

/** The texts of a page that widen it when they are 600 unbroken characters, one at a time. */
function widening(page: Page): Promise<readonly string[]> {
  return page.evaluate((long) => {
    const { documentElement: root } = document;
    const isWider = () => root.scrollWidth > root.clientWidth;
    for (const details of document.querySelectorAll('details')) details.open = true;
    const tried = new Set<string>();
    const found: string[] = [];
    // Amounts come from numbers: no text stands there.
    const texts =
      'body *:not(svg *, script, style, template, noscript, option, .cost-table__total)';
    for (const element of document.querySelectorAll<HTMLElement>(texts)) {
      const text = [...element.childNodes].find(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!text || element.offsetParent === null) continue;
      const place = [element.parentElement, element]
        .map((one) => `${one?.localName}.${one?.className}`)
        .join(' > ');
      if (tried.has(place)) continue;
      tried.add(place);
      const { textContent } = text;
      text.textContent = long;
      if (isWider()) found.push(place);
      text.textContent = textContent;
    }
    return found;
  }, 'x'.repeat(600));
}

describe.each([
  ['a phone', 'screen', 390],
  ['paper', 'print', 700],
] as const)('600 unbroken characters on %s', (_, media, width) => {
  const site = openedSite(demonstrationSite);
  let page: Page;
  beforeAll(async () => {
    page = await site.open('', { viewport: { width, height: 844 } });
    await page.emulateMedia({ media });
  });

  it.each([
    '',
    'programs/kap-certificate/',
    'programs/kap-certificate/fall-2024/',
    'programs/pc-kap/',
    'cohorts/',
    'apply/kap-certificate/',
    'faq/',
    'people/',
    'eligibility/kap-certificate/',
    'search/',
  ])('widen no text of /%s', async (path) => {
    await page.goto(site.url() + path);
    expect(await widening(page)).toEqual([]);
  });
});

describe('the cohort on paper, read in Tokyo', () => {
  const places = '.session-months__name, .session-list__number';
  const fall = 'programs/kap-certificate/fall-2024/';
  const site = openedSite(demonstrationSite);

  it.each([
    ['Letter', 740],
    ['A4', 718],
  ])('lays nothing over another on %s', async (_, width) => {
    const page = await site.open(fall, {
      viewport: { width, height: 1000 },
      timezoneId: 'Asia/Tokyo',
    });
    await page.emulateMedia({ media: 'print' });
    await page.locator('local-time:not(:empty)').first().waitFor({ state: 'attached' });
    const covered = await page.evaluate(() => {
      const boxes = [
        ...document.querySelectorAll(
          '.session-months__month, .session-list tr, .notice, .mine__row',
        ),
      ].map((element) => ({ element, box: element.getBoundingClientRect() }));
      return boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) >
                1 &&
              Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 1,
          )
          .map((other) => `${one.element.className} over ${other.element.className}`),
      );
    });
    expect(covered).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });

  it.each(['Letter', 'A4'] as const)(
    'keeps months before classes on every page of %s',
    async (format) => {
      const page = await site.open(fall, { timezoneId: 'Asia/Tokyo' });
      await page.locator('local-time:not(:empty)').first().waitFor({ state: 'attached' });
      const found = await placesOnPaper(page, places, format);
      expect(found.map(({ name }) => name)).toEqual(
        ['September', 'October', 'November', 'December'].concat(
          Array.from({ length: 12 }, (_, index) => String(index + 1)),
        ),
      );
      // The months stand side by side; from December on each is below the one before it.
      const column = found.slice(3);
      const outOfOrder = column.filter((place, index) => {
        const before = column[index - 1];
        return (
          before &&
          (before.page > place.page || (before.page === place.page && before.bottom > place.top))
        );
      });
      expect(outOfOrder).toEqual([]);
    },
  );
});
