/** The form of a site that was built with FORM_ENDPOINT: its applications go to the hosted service. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

beforeEach(async () => {
  hosted.received.length = 0;
  hosted.answerWith(HOSTED.success);
  hosted.allowOrigins(true);
  ({ page } = applicant);
  await openForm(page, applicant.served, 'apply/night-watch/');
  await chooseWay(page, WAY);
  await goOn(page);
  await answer(page, { givenName: 'Ada', familyName: 'Marlin', email: 'ada@example.org' });
  await page.locator('#application-confirmation').check();
  await goOn(page);
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
});

describe('an application sent to the hosted service', () => {
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
        reference,
        closesAt: '2025-05-01T15:00:00.000Z',
        email: 'ada@example.org',
      });
      expect(sent?.body['formVersion']).toMatch(/^[0-9a-f]{16}$/);
      expect(JSON.parse(String(sent?.body['labels']))).toMatchObject({ givenName: 'Given name' });
      expect(hosted.received).toHaveLength(1);
    },
  );

  it('shows errors of a field beside it, in the words of this form', async () => {
    hosted.answerWith(HOSTED.fieldErrors);
    await send(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(
      'Enter “Email address” in the form name@example.org',
    );
  });

  it.each([
    ['formErrors', 'This form is switched off at the moment'],
    ['legacyError', 'This form is closed'],
  ] as const)('is not confirmed on %s', async (kind, said) => {
    hosted.answerWith(HOSTED[kind]);
    await send(page);
    await page.getByRole('heading', { name: 'The application was not taken' }).waitFor();
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
