/** What one can choose by in the list of programs: the choices of each facet that occur, in order. */
import type { Catalog, Cohort, Program, Tuition } from '#catalog/catalog-types.ts';
import type { Facet } from '#domain/browse-data.ts';
import { formatPartialDate, formatWeekday } from '#domain/date-formats.ts';
import type { PartialDate, Weekday } from '#domain/dates.ts';
import { weekdayOf } from '#domain/dates.ts';
import { DOOR_STATUSES } from '#domain/deadlines.ts';
import { plansForAll } from '#domain/prices.ts';
import { CREDIT_KINDS } from '#domain/program-kinds.ts';
import { describeSchedule, rhythmWeekdays } from '#domain/schedule.ts';
import { daysOfSession } from '#domain/sessions.ts';
import { browseWords } from '#words/browse.ts';
import { programWords } from '#words/program.ts';
import { priceRange } from './price-ranges.ts';

export interface BrowseOption {
  /** As it is in the address. */
  readonly name: string;
  readonly label: string;
}

export type BrowseOptions = Readonly<Record<Facet, readonly BrowseOption[]>>;

const KINDS = Object.entries({ ...programWords.kind, other: browseWords.otherKind }).map(
  ([name, label]) => ({ name, label }),
);
const DELIVERIES = [
  ...Object.entries(programWords.delivery).map(([name, label]) => ({ name, label })),
  { name: 'not-stated', label: browseWords.notStated },
];
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const PREREQUISITES = Object.entries(browseWords.prerequisites).map(([name, label]) => ({
  name,
  label,
}));

/** Of each facet the choices that some program or cohort has. */
export function browseOptions({ programs, cohorts, site }: Catalog): BrowseOptions {
  const { locale } = site;
  const used = (values: readonly string[]) => {
    const names = new Set(values);
    return ({ name }: BrowseOption) => names.has(name);
  };
  const starts = [...new Set(cohorts.flatMap(({ starts }) => startOf(starts) ?? []))].sort();
  return {
    state: DOOR_STATUSES.map((name) => ({ name, label: browseWords.states[name] })),
    starts: starts.map((name) => ({ name, label: startLabel(name, locale) })),
    day: WEEKDAYS.map((day) => ({
      name: formatWeekday(day, 'en-US').toLowerCase(),
      label: formatWeekday(day, locale),
    })).filter(used(cohorts.flatMap((cohort) => daysOf(cohort).map((day) => dayName(day))))),
    tuition: [
      ...rangesOf(programs, locale),
      { name: 'not-stated', label: browseWords.price.notStated },
    ],
    kind: [...KINDS, ...ownKinds(programs)].filter(used(programs.map(kindOf))),
    delivery: DELIVERIES.filter(used(programs.map(({ delivery }) => delivery ?? 'not-stated'))),
    credit: [
      ...CREDIT_KINDS.map((name) => ({ name: name.toLowerCase(), label: name })),
      ...ownCredits(programs),
    ].filter(used(programs.flatMap((program) => creditsOf(program)))),
    prerequisite: PREREQUISITES.filter(used(programs.map(prerequisiteOf))),
    city: citiesOf(cohorts),
  };
}

/** The month in which it starts, or the year where no month is known: never a guess. */
export function startOf(starts: PartialDate | null): string | null {
  return starts === null ? null : starts.slice(0, 7);
}

/** The weekdays on which classes take place; one class on another day does not count. */
export function daysOf(cohort: Catalog['cohorts'][number]): readonly Weekday[] {
  const schedule = describeSchedule(cohort);
  if (schedule === null) return cohort.weekdays ?? [];
  const days = schedule.regular.flatMap(daysOfSession).map(weekdayOf);
  return [...new Set(rhythmWeekdays(schedule.rhythm) ?? days)].sort();
}

export function dayName(day: Weekday): string {
  return formatWeekday(day, 'en-US').toLowerCase();
}

/** The kind as the address has it. */
export function kindOf({ kind, ownKind }: Program): string {
  return ownKind?.id ?? kind;
}

function ownKinds(programs: readonly Program[]): readonly BrowseOption[] {
  const own = programs.flatMap(({ ownKind }) => ownKind ?? []);
  return [...new Map(own.map(({ id, plural }) => [id, { name: id, label: plural }])).values()];
}

function ownCredits(programs: readonly Program[]): readonly BrowseOption[] {
  const own = programs
    .flatMap(creditKinds)
    .flatMap((kind) => (typeof kind === 'string' ? [] : [kind]));
  return [...new Map(own.map(({ id, name }) => [id, { name: id, label: name }])).values()];
}

/** The town in which a cohort meets, as the address has it; null: not stated, or online. */
export function cityOf({ venue }: Pick<Cohort, 'venue'>): string | null {
  return venue?.city.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-') ?? null;
}

function citiesOf(cohorts: readonly Cohort[]): readonly BrowseOption[] {
  const cities = cohorts.flatMap((cohort) => {
    const name = cityOf(cohort);
    return cohort.venue && name !== null ? [[name, cohort.venue.city] as const] : [];
  });
  return [...new Map(cities)]
    .map(([name, label]) => ({ name, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** `ce`, `cme`, `apa`: what it carries as a whole or in a part. */
export function creditsOf(program: Program): readonly string[] {
  const ids = creditKinds(program).map((kind) => (typeof kind === 'string' ? kind : kind.id));
  return [...new Set(ids)].map((id) => id.toLowerCase());
}

function creditKinds({ continuingEducation, components }: Program) {
  return [
    ...continuingEducation.map(({ kind }) => kind),
    ...components.flatMap((component) => component.continuingEducation),
  ];
}

export function prerequisiteOf({ prerequisites }: Program): 'none' | 'some' {
  return prerequisites.length === 0 ? 'none' : 'some';
}

/** What is paid under the first plan that everyone can take, which is the one that pages name. */
export function amountOf({ plans }: Tuition): number {
  return plansForAll(plans)[0]?.totalCents ?? 0;
}

function startLabel(start: string, locale: string): string {
  return start.length === 4 ? browseWords.yearOnly(start) : formatPartialDate(start, locale);
}

/** By currency as the catalog first names them, then by amount. */
function rangesOf(programs: readonly Program[], locale: string): readonly BrowseOption[] {
  const prices = programs
    .flatMap(({ pricing }) => pricing?.tuition ?? [])
    .filter(({ plans }) => plansForAll(plans).length > 0);
  const currencies = [...new Set(prices.map(({ currency }) => currency))];
  return currencies.flatMap((currency) => {
    const amounts = prices.filter((price) => price.currency === currency).map(amountOf);
    const ranges = amounts
      .sort((a, b) => a - b)
      .map((cents) => priceRange(cents, currency, locale));
    return [...new Map(ranges.map((range) => [range.name, range])).values()];
  });
}
