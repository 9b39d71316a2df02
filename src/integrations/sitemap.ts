/**
 * Lists every page that may be found, with the date on which its content last changed.
 *
 * A demonstration has a sitemap too: its pages say `noindex` themselves, and what is tested there is
 * what goes live.
 */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { type LastChanged, lastChanged } from '#catalog/page-sources.ts';
import { shownContent } from '#catalog/shown-content.ts';
import { SITE_PAGES } from '#domain/site-pages.ts';

/** Pages that are no place to arrive at; the page behind a dead link is left out anyway. */
const UNLISTED = ['/receiver-page/', SITE_PAGES.received.address, SITE_PAGES.search.address];

/**
 * The integration: writes `sitemap-index.xml` and what it names. It runs before compression.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function datedSitemap(input: { contentDir: string; base: string }): AstroIntegration {
  let read: readonly [LastChanged, ReadonlySet<string>] | null = null;
  const addressOf = (url: string) => `/${new URL(url).pathname.slice(input.base.length)}`;
  return sitemap({
    filter: (url) =>
      !UNLISTED.includes(addressOf(url)) && !/^\/(admin|plan\/.+)\//.test(addressOf(url)),
    serialize: (page) => {
      read ??= readCatalog(input.contentDir);
      const [changedAt, old] = read;
      if (old.has(addressOf(page.url))) return undefined;
      const lastmod = changedAt(addressOf(page.url));
      return lastmod === undefined ? page : { ...page, lastmod };
    },
  });
}

/**
 * When each page last changed, and the addresses that only lead to another page. What is archived may
 * be found: its page says what it is.
 */
function readCatalog(contentDir: string): readonly [LastChanged, ReadonlySet<string>] {
  const { entries } = shownContent();
  if (entries === null) return [() => undefined, new Set()];
  const catalog = joinCatalog(entries);
  return [lastChanged(catalog, contentDir), new Set(catalog.redirects.map(({ from }) => from))];
}
