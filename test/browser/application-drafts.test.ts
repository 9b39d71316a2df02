/** What happens to the answers on the device: kept, restored, broken, carried over, deleted. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import {
  answer,
  applicantAt,
  COMPLETED,
  chooseWay,
  FORM,
  fillToCheck,
  goOn,
  openForm,
  openSaving,
  reachForm,
  referenceShown,
  SUPPLEMENTAL,
  send,
  shownApplication,
} from './application-form.ts';

const KEY = 'application-draft /kap-certificate';
const applicant = applicantAt(demonstrationSite);
let page: Page;
let context: BrowserContext;

beforeEach(() => {
  ({ page, context } = applicant);
});

const notes = () => page.locator('.application__notes').innerText();
const typed = (name: string) => page.locator(`#application-${name}`).inputValue();
const kept = (place: 'sessionStorage' | 'localStorage') =>
  page.evaluate(([where, key]) => window[where as 'localStorage'].getItem(key ?? ''), [place, KEY]);

/** A draft as the form writes it. */
function draft(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    kind: 'application-draft-1',
    program: 'kap-certificate',
    submissionId: '0b4f3c52-8b71-4a3e-9c55-0d3f0a1c2b3d',
    savedAt: new Date().toISOString(),
    keptUntil: null,
    form: 'supplemental',
    formVersion: 'older',
    values: { way: COMPLETED, givenName: 'Ada' },
    labels: { givenName: 'Given name' },
    ...changes,
  });
}

async function openWith(place: 'sessionStorage' | 'localStorage', text: string): Promise<void> {
  await context.addInitScript(
    ([where, key, value]) => {
      if (sessionStorage.getItem('placed')) return;
      sessionStorage.setItem('placed', 'yes');
      window[where as 'localStorage'].setItem(key ?? '', value ?? '');
    },
    [place, KEY, text],
  );
  await page.goto(applicant.served.url + FORM);
  await reachForm(page);
}

describe('the answers of an applicant', () => {
  it('F11 survive a refresh, and Back from another page', async () => {
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada', familyName: 'Ruiz' });
    await page.waitForTimeout(600);
    await page.reload();
    await page.locator('#application h2').waitFor();
    expect(new URL(page.url()).hash).toBe('#about-you');
    expect(await typed('givenName')).toBe('Ada');
    await page.goto(`${applicant.served.url}faq/`);
    await page.goBack();
    await page.locator('#application h2').waitFor();
    expect(await typed('familyName')).toBe('Ruiz');
  });

  it('F11 survive a crash of the tab', async () => {
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada', familyName: 'Ruiz' });
    await page.waitForTimeout(600);
    const tab = await context.newCDPSession(page);
    const hasCrashed = page.waitForEvent('crash');
    tab.send('Page.crash').catch(() => {});
    await hasCrashed;
    // The library gives a crashed page up; the browser itself loads it again, as people do.
    await tab.send('Page.reload');
    const expression = `document.querySelector('#application-familyName')?.value ?? null`;
    await expect
      .poll(async () => (await tab.send('Runtime.evaluate', { expression })).result.value, {
        timeout: 8_000,
      })
      .toBe('Ruiz');
  });

  it('stay on the phone for 14 days when asked, and are gone on request', async () => {
    await openForm(page, applicant.served);
    await openSaving(page);
    await page.getByLabel('This is my own device').check();
    expect(await page.locator('#application-kept').innerText()).toMatch(/until \w+ \d+, \d{4}\./);
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada' });
    await page.waitForTimeout(600);
    expect(await kept('sessionStorage')).toBe(null);
    const stored = JSON.parse((await kept('localStorage')) ?? '{}');
    const days = (Date.parse(stored.keptUntil) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(14);
    expect(stored.values.givenName).toBe('Ada');

    await openSaving(page);
    await page.getByRole('button', { name: 'Delete my answers' }).click();
    await page.getByRole('button', { name: 'Yes, delete them' }).click();
    expect(await notes()).toContain('deleted from this device');
    expect(await kept('localStorage')).toBe(null);
    await chooseWay(page);
    await goOn(page);
    expect(await typed('givenName')).toBe('');
  });

  it('are gone from the device after success', async () => {
    await openForm(page, applicant.served);
    await openSaving(page);
    await page.getByLabel('This is my own device').check();
    await fillToCheck(page);
    await send(page);
    await referenceShown(page);
    await page.waitForTimeout(600);
    expect(await kept('localStorage')).toBe(null);
    expect(await kept('sessionStorage')).toBe(null);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Ada');
  });

  it('go out to a file and come back in', async () => {
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada' });
    await openSaving(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save to a file' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    const other = await applicant.browser.newContext();
    const fresh = await other.newPage();
    await openForm(fresh, applicant.served);
    const input = fresh.getByLabel('Load answers from a file');
    await input.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await fresh.getByText('This file has no answers to this form').waitFor();
    await input.setInputFiles({
      name: 'draft.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await fresh.getByText('The answers from your file are in the form.').waitFor();
    await goOn(fresh);
    expect(await fresh.locator('#application-givenName').inputValue()).toBe('Ada');
    await other.close();
  });

  it.each([
    ['corrupt', '{"kind":"application-dr'],
    ['of another shape', '{"values":["a"]}'],
    ['too old', draft({ keptUntil: '2020-01-01T00:00:00.000Z' })],
  ])('F13 kept answers that are %s are ignored, with a note', async (_name, text) => {
    await openWith('localStorage', text);
    expect(await notes()).toContain('too old or could not be read');
    await fillToCheck(page);
    await send(page);
    await referenceShown(page);
  });

  it('F13 answers to an older version are carried over; what could not be is named', async () => {
    const values = { way: COMPLETED, givenName: 'Ada', shoeSize: '40' };
    await openWith('sessionStorage', draft({ values, labels: { shoeSize: 'Your shoe size' } }));
    expect(await notes()).toContain('are still here');
    expect(await notes()).toContain('could not be carried over: Your shoe size');
    await goOn(page);
    expect(await typed('givenName')).toBe('Ada');
  });

  it.each([
    ['full', 'setItem'],
    ['disabled', 'getItem'],
    ['forbidden', null],
  ])('F13 storage %s: the form works, and says that nothing is kept', async (_name, method) => {
    await context.addInitScript((broken) => {
      const refuse = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
      if (broken === null) {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, { get: refuse });
        return;
      }
      Storage.prototype.setItem = refuse;
      if (broken === 'getItem') Storage.prototype.getItem = refuse;
    }, method);
    await openForm(page, applicant.served);
    await fillToCheck(page);
    expect(await page.locator('.application__place').innerText()).toContain(
      'does not keep answers',
    );
    await send(page);
    await referenceShown(page);
  });

  it('F14 the script of the form is missing: the plain form stays and sends', async () => {
    await context.route('**/_astro/begin.*', (route) => route.abort());
    page.setDefaultTimeout(8_000);
    await page.goto(applicant.served.url + FORM);
    await page.mouse.move(20, 20);
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(300);
    expect(await page.locator('#application').isVisible()).toBe(false);
    await page.locator('details:has(#supplemental) summary').click();
    const plain = page.locator('form:has(input[name="form"][value="supplemental"])');
    await plain.locator(`input[name="way"][value="${COMPLETED}"]`).check();
    for (const answers of SUPPLEMENTAL) {
      for (const [name, value] of Object.entries(answers)) {
        await plain.locator(`[name="${name}"]`).fill(value);
      }
    }
    await plain.locator('input[name="confirmation"]').check();
    await plain.getByRole('button', { name: 'Send application' }).click();
    await page.waitForURL(/\/f\/received\?reference=/);
  });

  it('F14 the last screens do not load in a tunnel: says so, and goes on when they come', async () => {
    await context.route('**/_astro/LastScreens.*', (route) => route.abort());
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    for (const answers of SUPPLEMENTAL) {
      await answer(page, answers);
      await goOn(page);
    }
    await page.getByRole('heading', { name: 'The last screen did not load' }).waitFor();
    expect(await page.locator('#application').innerText()).toContain(
      'Nothing was sent. Your answers are still here.',
    );
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save to a file' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('O’Brien-Ñuñez 李');
    await context.unroute('**/_astro/LastScreens.*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#application-confirmation').check();
    expect(await page.locator('#application').innerText()).toContain('O’Brien-Ñuñez 李');
    await send(page);
    await referenceShown(page);
  });

  it('F15 what is typed or filled in before the script arrives is kept and sent', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await context.route('**/_astro/begin.*', async (route) => {
      await held;
      await route.continue();
    });
    page.setDefaultTimeout(8_000);
    await page.goto(applicant.served.url + FORM);
    await page.locator('details:has(#supplemental) summary').click();
    const plain = page.locator('form:has(input[name="form"][value="supplemental"])');
    await plain.locator(`input[name="way"][value="${COMPLETED}"]`).check();
    await plain.locator('[name="familyName"]').evaluate((control: HTMLInputElement) => {
      control.value = 'Autofilled';
    });
    await plain.locator('[name="givenName"]').pressSequentially('Ada Lov');
    release();
    await page.locator('#application h2').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    await page.keyboard.type('elace');
    await page.locator('#application-givenName').waitFor();
    expect(await typed('givenName')).toBe('Ada Lovelace');
    expect(await typed('familyName')).toBe('Autofilled');
    await answer(page, { email: 'ada@example.org' });
    await goOn(page);
    await answer(page, SUPPLEMENTAL[1] ?? {});
    await goOn(page);
    await answer(page, SUPPLEMENTAL[2] ?? {});
    await goOn(page);
    await page.locator('#application-confirmation').check();
    await send(page);
    const reference = await referenceShown(page);
    const stored = await shownApplication(applicant.served, reference);
    expect(stored).toContain('Ada Lovelace');
    expect(stored).toContain('Autofilled');
  });

  it('F16 names of every script, emoji, a long address and pasted spaces arrive', async () => {
    const email = `${'a'.repeat(64)}@${'b'.repeat(58)}.${'c'.repeat(58)}.${'d'.repeat(59)}.example.org`;
    await openForm(page, applicant.served);
    await chooseWay(page);
    await goOn(page);
    await answer(page, {
      givenName: '  \u200bO\u2019Brien-Ñuñez 李 ',
      familyName: 'مريم 👩🏽‍⚕️',
      email: ` ${email}\t`,
    });
    await goOn(page);
    await answer(page, SUPPLEMENTAL[1] ?? {});
    await goOn(page);
    await answer(page, SUPPLEMENTAL[2] ?? {});
    await goOn(page);
    await page.locator('#application-confirmation').check();
    await send(page);
    const stored = await shownApplication(applicant.served, await referenceShown(page));
    for (const text of ['O\u2019Brien-Ñuñez 李', 'مريم 👩🏽‍⚕️', email])
      expect(stored).toContain(text);
    expect(email).toHaveLength(254);
  });

  it('F16 a character that cannot be stored is refused in clear words', async () => {
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await page.getByRole('link', { name: 'Change: What are your goals' }).click();
    await page.locator('#application-goals').evaluate((control: HTMLTextAreaElement) => {
      control.value = 'To learn\u0000';
      control.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await goOn(page);
    expect(await page.getByRole('alert').innerText()).toContain(
      'contains a character that cannot be stored',
    );
  });

  it('F17 an essay of 20,000 characters: counted, refused before sending, kept', async () => {
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await page.getByRole('link', { name: 'Change: What are your goals' }).click();
    await page.locator('#application-goals').fill('learn '.repeat(3_333));
    await page.getByText('You have 19,397 characters too many').waitFor();
    await goOn(page);
    expect(await page.getByRole('alert').innerText()).toContain('to 600 characters or fewer');
    expect(await typed('goals')).toHaveLength(19_998);
  });

  it('F18 the honeypot filled by autofill: a normal reference, stored as quarantined', async () => {
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await page
      .locator('#application input[name="leaveEmpty"]')
      .evaluate((input: HTMLInputElement) => {
        input.value = 'Ada';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await send(page);
    const reference = await referenceShown(page);
    expect(await shownApplication(applicant.served, reference)).toMatch(/quarantined/i);
  });
});
