/** What stands on the first screen of a phone, before anybody scrolls. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import { sharedChromium } from './chromium.ts';
import { inOwnType, openedSite } from './opened-site.ts';

const phone = { width: 390, height: 844 };
const opened = openedSite(demonstrationSite);
let page: Page;

beforeAll(async () => {
  page = await opened.open('programs/kap-certificate/', { viewport: phone });
  await inOwnType(page);
});

/** The lower edge of what a selector finds first, in pixels from the top of the page. */
async function lowerEdge(selector: string, text?: string): Promise<number> {
  const found = page.locator(selector, text === undefined ? {} : { hasText: text }).first();
  const box = await found.boundingBox();
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
}

describe('the KAP certificate at 390 × 844, banner included', () => {
  it.each([
    ['the banner', 'aside', 'Demonstration.'],
    ['the name', 'h1', 'Ketamine-Assisted Psychotherapy Certificate'],
    ['the format', 'main p', 'Live online · 12 two-hour classes'],
    ['the dates', 'main p', 'Fall 2024:'],
    ['the price with PTI completed', 'main li', '$3,000'],
    ['what it costs a month with PTI completed', 'main li', '$1,050 a month'],
    ['the price with PTI', 'main li', '$5,500'],
    ['what it costs a month with PTI', 'main li', '$1,925 a month'],
    ['Apply', 'main a', 'Apply for Fall 2024'],
    ['the way to the requirements', 'main a', 'Can I apply?'],
  ])('shows %s', async (_, selector, text) => {
    expect(await lowerEdge(selector, text)).toBeLessThanOrEqual(phone.height);
  });

  it('shows them in the order in which people ask', async () => {
    const order = ['h1', 'main p:has-text("Live online")', 'main p:has-text("Fall 2024:")'];
    const edges = await Promise.all(
      [...order, 'main li:has-text("$3,000")', 'main li:has-text("$5,500")', 'main a.button'].map(
        (selector) => lowerEdge(selector),
      ),
    );
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
  });

  it('has targets of at least 44 pixels where one acts', async () => {
    for (const selector of ['main a.button', 'header a.button', 'header button']) {
      const box = await page.locator(selector).first().boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  });
});

it('nothing on a first screen moves when fonts and script come late', async () => {
  const addresses = [
    '',
    'programs/kap-certificate/',
    'programs/kap-certificate/fall-2024/',
    'cohorts/',
  ];
  const moves = addresses.map(async (address) => {
    const late = await opened.open('about/', { viewport: phone, timezoneId: 'America/New_York' });
    await late.route(/\.(woff2|js)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await late.goto(opened.url() + address, { waitUntil: 'networkidle' });
    const moved = await late.evaluate(
      () =>
        new Promise((resolve) => {
          const watch = (list: PerformanceObserverEntryList) => resolve(list.getEntries().length);
          new PerformanceObserver(watch).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 100);
        }),
    );
    await late.context().close();
    return `/${address}: ${moved}`;
  });
  expect(await Promise.all(moves)).toEqual(addresses.map((address) => `/${address}: 0`));
});

it('a first visit asks for the script once the page is painted', async () => {
  const first = await (await sharedChromium()).newPage();
  await first.goto(`${opened.url()}faq/`);
  await first.waitForFunction(() => customElements.get('zone-chooser'));
  const isLater = await first.evaluate(() => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    const scripts = performance
      .getEntriesByType('resource')
      .filter((one) => /\.js$/.test(one.name));
    return scripts.map(({ startTime }) => startTime > (painted?.startTime ?? Infinity));
  });
  await first.close();
  expect(isLater).toEqual([true]);
});
