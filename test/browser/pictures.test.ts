/** Pictures, logo and colors of an institute, as a browser shows them. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { secondSite } from '../site/sites.ts';
import { COLOR_RULES, faultsOf, inOwnType, openedSite } from './opened-site.ts';

const site = openedSite(secondSite);
const addresses = ['', 'people/', 'scholarships/', 'programs/ship-doctor/'];

/** Every picture of a page once all are loaded: what it says, how it is drawn. */
function picturesOf(page: Page) {
  return page.evaluate(async () => {
    const images = [...document.images];
    // What stands below the screen would wait for somebody to scroll.
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode()));
    return images.map((image) => {
      const { width, height } = image.getBoundingClientRect();
      const isCut = getComputedStyle(image).objectFit === 'cover';
      const natural = image.naturalWidth / image.naturalHeight;
      return {
        name: /([\w-]+)\.[\w-]+\.(?:avif|webp)$/.exec(image.currentSrc)?.[1],
        isAvif: image.currentSrc.endsWith('.avif'),
        alt: image.alt,
        isStretched: !isCut && Math.abs(width / height / natural - 1) > 0.02,
        isUpright: image.naturalHeight > image.naturalWidth,
        stated:
          Number(image.getAttribute('width')) / Number(image.getAttribute('height')) / natural,
        shown: [Math.round(width), Math.round(height)],
      };
    });
  });
}

describe.each([390, 1280])('at %i px', (width) => {
  it('pictures keep their proportions, and say what they show', async () => {
    const page = await site.open('people/', { viewport: { width, height: 900 } });
    const [, ada, bo] = await picturesOf(page);
    expect(ada).toMatchObject({
      name: 'ada-marlin',
      isAvif: true,
      alt: 'Ada Marlin on the deck of an invented ship',
      // Taken with the camera turned.
      isUpright: true,
      shown: [96, 96],
    });
    expect(bo).toMatchObject({ alt: 'Bo Halyard at the wheel', isUpright: false, shown: [96, 96] });
    await page.goto(`${site.url()}scholarships/`);
    const [, harbor] = await picturesOf(page);
    const across = width === 390 ? 358 : 672;
    expect(harbor).toMatchObject({
      alt: 'A sailing ship in an invented harbor, a green hill behind it',
      isStretched: false,
      shown: [across, Math.round((across * 9) / 16)],
    });
    expect(harbor?.stated).toBeCloseTo(1, 2);
    const caption = page.locator('figure > figcaption');
    expect(await caption.textContent()).toBe('The harbor of Kolkata, as nobody has seen it.');
    await page.context().close();
  });
});

it('the face stays in view where a portrait is cut', async () => {
  const page = await site.open('people/');
  await picturesOf(page);
  const places = await page
    .locator('.photo')
    .evaluateAll((all) => all.map((image) => getComputedStyle(image).objectPosition));
  expect(places).toEqual(['50% 40%', '50% 30%']);
  await page.context().close();
});

it('nothing moves when the pictures come', async () => {
  const page = await site.open('about/', { viewport: { width: 390, height: 844 } });
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
  // They are on their way, and do not arrive.
  await page.route(/\.(avif|webp)$/, () => undefined);
  await page.goto(`${site.url()}scholarships/`, { waitUntil: 'domcontentloaded' });
  await inOwnType(page);
  const before = await heightOf();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(`${site.url()}scholarships/`, { waitUntil: 'load' });
  await inOwnType(page);
  await picturesOf(page);
  expect(await heightOf()).toBe(before);
  await page.context().close();
});

it.each([
  ['light', 'logo', 'rgb(138, 28, 74)'],
  ['dark', 'logo-dark', 'rgb(240, 163, 191)'],
] as const)('in %s the header has %s, and links the accent', async (colorScheme, logo, accent) => {
  const page = await site.open('people/', { colorScheme });
  const [mark] = await picturesOf(page);
  expect(mark).toMatchObject({ name: logo, alt: 'Monsoon Institute', shown: [160, 40] });
  const link = page.getByRole('link', { name: 'Logbook' });
  expect(await link.evaluate((element) => getComputedStyle(element).color)).toBe(accent);
  const heading = page.getByRole('heading', { level: 1 });
  const face = await heading.evaluate((element) => getComputedStyle(element).fontFamily);
  expect(face).toMatch(/^"Source Serif 4/);
  await page.context().close();
});

it.each(['light', 'dark'] as const)(
  'no page has a violation in %s, nor an error of the policy',
  async (colorScheme) => {
    const found: string[] = [];
    const page = await site.open('about/', { colorScheme });
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(message.text());
    });
    for (const address of addresses) {
      await page.goto(site.url() + address, { waitUntil: 'load' });
      await picturesOf(page);
      const faults = await faultsOf(page, 'body', colorScheme === 'dark' ? COLOR_RULES : undefined);
      found.push(...faults.map((fault) => `${address}: ${fault}`));
    }
    await page.context().close();
    expect(found).toEqual([]);
  },
  120_000,
);

it('paper has the pictures, and the logo for light pages', async () => {
  const page = await site.open('scholarships/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // Another picture is chosen, and comes a moment later.
  await page.waitForFunction(() => (document.images[0]?.currentSrc ?? '').includes('/logo.'));
  const [logo, harbor] = await picturesOf(page);
  expect(logo?.name).toBe('logo');
  expect(harbor?.shown[1]).toBeGreaterThan(100);
  await page.context().close();
});
