/** The filters over the list of programs, as the page prints them before anything is chosen. */
import { addresses, href } from '#domain/addresses.ts';
import { browse, NOTHING_CHOSEN } from '#domain/browse.ts';
import { FACETS, type Facet, readBrowse } from '#domain/browse-data.ts';
import { ORDERS, type Order } from '#domain/browse-order.ts';
import { madeOnce } from '#domain/made-once.ts';
import { browseWords } from '#words/browse.ts';
import { type DeadlineView, deadlineView } from '../deadline-view.ts';
import { type Action, listedCatalog, openNext } from '../offering.ts';
import type { PageContext } from '../page-context.ts';
import { browseList } from './browse-list.ts';
import { browseOptions } from './browse-options.ts';

/** A shorter list is read faster than it is filtered. */
const FEWEST_ENTRIES = 12;

export interface PanelOption {
  readonly name: string;
  readonly label: string;
  /** How many programs it finds; null where that depends on when the page is read. */
  readonly count: number | null;
  /** True where it finds nothing as long as past cohorts are hidden. */
  readonly findsNothing: boolean;
}

export interface PanelFacet {
  readonly id: Facet;
  readonly label: string;
  readonly hint: string | null;
  readonly options: readonly PanelOption[];
}

export interface BrowsePanel {
  readonly facets: readonly PanelFacet[];
  readonly orders: readonly { readonly name: Order; readonly label: string }[];
  /** The state of a deadline, to be labeled for each cohort that is found. */
  readonly pill: DeadlineView;
  /** What is loaded once somebody filters. */
  readonly source: string;
  /** Addresses of programs, and of the forms to be told, begin with these. */
  readonly programs: string;
  readonly apply: string;
  /** What is open now, where nothing is found. */
  readonly next: Action;
}

/** null where the list is short, or nothing tells its programs apart. */
export const browsePanel = madeOnce(panelOver);

function panelOver(context: PageContext): BrowsePanel | null {
  const { base, isDemonstration } = context;
  const catalog = listedCatalog(context.catalog);
  if (catalog.programs.length < FEWEST_ENTRIES) return null;
  const options = browseOptions(catalog);
  const list = browseList(catalog);
  const entries = readBrowse(list, context.now);
  const { counts } = browse(entries, NOTHING_CHOSEN, list.options, false);
  const facets = FACETS.map((facet, at): PanelFacet => {
    const found = counts[at] ?? [];
    return {
      id: facet,
      label: browseWords.facets[facet],
      hint: facet === 'tuition' ? browseWords.hints.tuition : null,
      options: options[facet].map(({ name, label }, option) => ({
        name,
        label,
        // A live page may be read long after it was built; states are counted where it is read.
        count: facet === 'state' && !isDemonstration ? null : (found[option] ?? 0),
        findsNothing: found[option] === 0,
      })),
    };
  }).filter(({ options }) => tellsApart(options));
  return {
    facets,
    orders: ORDERS.map((name) => ({ name, label: browseWords.orders[name] })),
    pill: deadlineView({ kind: 'passed' }, context.now, catalog.site.locale),
    source: href(addresses.browseList, base),
    programs: href(addresses.programs, base),
    apply: href(addresses.apply, base),
    next: openNext(context),
  };
}

function tellsApart(options: readonly PanelOption[]): boolean {
  return options.filter(({ findsNothing }) => !findsNothing).length > 1;
}
