/** The list of programs in the short form that a browser filters and sorts. */
import type { Catalog, Cohort, Program, Tuition } from '#catalog/catalog-types.ts';
import {
  type BrowseData,
  type CohortData,
  type DeadlineData,
  type EntryData,
  FACETS,
  type PriceData,
  type WayData,
  writeDeadline,
} from '#domain/browse-data.ts';
import { lastDayOf } from '#domain/dates.ts';
import type { Deadline } from '#domain/deadlines.ts';
import { plansForAll } from '#domain/prices.ts';
import { browseWords } from '#words/browse.ts';
import { costWords } from '#words/program.ts';
import { keepsList, listedCatalog } from '../offering.ts';
import { pairedRoutes } from '../paired-routes.ts';
import { byEdition, kindLine } from '../program-card.ts';
import { shortNames, tuitionView } from '../tuition-view.ts';
import {
  amountOf,
  type BrowseOptions,
  browseOptions,
  cityOf,
  creditsOf,
  dayName,
  daysOf,
  kindOf,
  prerequisiteOf,
  startOf,
} from './browse-options.ts';
import { priceRange } from './price-ranges.ts';

/** Numbers for texts that repeat, in the order in which they first come. */
class Names {
  readonly #numbers = new Map<string, number>();

  at = (text: string): number => {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  };

  get list(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

interface Shared {
  readonly catalog: Catalog;
  readonly options: BrowseOptions;
  readonly names: ReadonlyMap<string, string>;
  readonly zones: Names;
  readonly kinds: Names;
  readonly situations: Names;
  readonly currencies: Names;
}

/** Everything a filter needs, in the order of the catalog: offered programs first. */
export function browseList(whole: Catalog): BrowseData {
  const catalog = listedCatalog(whole);
  const options = browseOptions(catalog);
  const shared: Shared = {
    catalog,
    options,
    names: shortNames(catalog.programs),
    zones: new Names(),
    kinds: new Names(),
    situations: new Names(),
    currencies: new Names(),
  };
  const entries = inListOrder(catalog.programs).map((program) => entryOf(program, shared));
  return {
    timeZone: catalog.site.timeZone,
    options: FACETS.map((facet) => options[facet].map(({ name }) => name)),
    days: options.day.map(({ label }) => browseWords.everyDay(label)),
    zones: shared.zones.list,
    kinds: shared.kinds.list,
    situations: shared.situations.list,
    entries,
  };
}

/** What is offered now, then earlier documents, the latest year first. */
export function inListOrder(programs: readonly Program[]): readonly Program[] {
  const offered = programs.filter(({ availability }) => availability === 'offered');
  const others = programs.filter(({ availability }) => availability !== 'offered');
  return [...offered, ...others.sort(byEdition)];
}

function entryOf(program: Program, shared: Shared): EntryData {
  const { options } = shared;
  const prices: PriceData[] = [];
  /** The number of a price among those of this program. */
  const priceAt = (tuition: Tuition | null, situation: string): number => {
    // What ends, or is not for everyone, is no price to filter and sort by.
    if (tuition === null || plansForAll(tuition.plans).length === 0) return -1;
    const price = priceData(tuition, situation, shared);
    const known = prices.findIndex((other) => String(other) === String(price));
    return known >= 0 ? known : prices.push(price) - 1;
  };
  const ways = program.cohorts.flatMap((cohort, at) =>
    waysOf(program, cohort, at, priceAt, shared),
  );
  return [
    program.id,
    program.title,
    shared.kinds.at(kindLine(program)),
    program.summary,
    program.availability === 'offered' ? 1 : 0,
    keepsList(shared.catalog, program) ? 1 : 0,
    [
      numbersOf(options.kind, [kindOf(program)]),
      numbersOf(options.delivery, [program.delivery ?? 'not-stated']),
      numbersOf(options.credit, creditsOf(program)),
      numbersOf(options.prerequisite, [prerequisiteOf(program)]),
    ],
    prices,
    program.cohorts.map((cohort) => cohortData(cohort, options)),
    [...ways, ...waysWithoutCohort(program, priceAt)],
  ];
}

function numbersOf(options: BrowseOptions['kind'], names: readonly string[]): readonly number[] {
  return names.map((name) => options.findIndex((option) => option.name === name));
}

function priceData(tuition: Tuition, situation: string, shared: Shared): PriceData {
  const { locale } = shared.catalog.site;
  const { amount, condition } = tuitionView(tuition, null, shared.names, locale);
  const range = priceRange(amountOf(tuition), tuition.currency, locale);
  return [
    numbersOf(shared.options.tuition, [range.name])[0] ?? 0,
    costWords.amountIn(amount, condition),
    amountOf(tuition),
    shared.currencies.at(tuition.currency),
    shared.situations.at(situation),
  ];
}

function cohortData(cohort: Cohort, options: BrowseOptions): CohortData {
  // An archived one is past once it has begun.
  const archivedDay = cohort.status === 'archived' && cohort.starts ? lastDayOf(cohort.starts) : '';
  const start = startOf(cohort.starts);
  return [
    cohort.id.split('/')[1] ?? '',
    cohort.name,
    cohort.starts ?? '',
    cohort.lastDays?.latest ?? archivedDay,
    start === null ? -1 : options.starts.findIndex(({ name }) => name === start),
    numbersOf(options.day, daysOf(cohort).map(dayName)),
    cohort.status === 'archived' ? 1 : 0,
    options.city.findIndex(({ name }) => name === cityOf(cohort)),
  ];
}

type PriceAt = (tuition: Tuition | null, situation: string) => number;

/** A way for each situation; else for each program in whose application this cohort is taken. */
function waysOf(
  program: Program,
  cohort: Cohort,
  at: number,
  priceAt: PriceAt,
  { catalog, zones }: Shared,
): readonly WayData[] {
  const written = (deadline: Deadline): DeadlineData => writeDeadline(deadline, zones.at);
  const own = cohort.routes.map(({ situation, tuition, deadline }): WayData => {
    // Where everyone is the only situation, its name says nothing.
    const name = program.situations.length > 1 ? (situation.label ?? '') : '';
    return [at, priceAt(tuition, name), written(deadline)];
  });
  if (own.length > 0) return own;
  const paired = pairedRoutes(catalog, cohort.id).map(
    ({ route }): WayData => [at, -1, written(route.deadline)],
  );
  if (paired.length > 0) return paired;
  const prices = pricesOf(program, priceAt);
  return prices.map((price) => [at, price, null]);
}

/** For a program without cohorts, and for one of which all cohorts are over. */
function waysWithoutCohort(program: Program, priceAt: PriceAt): readonly WayData[] {
  const { availability, admission, cohorts } = program;
  const isOpen = availability === 'offered' && admission.form !== null && cohorts.length === 0;
  return pricesOf(program, priceAt).map((price) => [-1, price, isOpen ? [3, 0] : null]);
}

function pricesOf({ pricing, situations }: Program, priceAt: PriceAt): readonly number[] {
  const prices = (pricing?.tuition ?? []).map((tuition) =>
    priceAt(tuition, situations.find(({ id }) => id === tuition.route)?.label ?? ''),
  );
  return prices.length > 0 ? prices : [-1];
}
