/**
 * What time will change without an edit: what opens, closes, starts and ends, which pages change at
 * each of these moments, and what is still waited for.
 */
import type { Program } from '#catalog/catalog-types.ts';
import { hasBegun, isOver } from '#domain/cohort-phase.ts';
import { formatDate } from '#domain/date-formats.ts';
import type { Instant } from '#domain/dates.ts';
import { deadlineStatus } from '#domain/deadlines.ts';
import { dateIn, epochMs, hasCome } from '#domain/instants.ts';
import { startOfDay } from '#domain/zoned-time.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { forecastWords } from '#words/forecast.ts';
import { type ChangedOutputs, changedOutputs } from './changed-outputs.ts';
import { type Happening, happeningsAfter } from './moments.ts';
import { siteOutputs } from './outputs.ts';
import { routeName } from './route-changes.ts';
import { nameOfCohort } from './side.ts';
import type { ReviewedFinding } from './with-findings.ts';

const DAY_MS = 86_400_000;

/** A moment with everything that happens at it, and the outputs that differ from then on. */
export interface Moment {
  readonly at: Instant;
  readonly happenings: readonly Happening[];
  readonly outputs: ChangedOutputs;
}

export interface Forecast {
  readonly from: Instant;
  readonly until: Instant;
  readonly timeZone: string;
  /** True where the catalog clock is frozen: then this is what would happen if it ran. */
  readonly isFrozen: boolean;
  readonly moments: readonly Moment[];
  /** Classes of this time that were moved or cancelled. */
  readonly classes: readonly string[];
  /** What has no date yet. */
  readonly undated: readonly string[];
  /** What somebody has to confirm, replace or decide. */
  readonly waiting: readonly string[];
}

/**
 * @param days whole days from the catalog clock
 * @param findings what the content check warns of and nobody has acknowledged
 */
export function forecast(
  context: PageContext,
  days: number,
  findings: readonly ReviewedFinding[] = [],
): Forecast {
  const { catalog, now } = context;
  const until = new Date(epochMs(now) + days * DAY_MS).toISOString();
  const happenings = happeningsAfter(catalog, now).filter(({ at }) => hasCome(at, until));
  const instants = [...new Set(happenings.map(({ at }) => at))];
  return {
    from: now,
    until,
    timeZone: catalog.site.timeZone,
    isFrozen: context.isDemonstration,
    moments: instants.map((at) => ({
      at,
      happenings: happenings.filter((happening) => happening.at === at),
      outputs: outputsChangedAt(context, at),
    })),
    classes: changedClasses(context, until),
    undated: undated(context),
    waiting: waiting(context, findings),
  };
}

/** The next instant at which a page, a calendar or the API changes by itself; null: never. */
export function nextChangeAt(context: PageContext): Instant | null {
  const instants = new Set(happeningsAfter(context.catalog, context.now).map(({ at }) => at));
  for (const at of instants) {
    const { pages, calendars, api } = outputsChangedAt(context, at);
    if (pages.length + calendars.length + api.length > 0) return at;
  }
  return null;
}

/** What a build a moment before an instant prints otherwise than one at it. */
function outputsChangedAt(context: PageContext, at: Instant): ChangedOutputs {
  // As if the clock ran: the banner of a frozen one names its day.
  const running = { ...context, isDemonstration: false };
  const before = new Date(epochMs(at) - 1).toISOString();
  return changedOutputs(
    siteOutputs({ ...running, now: before }),
    siteOutputs({ ...running, now: at }),
  );
}

function changedClasses({ catalog, now }: PageContext, until: Instant): readonly string[] {
  const { locale } = catalog.site;
  return catalog.cohorts.flatMap((cohort) =>
    cohort.sessions
      .filter((session) => {
        const at = session.startsAt ?? startOfDay(session.date, session.timeZone);
        return !hasCome(at, now) && hasCome(at, until);
      })
      .flatMap(({ status, number, date, movedFrom }) => {
        const name = nameOfCohort(catalog, cohort.id);
        const day = formatDate(date, locale, 'weekday');
        if (status === 'cancelled') return [forecastWords.cancelled(name, number, day)];
        if (status !== 'moved' || movedFrom === null) return [];
        const from = formatDate(movedFrom.date, locale, 'weekday');
        return [forecastWords.moved(name, number, from, day)];
      }),
  );
}

function undated(context: PageContext): readonly string[] {
  const { catalog, now } = context;
  const { timeZone } = catalog.site;
  const today = dateIn(now, timeZone);
  const ahead = catalog.cohorts.filter(
    (cohort) => cohort.status === 'published' && !isOver(cohort, today),
  );
  return [
    ...ahead.flatMap((cohort) => {
      const name = nameOfCohort(catalog, cohort.id);
      const { routes, sessions } = cohort;
      return [
        ...(sessions.length === 0 && !hasBegun(cohort, today) ? [forecastWords.noDays(name)] : []),
        ...routes
          .filter(({ deadline }) => deadlineStatus(deadline, now) === 'not-announced')
          .map((route) => forecastWords.noDeadline(routeName(name, route))),
      ];
    }),
    ...catalog.programs
      .filter(({ status, availability }) => status === 'published' && availability === 'offered')
      .filter(
        ({ cohorts }) => cohorts.length > 0 && !cohorts.some((cohort) => ahead.includes(cohort)),
      )
      .map((program) => forecastWords.noCohort(called(program))),
  ];
}

function waiting(
  { catalog }: PageContext,
  findings: readonly ReviewedFinding[],
): readonly string[] {
  return [
    ...catalog.programs
      .filter(
        ({ status, availability }) => status === 'published' && availability === 'unconfirmed',
      )
      .map((program) => forecastWords.unconfirmed(called(program), program.source)),
    ...catalog.testimonials
      .filter(({ permission }) => permission === 'not-recorded')
      .map(({ name }) => forecastWords.permission(name)),
    ...catalog.site.acknowledged
      // Told above by their names.
      .filter(({ rule }) => rule !== 'permission-not-recorded')
      .map(({ rule, place, reason }) => forecastWords.accepted(rule, place, reason)),
    ...findings.map(({ file, message }) => forecastWords.finding(file, message)),
  ];
}

function called({ abbreviation, title }: Program): string {
  return abbreviation ?? title;
}
