/** A long list in pages, and the way from one to the others. */
import { href, programsPageAddress } from '#domain/addresses.ts';
import { browseWords } from '#words/browse.ts';

/** So many entries stand on one page. */
const PAGE_SIZE = 50;

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
}

/** How many pages a list of so many entries has; an empty one has one. */
export function pageCount(entries: number): number {
  return Math.max(1, Math.ceil(entries / PAGE_SIZE));
}

/** The entries of a page, counted from 1. */
export function entriesOfPage<Entry>(entries: readonly Entry[], page: number): readonly Entry[] {
  return entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

/** null where everything stands on one page. */
export function listPages(entries: number, page: number, base: string): ListPages | null {
  const count = pageCount(entries);
  if (count === 1) return null;
  const at = (number: number) => href(programsPageAddress(number), base);
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
  };
}
