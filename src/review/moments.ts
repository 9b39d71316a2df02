/** The moments at which something in the catalog changes state by itself. */
import type { Catalog, Cohort, CohortRoute } from '#catalog/catalog-types.ts';
import { formatDate } from '#domain/date-formats.ts';
import { addDays, firstDayOf, type Instant, lastDayOf, type PartialDate } from '#domain/dates.ts';
import { CLOSES_SOON_DAYS, type DatedDeadline, regardlessOfPlaces } from '#domain/deadlines.ts';
import { dateIn, epochMs, hasCome } from '#domain/instants.ts';
import { heldSessions } from '#domain/sessions.ts';
import { startOfDay } from '#domain/zoned-time.ts';
import { forecastWords } from '#words/forecast.ts';
import { lastMoment } from '#words/last-moment.ts';
import { routeName } from './route-changes.ts';
import { nameOfCohort } from './side.ts';

export type MomentKind =
  | 'opens'
  | 'closes'
  | 'passes'
  | 'soon'
  | 'starts'
  | 'begun'
  | 'may-end'
  | 'ends'
  | 'price-ends'
  | 'key-date'
  | 'event-ends';

/** One thing that happens to one cohort, to one way into it, or to an event. */
export interface Happening {
  readonly at: Instant;
  readonly kind: MomentKind;
  /** The full id of the cohort; null: about none in particular. */
  readonly cohort: string | null;
  readonly text: string;
}

/** Everything that will happen after `now`, earliest first. What is archived changes no more. */
export function happeningsAfter(catalog: Catalog, now: Instant): readonly Happening[] {
  const ofCohorts = catalog.cohorts
    .filter(({ status }) => status === 'published')
    .flatMap((cohort) => happeningsOf(catalog, cohort));
  const ofEvents = catalog.events.map(({ endsAt, cohort, title }) => ({
    at: endsAt,
    kind: 'event-ends' as const,
    cohort,
    text: forecastWords.eventEnds(title),
  }));
  return [...ofCohorts, ...ofEvents]
    .filter(({ at }) => !hasCome(at, now))
    .sort((a, b) => epochMs(a.at) - epochMs(b.at));
}

function happeningsOf(catalog: Catalog, cohort: Cohort): readonly Happening[] {
  const name = nameOfCohort(catalog, cohort.id);
  const tell = (kind: MomentKind, at: Instant | null, text: string): readonly Happening[] =>
    at === null ? [] : [{ at, kind, cohort: cohort.id, text }];
  // The day after, in the home zone: then pages speak of it as past.
  const dayAfter = (date: PartialDate | null) =>
    date === null ? null : startOfDay(addDays(lastDayOf(date), 1), catalog.site.timeZone);
  const [begun, ended] = [dayAfter(cohort.starts), dayAfter(cohort.lastDays?.latest ?? null)];
  const mayEnd = dayAfter(cohort.lastDays?.earliest ?? null);
  return [
    ...cohort.routes.flatMap((route) => [
      ...routeHappenings(catalog, cohort, route),
      ...priceHappenings(catalog, cohort, route),
    ]),
    ...cohort.keyDates.flatMap(({ label, date, startsAt, timeZone }) =>
      tell('key-date', startsAt ?? startOfDay(date, timeZone), forecastWords.keyDate(name, label)),
    ),
    ...tell('starts', firstMoment(cohort), forecastWords.starts(name)),
    ...tell('begun', begun === ended ? null : begun, forecastWords.begun(name)),
    ...tell('may-end', mayEnd === ended ? null : mayEnd, forecastWords.mayEnd(name)),
    ...tell('ends', ended, forecastWords.ends(name)),
  ];
}

/** When the first class that is held begins; null where only a month is known. */
function firstMoment({ sessions, starts, timeZone }: Cohort): Instant | null {
  const [first] = heldSessions(sessions);
  if (first !== undefined) return first.startsAt ?? startOfDay(first.date, timeZone);
  return starts?.length === 10 ? startOfDay(firstDayOf(starts), timeZone) : null;
}

function routeHappenings(
  catalog: Catalog,
  cohort: Cohort,
  route: CohortRoute,
): readonly Happening[] {
  const { locale } = catalog.site;
  const deadline = regardlessOfPlaces(route.deadline);
  const name = routeName(nameOfCohort(catalog, cohort.id), route);
  const tell = (kind: MomentKind, at: Instant | null, text: string): readonly Happening[] =>
    at === null ? [] : [{ at, kind, cohort: cohort.id, text }];
  if (deadline.kind === 'passed' || deadline.kind === 'withdrawn') return [];
  if (deadline.kind !== 'date') {
    return tell('passes', deadline.passesAt, forecastWords.passes(name));
  }
  const lastDay = lastMoment(deadline, locale, 'long');
  // Where no place is left no page counts days, and nothing opens.
  if (route.deadline.kind === 'full') {
    return tell('closes', deadline.closesAt, forecastWords.closes(name, lastDay));
  }
  return [
    ...tell('opens', deadline.opensAt, forecastWords.opens(name)),
    ...tell('soon', soonAt(deadline), forecastWords.soon(name, lastDay)),
    ...tell('closes', deadline.closesAt, forecastWords.closes(name, lastDay)),
  ];
}

/** The end of a price that ends. */
function priceHappenings(
  catalog: Catalog,
  cohort: Cohort,
  route: CohortRoute,
): readonly Happening[] {
  const name = routeName(nameOfCohort(catalog, cohort.id), route);
  return (route.tuition?.plans ?? []).flatMap(({ id, label, condition }): Happening[] => {
    if (condition?.until == null || condition.endsAt === null) return [];
    const lastDay = formatDate(condition.until, catalog.site.locale, 'long');
    const text = forecastWords.priceEnds(name, label ?? id, lastDay);
    return [{ at: condition.endsAt, kind: 'price-ends', cohort: cohort.id, text }];
  });
}

/** From when a deadline is said to close soon; null where it opens later than that. */
function soonAt({ closesAt, opensAt, timeZone }: DatedDeadline): Instant | null {
  // A deadline at the end of a day closes as the next one begins: its last day ends a moment before.
  const lastDay = dateIn(new Date(epochMs(closesAt) - 1).toISOString(), timeZone);
  const at = startOfDay(addDays(lastDay, -CLOSES_SOON_DAYS), timeZone);
  return opensAt !== null && epochMs(opensAt) >= epochMs(at) ? null : at;
}
