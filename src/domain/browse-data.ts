/**
 * The list of programs as a browser loads it to filter and sort: short, since a large catalog has
 * thousands of cohorts. States are not in it; they are read from the deadlines. Ships to browsers.
 */
import { type Instant, type IsoDate, lastDayOf, type PartialDate, type TimeZone } from './dates.ts';
import { type Deadline, DOOR_STATUSES, deadlineStatus } from './deadlines.ts';
import { dateIn } from './instants.ts';

/** What one can choose by, in the order of the panel. Also the names in the address. */
export const FACETS = [
  'state',
  'starts',
  'day',
  'tuition',
  'kind',
  'delivery',
  'credit',
  'prerequisite',
  'city',
] as const;
export type Facet = (typeof FACETS)[number];

const MINUTE_MS = 60_000;

/** Minutes since 1970; 0 where there is none. Deadlines end on a minute. */
type Minutes = number;

/** `0` passed without a record; else by the first number: 1 date, 2 not announced, 3 rolling, 4 full. */
export type DeadlineData =
  | 0
  | readonly [kind: 1, closes: Minutes, zone: number, date: IsoDate, opens: Minutes, on: IsoDate]
  | readonly [kind: 2 | 3 | 4, passes: Minutes];

/** Amounts are in minor units and only for sorting; the text says plan and amount. */
export type PriceData = readonly [
  option: number,
  text: string,
  cents: number,
  currency: number,
  situation: number,
];

export type CohortData = readonly [
  slug: string,
  name: string,
  starts: PartialDate | '',
  /** The last day it may mean; empty where that is not known. */
  lastDay: IsoDate | '',
  startOption: number,
  days: readonly number[],
  archived: 0 | 1,
  /** The option of its city; -1: none. */
  city: number,
];

/** One way in: a cohort, a price and a deadline that belong together; -1 and null for none. */
export type WayData = readonly [cohort: number, price: number, deadline: DeadlineData | null];

export type EntryData = readonly [
  id: string,
  title: string,
  /** Which of `kinds`. */
  kind: number,
  summary: string,
  offered: 0 | 1,
  /** 1: where no cohort is open, a form takes addresses of who wants to be told. */
  tells: 0 | 1,
  /** Options of kind, delivery, credit, prerequisite. */
  options: readonly (readonly number[])[],
  prices: readonly PriceData[],
  cohorts: readonly CohortData[],
  ways: readonly WayData[],
];

/** Of each facet, in the order of `FACETS`. */
export type OptionNames = readonly (readonly string[])[];

export interface BrowseData {
  /** The home zone: a cohort is past once its last day is over there. */
  readonly timeZone: TimeZone;
  /** The names of the choices of each facet, in the order of `FACETS`, as the address has them. */
  readonly options: OptionNames;
  /** “Thursdays”, for each choice of `day`. */
  readonly days: readonly string[];
  readonly zones: readonly TimeZone[];
  /** “Certificate · 2024 program” */
  readonly kinds: readonly string[];
  /** “I’ve completed PTI” */
  readonly situations: readonly string[];
  readonly entries: readonly EntryData[];
}

export interface BrowseCohort {
  readonly slug: string;
  readonly name: string;
  readonly starts: PartialDate | '';
  readonly days: readonly number[];
  /** Whatever is known of its first day lies behind. */
  readonly hasBegun: boolean;
  readonly isPast: boolean;
  /** No longer offered: listed only once it is past. */
  readonly isWithdrawn: boolean;
}

export interface BrowsePrice {
  /** “$3,000 in full” */
  readonly text: string;
  readonly cents: number;
  readonly currency: number;
  /** Empty where the price is for everyone. */
  readonly situation: string;
}

/** One way in, with what it can be chosen by: of each facet the numbers of its options. */
export interface BrowseWay {
  readonly cohort: BrowseCohort | null;
  readonly price: BrowsePrice | null;
  readonly deadline: Deadline | null;
  readonly values: readonly (readonly number[])[];
}

export interface BrowseEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly summary: string;
  readonly isOffered: boolean;
  /** True where one can ask to be told of the next cohort. */
  readonly tells: boolean;
  readonly ways: readonly BrowseWay[];
}

/** The entries of a list with their states at `now`, in the order of the catalog. */
export function readBrowse(data: BrowseData, now: Instant): readonly BrowseEntry[] {
  const today = dateIn(now, data.timeZone);
  // The last choice of tuition.
  const notStated = (data.options[FACETS.indexOf('tuition')]?.length ?? 0) - 1;
  return data.entries.map(
    ([
      id,
      title,
      kind,
      summary,
      offered,
      tells,
      options,
      prices,
      cohortsData,
      ways,
    ]): BrowseEntry => {
      const cohorts = cohortsData.map(
        ([slug, name, starts, lastDay, , days, archived]): BrowseCohort => ({
          slug,
          name,
          starts,
          days,
          hasBegun: starts !== '' && lastDayOf(starts) < today,
          isPast: lastDay !== '' && lastDay < today,
          isWithdrawn: archived === 1,
        }),
      );
      return {
        id,
        title,
        kind: data.kinds[kind] ?? '',
        summary,
        isOffered: offered === 1,
        tells: tells === 1,
        ways: ways.map(([cohort, priceIndex, written]): BrowseWay => {
          const deadline = written === null ? null : readDeadline(written, data.zones);
          const price = prices[priceIndex];
          const when = cohortsData[cohort];
          const state = deadline && DOOR_STATUSES.indexOf(deadlineStatus(deadline, now));
          return {
            cohort: cohorts[cohort] ?? null,
            price: price
              ? {
                  text: price[1],
                  cents: price[2],
                  currency: price[3],
                  situation: data.situations[price[4]] ?? '',
                }
              : null,
            deadline,
            // In the order of FACETS.
            values: [
              state === null ? [] : [state],
              when && when[4] >= 0 ? [when[4]] : [],
              when?.[5] ?? [],
              [price ? price[0] : notStated],
              ...options,
              when && when[7] >= 0 ? [when[7]] : [],
            ],
          };
        }),
      };
    },
  );
}

function readDeadline(written: DeadlineData, zones: readonly TimeZone[]): Deadline {
  if (written === 0) return { kind: 'passed' };
  if (written[0] !== 1) {
    const at = instantOf(written[1]);
    // What only a page prints is left out; no state needs it.
    if (written[0] === 4) return { kind: 'full', closesAt: at } as Deadline;
    return { kind: written[0] === 2 ? 'not-announced' : 'rolling', passesAt: at };
  }
  const [, closes, zone, date, opens, opensDate] = written;
  return {
    kind: 'date',
    date,
    timeZone: zones[zone],
    closesAt: instantOf(closes),
    opensAt: instantOf(opens),
    opensDate,
  } as Deadline;
}

/** A deadline in the short form that `readBrowse` reads. */
export function writeDeadline(
  deadline: Deadline,
  zoneAt: (zone: TimeZone) => number,
): DeadlineData {
  switch (deadline.kind) {
    case 'passed':
    case 'withdrawn':
      return 0;
    case 'not-announced':
      return [2, minutesOf(deadline.passesAt)];
    case 'rolling':
      return [3, minutesOf(deadline.passesAt)];
    case 'full':
      return [4, minutesOf(deadline.closesAt)];
    case 'date':
      return [
        1,
        minutesOf(deadline.closesAt),
        zoneAt(deadline.timeZone),
        deadline.date,
        minutesOf(deadline.opensAt),
        deadline.opensDate ?? '',
      ];
  }
}

function instantOf(minutes: Minutes): Instant | null {
  return minutes === 0 ? null : new Date(minutes * MINUTE_MS).toISOString();
}

function minutesOf(instant: Instant | null): Minutes {
  return instant === null ? 0 : Date.parse(instant) / MINUTE_MS;
}
