/** Two tabs of one draft, a reply that is lost with its page, and a file that goes to somebody else. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import {
  answer,
  applicantAt,
  chooseWay,
  FORM,
  fillToCheck,
  goOn,
  openForm,
  openSaving,
  reachForm,
  referenceShown,
  send,
  storedApplications,
} from './application-form.ts';

const applicant = applicantAt(demonstrationSite);
let page: Page;
let context: BrowserContext;

beforeEach(() => {
  ({ page, context } = applicant);
});

const RECEIVER = '**/f/application';
const text = (one: Page) => one.locator('#application').innerText();
const countStored = async () => (await storedApplications(applicant.served)).length;
async function keepOnDevice(): Promise<void> {
  await openSaving(page);
  await page.getByLabel('This is my own device').check();
}

async function secondTab(): Promise<Page> {
  const other = await context.newPage();
  other.setDefaultTimeout(8_000);
  await other.goto(applicant.served.url + FORM);
  await reachForm(other);
  return other;
}

describe('two tabs of one draft', () => {
  it('F20 keep the newer answer to every question, hear each other, and say so', async () => {
    await openForm(page, applicant.served);
    await keepOnDevice();
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada', familyName: 'Ruiz' });
    await page.waitForTimeout(600);

    const other = await secondTab();
    await goOn(other);
    await answer(other, { familyName: 'Lovelace', email: 'ada@example.org' });
    await other.waitForTimeout(600);
    await page.getByText('You changed answers in another tab').waitFor();
    expect(await page.locator('#application-familyName').inputValue()).toBe('Lovelace');
    await answer(page, { givenName: 'Adah' });
    await page.waitForTimeout(600);
    expect(await other.locator('#application-givenName').inputValue()).toBe('Adah');

    await Promise.all([page.close(), other.close()]);
    page = await secondTab();
    // Everything of the first screen is answered: it goes on with the next one.
    await goOn(page);
    await page.getByRole('link', { name: 'Back' }).click();
    const typed = (name: string) => page.locator(`#application-${name}`).inputValue();
    expect([await typed('givenName'), await typed('familyName'), await typed('email')]).toEqual([
      'Adah',
      'Lovelace',
      'ada@example.org',
    ]);
  });

  it('F20 overwrite nothing that one of them could not hear', async () => {
    await openForm(page, applicant.served);
    await keepOnDevice();
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada' });
    await page.waitForTimeout(600);
    await page.evaluate(() => {
      addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
    });
    const other = await secondTab();
    await goOn(other);
    await answer(other, { email: 'ada@example.org' });
    await other.waitForTimeout(600);
    await page.locator('#application-givenName').pressSequentially('h');
    await page.waitForTimeout(600);
    const kept = await page.evaluate(() => localStorage['application-draft /kap-certificate']);
    expect(JSON.parse(kept).values).toMatchObject({ givenName: 'Adah', email: 'ada@example.org' });
  });

  it('do not bring back answers that the other one deleted', async () => {
    await openForm(page, applicant.served);
    await keepOnDevice();
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada' });
    await page.waitForTimeout(600);
    const other = await secondTab();
    await openSaving(other);
    await other.getByRole('button', { name: 'Delete my answers' }).click();
    await other.getByRole('button', { name: 'Yes, delete them' }).click();
    await page.getByText('deleted your answers in another tab').waitFor();
    await answer(page, { givenName: 'Adah' });
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('are one application, also when Send is pressed as the reply arrives', async () => {
    const before = await countStored();
    await openForm(page, applicant.served);
    await keepOnDevice();
    await fillToCheck(page);
    await page.waitForTimeout(600);
    const other = await context.newPage();
    await other.goto(`${applicant.served.url}${FORM}#check`);
    await reachForm(other);
    // A press that falls between the reply and the confirmation, at every step between them.
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('#application .form button.button');
      const read = Response.prototype.text;
      Response.prototype.text = async function text() {
        const body = await read.call(this);
        let step = Promise.resolve();
        for (let count = 0; count < 60; count += 1) step = step.then(() => button?.click());
        return body;
      };
    });
    await send(page);
    const reference = await referenceShown(page);
    await page.waitForTimeout(300);
    expect(await referenceShown(page)).toBe(reference);
    // The tab that only hears of it shows it too.
    expect(await referenceShown(other)).toBe(reference);
    expect(await countStored()).toBe(before + 1);
  });
});

describe('a reply that is lost with its page', () => {
  /** The receiver has stored it; the browser never hears. */
  async function sendWithoutReply(): Promise<void> {
    let isFirst = true;
    const stored = new Promise<void>((resolve) => {
      context.route(RECEIVER, async (route) => {
        if (!isFirst) return route.continue();
        isFirst = false;
        await route.fetch();
        resolve();
      });
    });
    await send(page);
    await stored;
  }
  const heading = (one: Page) =>
    one.getByRole('heading', { name: 'We do not know yet if it arrived' }).waitFor();
  const announced = async (one: Page) => /your reference is (\S+)\./.exec(await text(one))?.[1];

  it('F21 after a reload: says so, with the reference, and sends again under the same id', async () => {
    const before = await countStored();
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await sendWithoutReply();
    const kept = await page.evaluate(() => localStorage['application-pending /kap-certificate']);
    expect(kept).not.toContain('Ada');
    await page.reload();
    await heading(page);
    const reference = await announced(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await referenceShown(page)).toBe(reference);
    expect(await countStored()).toBe(before + 1);
  });

  it('F21 after leaving and coming back: the receiver tells that it arrived', async () => {
    const before = await countStored();
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await sendWithoutReply();
    await page.goto(`${applicant.served.url}faq/`);
    await page.goBack();
    await heading(page);
    const reference = await announced(page);
    await page.getByRole('button', { name: 'Ask if it arrived' }).click();
    expect(await referenceShown(page)).toBe(reference);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Ada');
    await page.getByRole('link', { name: 'Your receipt on this site' }).click();
    await page.waitForURL(/\/f\/received\?reference=/);
    expect(await countStored()).toBe(before + 1);
  });

  it('F21 after closing the tab: a fresh one says so, without a word of the answers', async () => {
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await sendWithoutReply();
    await page.close();
    const other = await secondTab();
    await heading(other);
    expect(await announced(other)).toMatch(/^[0-9A-Z]/);
    expect(await other.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await other.getByRole('button', { name: 'Ask if it arrived' }).click();
    await referenceShown(other);
  });

  it('F21 where it never arrived: the receiver says so, and a new one can begin', async () => {
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await context.route(RECEIVER, (route) => route.abort('connectionreset'));
    await send(page);
    await heading(page);
    await page.close();
    const other = await secondTab();
    await heading(other);
    await other.getByRole('button', { name: 'Ask if it arrived' }).click();
    await other.getByText('We do not have it.').waitFor();
    await other.getByRole('button', { name: 'Start a new application' }).click();
    await other.getByRole('heading', { name: 'Before you start' }).waitFor();
    await other.reload();
    await reachForm(other);
    expect(await text(other)).not.toContain('We do not know');
  });

  it('is forgotten after a day', async () => {
    await page.addInitScript(() => {
      const sentAt = Date.now() - 86_400_000;
      const submissionId = '0b4f3c52-8b71-4a3e-9c55-0d3f0a1c2b3d';
      const pending = { submissionId, reference: 'A', program: 'x', sentAt, receipt: null };
      localStorage['application-pending /kap-certificate'] = JSON.stringify(pending);
    });
    await openForm(page, applicant.served);
    expect(await text(page)).toContain('What applies to you?');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('a file with answers', () => {
  it('carries no identity: whoever loads it after it was sent writes an application of their own', async () => {
    await openForm(page, applicant.served);
    await fillToCheck(page);
    await openSaving(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save to a file' }).click(),
    ]);
    const draft = readFileSync(await file.path());
    expect(JSON.parse(draft.toString()).submissionId).toBe(null);
    await send(page);
    const first = await referenceShown(page);
    const profile = await applicant.browser.newContext();
    const other = await profile.newPage();
    await openForm(other, applicant.served);
    const input = other.getByLabel('Load answers from a file');
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: draft });
    await other.getByText('The answers from your file are in the form.').waitFor();
    await goOn(other);
    await answer(other, { givenName: 'Grace', email: 'grace@example.org' });
    for (let count = 0; count < 3; count += 1) await goOn(other);
    await send(other);
    expect(await referenceShown(other)).not.toBe(first);
    await profile.close();
  });
});
