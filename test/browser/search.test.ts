/** Searching on the real content: from the box of the header, on its page, without script. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basePathSite, demonstrationSite } from '../site/sites.ts';
import { faultsOf, openedSite } from './opened-site.ts';

const site = openedSite(demonstrationSite);
const below = openedSite(basePathSite);

const box = '.site-search input';
const options = '#search-options [role="option"]';

/** Asks the box of the header and waits for what comes of it. */
async function ask(page: Page, query: string): Promise<void> {
  await page.fill(box, '');
  await page.locator('.search-popup').waitFor({ state: 'hidden' });
  await page.fill(box, query);
  await page.locator(`${options}, .search-note__title`).first().waitFor();
}

/** Each option as `title → address`, the one that leads to all of them left out. */
const found = (page: Page) =>
  page.locator(options).evaluateAll((all) =>
    all.flatMap((option) => {
      const title = option.querySelector('.result__title');
      return title ? [`${title.textContent} → ${option.getAttribute('href')}`] : [];
    }),
  );

describe('the search box of the header', () => {
  let page: Page;
  const requested: string[] = [];
  const reported: string[] = [];

  beforeAll(async () => {
    page = await site.open('/robots.txt');
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    page.on('console', (message) => {
      if (message.type() === 'error') reported.push(message.text());
    });
  });
  afterAll(() => page?.context().close());

  it('costs nothing until it is used: no file of the search is asked for before', async () => {
    const origin = site.url();
    await page.goto(`${origin}programs/kap-certificate/`, { waitUntil: 'networkidle' });
    expect(requested.filter((path) => /pagefind|search\./.test(path))).toEqual([]);
    await page.goto(origin, { waitUntil: 'networkidle' });
    expect(requested.filter((path) => /pagefind|search\./.test(path))).toEqual([]);
    await page.locator(box).focus();
    await page.waitForResponse(/wasm\.en\.pagefind/);
    expect(requested.filter((path) => path.startsWith('/pagefind/index/'))).toEqual([]);
  });

  it('finds for “October” the fall cohort, with the day without class, marked', async () => {
    await ask(page, 'October');
    const [first] = await found(page);
    expect(first).toBe('KAP Fall 2024 → /programs/kap-certificate/fall-2024/');
    const option = page.locator(options).first();
    expect(await option.locator('.result__excerpt').innerText()).toContain(
      'No class on October 22.',
    );
    expect(await option.locator('mark').first().innerText()).toBe('October');
    expect(await option.locator('.result__state').innerText()).toBe(
      'Open · until Aug 1, 4:00 AM or Sep 11, 4:00 AM your time',
    );
  });

  it.each([
    ['CME', 'Understanding Ketamine → /programs/understanding-ketamine/#education'],
    ['thursday', 'KAP Summer 2024 → /programs/kap-certificate/summer-2024/'],
    [
      'can I get ketamine in the training',
      'Is ketamine offered in the training? → /faq/#pc-kap-is-ketamine-offered',
    ],
    [
      'do you offer ketamine',
      'Is ketamine offered in the training? → /faq/#pc-kap-is-ketamine-offered',
    ],
    ['can my employer pay', 'What does KAP cost, and can I pay in installments? → /faq/#kap-cost'],
    [
      'nurse',
      'Ketamine-Assisted Psychotherapy Certificate → /programs/kap-certificate/#eligibility',
    ],
    ['price', 'Ketamine-Assisted Psychotherapy Certificate → /programs/kap-certificate/#cost'],
    ['kap', 'Ketamine-Assisted Psychotherapy Certificate → /programs/kap-certificate/'],
    ['how do i apply', 'How to apply → /how-to-apply/'],
    ['open now', 'KAP Fall 2024 → /programs/kap-certificate/fall-2024/'],
    ['deadline', 'KAP Fall 2024 → /programs/kap-certificate/fall-2024/'],
    ['tuesday evening', 'KAP Fall 2024 → /programs/kap-certificate/fall-2024/'],
    ['Elizabeth', 'Elizabeth Nielson, PhD → /people/#elizabeth-nielson'],
    ['PTI', 'Certificate in Psychedelic Therapy and Integration → /programs/pti-certificate/'],
    ['ketamne', 'Ketamine-Assisted Psychotherapy Certificate → /programs/kap-certificate/'],
    [
      'scholarship',
      'Scholarships: not stated. Ask admissions → /programs/kap-certificate/#not-stated-9',
    ],
    [
      'financial aid',
      'Scholarships: not stated. Ask admissions → /programs/kap-certificate/#not-stated-9',
    ],
    ['refund', 'Refunds: not stated. Ask admissions → /programs/kap-certificate/#not-stated-4'],
    ['how much', 'What does KAP cost, and can I pay in installments? → /faq/#kap-cost'],
    ['social worker', 'Who can apply for KAP? → /faq/#kap-who-may-apply'],
    ['RSG', 'Reading and Study Group → /programs/reading-and-study-group/'],
    ['pckap', 'Postgraduate Certificate in Ketamine-Assisted Psychotherapy → /programs/pc-kap/'],
    ['11am', 'KAP Fall 2024 → /programs/kap-certificate/fall-2024/'],
    ['lump sum', 'What does KAP cost, and can I pay in installments? → /faq/#kap-cost'],
    ['students', 'Can I apply before I have my license? → /faq/#kap-on-track'],
    ['timezone', 'In which time zone are the classes? → /faq/#kap-time-zone'],
  ])('finds for “%s” first: %s', async (query, first) => {
    await ask(page, query);
    expect((await found(page))[0]).toBe(first);
  });

  it('says how it read a mistyped word', async () => {
    await ask(page, 'ketamne');
    expect(await page.locator('.search-popup__beside').innerText()).toBe('Shown for “ketamine”.');
  });

  it('marks the 2021 program and ranks it below the current one', async () => {
    await ask(page, 'ketamine psychotherapy');
    const programs = page.getByRole('group', { name: 'Programs' }).getByRole('option');
    expect(await programs.locator('.result__title').allInnerTexts()).toEqual([
      'Ketamine-Assisted Psychotherapy Certificate',
      'Postgraduate Certificate in Ketamine-Assisted Psychotherapy',
    ]);
    expect(await programs.nth(1).innerText()).toContain('2021 program');
  });

  it('says how many results there are', async () => {
    await ask(page, 'thursday');
    const status = page.locator('.site-search [role="status"]');
    await status.filter({ hasText: '2 results for “thursday”' }).waitFor({ state: 'attached' });
  });

  it('is used by keyboard: arrows, Home, End, Escape, Enter', async () => {
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.matches('.site-search input'))).toBe(
      true,
    );
    await ask(page, 'thursday');
    const input = page.locator(box);
    const active = () => input.getAttribute('aria-activedescendant');
    expect(await active()).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('search-option-0');
    await page.keyboard.press('End');
    expect(await active()).toBe('search-option-2');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('search-option-0');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe('search-option-2');
    await page.keyboard.press('Home');
    expect(await active()).toBe('search-option-0');
    expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await input.inputValue()).toBe('thursday');
    await page.keyboard.press('ArrowDown');
    await page.locator(options).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/programs/kap-certificate/summer-2024/');
  });

  it('types a slash where something is being typed', async () => {
    await page.locator(box).focus();
    await page.keyboard.type('1/2');
    expect(await page.locator(box).inputValue()).toBe('1/2');
  });

  it('reports nothing to the console, least of all about its policy', () => {
    expect(reported).toEqual([]);
  });

  it('stays on the site below a base path', async () => {
    const other = await below.open('/');
    await other.keyboard.press('Control+k');
    await ask(other, 'october');
    expect((await found(other))[0]).toBe(
      'KAP Fall 2024 → /catalog/programs/kap-certificate/fall-2024/',
    );
    await other.context().close();
  });
});

describe('every state of the box', () => {
  it('has no accessibility fault, wide and narrow, light and dark', async () => {
    const faults: string[] = [];
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      const page = await site.open('/', { viewport: { width, height: 800 }, colorScheme });
      const look = async (state: string) => {
        const seen = await faultsOf(page, '.site-header');
        faults.push(...seen.map((fault) => `${width} px, ${state}: ${fault}`));
      };
      await look('closed');
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      await page.route('**/*.pf_index', async (route) => {
        await released;
        await route.continue();
      });
      await page.locator(box).focus();
      await page.fill(box, 'october');
      await page.getByText('Searching…').waitFor();
      await look('loading');
      release();
      await page.locator(options).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await look('results');
      await ask(page, 'xylophone');
      await look('nothing');
      await page.context().close();
      const failing = await site.open('/', { viewport: { width, height: 800 }, colorScheme });
      await failing.route('**/pagefind/pagefind.js*', (route) => route.abort());
      await ask(failing, 'october');
      const seen = await faultsOf(failing, '.site-header');
      faults.push(...seen.map((fault) => `${width} px, failed: ${fault}`));
      await failing.context().close();
    }
    expect(faults).toEqual([]);
  });

  it('helps where nothing is found', async () => {
    const page = await site.open('/');
    await ask(page, 'xylophone');
    const popup = page.locator('.search-popup');
    expect(await popup.innerText()).toContain('Nothing found for “xylophone”');
    expect(await popup.locator('a').allInnerTexts()).toEqual([
      'What is open now',
      'The full list',
      'FAQ',
      'Contact',
    ]);
    // The help is reached with Tab, past the button of the form, and the popup stays open for it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/');
    await page.context().close();
  });

  it.each([
    ['the script of the index', '**/pagefind/pagefind.js*'],
    ['its beginning', '**/*.pf_meta'],
    ['its machine', '**/*.pagefind'],
    ['its words', '**/pagefind/words/*'],
    ['a part of it', '**/*.pf_index'],
    ['a text of it', '**/*.pf_fragment'],
  ])(
    'says so where %s does not come, leads to the full list, and tries again',
    async (_, files) => {
      const page = await site.open('/');
      await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
      await ask(page, 'october');
      const popup = page.locator('.search-popup');
      expect(await popup.innerText()).toContain('The search did not load');
      expect(await popup.locator('a').getAttribute('href')).toBe('/search/');
      await page.unroute(files);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator(options).first().waitFor();
      await page.context().close();
    },
  );
});

describe('the page of the search', () => {
  it('is reached with Enter, holds the query in its address, and comes back with Back', async () => {
    const page = await site.open('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('october');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=october');
    await page.getByRole('heading', { name: '4 results for “october”' }).waitFor();
    expect(await page.locator('#search-everything').isVisible()).toBe(false);
    expect(await faultsOf(page, 'main')).toEqual([]);

    await page.fill(box, 'can I get ketamine in the training');
    await page.getByRole('heading', { name: /^9 results/ }).waitFor();
    expect(page.url()).toContain('?q=can%20I%20get%20ketamine%20in%20the%20training');
    await page.getByRole('link', { name: 'Is ketamine offered in the training?' }).click();
    await page.waitForURL('**/faq/#pc-kap-is-ketamine-offered');
    await page.goBack();
    await page.getByRole('heading', { name: /^9 results/ }).waitFor();
    expect(await page.inputValue(box)).toBe('can I get ketamine in the training');
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/');
    await page.context().close();
  });

  it('keeps everything in sight where the search does not come', async () => {
    const page = await site.open('/');
    await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${site.url()}search/?q=october`);
    await page.getByText('The search did not load').waitFor();
    expect(await page.locator('#search-everything').isVisible()).toBe(true);
    await page.context().close();
  });

  it('lets single keys be switched off, for every page', async () => {
    const page = await site.open('/search/');
    await page.getByRole('checkbox').uncheck();
    await page.goto(`${site.url()}faq/`);
    const isInBox = () =>
      page.evaluate(() => document.activeElement?.matches('.site-search input'));
    await page.keyboard.press('/');
    expect(await isInBox()).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await isInBox()).toBe(true);
    await page.context().close();
  });

  it('is a list of everything without script, and the box leads to it', async () => {
    const page = await site.open('/', {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    });
    await page.locator(box).focus();
    await page.keyboard.type('october');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=october');
    const headings = await page.locator('#search-everything h3').allInnerTexts();
    expect(headings).toEqual(['Programs', 'Dates', 'Questions', 'People', 'Pages']);
    expect(await page.getByRole('link', { name: 'KAP Fall 2024', exact: true }).isVisible()).toBe(
      true,
    );
    await page.context().close();
  });
});
