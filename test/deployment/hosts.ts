/** What a browser finds on static hosts: doubles that follow what the hosts document. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { deadLinks, faultsOfAll } from '../browser/visited-pages.ts';
import { cloudflarePages, githubPages, type StaticHost } from '../doubles/static-host.ts';
import type { Figure } from '../receiver/full/figures.ts';
import { type BuiltSite, basePathSite, demonstrationSite, secondSite } from '../site/sites.ts';
import { standingPages } from '../site/standing-pages.ts';
import { build } from './figures.ts';

/** Every page of a site below a path on GitHub Pages, whose old addresses are pages that lead on. */
export function onGithubPages(): Promise<Figure> {
  const url = new URL('/ships/', secondSite.siteUrl).href;
  const below: BuiltSite = {
    ...secondSite,
    name: 'below a path',
    outDir: secondSite.outDir.replace('/second/', '/second-below/'),
    siteUrl: url,
    base: '/ships/',
    environment: {
      ...secondSite.environment,
      SITE_URL: url,
      CATALOG_OUT_DIR: secondSite.outDir.replace('/second/', '/second-below/'),
    },
  };
  return visited(
    'GitHub Pages',
    [below, basePathSite],
    (site) => githubPages(site.outDir, site.base),
    (answer, text, to) => answer.status === 200 && text.includes(`content="0; url=${to}"`),
  );
}

/** Every page of two sites on Cloudflare Pages, which leads on from old addresses itself. */
export function onCloudflarePages(): Promise<Figure> {
  return visited(
    'Cloudflare Pages',
    [secondSite, demonstrationSite],
    (site) => cloudflarePages(site.outDir),
    (answer, _text, to) => answer.status === 301 && answer.headers.get('location') === to,
  );
}

/** @param leadsOn whether the answer at an old address brings people to the new one */
async function visited(
  name: string,
  sites: readonly BuiltSite[],
  serve: (site: BuiltSite) => Promise<StaticHost>,
  leadsOn: (answer: Response, text: string, to: string) => boolean,
): Promise<Figure> {
  const browser = await launchChromium();
  const faults: string[] = [];
  let pages = 0;
  let old = 0;
  for (const site of sites) {
    build(site);
    const host = await serve(site);
    pages += standingPages(site.outDir).length;
    faults.push(...(await faultsOfAll(browser, site, host.url)));
    faults.push(...(await deadLinks(site, host.url)));
    const api = readFileSync(join(site.outDir, 'api/catalog.json'), 'utf8');
    const { redirects } = JSON.parse(api) as { redirects: { from: string; to: string }[] };
    for (const { from, to } of redirects) {
      // A calendar asks at its old name and follows no page: a copy is there.
      const isFile = !from.endsWith('/');
      const answer = await fetch(new URL(from, host.url), { redirect: 'manual' });
      const text = await answer.text();
      if (!leadsOn(answer, text, to) && !(isFile && answer.status === 200)) faults.push(from);
      old += 1;
    }
    await host.stop();
  }
  await browser.close();
  return {
    name: `a browser on every page, on a double of ${name}`,
    measured: `${pages} pages, ${old} old addresses, ${faults.length} faults ${faults.slice(0, 5).join(' | ')}`,
    isReached: pages > 80 && old > 0 && faults.length === 0,
  };
}
