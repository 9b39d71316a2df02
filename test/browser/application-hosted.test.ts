/** The form of a site that was built with FORM_ENDPOINT: its applications go to the hosted service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shownReference } from '#domain/shown-reference.ts';
import {
  HOSTED,
  type HostedFormService,
  startHostedFormService,
} from '../doubles/hosted-form-service.ts';
import { HOSTED_ORIGIN, hostedSite } from '../site/sites.ts';
import {
  answer,
  applicantAt,
  chooseWay,
  goOn,
  openForm,
  referenceShown,
  send,
} from './application-form.ts';

let hosted: HostedFormService;
let page: Page;

beforeAll(async () => {
  hosted = await startHostedFormService();
});
afterAll(() => hosted?.stop());

const applicant = applicantAt(hostedSite, {
  browserArguments: () => [
    `--host-resolver-rules=MAP ${new URL(HOSTED_ORIGIN).host} ${new URL(hosted.endpoint).host}`,
  ],
});

const WAY = 'night-watch/may-2025|anyone|';

beforeEach(() => {
  hosted.received.length = 0;
  hosted.answerWith(HOSTED.success);
  hosted.allowOrigins(true);
});

describe('an application sent to the hosted service', () => {
  beforeEach(async () => {
    ({ page } = applicant);
    await openForm(page, applicant.served, 'apply/night-watch/');
    await chooseWay(page, WAY);
    await goOn(page);
    await answer(page, { givenName: 'Ada', familyName: 'Marlin', email: 'ada@example.org' });
    await page.locator('#application-confirmation').check();
    await goOn(page);
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  });

  it.each(['success', 'legacySuccess'] as const)(
    'is confirmed on %s, with all it must carry',
    async (kind) => {
      hosted.answerWith(HOSTED[kind]);
      await send(page);
      const reference = await referenceShown(page);
      const [sent] = hosted.received;
      expect(sent?.path).toBe('/p/123/f/application');
      expect(sent?.body).toMatchObject({
        form: 'short',
        program: 'night-watch',
        way: WAY,
        closesAt: '2025-05-01T15:00:00.000Z',
        email: 'ada@example.org',
      });
      expect(shownReference(String(sent?.body['reference']))).toBe(reference);
      expect(sent?.body['formVersion']).toMatch(/^[0-9a-f]{16}$/);
      expect(JSON.parse(String(sent?.body['labels']))).toMatchObject({ givenName: 'Given name' });
      expect(hosted.received).toHaveLength(1);
    },
  );

  it('passes the rules that were generated with the build, with script', async () => {
    await send(page);
    await referenceShown(page);
    expect(refusedBy(rules('application'), hosted.received[0]?.body ?? {})).toEqual([]);
  });

  it('shows errors of a field beside it, in the words of this form', async () => {
    hosted.answerWith(HOSTED.fieldErrors);
    await send(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(
      'Enter “Email address” like name@example.org',
    );
  });

  it.each([
    ['formErrors', 'This form is turned off right now'],
    ['legacyError', 'This form is closed'],
  ] as const)('is not confirmed on %s', async (kind, said) => {
    hosted.answerWith(HOSTED[kind]);
    await send(page);
    await page.getByRole('heading', { name: 'The application did not go through' }).waitFor();
    expect(await page.locator('#application').innerText()).toContain(said);
  });

  it('F10 blocked by CORS: message, mail address, download; sent once it is allowed', async () => {
    hosted.allowOrigins(false);
    await send(page);
    await page.getByRole('heading', { name: 'We do not know yet if it arrived' }).waitFor();
    const text = await page.locator('#application').innerText();
    expect(text).toContain('Your answers are still here');
    expect(text).not.toMatch(/CORS|fetch|origin/i);
    expect(await page.locator('#application a[href^="mailto:"]').count()).toBe(1);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download my answers' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('application-night-watch-answers.txt');
    expect(hosted.received).toHaveLength(0);
    hosted.allowOrigins(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await referenceShown(page);
  });
});

describe('the plain form of a site with the hosted service', () => {
  it.each([
    ['application', 'apply/night-watch/'],
    ['interest', 'apply/night-watch/'],
    ['contact', 'contact/'],
  ])('passes the same rules without script: %s', async (form, address) => {
    const context = await applicant.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    plain.setDefaultTimeout(8_000);
    await plain.goto(applicant.served.url + address);
    const printed = plain.locator(`form[action$="/f/${form}"]`);
    for (const field of await printed.locator('input:visible, textarea:visible').all()) {
      const type = await field.getAttribute('type');
      if (type === 'radio' || type === 'checkbox') continue;
      await field.fill(type === 'email' ? 'ada@example.org' : 'Ada Marlin');
    }
    for (const choice of await printed.locator('fieldset').all()) {
      const [first] = await choice.locator('input[type="radio"]').all();
      await first?.check();
    }
    for (const box of await printed.locator('input[type="checkbox"]').all()) await box.check();
    await printed.locator('button[type="submit"]').click();
    await expect.poll(() => hosted.received.length).toBe(1);
    const [sent] = hosted.received;
    expect(sent?.path).toBe(`/p/123/f/${form}`);
    expect(refusedBy(rules(form), sent?.body ?? {})).toEqual([]);
    await context.close();
  });

  it('would be refused by them without what they require', () => {
    expect(refusedBy(rules('application'), { email: 'ada', givenName: 'Ada' })).toEqual([
      'familyName is missing',
      'email is no address',
      'confirmation is missing',
      'form is missing',
      'formVersion is missing',
      'program is missing',
    ]);
  });
});

type Rules = Readonly<Record<string, { readonly type: string; readonly required: boolean }>>;

/** The rules for a form in the `formspree.json` of the build. */
function rules(form: string): Rules {
  const config = JSON.parse(readFileSync(join(hostedSite.outDir, 'formspree.json'), 'utf8'));
  return config.forms[form].fields;
}

/** What the hosted service refuses by its rules, as its help describes them. */
function refusedBy(fields: Rules, sent: Record<string, unknown>): readonly string[] {
  return Object.entries(fields).flatMap(([name, { type, required }]) => {
    const value = String(sent[name] ?? '').trim();
    if (value === '') return required ? [`${name} is missing`] : [];
    return type === 'email' && !/^\S+@\S+\.\S+$/.test(value) ? [`${name} is no address`] : [];
  });
}
