/** `/calendar.ics`: the last day to apply, and of each price that ends, for each cohort and situation. */

import type { Cohort, CohortRoute } from '#catalog/catalog-types.ts';
import { absoluteUrl, addresses, cohortAddress } from '#domain/addresses.ts';
import { formatDate } from '#domain/date-formats.ts';
import type { DatedDeadline } from '#domain/deadlines.ts';
import { zoneName } from '#domain/instants.ts';
import { demonstrationText } from '#view-models/demonstration-text.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { shortSituation } from '#view-models/route-text.ts';
import { shortName } from '#view-models/tuition-view.ts';
import { calendarWords } from '#words/calendars.ts';
import { programEvent } from './event-events.ts';
import { type CalendarEvent, eventUid, icalendar } from './icalendar.ts';
import { priceEvents } from './price-events.ts';

/** The calendar of every dated deadline, as text; one without a time of day is an event of its day. */
export function deadlinesCalendar(context: PageContext): string {
  const { cohorts, site } = context.catalog;
  const name = calendarWords.deadlines(site.name);
  const demonstration = demonstrationText(context);
  return icalendar({
    name,
    description: demonstration === null ? name : `${name}. ${demonstration}`,
    url: absoluteUrl(addresses.cohorts, context.siteUrl),
    language: site.locale,
    events: [
      ...context.catalog.events.map((event) => programEvent(context, event)),
      ...cohorts
        .filter(({ status }) => status === 'published')
        .flatMap((cohort) => {
          const program = context.catalog.programById.get(cohort.program);
          return [
            ...cohort.routes.flatMap((route) =>
              route.deadline.kind === 'date'
                ? [deadlineEvent(context, cohort, route, route.deadline, shortSituation(route))]
                : [],
            ),
            ...(program ? priceEvents(context, program, cohort) : []),
          ];
        }),
    ],
  });
}

/** The sequence of a deadline’s event: that of its cohort, one more once it was extended. */
export function deadlineSequence(
  { sequence }: Cohort,
  { isExtended }: Pick<DatedDeadline, 'isExtended'>,
): number {
  return isExtended ? sequence + 1 : sequence;
}

/**
 * The last day of a route.
 *
 * @param situation whose it is, in short; null: everybody’s
 */
export function deadlineEvent(
  context: PageContext,
  cohort: Cohort,
  route: CohortRoute,
  deadline: DatedDeadline,
  situation: string | null,
): CalendarEvent {
  const { programById, site } = context.catalog;
  const { date, time, timeZone, closesAt, extendedFrom, isExtended } = deadline;
  const program = programById.get(cohort.program);
  const name = calendarWords.cohort(program ? shortName(program) : cohort.program, cohort.name);
  const url = absoluteUrl(cohortAddress(cohort.id), context.siteUrl);
  const zone = zoneName(timeZone, closesAt, site.locale, 'long-generic');
  return {
    uid: eventUid(
      [cohort.id, route.id, ...(route.via ? [route.via] : []), 'deadline'],
      context.siteUrl,
    ),
    sequence: deadlineSequence(cohort, deadline),
    when: time === null ? { kind: 'day', date } : { kind: 'moment', date, time, timeZone },
    summary:
      time === null
        ? calendarWords.deadline(name, situation)
        : calendarWords.deadlineAt(name, situation),
    description: [
      time === null ? calendarWords.wholeDay(zone) : null,
      isExtended
        ? calendarWords.extended(extendedFrom && formatDate(extendedFrom, site.locale, 'long'))
        : null,
      url,
      demonstrationText(context),
    ].filter((part) => part !== null),
    location: null,
    isCancelled: false,
    url,
  };
}
