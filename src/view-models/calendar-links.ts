/** Where a calendar file is saved or subscribed to. */
import type { Cohort } from '#catalog/catalog-types.ts';
import { absoluteUrl, addresses, cohortCalendarAddress, href } from '#domain/addresses.ts';
import { hasCalendar } from '#domain/key-dates.ts';
import { calendarWords } from '#words/calendars.ts';
import type { Action } from './offering.ts';
import type { PageContext } from './page-context.ts';

export interface CalendarLinks {
  readonly download: Action;
  /** null in a demonstration: a subscription would go on showing what is not so. */
  readonly subscribe: Action | null;
}

/** The calendar file of a cohort; null where it has no date for one. */
export function cohortCalendarLinks(context: PageContext, cohort: Cohort): CalendarLinks | null {
  if (!hasCalendar(cohort)) return null;
  const label =
    cohort.sessions.length > 0 ? calendarWords.download : calendarWords.downloadOtherDates;
  return linksTo(context, cohortCalendarAddress(cohort.id), label);
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
    download: { label, href: href(address, context.base) },
    subscribe: context.isDemonstration
      ? null
      : {
          label: calendarWords.subscribe,
          href: absoluteUrl(address, context.siteUrl).replace(/^https?:/, 'webcal:'),
        },
  };
}
