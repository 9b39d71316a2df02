/** `/programs/{program}/{cohort}/{reminder}.ics`: a last day to apply, with an alarm a week and a day before. */
import type { Cohort } from '#catalog/catalog-types.ts';
import { absoluteUrl, cohortAddress } from '#domain/addresses.ts';
import type { Reminder } from '#view-models/calendar-links.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { shortSituation } from '#view-models/route-text.ts';
import { deadlineEvent } from './deadlines-calendar.ts';
import { type CalendarEvent, icalendar } from './icalendar.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** At nine in the morning, a week and a day before: a whole day begins at midnight. */
const BEFORE_A_DAY = [7 * DAY - 9 * HOUR, DAY - 9 * HOUR];
const BEFORE_A_MOMENT = [7 * DAY, DAY];

/** The calendar file of a reminder, as text. */
export function deadlineReminder(
  context: PageContext,
  cohort: Cohort,
  { routes, situation }: Reminder,
): string {
  const events = routes.flatMap((route) =>
    route.deadline.kind === 'date'
      ? [
          withAlarms(
            deadlineEvent(
              context,
              cohort,
              route,
              route.deadline,
              situation && shortSituation(route),
            ),
          ),
        ]
      : [],
  );
  const [first] = events;
  const name = first?.summary ?? cohort.name;
  return icalendar({
    name,
    description: name,
    url: absoluteUrl(cohortAddress(cohort.id), context.siteUrl),
    language: context.catalog.site.locale,
    events,
  });
}

/** The same event with its alarms. */
export function withAlarms(event: CalendarEvent): CalendarEvent {
  return { ...event, alarms: event.when.kind === 'day' ? BEFORE_A_DAY : BEFORE_A_MOMENT };
}
