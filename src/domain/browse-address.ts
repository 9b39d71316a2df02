/** What is chosen in a list of programs, as the query of its address. Ships to browsers. */
import type { Chosen } from './browse.ts';
import { FACETS, type OptionNames } from './browse-data.ts';
import { ORDERS, type Order } from './browse-order.ts';

/** All that a reader can set. */
export interface Browsing {
  readonly chosen: Chosen;
  readonly order: Order;
  /** Whether cohorts that are over are shown. */
  readonly withPast: boolean;
}

/** What an address says; names that are none, or no longer, are passed over. */
export function readBrowsing(search: string, options: OptionNames): Browsing {
  const query = new URLSearchParams(search);
  const named = (name: string) => query.get(name)?.split(',') ?? [];
  const order = ORDERS.find((one) => named('sort').includes(one));
  return {
    chosen: FACETS.map((facet, at) => {
      const names = named(facet);
      return (options[at] ?? []).flatMap((name, option) => (names.includes(name) ? [option] : []));
    }),
    order: order ?? 'catalog',
    withPast: query.has('past'),
  };
}

/** The query of an address, `?state=open&starts=2031-09`; empty where nothing is set. */
export function writeBrowsing({ chosen, order, withPast }: Browsing, options: OptionNames): string {
  const parts = FACETS.flatMap((facet, at) => {
    const names = (chosen[at] ?? []).map((option) => options[at]?.[option]);
    return names.length === 0 ? [] : [`${facet}=${names.join(',')}`];
  });
  if (order !== 'catalog') parts.push(`sort=${order}`);
  if (withPast) parts.push('past=shown');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
