/** The longer journeys: the full form with its conditions, a program without cohorts, taken answers. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { basePathSite, demonstrationSite } from '../site/sites.ts';
import {
  answer,
  applicantAt,
  chooseWay,
  fillToCheck,
  goOn,
  openForm,
  referenceShown,
  send,
  shownApplication,
  titleOf,
  WITH_AUGUST,
} from './application-form.ts';
import { dataFolder, serveSite } from './serve.ts';

const applicant = applicantAt(demonstrationSite);
let page: Page;

beforeEach(() => {
  ({ page } = applicant);
});

const choose = (name: string, value: string) =>
  page.locator(`#application input[name="${name}"][value="${value}"]`).check();

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
    yearsInPractice: ' 12 ',
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
    await openForm(page, applicant.served);
    await chooseWay(page, WITH_AUGUST);
    await goOn(page);
    await fillFullForm(true);
    expect(await page.locator('#application').innerText()).not.toContain('Where are you licensed?');
    await send(page);
    const stored = await shownApplication(applicant.served, await referenceShown(page));
    for (const text of ['In my last year.', 'My aspirations.', '12'])
      expect(stored).toContain(text);
    expect(stored).not.toContain('Captions.');
  });

  it('sets aside the answer that another choice leads away from, and never sends it', async () => {
    await openForm(page, applicant.served);
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
    expect(await page.locator('#application-licensedIn').inputValue()).toBe('Ontario, Canada');
  });
});

describe('a program without cohorts', () => {
  it('begins with what to have ready; after sending: fee, interview, four weeks, and no date', async () => {
    await openForm(page, applicant.served, 'apply/pc-kap/');
    expect(await page.locator('#application').innerText()).toContain('Have ready');
    expect(await page.locator('main').innerText()).toContain('2021 program');
    await goOn(page);
    expect(await titleOf(page)).toBe('About you');
    await fillFullForm(false);
    await send(page);
    await referenceShown(page);
    const received = await page.locator('#application').innerText();
    expect(received).toContain(
      'Application fee: $100. This site takes no payment, and how to pay is not stated: ask admissions.',
    );
    expect(received).toContain('Two trainers interview every eligible applicant.');
    // The fee is outstanding: no day can be promised, and none stands in a calendar.
    expect(received).toContain('Admissions decides within 4 weeks of receipt');
    expect(received).toContain('When PC-KAP begins is not published here. Ask admissions.');
    expect(received).toContain('This site sends no email. Keep your reference.');
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
    await openForm(page, applicant.served);
    expect(await page.locator('.application__notes').innerText()).toContain('from the check');
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

describe('a site under a path', () => {
  it('takes an application, and shows its receipt below that path', async () => {
    const data = dataFolder();
    const below = await serveSite(basePathSite, data.path);
    await openForm(page, below);
    await fillToCheck(page);
    await send(page);
    const reference = await referenceShown(page);
    await page.getByRole('link', { name: 'Your receipt on this site' }).click();
    await page.waitForURL(/\/catalog\/f\/received\?reference=/);
    expect(await page.locator('main').innerText()).toContain(reference);
    await below.stop();
    data.remove();
  });
});
