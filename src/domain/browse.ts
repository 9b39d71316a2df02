/**
 * Which programs match what was chosen, and how many each further choice would find.
 *
 * Everything chosen must hold for one and the same way in: a program with an open cohort in November
 * and a closed one in September is not open in September. Ships to browsers.
 */
import { type BrowseEntry, type BrowseWay, FACETS, type OptionNames } from './browse-data.ts';

/** The numbers of the chosen options of each facet, in the order of `FACETS`. */
export type Chosen = readonly (readonly number[])[];

/** A program with the ways in that match. */
export interface Match {
  readonly entry: BrowseEntry;
  readonly ways: readonly BrowseWay[];
}

export interface Browsed {
  /** In the order of the catalog. */
  readonly matches: readonly Match[];
  /** Of each facet, for each option: how many programs are found if it alone is chosen there. */
  readonly counts: readonly (readonly number[])[];
  /** Cohorts that would match and are over. */
  readonly pastCohorts: number;
}

/** Nothing chosen. */
export const NOTHING_CHOSEN: Chosen = FACETS.map(() => []);

/** The same with one option of a facet chosen, or no longer; both by their numbers. */
export function toggled(chosen: Chosen, facet: number, option: number): Chosen {
  return chosen.map((options, at) => {
    if (at !== facet) return options;
    const others = options.filter((other) => other !== option);
    return others.length < options.length ? others : [...options, option].sort((a, b) => a - b);
  });
}

/**
 * The ways in that count. Cohorts that are over count only where asked for. A way without a cohort
 * stands for a program of which no cohort counts: its price and its kind can still be chosen by.
 */
function waysOf({ ways }: BrowseEntry, withPast: boolean): readonly BrowseWay[] {
  const ofCohorts = ways.filter(
    ({ cohort }) => cohort !== null && (cohort.isPast ? withPast : !cohort.isWithdrawn),
  );
  return ofCohorts.length > 0 ? ofCohorts : ways.filter(({ cohort }) => cohort === null);
}

/** No facet keeps a way from matching; more than one does. */
const NONE = -1;
const SEVERAL = -2;

/** The one facet that keeps a way from matching. Of a facet, one of the chosen options is enough. */
function missed({ values }: BrowseWay, chosen: Chosen): number {
  let facet = NONE;
  for (const [at, options] of chosen.entries()) {
    if (options.length === 0 || values[at]?.some((value) => options.includes(value))) continue;
    if (facet !== NONE) return SEVERAL;
    facet = at;
  }
  return facet;
}

/**
 * @param options what one can choose by
 * @param withPast whether cohorts that are over count too
 */
export function browse(
  entries: readonly BrowseEntry[],
  chosen: Chosen,
  options: OptionNames,
  withPast: boolean,
): Browsed {
  const counts = options.map((names) => names.map(() => 0));
  // The entry that an option last counted: each counts a program once, whatever ways lead there.
  const counted = options.map((names) => names.map(() => -1));
  const matches: Match[] = [];
  let pastCohorts = 0;
  for (const [number, entry] of entries.entries()) {
    const ways: BrowseWay[] = [];
    for (const way of waysOf(entry, withPast)) {
      const facet = missed(way, chosen);
      if (facet === NONE) ways.push(way);
      if (facet === SEVERAL) continue;
      for (const [at, values] of way.values.entries()) {
        // What is chosen in a facet does not bear on what else could be chosen there.
        if (facet !== NONE && facet !== at) continue;
        for (const value of values) {
          if (counted[at]?.[value] === number) continue;
          (counted[at] as number[])[value] = number;
          (counts[at] as number[])[value] = (counts[at]?.[value] ?? 0) + 1;
        }
      }
    }
    if (ways.length > 0) matches.push({ entry, ways });
    let last: BrowseWay['cohort'] = null;
    for (const way of entry.ways) {
      // The ways of a cohort are beside each other.
      if (!way.cohort?.isPast || way.cohort === last || missed(way, chosen) !== NONE) continue;
      last = way.cohort;
      pastCohorts += 1;
    }
  }
  return { matches, counts, pastCohorts };
}
