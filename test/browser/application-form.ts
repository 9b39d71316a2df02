/** An applicant at the form with screens: opening it, answering, sending, and what was stored. */
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { run } from '../commands/run.ts';
import { root } from '../site/sites.ts';
import type { ServedSite } from './serve.ts';

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

export async function chooseWay(page: Page, way: string = COMPLETED): Promise<void> {
  await page.locator(`#application input[name="way"][value="${way}"]`).check();
}

/** Chooses Continue and waits for the next title. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
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

/** The reference on the confirmation. */
export async function referenceShown(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'We have your application' }).waitFor();
  return page.locator('.receipt__reference').innerText();
}

export interface Stored {
  readonly reference: string;
  readonly late?: boolean;
}

/** What the receiver holds. */
export async function storedApplications(served: ServedSite): Promise<readonly Stored[]> {
  const { printed } = await run(
    process.execPath,
    [join(root, 'scripts/applications.ts'), 'list', '--json'],
    served.environment,
  );
  return JSON.parse(printed) as readonly Stored[];
}

/** One stored application with its answers, as staff see it. */
export async function shownApplication(served: ServedSite, reference: string): Promise<string> {
  const { printed } = await run(
    process.execPath,
    [join(root, 'scripts/applications.ts'), 'show', reference],
    served.environment,
  );
  return printed;
}

/** Everything the page reports that no applicant should cause. */
export function faultsOf(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(`throws ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`reports ${message.text()}`);
  });
  return faults;
}
