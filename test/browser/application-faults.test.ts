/** What goes wrong between the form and the receiver, row by row. */
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mailTo, startMailServer } from '../receiver/mail-server.ts';
import { demonstrationSite } from '../site/sites.ts';
import {
  applicantAt,
  fillToCheck,
  openForm,
  openSaving,
  reachForm,
  referenceShown,
  runApplications,
  send,
  shownApplication,
  storedApplications,
  titleOf,
} from './application-form.ts';
import { dataFolder, serveSite } from './serve.ts';

const mails = await startMailServer();
const applicant = applicantAt({
  ...demonstrationSite,
  environment: {
    ...demonstrationSite.environment,
    ...mailTo(mails.url),
  },
});
afterAll(() => mails.stop());
let page: Page;
let context: BrowserContext;

beforeEach(() => {
  ({ page, context } = applicant);
});

const RECEIVER = '**/f/application';
const text = () => page.locator('#application').innerText();
const mailsTo = (address: string) => mails.mails.filter(({ to }) => to.includes(address));
const countStored = async () => (await storedApplications(applicant.served)).length;

/** Answers the next posts in order; later ones reach the receiver. */
async function answerPosts(...answers: readonly Parameters<Route['fulfill']>[0][]): Promise<void> {
  const left = [...answers];
  await context.route(RECEIVER, async (route) => {
    const next = left.shift();
    await (next === undefined ? route.continue() : route.fulfill(next));
  });
}

async function atTheCheck(): Promise<void> {
  await openForm(page, applicant.served);
  await fillToCheck(page);
}

/** Everything a failure has to offer. */
async function expectWayOut(): Promise<void> {
  expect(await page.title()).toMatch(/^Error: /);
  expect(await text()).toContain('Your answers are still here');
  expect(await page.getByRole('link', { name: 'admissions@example.org' }).count()).toBe(1);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download my answers' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('application-kap-certificate-answers.txt');
}

const tryAgain = () => page.getByRole('button', { name: 'Try again' }).click();

describe('sending an application', () => {
  it('F1 three clicks, Enter held and two tabs of one draft make one application', async () => {
    const before = await countStored();
    mails.mails.length = 0;
    await openForm(page, applicant.served);
    await openSaving(page);
    await page.getByLabel('This is my own device: keep my answers on it for 14 days').check();
    await fillToCheck(page);
    await page.waitForTimeout(600);
    const other = await context.newPage();
    await other.goto(`${applicant.served.url}apply/kap-certificate/#check`);
    await reachForm(other);
    await other.locator('#application-confirmation').check();

    const button = page.getByRole('button', { name: 'Send application' });
    await button.evaluate((one: HTMLButtonElement) => {
      for (let count = 0; count < 3; count += 1) one.click();
    });
    const otherButton = other.getByRole('button', { name: 'Send application' });
    await otherButton.focus();
    for (let count = 0; count < 5; count += 1) await other.keyboard.press('Enter');
    const reference = await referenceShown(page);
    await other.waitForTimeout(500);
    if ((await otherButton.count()) > 0) await otherButton.click();
    expect(await referenceShown(other)).toBe(reference);
    expect(await countStored()).toBe(before + 1);
    await expect.poll(() => mailsTo('admissions@example.org').length).toBe(1);
    await expect.poll(() => mailsTo('ada@example.org').length).toBe(1);
    // Whatever else was waiting would go out now.
    await runApplications(applicant.served, 'deliver');
    expect(mailsTo('admissions@example.org')[0]?.source).toContain(reference);
    expect(mails.mails).toHaveLength(2);
  });

  it('F2 the response is lost after the commit: a retry returns the same reference', async () => {
    const before = await countStored();
    let isFirst = true;
    await context.route(RECEIVER, async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await atTheCheck();
    await send(page);
    await page.getByRole('heading', { name: 'We do not know yet if it arrived' }).waitFor();
    const announced = /your reference is (\S+)\./.exec(await text())?.[1];
    await expectWayOut();
    await tryAgain();
    expect(await referenceShown(page)).toBe(announced);
    expect(await countStored()).toBe(before + 1);
  });

  it('F2 answers changed after a lost response: the first is kept, a correction is offered', async () => {
    let isFirst = true;
    await context.route(RECEIVER, async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await atTheCheck();
    await send(page);
    await page.getByRole('button', { name: 'Back to my answers' }).click();
    await page.getByRole('link', { name: 'Change: Given name' }).click();
    await page.locator('#application-givenName').fill('Grace');
    await page.getByRole('button', { name: 'Continue' }).click();
    await send(page);
    await page.getByRole('heading', { name: 'We already have an application from you' }).waitFor();
    const first = /reference (\S+),/.exec(await text())?.[1] ?? '';
    await page.getByRole('button', { name: 'Send as a correction' }).click();
    const corrected = await referenceShown(page);
    expect(corrected).not.toBe(first);
    expect(await shownApplication(applicant.served, corrected)).toContain(first);
  });

  it('F3 offline: says so, keeps the answers, sends once the line is back', async () => {
    await atTheCheck();
    await context.setOffline(true);
    await send(page);
    await page.getByRole('heading', { name: 'You are offline' }).waitFor();
    await expectWayOut();
    await context.setOffline(false);
    await tryAgain();
    await referenceShown(page);
  });

  it('F4 no reply in 20 seconds: ends, and the button works again', async () => {
    const before = await countStored();
    await page.clock.install();
    // A request that ends before it got here would leave the second one without a reply.
    const first = Promise.withResolvers<void>();
    let isFirst = true;
    await context.route(RECEIVER, async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      first.resolve();
    });
    await atTheCheck();
    await send(page);
    await page.getByText('Sending…').waitFor();
    await first.promise;
    await page.clock.fastForward(20_000);
    await page.getByRole('heading', { name: 'We do not know yet if it arrived' }).waitFor();
    await tryAgain();
    await referenceShown(page);
    expect(await countStored()).toBe(before + 1);
  });

  it.each([
    ['502 with HTML', { status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }],
    ['an empty 200', { status: 200, body: '' }],
    ['truncated JSON', { status: 200, contentType: 'application/json', body: '{"ok": tr' }],
  ])('F5 %s: a plain message and the contact, no parser text', async (_name, answer) => {
    await answerPosts(answer);
    await atTheCheck();
    await send(page);
    await page.getByRole('heading', { name: 'We do not know yet if it arrived' }).waitFor();
    expect(await text()).not.toMatch(/JSON|token|Gateway|\b50\d\b|unexpected/i);
    await expectWayOut();
  });

  it.each([
    ['200 with error', { error: 'This form is closed' }, 'The application did not go through'],
    ['200 without ok or next', { thanks: true }, 'We do not know yet if it arrived'],
    ['200 with ok false', { ok: false }, 'We do not know yet if it arrived'],
  ])('F6 %s is a failure', async (_name, body, heading) => {
    await answerPosts({ status: 200, json: body });
    await atTheCheck();
    await send(page);
    await page.getByRole('heading', { name: heading }).waitFor();
    await expectWayOut();
  });

  it('F7 errors with known, unknown and missing field: beside it, and in the summary', async () => {
    const errors = [
      { code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' },
      { code: 'X', field: 'shoeSize', message: 'Enter a shoe size' },
      { code: 'Y', message: 'Wait for the bell' },
    ];
    await answerPosts({ status: 422, json: { errors } });
    await atTheCheck();
    await send(page);
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    const message = 'Enter “Email address” like name@example.org';
    for (const one of [message, 'Enter a shoe size', 'Wait for the bell']) {
      expect(await summary.innerText()).toContain(one);
    }
    await summary.getByRole('link', { name: message }).click();
    expect(await titleOf(page)).toBe('About you');
    const email = page.locator('#application-email');
    expect(await email.evaluate((control) => control === document.activeElement)).toBe(true);
    expect(await page.locator('#application-email-error').innerText()).toContain(message);
    await page.getByRole('button', { name: 'Continue' }).click();
    await send(page);
    await referenceShown(page);
  });

  it.each([
    ['seconds', '2', '2 seconds'],
    ['a date', new Date(Date.now() + 3_600_000).toUTCString(), '60 seconds'],
    ['absent', null, '10 seconds'],
    ['huge', '86400', '60 seconds'],
  ])(
    'F8 429 with Retry-After %s: waits, says so, keeps the answers',
    async (_name, header, said) => {
      await page.clock.install();
      const headers: Record<string, string> = header === null ? {} : { 'retry-after': header };
      await answerPosts({
        status: 429,
        headers,
        json: { errors: [{ code: 'R', message: 'slow' }] },
      });
      await atTheCheck();
      await send(page);
      const status = page.locator('.application__status');
      await page.waitForFunction(() =>
        document.querySelector('.application__status')?.textContent?.includes('seconds'),
      );
      expect(await status.innerText()).toContain(said);
      await page.clock.fastForward(61_000);
      await referenceShown(page);
    },
  );

  it('F9 closed between load and submit: stored, marked late, and said so', async () => {
    const folder = dataFolder();
    const site = {
      ...demonstrationSite,
      environment: { ...demonstrationSite.environment, CATALOG_NOW: '2024-09-12T12:00:00-04:00' },
    };
    const later = await serveSite(site, folder.path);
    await openForm(page, later);
    await fillToCheck(page);
    await send(page);
    const reference = await referenceShown(page);
    expect(await text()).toContain('Arrived after the deadline. Whether it will be considered');
    expect(await text()).not.toContain('decides');
    expect(await shownApplication(later, reference)).toMatch(/late/i);
    await later.stop();
    folder.remove();
  });

  it('F10 blocked by an extension: message, mail address, download', async () => {
    let isFirst = true;
    await context.route(RECEIVER, (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      return route.abort('blockedbyclient');
    });
    await atTheCheck();
    await send(page);
    await page.getByRole('heading', { name: 'We do not know yet if it arrived' }).waitFor();
    await expectWayOut();
    await tryAgain();
    await referenceShown(page);
  });

  it('F10 blocked by a security policy: says that nothing was sent', async () => {
    await context.route('**/apply/kap-certificate/', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "connect-src 'none'" };
      await route.fulfill({ response, headers });
    });
    await atTheCheck();
    await send(page);
    await page.getByRole('heading', { name: 'Your browser stopped the application' }).waitFor();
    await expectWayOut();
  });

  it('F11 out of the back/forward cache nothing is stuck at “Sending…”', async () => {
    await context.route(RECEIVER, () => {});
    await atTheCheck();
    await send(page);
    await page.getByText('Sending…').waitFor();
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await page.getByRole('heading', { name: 'We do not know yet if it arrived' }).waitFor();
    expect(await text()).not.toContain('Sending…');
  });

  it('F12 Back after success says that it was sent, refresh and a second visit too', async () => {
    const before = await countStored();
    await atTheCheck();
    await send(page);
    const reference = await referenceShown(page);
    await page.goBack();
    const again = page.getByRole('heading', {
      name: `You already sent this (reference ${reference})`,
    });
    await again.waitFor();
    await page.reload();
    await again.waitFor();
    expect(await page.locator('#application input').count()).toBe(0);
    expect(await countStored()).toBe(before + 1);
    await page.getByRole('button', { name: 'Start another application' }).click();
    await reachForm(page);
    expect(await titleOf(page)).toBe('Before you start');
  });
});
