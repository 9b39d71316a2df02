/** A schedule in words: a short line, and the sentences that name what differs from it. */

import type { Cohort } from '#catalog/catalog-types.ts';
import {
  formatDate,
  formatDateRange,
  formatDayRange,
  formatTime,
  formatTimeRange,
  formatWeekday,
} from '#domain/date-formats.ts';
import { firstDayOf, type IsoDate, type Weekday, weekdayOf } from '#domain/dates.ts';
import {
  gapSpans,
  type Hours,
  hoursOfSession,
  type Rhythm,
  type Schedule,
  type ScheduleException,
} from '#domain/schedule.ts';
import {
  hasHours,
  heldSessions,
  isOnSeveralDays,
  lastDayOfSession,
  type Session,
  type TimedSession,
} from '#domain/sessions.ts';
import { zoneName } from '#domain/zoned-time.ts';
import { capital, dateWords, listOf, rhythmWords, weekdayNames } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';

/** From this many on, days are given as first and last. */
const MOST_DATES_IN_A_LINE = 6;
const MOST_EXCEPTIONS_IN_A_LINE = 2;

export interface ScheduleText {
  /** “Tuesdays”, “Monthly on the first Tuesday”; null where only the dates say it. */
  readonly days: string | null;
  /** “Sep 17 – Dec 10”; the dates themselves where they are few and no rhythm says them. */
  readonly dates: string;
  /** “11 AM–1 PM ET” */
  readonly at: string;
  /** “but class 4 on Wed, Oct 9” */
  readonly exceptions: string | null;
}

/** The pieces of a short line. */
export function scheduleText(schedule: Schedule, cohort: Cohort, locale: string): ScheduleText {
  const { rhythm } = schedule;
  const days = rhythmText(rhythm, locale);
  const range = formatShortRange(schedule.first, schedule.last, locale);
  const listed = listedDates(schedule, (first, last) =>
    formatDayRange(first, last, locale, 'month-day-short'),
  );
  return {
    days: days && capital(days),
    dates: listed.length > 0 && listed.length <= MOST_DATES_IN_A_LINE ? listOf(listed) : range,
    at: hoursText(schedule, cohort, 'generic', locale),
    exceptions: exceptionsInShort(schedule, locale),
  };
}

/** “Mondays and Thursdays”, “7–9 PM ET”: what is stated of a cohort that lists no class; empty: nothing. */
export function statedTimes(
  { weekdays, time, timeZone, starts, startsIn }: Cohort,
  locale: string,
): readonly string[] {
  const start = starts ?? startsIn[0];
  const at = start === undefined ? null : `${firstDayOf(start)}T12:00:00.000Z`;
  return [
    ...(weekdays === null ? [] : [weekdayNames(weekdays)]),
    ...(time === null
      ? []
      : [rangeText(time, at && zoneName(timeZone, at, locale, 'generic'), locale)]),
  ];
}

/** “Oct 22”, “Jun 30 – Jul 6”: days off and cancelled classes, in order. */
export function daysOff(schedule: Schedule, locale: string): readonly string[] {
  return spansOff(schedule).map(({ first, last }) => formatShortRange(first, last, locale));
}

/** The same as dates. */
export function spansOff({ gaps, cancelled, regular }: Schedule) {
  const held = new Set(regular.map(({ date }) => date));
  const spans = [
    ...gaps.flatMap(gapSpans),
    ...cancelled
      .filter(({ date }) => !held.has(date))
      .map(({ date }) => ({ first: date, last: date })),
  ];
  return spans.sort((a, b) => (a.first < b.first ? -1 : 1));
}

/** Every sentence about the dates of a cohort; each is true of every date it speaks of. */
export function sentencesOf(cohort: Cohort, schedule: Schedule, locale: string): readonly string[] {
  const day = (date: IsoDate) => formatDate(date, locale, 'month-day');
  const at = hoursText(schedule, cohort, 'long-generic', locale);
  // The days that list, months, calendar and comparison name; whole weeks are said beside them.
  const singles = schedule.gaps.flatMap(gapSpans).filter(({ first, last }) => first === last);
  const spans = schedule.gaps.filter(({ first, last }) => first !== last);
  const change = clockChange(cohort, locale);
  return [
    ...(schedule.regular.length > 0 ? [regularSentence(schedule, at, locale)] : []),
    ...schedule.exceptions.map((exception) => exceptionSentence(exception, locale)),
    ...schedule.cancelled.map(({ number, date }) => dateWords.classIsCancelled(number, day(date))),
    ...(singles.length > 0 ? [dateWords.noClassOn(singles.map(({ first }) => day(first)))] : []),
    ...spans.map(({ first, last }) => dateWords.emptyWeek(day(first), day(last))),
    ...(cohort.leads.length > 0 ? [dateWords.led(cohort.leads.map(({ name }) => name))] : []),
    ...(change ? [dateWords.clocksChange(day(change.before), day(change.after), change.zone)] : []),
  ];
}

function regularSentence(schedule: Schedule, at: string, locale: string): string {
  const { rhythm, regular } = schedule;
  const range = formatDateRange(schedule.first, schedule.last, locale);
  if (rhythm.kind === 'weekly' && rhythm.everyWeeks === 1 && !isRun(rhythm.weekdays)) {
    const days = new Set(regular.map(({ date }) => date)).size;
    return dateWords.patternSentence(regular.length, days, rhythm.weekdays, range, at);
  }
  const listed = listedDates(schedule, (first, last) => formatDateRange(first, last, locale));
  const days = rhythmText(rhythm, locale);
  return dateWords.classesSentence(regular.length, days, at, listed.length > 0 ? listed : [range]);
}

/** The dates that a rhythm does not say by itself; none where it says them. */
function listedDates(
  { rhythm, regular }: Schedule,
  format: (first: IsoDate, last: IsoDate) => string,
): readonly string[] {
  if (rhythm.kind === 'weekly') return [];
  if (rhythm.kind === 'blocks') return rhythm.blocks.map(({ first, last }) => format(first, last));
  const spans = new Map(regular.map((session) => [session.date, lastDayOfSession(session)]));
  return [...spans].map(([first, last]) => format(first, last));
}

function rhythmText(rhythm: Rhythm, locale: string): string | null {
  switch (rhythm.kind) {
    case 'dates':
      return null;
    case 'monthly':
      return rhythmWords.monthly(rhythm.position, formatWeekday(rhythm.weekday, locale));
    case 'blocks':
      return runText(rhythm.weekdays, locale);
    case 'weekly': {
      const { weekdays, everyWeeks } = rhythm;
      const [only] = weekdays;
      if (everyWeeks === 2 && weekdays.length === 1 && only !== undefined) {
        return rhythmWords.everyOther(formatWeekday(only, locale));
      }
      const days = isRun(weekdays) ? runText(weekdays, locale) : weekdayNames(weekdays);
      return everyWeeks === 1 ? days : rhythmWords.everyWeeks(days, everyWeeks);
    }
  }
}

/** Three neighboring days and more are said as a run. */
function isRun(weekdays: readonly Weekday[]): boolean {
  return (
    weekdays.length > 2 &&
    weekdays.every((day, index) => index === 0 || day === ((weekdays[index - 1] ?? 0) + 1) % 7)
  );
}

/** “Fri–Sun” */
function runText(weekdays: readonly Weekday[], locale: string): string {
  const [first, last] = [weekdays[0], weekdays.at(-1)];
  if (first === undefined || last === undefined) return '';
  return dateWords.weekdayRun(
    formatWeekday(first, locale, 'short'),
    formatWeekday(last, locale, 'short'),
  );
}

/** “11 AM–1 PM ET”, “Fri 6–9 PM, Sat and Sun 10 AM–5 PM ET” */
function hoursText(
  { statesHours, usualHours }: Pick<Schedule, 'statesHours' | 'usualHours'>,
  cohort: Cohort,
  style: 'generic' | 'long-generic',
  locale: string,
): string {
  if (!statesHours) return dateWords.hoursNotStated;
  if (usualHours.length === 0) return dateWords.timesVary;
  const zone = zoneOf(cohort, locale, style);
  // What follows a range comes behind its zone; else the zone is said once.
  const inEach = usualHours.some(({ hours }) => hours.some(({ daysLater }) => daysLater > 0));
  const groups = usualHours.map(({ weekdays, hours }) => {
    const ranges = listOf(hours.map((one) => rangeText(one, inEach ? zone : null, locale)));
    if (weekdays === null) return ranges;
    const days = isRun(weekdays)
      ? runText(weekdays, locale)
      : listOf(weekdays.map((day) => formatWeekday(day, locale, 'short')));
    return dateWords.daysAt(days, ranges);
  });
  const text = joinedWords.facts(groups);
  return inEach ? text : dateWords.inZone(text, zone);
}

function exceptionSentence(exception: ScheduleException, locale: string): string {
  const { kind, session } = exception;
  return dateWords.exception[kind](session.number, whenText(exception, locale, 'long'));
}

function exceptionsInShort({ exceptions }: Schedule, locale: string): string | null {
  if (exceptions.length === 0) return null;
  if (exceptions.length > MOST_EXCEPTIONS_IN_A_LINE) return dateWords.butSeveral(exceptions.length);
  return dateWords.but(
    exceptions.map((exception) =>
      dateWords.classOn(exception.session.number, whenText(exception, locale, 'short')),
    ),
  );
}

/** “Wed, Oct 9”; with its hours where they are not the usual ones. */
function whenText(
  { session, hasUsualHours }: ScheduleException,
  locale: string,
  style: 'long' | 'short',
): string {
  const first = formatWeekdayDate(session.date, locale, style);
  const days = isOnSeveralDays(session)
    ? dateWords.dayRange(first, formatWeekdayDate(session.endDate, locale, style))
    : first;
  return hasUsualHours ? days : dateWords.dayAndHours(days, classHours(session, locale));
}

/** The hours of one class: “11 AM–1 PM”, “11 AM–1 PM ET” with its zone, “hours not stated”. */
export function classHours(session: Session, locale: string, withZone = false): string {
  const hours = hoursOfSession(session);
  if (hours === null || !hasHours(session)) return dateWords.hoursNotStated;
  const zone = withZone ? zoneName(session.timeZone, session.startsAt, locale, 'generic') : null;
  return rangeText(hours, zone, locale);
}

/** “Tuesday, September 17, 2024”; the first and the last day of a class on several. */
export function classDays(
  session: Session,
  locale: string,
  style: 'weekday' | 'month-day' | 'long' = 'weekday',
): string {
  const [first, last] = [session.date, lastDayOfSession(session)];
  if (first === last) return formatDate(first, locale, style);
  return dateWords.dayRange(formatDate(first, locale, style), formatDate(last, locale, style));
}

/** “11 AM–1 PM ET”, “10 PM–6 AM ET (ends the next day)”, “5 PM on the first day to 1 PM on the last, ET”. */
function rangeText(
  { startTime, endTime, daysLater }: Hours,
  zone: string | null,
  locale: string,
): string {
  const inZone = (text: string) => (zone === null ? text : dateWords.inZone(text, zone));
  if (daysLater > 1 || (daysLater === 1 && endTime > startTime)) {
    const [start, end] = [formatTime(startTime, locale), formatTime(endTime, locale)];
    return joinedWords.facts([dateWords.fromFirstToLast(start, end), ...(zone ? [zone] : [])]);
  }
  return dateWords.endsNextDay(
    inZone(formatTimeRange(startTime, endTime, locale)),
    daysLater === 1,
  );
}

/** “Wednesday, October 9”, “Wed, Oct 9” */
export function formatWeekdayDate(date: IsoDate, locale: string, style: 'long' | 'short'): string {
  const weekday = formatWeekday(weekdayOf(date), locale, style);
  return dateWords.dayAndHours(
    weekday,
    formatDate(date, locale, style === 'long' ? 'month-day' : 'month-day-short'),
  );
}

function formatShortRange(first: IsoDate, last: IsoDate, locale: string): string {
  const short = (date: IsoDate) => formatDate(date, locale, 'month-day-short');
  return first === last ? short(first) : dateWords.dayRange(short(first), short(last));
}

function zoneOf(cohort: Cohort, locale: string, style: 'generic' | 'long-generic'): string {
  return zoneName(cohort.timeZone, cohort.sessions.find(hasHours)?.startsAt ?? '', locale, style);
}

/** The two neighboring classes between which the offset of the zone changes; null: none. */
function clockChange(
  cohort: Cohort,
  locale: string,
): { before: IsoDate; after: IsoDate; zone: string } | null {
  const held = heldSessions(cohort.sessions).filter(hasHours);
  const offset = ({ start }: TimedSession) => start.slice(19);
  for (const [index, session] of held.entries()) {
    const before = held[index - 1];
    if (before && offset(before) !== offset(session)) {
      const zone = zoneOf(cohort, locale, 'long-generic');
      return { before: before.date, after: session.date, zone };
    }
  }
  return null;
}
