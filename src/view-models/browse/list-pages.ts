/** A long list in pages, and the way from one to the others. */
import { addresses, href, listPageAddress } from '#domain/addresses.ts';
import { browseWords } from '#words/browse.ts';
import type { Action } from '../offering.ts';

/** At most so many entries are on one page. */
const PAGE_SIZE = 50;

/** At most so many bytes of HTML, about: with the head and the styles a page stays below 100 kB. */
const MOST_BYTES = 58_000;

/** Pages on each side of the current one that are named; the first and the last always are. */
const NEIGHBORS = 2;

export interface PageLink {
  readonly number: number;
  readonly label: string;
  readonly href: string;
  readonly current: 'page' | undefined;
  /** True where pages before it are left out. */
  readonly afterGap: boolean;
}

export interface ListPages {
  readonly number: number;
  readonly count: number;
  /** “Page 2 of 20” */
  readonly label: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly links: readonly PageLink[];
  /** The shorter way to one program; null in the list of programs itself. */
  readonly byProgram: Action | null;
}

/**
 * A list cut into pages of at most fifty entries, and of fewer where entries are long. There is always
 * a first page.
 *
 * @param bytesOf about how much HTML an entry is
 */
export function inPages<Entry>(
  entries: readonly Entry[],
  bytesOf: (entry: Entry) => number = () => 0,
): readonly (readonly Entry[])[] {
  const pages: Entry[][] = [[]];
  let bytes = 0;
  for (const entry of entries) {
    const page = pages.at(-1) as Entry[];
    const more = bytesOf(entry);
    if (page.length === PAGE_SIZE || (page.length > 0 && bytes + more > MOST_BYTES)) {
      pages.push([entry]);
      bytes = more;
    } else {
      page.push(entry);
      bytes += more;
    }
  }
  return pages;
}

/**
 * null where everything is on one page.
 *
 * @param list address of the first page
 * @param count of pages
 * @param page counted from 1
 */
export function listPages(
  list: string,
  count: number,
  page: number,
  base: string,
): ListPages | null {
  if (count === 1) return null;
  const at = (number: number) => href(listPageAddress(list, number), base);
  const named = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === count || Math.abs(number - page) <= NEIGHBORS,
  );
  return {
    number: page,
    count,
    label: browseWords.pageOf(page, count),
    previous: page > 1 ? at(page - 1) : null,
    next: page < count ? at(page + 1) : null,
    links: named.map((number, index) => ({
      number,
      label: browseWords.pageNumber(number),
      href: at(number),
      current: number === page ? 'page' : undefined,
      afterGap: index > 0 && number - (named[index - 1] ?? 0) > 1,
    })),
    byProgram:
      list === addresses.programs
        ? null
        : { label: browseWords.filterAll, href: href(addresses.programs, base) },
  };
}
