/** The list of a cohort’s classes, with the days without one where they fall. */

import type { Cohort } from '#catalog/catalog-types.ts';
import { formatDate, formatDateRange } from '#domain/date-formats.ts';
import { madeOnce } from '#domain/made-once.ts';
import { describeSchedule, gapSpans } from '#domain/schedule.ts';
import type { Session } from '#domain/sessions.ts';
import { capital, dateWords } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { classDays, classHours } from './schedule-text.ts';
import { movedFromText } from './session-notices.ts';

/** One line of the list: a class, or a day without one. */
export interface SessionLine {
  /** null on a day without class. */
  readonly number: number | null;
  readonly title: string | null;
  /** “Tuesday, September 17, 2024” */
  readonly date: string;
  /** With the offset of that day for a class, the date alone for a day without, or without hours. */
  readonly dateTime: string;
  /** “11 AM–1 PM ET”; null on a day without class. */
  readonly time: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
  readonly status: Session['status'] | 'none' | 'self-paced';
  /** Cancelled, moved, in another place; the reason of a day without class. */
  readonly note: string | null;
}

/** Classes and days without class in order of time. */
export const sessionLines = madeOnce((cohort: Cohort, locale: string): readonly SessionLine[] => {
  const classes = cohort.sessions.map((session): SessionLine => {
    return {
      number: session.number,
      title: session.title,
      date: classDays(session, locale),
      dateTime: session.start ?? session.date,
      time: capital(classHours(session, locale, true)),
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      timeZone: session.timeZone,
      status: session.status,
      note: sessionNote(session, locale),
    };
  });
  const spans = (describeSchedule(cohort)?.gaps ?? []).flatMap((gap) =>
    gapSpans(gap).map(({ first, last }) => ({
      date: first,
      text:
        first === last
          ? formatDate(first, locale, 'weekday')
          : formatDateRange(first, last, locale),
      reason: gap.reason,
    })),
  );
  const none = spans.map(
    ({ date, text, reason }): SessionLine => ({
      number: null,
      title: null,
      date: text,
      dateTime: date,
      time: null,
      startsAt: null,
      endsAt: null,
      timeZone: cohort.timeZone,
      status: 'none',
      note: reason === null ? dateWords.noClass : dateWords.noClassReason(reason),
    }),
  );
  const alone = cohort.selfPaced.map(
    ({ title, from, until, note }): SessionLine => ({
      number: null,
      title: dateWords.selfPaced(title),
      date: formatDateRange(from, until, locale),
      dateTime: from,
      time: null,
      startsAt: null,
      endsAt: null,
      timeZone: cohort.timeZone,
      status: 'self-paced',
      note,
    }),
  );
  return [...classes, ...none, ...alone].sort((a, b) => (a.dateTime < b.dateTime ? -1 : 1));
});

/** What is out of the ordinary: cancelled, moved, announced, or in another place than usual. */
function sessionNote(session: Session, locale: string): string | null {
  const from = movedFromText(session, locale);
  const change =
    session.status === 'cancelled'
      ? dateWords.cancelled
      : session.isAdded
        ? dateWords.added
        : from && dateWords.moved(from.old);
  const parts = [
    change && `${change}.`,
    session.place === null ? null : dateWords.elsewhere(session.place),
    session.notice?.text ?? null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? joinedWords.sentences(parts) : null;
}
