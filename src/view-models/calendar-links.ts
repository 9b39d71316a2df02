/** Where a calendar file is saved or subscribed to. */
import type { Cohort, CohortRoute } from '#catalog/catalog-types.ts';
import {
  absoluteUrl,
  addresses,
  cohortCalendarAddress,
  href,
  reminderAddress,
} from '#domain/addresses.ts';
import { isLate } from '#domain/deadlines.ts';
import { hasCalendar } from '#domain/key-dates.ts';
import { calendarWords } from '#words/calendars.ts';
import type { Action } from './offering.ts';
import type { PageContext } from './page-context.ts';

export interface CalendarLinks {
  /** null where there is no date beside last days to apply. */
  readonly download: Action | null;
  /** null in a demonstration: a subscription would go on showing what is not so. */
  readonly subscribe: Action | null;
  /** Last days to apply that lie ahead, each as a file with an alarm. */
  readonly reminders: readonly (Action & Pick<Reminder, 'situation'>)[];
}

/** A last day to apply that lies ahead. */
export interface Reminder {
  /** Part of its address. */
  readonly id: string;
  /** “Completed PTI”; null where it is the same for everybody. */
  readonly situation: string | null;
  /** Several where the prerequisite has several cohorts. */
  readonly routes: readonly CohortRoute[];
}

/** The calendar files of a cohort; null where it has no date for one. */
export function cohortCalendarLinks(context: PageContext, cohort: Cohort): CalendarLinks | null {
  const label =
    cohort.sessions.length > 0 ? calendarWords.download : calendarWords.downloadOtherDates;
  const reminders = remindersOf(context, cohort).map(({ id, situation }) => ({
    situation,
    label: calendarWords.remind(situation),
    href: href(reminderAddress(cohort.id, id), context.base),
  }));
  if (hasCalendar(cohort)) {
    return { ...linksTo(context, cohortCalendarAddress(cohort.id), label), reminders };
  }
  return reminders.length === 0 ? null : { download: null, subscribe: null, reminders };
}

/** One for each situation whose last day lies ahead; one alone where it is everybody’s. */
export function remindersOf({ now }: PageContext, cohort: Cohort): readonly Reminder[] {
  if (cohort.status !== 'published') return [];
  const ahead = cohort.routes.filter(
    ({ deadline }) => deadline.kind === 'date' && !isLate(deadline, now),
  );
  const [first] = ahead;
  if (first === undefined) return [];
  const last = ({ deadline }: CohortRoute) => deadline.kind === 'date' && deadline.closesAt;
  if (cohort.routes.every((route) => last(route) === last(first))) {
    return [{ id: 'apply-by', situation: null, routes: [first] }];
  }
  return [...Map.groupBy(ahead, ({ id }) => id)].map(([id, routes]) => ({
    id: `apply-by-${id}`,
    situation: routes[0]?.situation.shortLabel ?? null,
    routes,
  }));
}

/** The calendar file of every deadline; null where none has a date. */
export function deadlinesCalendarLinks(context: PageContext): CalendarLinks | null {
  const isDated = context.catalog.cohorts.some(
    ({ status, routes }) =>
      status === 'published' && routes.some(({ deadline }) => deadline.kind === 'date'),
  );
  return isDated ? linksTo(context, addresses.calendar, calendarWords.downloadDeadlines) : null;
}

function linksTo(context: PageContext, address: string, label: string): CalendarLinks {
  return {
    reminders: [],
    download: { label, href: href(address, context.base) },
    subscribe: context.isDemonstration
      ? null
      : {
          label: calendarWords.subscribe,
          href: absoluteUrl(address, context.siteUrl).replace(/^https?:/, 'webcal:'),
        },
  };
}
