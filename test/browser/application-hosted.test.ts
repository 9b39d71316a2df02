/** The form of a site whose applications go to the hosted service, by FORM_ENDPOINT alone. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  HOSTED,
  type HostedFormService,
  startHostedFormService,
} from '../doubles/hosted-form-service.ts';
import { demonstrationSite } from '../site/sites.ts';
import { COMPLETED, fillToCheck, openForm, referenceShown, send } from './application-form.ts';
import { launchChromium } from './chromium.ts';
import { dataFolder, type ServedSite, serveSite } from './serve.ts';

const data = dataFolder();
let browser: Browser;
let served: ServedSite;
let hosted: HostedFormService;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  served = await serveSite(demonstrationSite, data.path);
  hosted = await startHostedFormService();
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await hosted?.stop();
  data.remove();
});

beforeEach(async () => {
  hosted.received.length = 0;
  context = await browser.newContext();
  page = await context.newPage();
  // The page as a build with FORM_ENDPOINT prints it: another address, and a policy that allows it.
  await page.route('**/apply/kap-certificate/', async (route) => {
    const response = await route.fetch();
    const allow = (policy: string) =>
      policy.replaceAll(
        "connect-src 'self'",
        `connect-src 'self' ${new URL(hosted.endpoint).origin}`,
      );
    const html = allow(await response.text());
    const headers = response.headers();
    await route.fulfill({
      response,
      headers: {
        ...headers,
        'content-security-policy': allow(headers['content-security-policy'] ?? ''),
      },
      body: html.replace('"formEndpoint":null', `"formEndpoint":"${hosted.endpoint}"`),
    });
  });
  // Chromium keeps a page it was handed, instead of loading, from other loopback addresses.
  await page.route(`${hosted.endpoint}/**`, async (route) => {
    await route.fulfill({ response: await route.fetch() });
  });
  await openForm(page, served);
  await fillToCheck(page);
});

afterEach(() => context.close());

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
        form: 'supplemental',
        program: 'kap-certificate',
        way: COMPLETED,
        reference,
        closesAt: '2024-09-11T04:00:00.000Z',
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
});
