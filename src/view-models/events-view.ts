/** Information sessions, open houses and sample classes that one can still come to. */
import type { Cohort, Program, ProgramEvent } from '#catalog/catalog-types.ts';
import { eventCalendarAddress, href } from '#domain/addresses.ts';
import { formatDate, formatTimeRange } from '#domain/date-formats.ts';
import { hasCome, zoneName } from '#domain/instants.ts';
import { eventWords } from '#words/events.ts';
import type { PageContext } from './page-context.ts';

export interface EventView {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  /** “Tuesday, July 23, 2024, 6–7 PM Eastern Time” */
  readonly when: string;
  /** For the reader’s own clock, and to tell when it is over. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly join: string | null;
  readonly link: { readonly label: string; readonly href: string } | null;
  readonly calendar: { readonly label: string; readonly href: string };
}

/** Those that have not ended, by when they begin. */
export function comingEvents(
  { catalog, now }: PageContext,
  isShown: (event: ProgramEvent) => boolean = () => true,
): readonly ProgramEvent[] {
  return catalog.events.filter((event) => isShown(event) && !hasCome(event.endsAt, now));
}

/** Those about a program: about it, about all, or before one of its cohorts. */
export function eventsOfProgram(context: PageContext, program: Program): readonly ProgramEvent[] {
  if (program.availability === 'archived') return [];
  return comingEvents(
    context,
    ({ programs }) => programs.length === 0 || programs.includes(program.id),
  );
}

/** Those of its program that do not come before another cohort. */
export function eventsOfCohort(
  context: PageContext,
  program: Program,
  cohort: Cohort,
): readonly ProgramEvent[] {
  if (cohort.status === 'archived') return [];
  return eventsOfProgram(context, program).filter(
    (event) => event.cohort === null || event.cohort === cohort.id,
  );
}

export function eventView({ catalog, base }: PageContext, event: ProgramEvent): EventView {
  const { id, title, summary, startsAt, endsAt, timeZone, join, link } = event;
  return {
    id,
    title,
    summary,
    when: eventWhen(event, catalog.site.locale),
    startsAt,
    endsAt,
    timeZone,
    join,
    link: link === null ? null : { label: eventWords.link(title), href: link },
    calendar: { label: eventWords.calendar(title), href: href(eventCalendarAddress(id), base) },
  };
}

/** “Tuesday, July 23, 2024, 6–7 PM Eastern Time” */
export function eventWhen(
  { date, startTime, endTime, startsAt, timeZone }: ProgramEvent,
  locale: string,
): string {
  return eventWords.when(
    formatDate(date, locale, 'weekday'),
    formatTimeRange(startTime, endTime, locale),
    zoneName(timeZone, startsAt, locale, 'long-generic'),
  );
}
