/**
 * Every built page as a picture, for looking at: `npm run screenshots -- [--only <part of address>]`.
 *
 * Reads the built site (`CATALOG_OUT_DIR`) and writes `screenshots/<page>-<width>-<scheme>.png`, an
 * ignored folder. `--widths 360,1280`, `--schemes light`, `--to <folder>`, `--first-screen`.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtFiles } from '#integrations/built-pages.ts';
import { readSettings } from '#settings.ts';
import { launchChromium } from '../test/browser/chromium.ts';
import { serveFolder } from './serve-folder.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    widths: { type: 'string', default: '360,768,1280' },
    schemes: { type: 'string', default: 'light,dark' },
    to: { type: 'string', default: 'screenshots' },
    'first-screen': { type: 'boolean', default: false },
  },
});

const outDir = resolve(readSettings(process.env).outDir);
if (!existsSync(join(outDir, 'build.json'))) {
  process.stderr.write(
    `${outDir} holds no build to take pictures of. Run "npm run build" first.\n`,
  );
  process.exit(1);
}

/** The built pages as site-relative addresses, the error page included; not those that lead on. */
function builtAddresses(): readonly string[] {
  return builtFiles(outDir)
    .filter((file) => file.endsWith('.html'))
    .filter((file) => !readFileSync(join(outDir, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => file.replace(/index\.html$/, ''));
}

/** `programs/kap-certificate/` is `programs_kap-certificate`, the home page `home`. */
function nameOf(address: string): string {
  return address.replace(/\.html$|\/$/, '').replaceAll('/', '_') || 'home';
}

function isWanted(address: string): boolean {
  return [`/${address}`, nameOf(address)].some((name) => name.includes(values.only));
}

const site = await serveFolder(outDir);
mkdirSync(values.to, { recursive: true });
const browser = await launchChromium();
let count = 0;
for (const colorScheme of values.schemes.split(',') as ('light' | 'dark')[]) {
  for (const width of values.widths.split(',').map(Number)) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: width < 600 ? 844 : 800 },
      deviceScaleFactor: width < 600 ? 2 : 1,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    for (const address of builtAddresses().filter(isWanted)) {
      await page.goto(site.url + address);
      await page.evaluate(() => document.fonts.ready);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (sideways > 0) console.log(`${address} at ${width} px scrolls sideways by ${sideways} px`);
      const name = nameOf(address);
      const path = join(values.to, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: !values['first-screen'] });
      count += 1;
    }
    await context.close();
  }
}
await browser.close();
site.close();
console.log(`${count} pictures in ${values.to}`);
