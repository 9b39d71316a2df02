import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { shownReference } from '#domain/shown-reference.ts';
import { demonstrationSite } from '../site/sites.ts';
import {
  answer,
  applicantAt,
  COMPLETED,
  chooseWay,
  ENROLLED,
  FORM,
  fillToCheck,
  goOn,
  openForm,
  reachForm,
  referenceShown,
  send,
  shownApplication,
  storedApplications,
  titleOf,
  WITH_AUGUST,
} from './application-form.ts';

const applicant = applicantAt(demonstrationSite, { isQuiet: true });
let page: Page;

beforeEach(() => {
  ({ page } = applicant);
});

describe('an applicant with script', () => {
  it('reads the right step and title where the browser translates the page', async () => {
    await openForm(page, applicant.served);
    await chooseWay(page);
    // As translators of pages do: every text is put into an element of theirs.
    await page.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector('#application') as Element,
        NodeFilter.SHOW_TEXT,
      );
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const font = document.createElement('font');
        font.textContent = text.textContent;
        text.replaceWith(font);
      }
    });
    await goOn(page);
    await page.locator('#application-givenName').waitFor();
    expect(await page.locator('.application__place').innerText()).toMatch(/^Step 1 of 4\b/);
    expect(await titleOf(page)).toBe('About you');
  });

  it('sees the mark of an error beside the whole question, its legend with it', async () => {
    await openForm(page, applicant.served);
    await goOn(page);
    const group = page.locator('fieldset.field--error').first();
    await group.waitFor();
    const [top, legend] = await group.evaluate((element) => [
      element.getBoundingClientRect().top,
      element.querySelector('legend')?.getBoundingClientRect().top,
    ]);
    expect(legend).toBe(top);
    expect(await group.evaluate((element) => getComputedStyle(element).backgroundSize)).toBe(
      '4px 100%',
    );
  });

  it('goes from the situation to a reference, and the receiver holds every answer', async () => {
    await openForm(page, applicant.served);
    await fillToCheck(page);
    const checked = await page.locator('#application').innerText();
    expect(checked).toContain('Nothing has been sent yet');
    expect(checked).toContain('Fall 2024: I’ve completed PTI');
    await send(page);
    const reference = await referenceShown(page);
    expect(reference).toMatch(/^[0-9A-Z]{10,11}$/);
    await applicant.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the reference' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
    // On paper there is what was sent, and none of the forms that it was typed into.
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main form:visible').count()).toBe(0);
    expect(await page.locator('.application__answers').innerText()).toContain('April 2023');
    await page.emulateMedia({ media: 'screen' });
    const received = await page.locator('#application').innerText();
    expect(received).toContain('Admissions decides by July 22, 2024');
    expect(received).toContain('Tuesday, September 17, 2024');

    const stored = await shownApplication(applicant.served, reference);
    for (const text of ['Ada', 'O’Brien-Ñuñez 李', 'ada@example.org', 'April 2023']) {
      expect(stored).toContain(text);
    }
    const all = await storedApplications(applicant.served);
    expect(all.map((one) => shownReference(one.reference))).toContain(reference);
  });

  it('is told what is missing: summary with the focus, the same words beside the field', async () => {
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada' });
    await goOn(page);
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.title()).toMatch(/^Error: About you – /);
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([
      'Enter your family name',
      'Enter your email address',
    ]);
    const email = page.getByRole('textbox', { name: 'Email address' });
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#application-givenName').inputValue()).toBe('Ada');
    await summary.getByRole('link', { name: 'Enter your email address' }).click();
    expect(await email.evaluate((control) => control === document.activeElement)).toBe(true);
  });

  it('moves by address: Back, Forward, a fragment and a heading for every screen', async () => {
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    expect(new URL(page.url()).hash).toBe('#about-you');
    expect(await titleOf(page)).toBe('About you');
    const heading = page.locator('#application h2').last();
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    await answer(page, { givenName: 'Ada', familyName: 'Ruiz', email: 'ada@example.org' });
    await goOn(page);
    expect(await titleOf(page)).toBe('You and PTI');
    await page.goBack();
    expect(await titleOf(page)).toBe('About you');
    expect(await page.locator('#application-givenName').inputValue()).toBe('Ada');
    await page.goBack();
    expect(await titleOf(page)).toBe('Before you start');
    await page.goForward();
    expect(await titleOf(page)).toBe('About you');
  });

  it('learns what a situation means before choosing it', async () => {
    await openForm(page, applicant.served);
    expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(1);
    await chooseWay(page, WITH_AUGUST);
    await page.locator('#application').getByText('16 days left').waitFor();
    const meaning = await page.locator('#application').innerText();
    expect(meaning).toContain('Apply by July 31, 2024');
    expect(meaning).toContain('$5,500 in full');
    expect(meaning).toContain('A decision can take until August 7');
    expect(meaning).toContain('20 questions, 8 of them in your own words');
    expect(meaning).toContain('Where you are licensed, or where you are in your training');
    await chooseWay(page, ENROLLED);
    expect(await page.locator('#application').innerText()).toContain('Supplemental');
  });

  it('finds the situation of the “Apply” it came by chosen, and every heading at the top', async () => {
    page.setDefaultTimeout(8_000);
    await page.goto(`${applicant.served.url}programs/kap-certificate/`);
    await page.locator('main .cost-table a[href$="#full"]').click();
    await page.waitForURL('**/apply/kap-certificate/#full');
    // The one way of this form is said; a hidden radio would go on saying so beside the screens.
    expect(await page.locator('#full [name="way"]').getAttribute('type')).toBe('hidden');
    await reachForm(page);
    // What the link said is not asked again.
    expect(await page.locator('#application [name="way"]').count()).toBe(0);
    expect(await page.locator('.application__said').innerText()).toContain(
      'I still need PTI, with August 2024 PTI',
    );
    await goOn(page);
    const heading = page.getByRole('heading', { name: 'About you' });
    await heading.waitFor();
    const isSeen = () =>
      heading.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top > 0 && bottom < innerHeight / 2;
      });
    await expect.poll(isSeen).toBe(true);
  });

  it('keeps the fold-out that was opened', async () => {
    page.setDefaultTimeout(8_000);
    await page.goto(applicant.served.url + FORM);
    // What takes the form over comes a moment after the touch, as on a slow line.
    const touched = Promise.withResolvers<void>();
    await page.route('**/_astro/begin.*.js', async (route) => {
      await touched.promise;
      await route.continue();
    });
    await page.locator('summary', { hasText: 'I still need PTI' }).click();
    touched.resolve();
    await page.locator('#application h2').waitFor({ state: 'attached' });
    expect(await page.locator('.application__said').innerText()).toContain('I still need PTI');
  });

  it('reads what is still open wherever a step was passed over, and is led to it', async () => {
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    const place = page.locator('.application__place');
    const done = () =>
      page.locator('.application__progress').evaluate((bar: HTMLProgressElement) => bar.value);
    await page.evaluate(() => {
      location.hash = '#your-goals';
    });
    await place.getByText('Step 3 of 4').waitFor();
    expect(await place.innerText()).toContain('Not finished yet: About you');
    expect(await done()).toBe(1);
    await page.evaluate(() => {
      location.hash = '#check';
    });
    await place.getByText('Step 4 of 4 · 6 questions still open').waitFor();
    expect(await done()).toBe(1);
    const open = page.getByRole('region', { name: 'Still open' });
    expect((await open.getByRole('link').allInnerTexts()).slice(0, 2)).toEqual([
      'Given name',
      'Family name',
    ]);
    await open.getByRole('link', { name: 'Email address' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('application-email');
    await answer(page, { givenName: 'Ada', familyName: 'Ruiz', email: 'ada@example.org' });
    await goOn(page);
    await place.getByText('Step 4 of 4 · 3 questions still open').waitFor();
    expect(await done()).toBe(2);
    // Whoever comes back goes on with the first question that is open.
    await page.goto(applicant.served.url + FORM);
    await page.locator('#application h2').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await titleOf(page)).toBe('You and PTI');
    expect(await place.innerText()).not.toContain('Not finished yet');
  });

  it('changes an answer at the check and comes back to it', async () => {
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await page.getByRole('link', { name: 'Change: Given name' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('application-givenName');
    await answer(page, { givenName: 'Grace' });
    await goOn(page);
    expect(await titleOf(page)).toBe('Check your answers');
    expect(await page.locator('#application').innerText()).toContain('Grace');
  });

  it('sets aside what another situation does not ask, says so before, and brings it back', async () => {
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada', familyName: 'Ruiz', email: 'ada@example.org' });
    await goOn(page);
    await answer(page, { ptiTaken: 'April 2023' });
    await page.goBack();
    await page.goBack();
    const question = 'When did you take PTI, or when are you taking it?';
    const status = page.locator('#application [role="status"]');
    await chooseWay(page, WITH_AUGUST);
    expect(await status.innerText()).toContain(`leaves out these answers: ${question}`);
    await page.getByRole('button', { name: 'Switch back' }).click();
    expect(await status.innerText()).toBe('');
    expect(await page.locator(`#application input[value="${COMPLETED}"]`).isChecked()).toBe(true);
    await chooseWay(page, WITH_AUGUST);
    await goOn(page);
    expect(await page.locator('.application__notes').innerText()).toContain(question);
    expect(await page.locator('#application-givenName').inputValue()).toBe('Ada');
    await page.reload();
    await page.locator('#application h2').waitFor();
    await page.goBack();
    await chooseWay(page, COMPLETED);
    expect(await status.innerText()).toContain(`are part of your application again: ${question}`);
    await goOn(page);
    await goOn(page);
    expect(await page.locator('#application-ptiTaken').inputValue()).toBe('April 2023');
  });
});
