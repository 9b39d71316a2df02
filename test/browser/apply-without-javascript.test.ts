import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../commands/run.ts';
import { type BuiltSite, basePathSite, demonstrationSite, root } from '../site/sites.ts';
import { sharedChromium } from './chromium.ts';
import { dataFolder, type ServedSite, serveSite } from './serve.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly options?: readonly { readonly value: string }[] | null;
  readonly when?: Readonly<Record<string, readonly string[]>> | null;
}

const WAY = 'kap-certificate/fall-2024|prerequisite-taken|';
const WAY_CHOICE = `[value="${WAY}"]`;
const ESSAY = 'I teach breathing in Ñuñoa, and I hope to learn “integration” well. 李';

let browser: Browser;

beforeAll(async () => {
  browser = await sharedChromium();
});

/** Goes home → program → apply as an applicant would, and opens the form of this situation. */
async function goToTheForm(page: Page, served: ServedSite, base: string): Promise<Locator> {
  await page.goto(served.url);
  await page.locator(`main a[href="${base}programs/kap-certificate/"]`).first().click();
  await page.locator(`main a[href^="${base}apply/kap-certificate/"]`).first().click();
  const situation = page.locator('main details:not([open])', { has: page.locator(WAY_CHOICE) });
  if ((await situation.count()) > 0) await situation.locator('summary').first().click();
  return page.locator('main form[method="post"]', { has: page.locator(WAY_CHOICE) });
}

/** Fills what a person on this way is asked; returns the answers by field. */
async function fillTheForm(form: Locator, site: BuiltSite): Promise<Record<string, string>> {
  const { forms } = JSON.parse(
    readFileSync(join(site.outDir, 'api/application-forms.json'), 'utf8'),
  ) as { forms: readonly { id: string; fields: readonly Field[] }[] };
  const fields = forms.find((form) => form.id === 'supplemental')?.fields ?? [];
  const answers: Record<string, string> = {};
  await choose(form, 'way', WAY);
  for (const field of fields) {
    if (!isAsked(field, answers)) continue;
    const answer = answerTo(field);
    if (answer === null) continue;
    answers[field.name] = answer;
    if (['radio', 'checkboxes', 'checkbox', 'select'].includes(field.type)) {
      await choose(form, field.name, answer);
    } else {
      await form.locator(`[name="${field.name}"]`).fill(answer);
    }
  }
  return answers;
}

function isAsked({ when }: Field, answers: Readonly<Record<string, string>>): boolean {
  const known = { ...answers, program: 'kap-certificate', route: 'prerequisite-taken' };
  return Object.entries(when ?? {}).every(([name, values]) =>
    values.includes((known as Record<string, string>)[name] ?? ''),
  );
}

function answerTo(field: Field): string | null {
  if (field.options?.[0] !== undefined) return field.options[0].value;
  if (field.type === 'checkbox') return 'yes';
  if (field.type === 'email') return 'a.ruiz@example.org';
  if (field.type === 'tel') return '+1 202 555 0100';
  if (field.type === 'number') return '7';
  if (field.type === 'date') return '2024-02-29';
  return field.type === 'textarea' ? ESSAY : `Ana O'Brien-Ñuñez`;
}

async function choose(form: Locator, name: string, value: string): Promise<void> {
  const select = form.locator(`select[name="${name}"]`);
  if ((await select.count()) > 0) {
    await select.selectOption(value);
    return;
  }
  const boxes = form.locator(`input[name="${name}"]`);
  const box =
    (await boxes.count()) > 1 ? form.locator(`[name="${name}"][value="${value}"]`) : boxes;
  if ((await box.getAttribute('type')) !== 'hidden') await box.check();
}

describe.each([demonstrationSite, basePathSite])(
  'an applicant without JavaScript, on the $name site',
  (site) => {
    it('applies, gets a reference, and the answers outlive kill -9 of the server', async () => {
      const data = dataFolder();
      let served = await serveSite(site, data.path);
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const form = await goToTheForm(page, served, site.base);
      const answers = await fillTheForm(form, site);
      await form.locator('button[type="submit"]').click();

      const received = new URL(page.url());
      expect(received.pathname).toBe(`${site.base}f/received`);
      const reference = received.searchParams.get('reference') ?? '';
      // A check sign that few can name is not shown; the reference is found without it.
      const named = reference.replace(/[*~$=]$/, '');
      expect(await page.locator('main').innerText()).toContain(named);
      expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-Z*~$=]$/);
      await context.close();

      await served.kill();
      served = await serveSite(site, data.path);
      const shown = await run(
        process.execPath,
        [join(root, 'scripts/applications.ts'), 'show', reference],
        served.environment,
      );
      expect(shown.code).toBe(0);
      for (const answer of Object.values(answers)) expect(shown.printed).toContain(answer);
      await served.stop();
      data.remove();
    });

    it('keeps what was typed when an answer is missing, and nothing is stored', async () => {
      const data = dataFolder();
      const served = await serveSite(site, data.path);
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const form = await goToTheForm(page, served, site.base);
      await fillTheForm(form, site);
      await form.locator('[name="email"]').fill('');
      // The browser would stop the form by itself; an old one would not.
      await form.evaluate((element) => {
        (element as HTMLFormElement).noValidate = true;
      });
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        form.locator('button[type="submit"]').click(),
      ]);
      expect(answer.status()).toBe(422);
      expect(await page.title()).toMatch(/^Error: /);
      expect(await page.locator('main').innerText()).toContain('There is a problem');
      expect(await page.locator('main form textarea').first().inputValue()).toBe(ESSAY);
      await context.close();

      const listed = await run(
        process.execPath,
        [join(root, 'scripts/applications.ts'), 'list'],
        served.environment,
      );
      expect(listed.printed).not.toContain('kap-certificate');
      await served.stop();
      data.remove();
    });
  },
);
