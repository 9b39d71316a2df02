/** The longer journeys: the full form with its conditions, a program without cohorts, taken answers. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import {
  answer,
  chooseWay,
  goOn,
  openForm,
  referenceShown,
  send,
  shownApplication,
  WITH_AUGUST,
} from './application-form.ts';
import { launchChromium } from './chromium.ts';
import { dataFolder, type ServedSite, serveSite } from './serve.ts';

const data = dataFolder();
let browser: Browser;
let served: ServedSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  served = await serveSite(demonstrationSite, data.path);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  data.remove();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  page = await context.newPage();
});

afterEach(() => context.close());

const choose = (name: string, value: string) =>
  page.locator(`#application input[name="${name}"][value="${value}"]`).check();
const title = () => page.locator('#application h2').last().innerText();

/** From “About you” to the check; KAP asks one question more. */
async function fillFullForm(isKap: boolean): Promise<void> {
  await answer(page, {
    givenName: 'Ada',
    familyName: 'Ruiz',
    email: 'ada@example.org',
    country: 'Canada',
  });
  await goOn(page);
  await choose('profession', 'nurse');
  await choose('license', 'on-track');
  await answer(page, { trainingStage: 'In my last year.' });
  await goOn(page);
  await answer(page, {
    psychotherapyExperience: 'Two years of training.',
    yearsInPractice: ' 1-2 ',
    mentalHealthExperience: 'A day clinic.',
  });
  if (isKap) await choose('onlineGroup', 'yes');
  else await choose('componentsTaken', 'understanding-ketamine');
  await goOn(page);
  for (const name of ['intentions', 'values', 'goals', 'aspirations']) {
    await answer(page, { [name]: `My ${name}.` });
  }
  await goOn(page);
  await answer(page, { accessNeeds: 'Captions.' });
  await goOn(page);
  await page.locator('#application-confirmation').check();
}

describe('the full form', () => {
  it('asks what the answers lead to, and keeps access needs apart', async () => {
    await openForm(page, served);
    await chooseWay(page, WITH_AUGUST);
    await goOn(page);
    await fillFullForm(true);
    expect(await page.locator('#application').innerText()).not.toContain('Where are you licensed?');
    await send(page);
    const stored = await shownApplication(served, await referenceShown(page));
    for (const text of ['In my last year.', 'My aspirations.', '12'])
      expect(stored).toContain(text);
    expect(stored).not.toContain('Captions.');
  });

  it('empties the answer that another choice leads away from, and says so', async () => {
    await openForm(page, served);
    await chooseWay(page, WITH_AUGUST);
    await goOn(page);
    await answer(page, { givenName: 'A', familyName: 'R', email: 'a@example.org', country: 'C' });
    await goOn(page);
    await choose('profession', 'nurse');
    await choose('license', 'active');
    await answer(page, { licensedIn: 'Ontario, Canada' });
    await choose('license', 'neither');
    await goOn(page);
    expect(await page.locator('.application__notes').innerText()).toContain(
      'Where are you licensed?',
    );
    await page.goBack();
    await choose('license', 'active');
    expect(await page.locator('#application-licensedIn').inputValue()).toBe('');
  });
});

describe('a program without cohorts', () => {
  it('begins with the questions; after sending: fee, interview, four weeks, and no date', async () => {
    await openForm(page, served, 'apply/pc-kap/');
    expect(await title()).toBe('About you');
    expect(await page.locator('main').innerText()).toContain('2021 program');
    await fillFullForm(false);
    await send(page);
    await referenceShown(page);
    const received = await page.locator('#application').innerText();
    expect(received).toContain('Application fee: $100. Admissions will tell you how to pay.');
    expect(received).toContain('Every eligible applicant is interviewed by two trainers.');
    // The fee is outstanding: no day can be promised, and none stands in a calendar.
    expect(received).toContain('Admissions decides within 4 weeks of receipt');
    expect(received).not.toMatch(/decides by|2024/);
    expect(await page.getByRole('button', { name: 'Dates for my calendar' }).count()).toBe(0);
  });
});

describe('answers on who can apply', () => {
  it('go along into the form, once', async () => {
    await page.addInitScript(() => {
      if (sessionStorage.length > 0) return;
      const answers = JSON.stringify({ profession: 'nurse', license: 'outside-united-states' });
      sessionStorage.setItem('eligibility /kap-certificate', answers);
    });
    await openForm(page, served);
    expect(await page.locator('.application__notes').innerText()).toContain('taken over');
    await chooseWay(page, WITH_AUGUST);
    await goOn(page);
    await answer(page, { givenName: 'A', familyName: 'R', email: 'a@gmial.com', country: 'C' });
    await goOn(page);
    await page.getByText('Did you mean a@gmail.com?').waitFor();
    await page.getByRole('button', { name: 'Use this address' }).click();
    expect(await page.locator('#application-email').inputValue()).toBe('a@gmail.com');
    await goOn(page);
    expect(await page.locator('input[name="profession"][value="nurse"]').last().isChecked()).toBe(
      true,
    );
    expect(await page.locator('#application input[name="license"]:checked').count()).toBe(0);
  });
});
