/** Every page of a built site, visited by a browser that nobody touches. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { attributeOf, type BuiltPage } from '#integrations/built-pages.ts';
import { modulesOf } from '../site/page-weight.ts';
import type { BuiltSite } from '../site/sites.ts';
import { standingPages } from '../site/standing-pages.ts';

// A page waits half a second for the network to be quiet: several wait at once.
const AT_ONCE = 4;

/** What goes wrong while a page loads and nobody touches it. */
async function faultsOf(
  browser: Browser,
  built: BuiltPage,
  site: BuiltSite,
  url: string,
): Promise<readonly string[]> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const counted = new Set(modulesOf(built, site));
  page.on('request', (request) => {
    const asked = request.url();
    if (asked.startsWith('data:')) return;
    if (!asked.startsWith(url)) faults.push(`requests ${asked}`);
    const file = join(site.outDir, new URL(asked).pathname.slice(site.base.length));
    if (request.resourceType() === 'script' && !counted.has(file)) {
      faults.push(`loads ${file}, which the budget does not count`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`gets ${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`reports: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`throws: ${error.message}`));
  const address = url + built.file.replace(/index\.html$/, '');
  await page.addInitScript(() => {
    // What nobody did and Chromium reports all the same would tell why a page loads more.
    const signs: string[] = [];
    Object.assign(window, { signs });
    for (const sign of [
      'scroll',
      'pointermove',
      'pointerdown',
      'touchstart',
      'keydown',
      'focusin',
    ]) {
      addEventListener(sign, (event) => {
        const { movementX, movementY, isTrusted } = event as MouseEvent;
        if (isTrusted) signs.push(`${sign} ${movementX} ${movementY} at ${scrollX} ${scrollY}`);
      });
    }
    // Chromium reports a move of the mouse that rests where a page appears, once in some hundred pages.
    addEventListener('load', () => {
      document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const signs = await page.evaluate(() => (window as unknown as { signs: string[] }).signs);
  await page.close();
  return faults.map((fault) => [built.file, fault, ...signs].join(' '));
}

/**
 * What goes wrong on any page of a site: what it asks for elsewhere or in vain, loads beyond its budget,
 * reports or throws, a policy it violates among that.
 *
 * @param url where the site is served, base path included
 */
export async function faultsOfAll(
  browser: Browser,
  site: BuiltSite,
  url: string,
): Promise<readonly string[]> {
  const waiting = [...standingPages(site.outDir)];
  const faults: string[] = [];
  const work = async () => {
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      faults.push(...(await faultsOf(browser, page, site, url)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults.sort();
}

/**
 * Links of any page that lead nowhere on the host that serves them, each address once, as `404 address`.
 * What the receiver answers is left out: a static host has none.
 */
export async function deadLinks(site: BuiltSite, url: string): Promise<readonly string[]> {
  const { origin } = new URL(url);
  const linked = standingPages(site.outDir).flatMap(({ file, elements }) => {
    const page = new URL(file.replace(/index\.html$/, ''), url);
    return elements
      .flatMap((element) => ['href', 'src'].flatMap((name) => attributeOf(element, name) ?? []))
      .map((address) => new URL(address.replace(site.siteUrl, url), page));
  });
  const own = linked.filter((address) => address.origin === origin);
  const paths = [...new Set(own.map(({ pathname }) => pathname))].filter(
    (path) => !path.startsWith(`${site.base}f/`),
  );
  const statuses = await Promise.all(
    paths.map(async (path) => `${(await fetch(origin + path)).status} ${path}`),
  );
  return statuses.filter((status) => !status.startsWith('200 ')).sort();
}
