/** `/programs/{program}/{cohort}.ics`: every class of a cohort, its other days, and when its prices end. */

import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { absoluteUrl, cohortAddress } from '#domain/addresses.ts';
import { formatDate, formatDayRange } from '#domain/date-formats.ts';
import type { KeyDate, SelfPacedPart } from '#domain/key-dates.ts';
import { describeSchedule, type Gap, gapSpans } from '#domain/schedule.ts';
import { hasHours, type Session } from '#domain/sessions.ts';
import { demonstrationText } from '#view-models/demonstration-text.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { movedHours } from '#view-models/session-notices.ts';
import { shortName } from '#view-models/tuition-view.ts';
import { placeLine, placeName } from '#view-models/venue-text.ts';
import { calendarWords } from '#words/calendars.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords } from '#words/program.ts';
import { programEvent } from './event-events.ts';
import { type CalendarEvent, type CalendarTime, eventUid, icalendar } from './icalendar.ts';
import { priceEvents } from './price-events.ts';

/**
 * The calendar file of a cohort, as text.
 *
 * A cancelled class stays in it, marked so: left out, it would stay in calendars that have it. A day
 * without class is no event; the class before it says so.
 */
export function cohortCalendar(context: PageContext, program: Program, cohort: Cohort): string {
  const { locale } = context.catalog.site;
  const demonstration = demonstrationText(context);
  const none = describeSchedule(cohort)?.gaps ?? [];
  const about = [costWords.sentence(program.title), noClassText(none, locale), demonstration];
  return icalendar({
    name: calendarWords.cohort(shortName(program), cohort.name),
    description: joinedWords.sentences(about.filter((part) => part !== null)),
    url: absoluteUrl(cohortAddress(cohort.id), context.siteUrl),
    language: locale,
    events: [...cohortEvents(context, program, cohort), ...priceEvents(context, program, cohort)],
  });
}

/** Every class and other day of a cohort, with what takes place before it. */
export function cohortEvents(
  context: PageContext,
  program: Program,
  cohort: Cohort,
): readonly CalendarEvent[] {
  const { locale } = context.catalog.site;
  const name = calendarWords.cohort(shortName(program), cohort.name);
  const url = absoluteUrl(cohortAddress(cohort.id), context.siteUrl);
  const demonstration = demonstrationText(context);
  const none = describeSchedule(cohort)?.gaps ?? [];
  // A class that was moved keeps its number and may stand out of order.
  const days = cohort.sessions.map(({ date }) => date).sort();
  return [
    ...cohort.sessions.map(classEvent),
    ...daysOfCohort(cohort).map((when) =>
      otherEvent({ when, summary: name }, 'days', null, placeName(cohort)),
    ),
    ...cohort.selfPaced.map(selfPacedEvent),
    ...cohort.keyDates.map(keyDateEvent),
    ...context.catalog.events
      .filter((event) => event.cohort === cohort.id)
      .map((event) => programEvent(context, event)),
  ];

  function classEvent(session: Session): CalendarEvent {
    const summary = calendarWords.session(name, session.number, session.title);
    const isCancelled = session.status === 'cancelled';
    const next = days.find((date) => date > session.date);
    const gap = none.filter(
      ({ dates: [date = ''] }) => date > session.date && next !== undefined && date < next,
    );
    return {
      uid: eventUid([cohort.id, `session-${session.number}`], context.siteUrl),
      sequence: sessionSequence(cohort, session),
      when: hasHours(session)
        ? { kind: 'span', ...session }
        : { kind: 'day', date: session.date, until: session.endDate },
      summary: isCancelled ? calendarWords.cancelled(summary) : summary,
      description: [
        movedText(session, locale),
        session.notice?.text ?? null,
        noClassText(gap, locale),
        url,
        demonstration,
      ].filter((part) => part !== null),
      location:
        session.place ??
        placeLine(cohort) ??
        (program.delivery === 'live-online' ? calendarWords.online : null),
      isCancelled,
      url,
    };
  }

  function otherEvent(
    event: Pick<CalendarEvent, 'when' | 'summary'>,
    id: string,
    note: string | null,
    location: string | null = null,
  ) {
    return {
      ...event,
      uid: eventUid([cohort.id, id], context.siteUrl),
      sequence: cohort.sequence,
      description: [note, url, demonstration].filter((part) => part !== null),
      location,
      isCancelled: false,
      url,
    };
  }

  function selfPacedEvent({ id, title, from, until, note }: SelfPacedPart): CalendarEvent {
    const when = { kind: 'day', date: from, until } as const;
    return otherEvent(
      { when, summary: calendarWords.selfPaced(title, name) },
      `self-paced-${id}`,
      note,
    );
  }

  function keyDateEvent({ id, label, note, ...day }: KeyDate): CalendarEvent {
    return otherEvent(
      { when: timeOf(day), summary: calendarWords.keyDate(label, name) },
      `date-${id}`,
      note,
    );
  }
}

/** Where no class is listed, its days without an hour, as far as they are known to the day. */
function daysOfCohort({ sessions, starts, ends }: Cohort): readonly CalendarTime[] {
  if (sessions.length > 0 || starts?.length !== 10) return [];
  return [{ kind: 'day', date: starts, until: ends?.length === 10 ? ends : starts }];
}

function timeOf({
  date,
  startTime,
  endTime,
  timeZone,
}: Omit<KeyDate, 'id' | 'label' | 'note'>): CalendarTime {
  if (startTime === null) return { kind: 'day', date };
  return endTime === null
    ? { kind: 'moment', date, time: startTime, timeZone }
    : { kind: 'span', date, startTime, endTime, timeZone };
}

/**
 * What the calendar says a class’s sequence is: that of its cohort, one more once it was moved or
 * cancelled, so that calendars follow without a word from staff.
 */
export function sessionSequence({ sequence }: Cohort, { status }: Session): number {
  return status === 'scheduled' ? sequence : sequence + 1;
}

function movedText({ status, movedFrom }: Session, locale: string): string | null {
  if (status !== 'moved' || movedFrom === null) return null;
  return calendarWords.moved(
    formatDate(movedFrom.date, locale, 'weekday'),
    movedHours(movedFrom, locale),
  );
}

function noClassText(none: readonly Gap[], locale: string): string | null {
  if (none.length === 0) return null;
  return calendarWords.noClass(
    none.flatMap((gap) =>
      gapSpans(gap).map(({ first, last }) =>
        calendarWords.noClassOn(formatDayRange(first, last, locale, 'month-day'), gap.reason),
      ),
    ),
  );
}
