/**
 * Every internal address of the site, and the one way to print it.
 *
 * An address here is site-relative and begins with `/`; the base path of the deployment is added
 * only by `href`, so that a site below `/catalog/` never links outside itself. Ships to browsers.
 */

/**
 * An internal address below the base path of the deployment.
 *
 * @param address site-relative, beginning with `/`; may carry a query or a fragment
 * @param base path of `SITE_URL`, beginning and ending with `/`
 * @throws RangeError if either does not begin with `/`, or `base` does not end with one
 */
export function href(address: string, base: string): string {
  if (!base.startsWith('/') || !base.endsWith('/')) {
    throw new RangeError(`A base path begins and ends with "/", got "${base}".`);
  }
  if (!address.startsWith('/') || address.startsWith('//')) {
    throw new RangeError(`An internal address begins with one "/", got "${address}".`);
  }
  return base + address.slice(1);
}

/**
 * The absolute form of an internal address, for canonical links, calendars and mail.
 *
 * @param address site-relative, beginning with `/`
 * @param siteUrl absolute, with or without a path and a trailing slash
 */
export function absoluteUrl(address: string, siteUrl: string): string {
  const site = new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`);
  return site.origin + href(address, site.pathname);
}

/** The base path of a site: the path of its URL, beginning and ending with `/`. */
export function basePath(siteUrl: string): string {
  return new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).pathname;
}

/** A page of a long list, counted from 1: `/programs/`, then `/programs/page/2/`. */
export function listPageAddress(list: string, page: number): string {
  return page === 1 ? list : `${list}page/${page}/`;
}

/** The list that a page is of: `/programs/` from `/programs/page/2/`; any other address as it is. */
export function listAddressOf(address: string): string {
  return address.replace(/page\/\d+\/$/, '');
}

/** The same page as Markdown: `/faq.md` beside `/faq/`, `/index.md` beside the home page. */
export function markdownAddress(page: string): string {
  return page === addresses.home ? '/index.md' : `${page.slice(0, -1)}.md`;
}

/** `/api/programs/{program}.json`: what the API knows of one program. */
export function programApiAddress(program: string): string {
  return `/api/programs/${program}.json`;
}

/** `/programs/{program}/` */
export function programAddress(program: string): string {
  return `/programs/${program}/`;
}

/** `/programs/{program}/{cohort}/` from a full cohort id, `program/cohort`. */
export function cohortAddress(cohortId: string): string {
  return `/programs/${cohortId}/`;
}

/**
 * The id of the program or, in full, of the cohort whose page is at an address; null for any
 * other address.
 */
export function idOfAddress(address: string): string | null {
  return /^\/programs\/([a-z0-9-]+(?:\/[a-z0-9-]+)?)\/$/.exec(address)?.[1] ?? null;
}

/** `/programs/{program}/{cohort}.ics` from a full cohort id, `program/cohort`. */
export function cohortCalendarAddress(cohortId: string): string {
  return `/programs/${cohortId}.ics`;
}

/** `/programs/{program}/{cohort}/{reminder}.ics`: the last day to apply, with an alarm before it. */
export function reminderAddress(cohortId: string, reminder: string): string {
  return `/programs/${cohortId}/${reminder}.ics`;
}

/** `/events/{event}.ics` */
export function eventCalendarAddress(event: string): string {
  return `/events/${event}.ics`;
}

/** `/plan/{program}/{cohort}/{way}/`; its calendar is beside it, with `.ics` for the last slash. */
export function planAddress(cohortId: string, way: string): string {
  return `/plan/${cohortId}/${way}/`;
}

/** `/apply/{program}/` */
export function applyAddress(program: string): string {
  return `/apply/${program}/`;
}

/** `/eligibility/{program}/` */
export function eligibilityAddress(program: string): string {
  return `/eligibility/${program}/`;
}

/** `/faq/#{question}`: a link that opens the question. */
export function questionAddress(question: string): string {
  return `/faq/#${question}`;
}

/** A line of what a program does not state: `/programs/{program}/#not-stated-{number}`, from 1. */
export function notStatedAddress(program: string, number: number): string {
  return `${programAddress(program)}#not-stated-${number}`;
}

/** `/people/#{person}` */
export function personAddress(person: string): string {
  return `/people/#${person}`;
}

/** `/people/{person}.jpg`: a portrait for other programs; pages show it in several sizes. */
export function photoAddress(person: string): string {
  return `/people/${person}.jpg`;
}

/** `/share/{program}.png`: the picture that is beside a shared link. */
export function shareImageAddress(program: string): string {
  return `/share/${program}.png`;
}

/** The hours of every cohort, where one page does not list them all. */
export const cohortHoursAddress = '/cohorts/hours.json';

/** Only in a build for staff: nothing may link to it from the public pages. */
export const forecastAddress = '/admin/forecast/';

/** Addresses without a parameter. */
export const addresses = {
  home: '/',
  programs: '/programs/',
  cohorts: '/cohorts/',
  compare: '/compare/',
  plan: '/plan/',
  howToApply: '/how-to-apply/',
  apply: '/apply/',
  received: '/apply/received/',
  faq: '/faq/',
  people: '/people/',
  about: '/about/',
  contact: '/contact/',
  accessibility: '/accessibility/',
  privacy: '/privacy/',
  search: '/search/',
  calendar: '/calendar.ics',
  sitemap: '/sitemap-index.xml',
  /** The picture beside a shared link to a page that belongs to no program. */
  shareImage: '/share.png',
  /** What the filters over the list of programs load. */
  browseList: '/programs/browse.json',
  catalogApi: '/api/catalog.json',
  catalogSchema: '/api/catalog.schema.json',
  applicationFormsApi: '/api/application-forms.json',
  cohortsTable: '/api/cohorts.csv',
  openApi: '/api/openapi.json',
  /** Atom: cohorts that are or will be open, with what changed last on top. */
  feed: '/feed.xml',
  /** What the site holds, for assistants; the second with every page as Markdown. */
  llms: '/llms.txt',
  llmsFull: '/llms-full.txt',
  developers: '/developers/',
  receiveApplication: '/f/application',
  receiveInterest: '/f/interest',
  /** Takes a question; opened with `?program=…`, it shows the form with what the address fills in. */
  receiveContact: '/f/contact',
  receiptPage: '/f/received',
  /** Where a mail leads that asks for a word of its reader, `?token=…`. */
  confirmInterest: '/f/confirm',
  /** Answers `arrived` or `not here` for the id of a submission, `?id=…`. */
  arrived: '/f/arrived',
  health: '/f/health',
} as const;
