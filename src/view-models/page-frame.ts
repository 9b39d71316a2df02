/** What the layout prints around the content of a page: titles, navigation, banner, footer. */
import type { Logo, SiteLink } from '#catalog/catalog-types.ts';
import {
  absoluteUrl,
  addresses,
  href,
  idOfAddress,
  listPageAddress,
  markdownAddress,
} from '#domain/addresses.ts';
import { formatDate } from '#domain/date-formats.ts';
import { type Look, TYPEFACES } from '#domain/look.ts';
import { dateIn } from '#domain/zoned-time.ts';
import { browseWords } from '#words/browse.ts';
import { joinedWords } from '#words/joined.ts';
import { siteWords } from '#words/site.ts';
import { placed } from './list-places.ts';
import type { PageContext } from './page-context.ts';

/** A finished link. `current` is the value of `aria-current`, undefined where it is another page. */
export interface NavLink {
  readonly label: string;
  readonly href: string;
  readonly current: 'page' | 'true' | undefined;
}

/** A step of the way here; the last one, the page itself, has no address. */
export interface Breadcrumb {
  readonly label: string;
  readonly href: string | null;
}

export interface PageFrame {
  readonly lang: string;
  readonly documentTitle: string;
  readonly title: string;
  readonly description: string;
  /** Absolute; null for a page without an address of its own (404, receiver). */
  readonly canonical: string | null;
  /** The address of the page as Markdown; null for one that is no place to arrive at. */
  readonly markdown: string | null;
  /** What is new, for feed readers. */
  readonly feed: string;
  readonly icons: {
    readonly svg: string;
    readonly ico: string;
    readonly touch: string;
    readonly manifest: string;
  };
  /** Content of `<meta name="catalog-now">`: empty when live. */
  readonly catalogNow: string;
  readonly indexed: boolean;
  readonly siteName: string;
  readonly shortName: string;
  readonly home: string;
  /** Stands in place of the short name: pictures of the content folder. */
  readonly logo: Logo | null;
  /** The colors and letters of every page; the build prints them as a style of its own. */
  readonly look: Look;
  /** Of letters, as CSS names them, those of text first. */
  readonly fonts: readonly string[];
  readonly banner: { readonly title: string; readonly text: string } | null;
  readonly nav: readonly NavLink[];
  /** The page of the search; null on it, where the box is in the page. */
  readonly search: string | null;
  readonly apply: NavLink | null;
  readonly footer: readonly NavLink[];
  readonly treatmentNotice: string | null;
  readonly notice: string;
  readonly breadcrumbs: readonly Breadcrumb[];
  /** Absolute address of the picture for shared links; null for a page without an address. */
  readonly shareImage: string | null;
  /** Printed under the text on paper: address and date. */
  readonly printed: string | null;
}

export interface PageIdentity {
  /** Site-relative; null for a page without an address of its own. */
  readonly address: string | null;
  readonly title: string;
  readonly description: string;
  /** Levels between the home page and this one, outermost first. */
  readonly parents?: readonly { readonly label: string; readonly address: string }[];
  /** How the page is called in its own breadcrumbs; its title where absent. */
  readonly shortTitle?: string;
  /** Site-relative address of a picture for shared links; that of the site where absent. */
  readonly shareImage?: string;
  /** false keeps a page out of search engines even when the site is live. */
  readonly indexed?: boolean;
}

/** How a page of a list is called: the first like the list, the others with their number. */
export function pageIdentity(
  list: PageIdentity & { readonly address: string },
  page: number,
): PageIdentity {
  if (page === 1) return list;
  return {
    ...list,
    address: listPageAddress(list.address, page),
    title: browseWords.titleOf(list.title, page),
    shortTitle: browseWords.pageNumber(page),
    parents: [...(list.parents ?? []), { label: list.title, address: list.address }],
  };
}

/** What a link of the header or footer says of the pages that every site has. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries(siteWords.nav).map(([name, label]) => [
    addresses[name as keyof typeof siteWords.nav],
    label,
  ]),
);

/** Where content lists none. */
const headerLinks: readonly SiteLink[] = [
  addresses.programs,
  addresses.cohorts,
  addresses.howToApply,
  addresses.faq,
  addresses.contact,
].map(unlabelled);

const footerLinks: readonly SiteLink[] = [
  addresses.about,
  addresses.people,
  addresses.accessibility,
  addresses.privacy,
  addresses.calendar,
  addresses.developers,
].map(unlabelled);

function unlabelled(to: string): SiteLink {
  return { to, label: null };
}

/** What content says, else the words of the site, else the title of the text or program there. */
function labelOf({ catalog }: PageContext, { to, label }: SiteLink): string {
  const program = catalog.programById.get(idOfAddress(to) ?? '');
  const page = catalog.pages.get(to.slice(1, -1));
  return label ?? labels.get(to) ?? page?.title ?? program?.abbreviation ?? program?.title ?? to;
}

/** The frame of one page. */
export function pageFrame(context: PageContext, page: PageIdentity): PageFrame {
  const { site } = context.catalog;
  const { base } = context;
  const link = (to: SiteLink): NavLink => ({
    label: labelOf(context, to),
    href: href(placed(context.catalog, to.to), base),
    current: currentOf(to.to, page.address),
  });
  const today = formatDate(dateIn(context.now, site.timeZone), site.locale, 'long');
  const canonical = page.address === null ? null : absoluteUrl(page.address, context.siteUrl);
  return {
    lang: site.locale,
    documentTitle:
      page.address === addresses.home
        ? joinedWords.named(site.name, page.title)
        : siteWords.documentTitle(page.title, site.name),
    title: page.title,
    description: page.description,
    canonical,
    feed: href(addresses.feed, base),
    markdown:
      page.address === null || page.indexed === false
        ? null
        : href(markdownAddress(page.address), base),
    icons: {
      svg: href('/favicon.svg', base),
      ico: href('/favicon.ico', base),
      touch: href('/apple-touch-icon.png', base),
      manifest: href('/site.webmanifest', base),
    },
    catalogNow: context.isDemonstration ? context.now : '',
    indexed: !context.isDemonstration && page.address !== null && page.indexed !== false,
    siteName: site.name,
    shortName: site.shortName,
    home: href(addresses.home, base),
    logo: site.logo,
    look: site.look,
    fonts: fontsOf(site.look),
    banner: context.isDemonstration ? siteWords.demonstration(today) : null,
    nav: (site.navigation ?? headerLinks).map(link),
    search: page.address === addresses.search ? null : href(addresses.search, base),
    apply: link({ label: siteWords.apply, to: addresses.apply }),
    footer: (site.footer ?? footerLinks).map(link),
    treatmentNotice: site.treatmentNotice,
    notice: site.notice,
    breadcrumbs: breadcrumbsOf(page, base),
    shareImage:
      canonical === null
        ? null
        : absoluteUrl(page.shareImage ?? addresses.shareImage, context.siteUrl),
    printed: canonical === null ? null : siteWords.printed(canonical, today),
  };
}

function fontsOf({ type }: Look): readonly string[] {
  const { text, display } = TYPEFACES[type];
  return [...new Set([text.cssVariable, display.cssVariable])];
}

/** `page` on the page itself, `true` in the section above it. */
function currentOf(address: string, pageAddress: string | null): NavLink['current'] {
  if (pageAddress === address) return 'page';
  return pageAddress?.startsWith(address) ? 'true' : undefined;
}

function breadcrumbsOf(page: PageIdentity, base: string): readonly Breadcrumb[] {
  if (page.address === null || page.address === addresses.home) return [];
  return [
    { label: siteWords.home, href: href(addresses.home, base) },
    ...(page.parents ?? []).map(({ label, address }) => ({ label, href: href(address, base) })),
    { label: page.shortTitle ?? page.title, href: null },
  ];
}
