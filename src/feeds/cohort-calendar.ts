/** `/programs/{program}/{cohort}.ics`: every class of a cohort. */
import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { absoluteUrl, cohortAddress } from '#domain/addresses.ts';
import { formatDate, formatTimeRange } from '#domain/date-formats.ts';
import { missingDates, type NoSession, type Session } from '#domain/sessions.ts';
import { demonstrationText } from '#view-models/demonstration-text.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { shortName } from '#view-models/tuition-view.ts';
import { calendarWords } from '#words/calendars.ts';
import { type CalendarEvent, eventUid, icalendar } from './icalendar.ts';

/**
 * The calendar file of a cohort, as text.
 *
 * A cancelled class stays in it, marked so: left out, it would stay in calendars that have it. A day
 * without class is no event; the class before it says so.
 */
export function cohortCalendar(context: PageContext, program: Program, cohort: Cohort): string {
  const { locale } = context.catalog.site;
  const name = calendarWords.cohort(shortName(program), cohort.name);
  const url = absoluteUrl(cohortAddress(cohort.id), context.siteUrl);
  const demonstration = demonstrationText(context);
  const none = daysWithoutClass(cohort);
  const about = [program.title, noClassText(none, locale), demonstration];
  return icalendar({
    name,
    description: about.filter((part) => part !== null).join(' '),
    url,
    language: locale,
    events: cohort.sessions.map((session, index): CalendarEvent => {
      const summary = calendarWords.session(name, session.number, session.title);
      const isCancelled = session.status === 'cancelled';
      const next = cohort.sessions[index + 1];
      const gap = none.filter(
        ({ date }) => date > session.date && next !== undefined && date < next.date,
      );
      return {
        uid: eventUid([cohort.id, `session-${session.number}`], context.siteUrl),
        sequence: sessionSequence(cohort, session),
        when: { kind: 'span', ...session },
        summary: isCancelled ? calendarWords.cancelled(summary) : summary,
        description: [
          movedText(session, locale),
          session.notice?.text ?? null,
          noClassText(gap, locale),
          url,
          demonstration,
        ].filter((part) => part !== null),
        location:
          session.place ?? (program.delivery === 'live-online' ? calendarWords.online : null),
        isCancelled,
        url,
      };
    }),
  });
}

/**
 * What the calendar says a class’s sequence is: that of its cohort, one more once it was moved or
 * cancelled, so that calendars follow without a word from staff.
 */
export function sessionSequence({ sequence }: Cohort, { status }: Session): number {
  return status === 'scheduled' ? sequence : sequence + 1;
}

/** Days the source names, and days on which one would expect a class and it gives none. */
function daysWithoutClass({ sessions, noSession }: Cohort): readonly NoSession[] {
  const missing = missingDates(sessions)
    .filter((date) => !noSession.some((day) => day.date === date))
    .map((date) => ({ date, reason: null, stated: false }));
  return [...noSession, ...missing].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function movedText({ status, movedFrom }: Session, locale: string): string | null {
  if (status !== 'moved' || movedFrom === null) return null;
  const { date, startTime, endTime } = movedFrom;
  return calendarWords.moved(
    formatDate(date, locale, 'weekday'),
    formatTimeRange(startTime, endTime, locale),
  );
}

function noClassText(none: readonly NoSession[], locale: string): string | null {
  if (none.length === 0) return null;
  return calendarWords.noClass(
    none.map(({ date, reason }) =>
      calendarWords.noClassOn(formatDate(date, locale, 'month-day'), reason),
    ),
  );
}
