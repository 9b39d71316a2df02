/** Where the texts of `content/pages/` are, and which names the site keeps for itself. */
import { addresses } from './addresses.ts';
import { sitePages } from './site-pages.ts';

/** Texts that belong to a page of the site, which prints more than the text, or does without it. */
const textsOfTheSite: ReadonlyMap<string | null, string> = new Map(
  sitePages.map(([, { text, address }]) => [text, address]),
);

/** True for a text that makes a page of its own, and not a part of one the site has anyway. */
export function isOwnPage(id: string): boolean {
  return !textsOfTheSite.has(id);
}

/** `/{page}/`; `/` for the text of the home page. */
export function textPageAddress(id: string): string {
  return textsOfTheSite.get(id) ?? `/${id}/`;
}

/** Addresses that are in use, or that programs and people rely on to come. */
const RESERVED_IDS: ReadonlySet<string> = new Set([
  'received',
  'page',
  'kind',
  'admin',
  'api',
  'f',
]);

/** What a build or a server lays beside the pages, and what is announced to come. */
const RESERVED_PAGES: ReadonlySet<string> = new Set([
  ...['eligibility', 'share', 'pagefind', 'receiver-page', 'index', '404', '500'],
  ...['plan', 'feed', 'llms', 'llms-full'],
]);

/** Ids of places on the page itself, where entries of these folders have a place by their own id. */
const RESERVED_PLACES: Readonly<Record<string, readonly string[]>> = {
  programs: ['content', 'site-navigation'],
  people: ['content', 'site-navigation'],
  faq: ['content', 'site-navigation'],
  applications: [
    ...['content', 'site-navigation', 'before', 'situation'],
    ...['application', 'application-island'],
  ],
};

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** True for a name that no program, cohort or page may have: an address of the site, or a language code. */
export function isReservedId(id: string): boolean {
  const isLanguage = /^[a-z]{2}(-[a-z]{2})?$/.test(id) && languages.of(id) !== undefined;
  return RESERVED_IDS.has(id) || isLanguage;
}

/** True for an id that is already a place of the page on which entries of this folder are. */
export function isReservedPlace(collection: string, id: string): boolean {
  return RESERVED_PLACES[collection]?.includes(id) ?? false;
}

/** True for a name that would put a text in the way of another page or folder of the site. */
export function isReservedPage(id: string): boolean {
  const taken = Object.values(addresses).map((address) => address.split('/')[1] ?? '');
  return isOwnPage(id) && (isReservedId(id) || RESERVED_PAGES.has(id) || taken.includes(id));
}
