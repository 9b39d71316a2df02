import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPhone } from '../../scripts/phone-pictures.ts';
import { temporaryFolder } from '../integrations/temporary-folder.ts';
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

  it('takes a picture of a whole page as a phone shows it', async () => {
    const file = join(temporaryFolder(), 'page.jpg');
    const phone = await openPhone(findChromium());
    await phone.take(
      'data:text/html,<body style="margin:0"><p style="height:2000px;margin:0">Long',
      file,
    );
    await phone.close();
    expect(await sharp(file).metadata()).toMatchObject({
      format: 'jpeg',
      width: 360,
      height: 2000,
    });
  });

  it('says so when CHROME_PATH names nothing', () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    expect(() => findChromium()).toThrowErrorMatchingInlineSnapshot(
      `[Error: CHROME_PATH is "/nowhere/chrome": no program stands there.]`,
    );
  });
});
