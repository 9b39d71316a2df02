/** The pages that every site has: what is said of them in more than one place. */
import { addresses } from './addresses.ts';

/** What a page is made from beside its own text. */
export type PageSource =
  | 'site'
  | 'programs'
  | 'cohorts'
  | 'pricing'
  | 'events'
  | 'faq'
  | 'people'
  | 'testimonials';

export interface SitePage {
  readonly address: string;
  /** The id of its text in `content/pages/`; null: it prints none. */
  readonly text: string | null;
  /**
   * Collections, all files of each. `site` only where a page is about the institute: a new notice in
   * the footer does not make every page a changed one.
   */
  readonly from: readonly PageSource[];
  /** Among what can be found; aside: it is in the footer and is hardly looked for. */
  readonly found: 'as-page' | 'aside' | null;
}

const offers = ['programs', 'cohorts', 'pricing'] as const;

/** In the order of lists. */
export const SITE_PAGES = {
  home: {
    address: addresses.home,
    text: 'home',
    from: ['site', ...offers, 'events', 'faq'],
    found: null,
  },
  programs: list(addresses.programs, ['programs', 'cohorts']),
  cohorts: list(addresses.cohorts, [...offers, 'events']),
  compare: list(addresses.compare, offers),
  plan: list(addresses.plan, offers),
  howToApply: { ...list(addresses.howToApply, ['programs']), text: 'how-to-apply' },
  apply: list(addresses.apply, ['programs', 'cohorts']),
  received: { ...list(addresses.received, []), found: null },
  faq: list(addresses.faq, ['faq']),
  people: { ...list(addresses.people, ['people', 'testimonials', 'programs']), text: 'people' },
  contact: { ...list(addresses.contact, ['site']), text: 'contact' },
  about: text(addresses.about, 'about'),
  accessibility: text(addresses.accessibility, 'accessibility'),
  privacy: text(addresses.privacy, 'privacy'),
  developers: { ...list(addresses.developers, []), found: 'aside' },
  search: { ...list(addresses.search, []), found: null },
} as const satisfies Readonly<Record<string, SitePage>>;

export type SitePageName = keyof typeof SITE_PAGES;

/** Every page with its name. */
export const sitePages = Object.entries(SITE_PAGES) as readonly (readonly [
  SitePageName,
  SitePage,
])[];

function list(address: string, from: readonly PageSource[]) {
  return { address, text: null, from, found: 'as-page' } as const;
}

/** A page of a text and nothing else. */
function text(address: string, id: string) {
  return { address, text: id, from: [], found: 'aside' } as const;
}
