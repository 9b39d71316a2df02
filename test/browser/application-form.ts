/** An applicant at the form with screens: opening it, answering, sending, and what was stored. */
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { run } from '../commands/run.ts';
import { type BuiltSite, root } from '../site/sites.ts';
import { launchChromium, sharedChromium } from './chromium.ts';
import { cameFromTheSite } from './opened-site.ts';
import { dataFolder, type ServedSite, serveSite } from './serve.ts';

export const FORM = 'apply/kap-certificate/';
export const COMPLETED = 'kap-certificate/fall-2024|prerequisite-taken|';
export const ENROLLED = 'kap-certificate/fall-2024|prerequisite-enrolled|';
export const WITH_AUGUST =
  'kap-certificate/fall-2024|with-prerequisite|pti-certificate/august-2024';

/** Answers to the supplemental form, screen by screen. */
export const SUPPLEMENTAL: readonly Readonly<Record<string, string>>[] = [
  { givenName: 'Ada', familyName: 'O’Brien-Ñuñez 李', email: 'ada@example.org' },
  { ptiTaken: 'April 2023', changedSince: 'I opened a practice of my own.' },
  { goals: 'To learn the work of integration well.' },
];

/** Where the tests of a file find the applicant of the moment. */
export interface Applicant {
  readonly browser: Browser;
  readonly served: ServedSite;
  /** A fresh profile for every test: nothing is remembered from another one. */
  readonly context: BrowserContext;
  readonly page: Page;
}

interface Circumstances extends BrowserContextOptions {
  /** True: what a page reports as an error fails the test, too. Some faults are reported rightly. */
  readonly isQuiet?: boolean;
  readonly browserArguments?: () => readonly string[];
}

/**
 * An applicant with a server of this file's own. Whatever a page throws fails the
 * test in which it does.
 */
export function applicantAt(site: BuiltSite, circumstances: Circumstances = {}): Applicant {
  const { isQuiet = false, browserArguments, ...options } = circumstances;
  const data = dataFolder();
  let browser: Browser;
  let served: ServedSite;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    [browser, served] = await Promise.all([
      browserArguments ? launchChromium(browserArguments()) : sharedChromium(),
      serveSite(site, data.path),
    ]);
  });
  afterAll(async () => {
    if (browserArguments) await browser?.close();
    await served?.stop();
    data.remove();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
    faults = faultsOf(context, isQuiet);
    await cameFromTheSite(context);
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
  return {
    get browser() {
      return browser;
    },
    get served() {
      return served;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
  };
}

/** Everything the pages report that no applicant should cause. */
function faultsOf(context: BrowserContext, isQuiet: boolean): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => {
    const { message } = error.error();
    // Chromium reports the animation between two pages that a fast Back cuts short.
    if (!message.startsWith('Transition was aborted')) faults.push(`throws ${message}`);
  });
  context.on('console', (message) => {
    if (isQuiet && message.type() === 'error') faults.push(`reports ${message.text()}`);
  });
  return faults;
}

/** The title of the screen that is shown. */
export function titleOf(page: Page): Promise<string> {
  return page.locator('#application h2').last().innerText();
}

/** The form with screens, once it has taken the place of the plain one. */
export async function openForm(page: Page, served: ServedSite, address = FORM): Promise<void> {
  page.setDefaultTimeout(8_000);
  await page.goto(served.url + address);
  await reachForm(page);
}

/** Moves as a person would, until the form is there. */
export async function reachForm(page: Page): Promise<void> {
  await page.mouse.move(20, 20);
  for (let turns = 0; turns < 8 && !(await page.locator('#application').isVisible()); turns += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(100);
  }
  await page.locator('#application h2').waitFor();
}

/** Chooses a situation, also where it was chosen before. */
export async function chooseWay(page: Page, way: string = COMPLETED): Promise<void> {
  const change = page.locator('.application__said button');
  if ((await change.count()) > 0) await change.click();
  await page.locator(`#application input[name="way"][value="${way}"]`).check();
}

/** Chooses Start or Continue. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Start|Continue)$/ }).click();
}

/** Unfolds what keeps, hands out and deletes answers. */
export async function openSaving(page: Page): Promise<void> {
  await page.locator('.application__later > summary').click();
}

export async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    await page.locator(`#application-${name}`).fill(value);
  }
}

/** Answers everything of the supplemental form and stops at the check. */
export async function fillToCheck(page: Page): Promise<void> {
  await chooseWay(page);
  await goOn(page);
  for (const answers of SUPPLEMENTAL) {
    await answer(page, answers);
    await goOn(page);
  }
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await page.locator('#application-confirmation').check();
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send application' }).click();
}

/** The reference on the confirmation, as one reads it. */
export async function referenceShown(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'We have your application' }).waitFor();
  return (await page.locator('.receipt__reference').textContent()) ?? '';
}

export interface Stored {
  readonly reference: string;
  readonly late?: boolean;
}

/** What a command of admissions prints. */
export async function runApplications(
  served: ServedSite,
  ...words: readonly string[]
): Promise<string> {
  const script = join(root, 'scripts/applications.ts');
  const { printed } = await run(process.execPath, [script, ...words], served.environment);
  return printed;
}

/** What the receiver holds. */
export async function storedApplications(served: ServedSite): Promise<readonly Stored[]> {
  return JSON.parse(await runApplications(served, 'list', '--json')) as readonly Stored[];
}

/** One stored application with its answers, as staff see it. */
export function shownApplication(served: ServedSite, reference: string): Promise<string> {
  return runApplications(served, 'show', reference);
}
