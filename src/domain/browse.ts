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
  const asked = chosen.flatMap((wanted, at) => (wanted.length > 0 ? [{ at, wanted }] : []));
  // A facet keeps a way from matching where none of its chosen options is among those of the way. Each
  // facet is a bit: this runs some hundred thousand times for one press.
  const missedBy = ({ values }: BrowseWay): number => {
    let missed = 0;
    for (const { at, wanted } of asked) {
      if (!values[at]?.some((value) => wanted.includes(value))) missed |= 1 << at;
    }
    return missed;
  };
  const matches: Match[] = [];
  let pastCohorts = 0;
  entries.forEach((entry, number) => {
    const ways: BrowseWay[] = [];
    for (const way of waysOf(entry, withPast)) {
      const missed = missedBy(way);
      if (missed === 0) ways.push(way);
      // What is chosen in a facet does not bear on what else could be chosen there.
      for (let at = 0; at < counts.length; at += 1) {
        if ((missed & ~(1 << at)) !== 0) continue;
        const ofFacet = counts[at] as number[];
        const last = counted[at] as number[];
        for (const value of way.values[at] as readonly number[]) {
          if (last[value] !== number) ofFacet[value] = (ofFacet[value] as number) + 1;
          last[value] = number;
        }
      }
    }
    if (ways.length > 0) matches.push({ entry, ways });
    let last: BrowseWay['cohort'] = null;
    for (const way of entry.ways) {
      // The ways of a cohort are beside each other.
      if (!way.cohort?.isPast || way.cohort === last || missedBy(way) !== 0) continue;
      last = way.cohort;
      pastCohorts += 1;
    }
  });
  return { matches, counts, pastCohorts };
}
