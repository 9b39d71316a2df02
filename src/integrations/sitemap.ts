/**
 * Lists every page that may be found, with the date on which its content last changed.
 *
 * A demonstration has a sitemap too: its pages say `noindex` themselves, and what is tested there is
 * what goes live.
 */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { contentDates } from '#catalog/content-dates.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { pageSources } from '#catalog/page-sources.ts';
import { readContent } from '#catalog/read-content.ts';

/** Pages that are no place to arrive at; the page behind a dead link is left out anyway. */
const UNLISTED = ['/receiver-page/', '/apply/received/', '/search/'];

/** Dates by site-relative address; `undefined` where git has none. */
type LastChanged = (address: string) => string | undefined;

/**
 * The integration: writes `sitemap-index.xml` and what it names. It stands before compression.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function datedSitemap(input: { contentDir: string; base: string }): AstroIntegration {
  let reading: Promise<readonly [LastChanged, ReadonlySet<string>]> | null = null;
  const addressOf = (url: string) => `/${new URL(url).pathname.slice(input.base.length)}`;
  return sitemap({
    filter: (url) => !UNLISTED.includes(addressOf(url)) && !addressOf(url).startsWith('/admin/'),
    serialize: async (page) => {
      reading ??= Promise.all([
        readLastChanged(input.contentDir),
        readOldAddresses(input.contentDir),
      ]);
      const [lastChanged, old] = await reading;
      if (old.has(addressOf(page.url))) return undefined;
      const lastmod = lastChanged(addressOf(page.url));
      return lastmod === undefined ? page : { ...page, lastmod };
    },
  });
}

/** Reads the content and its history once for all pages. */
export async function readLastChanged(contentDir: string): Promise<LastChanged> {
  const dates = contentDates(contentDir);
  const { entries } = await readContent(contentDir);
  const sources: ReadonlyMap<string, readonly string[]> =
    entries === null ? new Map() : pageSources(joinCatalog(entries));
  return (address) =>
    (sources.get(address) ?? [])
      .flatMap((file) => dates.get(file) ?? [])
      .sort()
      .at(-1);
}

/** Addresses that only lead to another page. What is archived may be found: its page says what it is. */
async function readOldAddresses(contentDir: string): Promise<ReadonlySet<string>> {
  const { entries } = await readContent(contentDir);
  if (entries === null) return new Set();
  const catalog = joinCatalog(entries);
  return new Set(catalog.redirects.map(({ from }) => from));
}
