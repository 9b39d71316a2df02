import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the browser of the tests', () => {
  it('starts with web security on', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    await page.setContent('<h1>Paper</h1>');
    expect(await page.textContent('h1')).toBe('Paper');
    await browser.close();
    expect(findChromium().args).not.toContain('--disable-web-security');
  });

  it('says so when CHROME_PATH names nothing', () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    expect(() => findChromium()).toThrowErrorMatchingInlineSnapshot(
      `[SettingsError: CHROME_PATH is "/nowhere/chrome": no program is there.]`,
    );
  });
});
