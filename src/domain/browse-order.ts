/** The order of programs in a list. Ships to browsers. */
import type { Match } from './browse.ts';
import type { Deadline } from './deadlines.ts';

/** `catalog` is the order in which the content puts its programs. */
export const ORDERS = ['catalog', 'start', 'deadline', 'tuition', 'name'] as const;
export type Order = (typeof ORDERS)[number];

/** Sorts after every date, amount and title; `~` after the dates of its month or year alone. */
const LAST = '\uffff';
const AMOUNT_DIGITS = 16;

/**
 * The programs in another order; those of an earlier document always after those offered now, and
 * what is not known after what is. Equal ones stay as they were.
 *
 * Start, deadline and tuition are the first or lowest among the ways in that match. A deadline that
 * has passed is no deadline to sort by. Amounts of two currencies do not compare: they are sorted by currency.
 */
export function inOrder(
  matches: readonly Match[],
  order: Order,
  isOpen: (deadline: Deadline) => boolean,
): readonly Match[] {
  return matches
    .map((match) => ({
      match,
      key: `${match.entry.isOffered ? 0 : 1}${keyOf(match, order, isOpen)}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ match }) => match);
}

function keyOf({ entry, ways }: Match, order: Order, isOpen: (deadline: Deadline) => boolean) {
  if (order === 'catalog') return '';
  if (order === 'name') return entry.title.toLowerCase();
  const keys = ways.map(({ cohort, deadline, price }) => {
    // A month without a day may begin on any of its days: it comes after all of them.
    if (order === 'start') return cohort?.starts ? `${cohort.starts}~` : LAST;
    if (order === 'tuition') {
      return price ? price.currency + String(price.cents).padStart(AMOUNT_DIGITS, '0') : LAST;
    }
    if (!deadline || !isOpen(deadline)) return LAST;
    // An intake without a last day is open longer than any with one.
    return deadline.kind === 'date' ? deadline.closesAt : '~';
  });
  return keys.sort()[0] ?? LAST;
}
