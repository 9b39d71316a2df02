/** The form for everybody: every state, by keyboard, on a slow phone, and only when it is reached. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demonstrationSite } from '../site/sites.ts';
import {
  answer,
  chooseWay,
  FORM,
  fillToCheck,
  goOn,
  openForm,
  referenceShown,
  send,
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
  context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
});

afterEach(() => context.close());

/** What is wrong in this state, in light and dark. */
async function faultsHere(state: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).include('#application').setLegacyMode(true);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      found.push(
        `${state}, ${colorScheme}: ${id} (${nodes.map((node) => node.target).join(', ')})`,
      );
    }
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) found.push(`${state}: scrolls sideways by ${overflow} px`);
  return found;
}

describe('the application form', () => {
  it('has no violation at 320 px in any state: clean, errors, sending, failed, sent', async () => {
    const found: string[] = [];
    let mode: 'hang' | 'fail' | 'pass' = 'hang';
    let release = () => {};
    await context.route('**/f/application', async (route) => {
      if (mode === 'hang') {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return route.abort();
      }
      return route.continue();
    });
    await openForm(page, served);
    found.push(...(await faultsHere('situation')));
    await goOn(page);
    found.push(...(await faultsHere('situation, errors')));
    await chooseWay(page);
    await goOn(page);
    found.push(...(await faultsHere('about you')));
    await goOn(page);
    found.push(...(await faultsHere('about you, errors')));
    await page.getByRole('link', { name: 'Back' }).click();
    await fillToCheck(page);
    found.push(...(await faultsHere('check')));
    await send(page);
    await page.getByText('Sending…').waitFor();
    found.push(...(await faultsHere('sending')));
    release();
    await page.getByRole('heading', { name: 'We do not know yet if it arrived' }).waitFor();
    found.push(...(await faultsHere('failed')));
    mode = 'pass';
    await page.getByRole('button', { name: 'Try again' }).click();
    await referenceShown(page);
    found.push(...(await faultsHere('sent')));
    expect(found).toEqual([]);
  }, 120_000);

  it('is answered and sent with the keyboard alone', async () => {
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await openForm(page, served);
    await page.locator('#application-way-1').focus();
    await press('Space', 'Enter');
    await page.getByRole('heading', { name: 'About you' }).waitFor();
    await press('Tab');
    for (const text of ['Ada', 'Ruiz', 'ada@example.org']) {
      await page.keyboard.type(text);
      await press('Tab');
    }
    await press('Enter');
    await page.getByRole('heading', { name: 'You and PTI' }).waitFor();
    await press('Tab');
    await page.keyboard.type('April 2023');
    await press('Tab');
    await page.keyboard.type('More work with groups.');
    await press('Tab', 'Enter');
    await page.getByRole('heading', { name: 'Your goals' }).waitFor();
    await press('Tab');
    await page.keyboard.type('To learn.');
    await press('Tab', 'Enter');
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    await page.locator('#application-confirmation').focus();
    await press('Space', 'Tab', 'Enter');
    await referenceShown(page);
  });

  it('reads well: one heading a screen, labels, hints, one live region', async () => {
    await openForm(page, served);
    await chooseWay(page);
    await goOn(page);
    const tree = await page.locator('#application').ariaSnapshot();
    expect(tree).toContain('heading "About you" [level=2]');
    expect(tree).toContain('textbox "Email address"');
    expect(await page.locator('#application [role="status"]').count()).toBe(1);
    const email = page.locator('#application-email');
    expect(await email.getAttribute('autocomplete')).toBe('email');
    expect(await email.getAttribute('aria-describedby')).toBe('application-email-hint');
  });

  it('answers every key press within 100 ms on a processor four times slower', async () => {
    await openForm(page, served);
    await chooseWay(page);
    await goOn(page);
    await answer(page, { givenName: 'Ada', familyName: 'Ruiz', email: 'ada@example.org' });
    await goOn(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      const slow = window as unknown as { longest: number };
      slow.longest = 0;
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              slow.longest = Math.max(slow.longest, performance.now() - timeStamp);
            };
            channel.port2.postMessage(null);
          });
        },
        true,
      );
    });
    await page.locator('#application-changedSince').pressSequentially('I teach breathing now. ', {
      delay: 60,
    });
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(100);
  });

  it('loads nothing of React before it is reached or touched', async () => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(served.url + FORM, { waitUntil: 'networkidle' });
    expect(scripts.filter((url) => /mount|client/.test(url))).toEqual([]);
    await page.mouse.move(5, 5);
    await page.mouse.wheel(0, 800);
    await page.locator('#application h2').waitFor();
    expect(scripts.some((url) => /mount/.test(url))).toBe(true);
  });
});
