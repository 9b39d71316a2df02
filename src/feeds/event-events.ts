/** Information sessions, open houses and sample classes, as events of a calendar, and as a file each. */
import type { ProgramEvent } from '#catalog/catalog-types.ts';
import { absoluteUrl, addresses, cohortAddress, programAddress } from '#domain/addresses.ts';
import { demonstrationText } from '#view-models/demonstration-text.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { type CalendarEvent, eventUid, icalendar } from './icalendar.ts';

/** `/events/{event}.ics`: the event alone, for those who mean to come. */
export function eventCalendar(context: PageContext, event: ProgramEvent): string {
  const only = programEvent(context, event);
  const { locale } = context.catalog.site;
  return icalendar({
    name: event.title,
    description: event.summary ?? event.title,
    url: only.url,
    language: locale,
    events: [only],
  });
}

/** One event; where one takes part is its place. */
export function programEvent(context: PageContext, event: ProgramEvent): CalendarEvent {
  const { id, title, summary, join, link, cohort } = event;
  const [program] = event.programs;
  const address =
    cohort !== null
      ? cohortAddress(cohort)
      : program !== undefined
        ? programAddress(program)
        : addresses.cohorts;
  const url = absoluteUrl(address, context.siteUrl);
  return {
    uid: eventUid(['events', id], context.siteUrl),
    sequence: 0,
    when: { kind: 'span', ...event },
    summary: title,
    description: [summary, join, link, url, demonstrationText(context)].filter(
      (part) => part !== null,
    ),
    location: link ?? join,
    isCancelled: false,
    url,
  };
}
