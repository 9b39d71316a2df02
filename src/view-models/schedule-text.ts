/** A schedule in words: a short line, and the sentences that name what differs from it. */

import type { Cohort } from '#catalog/catalog-types.ts';
import {
  formatDate,
  formatDateRange,
  formatDayRange,
  formatTimeRange,
  formatWeekday,
} from '#domain/date-formats.ts';
import { type IsoDate, type Weekday, weekdayOf } from '#domain/dates.ts';
import {
  gapSpans,
  type Hours,
  type Rhythm,
  type Schedule,
  type ScheduleException,
  type UsualHours,
} from '#domain/schedule.ts';
import { heldSessions, type Session } from '#domain/sessions.ts';
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
    at: hoursText(schedule.usualHours, zoneOf(cohort, locale, 'generic'), locale),
    exceptions: exceptionsInShort(schedule, locale),
  };
}

/** “Oct 22”, “Jun 30 – Jul 6”: days off and cancelled classes, in order. */
export function daysOff({ gaps, cancelled, regular }: Schedule, locale: string): readonly string[] {
  const held = new Set(regular.map(({ date }) => date));
  const spans = [
    ...gaps.flatMap(gapSpans),
    ...cancelled
      .filter(({ date }) => !held.has(date))
      .map(({ date }) => ({ first: date, last: date })),
  ];
  return spans
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .map(({ first, last }) => formatShortRange(first, last, locale));
}

/** Every sentence about the dates of a cohort; each is true of every date it speaks of. */
export function sentencesOf(cohort: Cohort, schedule: Schedule, locale: string): readonly string[] {
  const day = (date: IsoDate) => formatDate(date, locale, 'month-day');
  const zone = zoneOf(cohort, locale, 'long-generic');
  const at = hoursText(schedule.usualHours, zone, locale);
  // The days that list, months, calendar and comparison name; whole weeks are said beside them.
  const singles = schedule.gaps.flatMap(gapSpans).filter(({ first, last }) => first === last);
  const spans = schedule.gaps.filter(({ first, last }) => first !== last);
  const change = clockChange(cohort.sessions);
  return [
    ...(schedule.regular.length > 0 ? [regularSentence(schedule, at, locale)] : []),
    ...schedule.exceptions.map((exception) => exceptionSentence(exception, locale)),
    ...schedule.cancelled.map(({ number, date }) => dateWords.classIsCancelled(number, day(date))),
    ...(singles.length > 0 ? [dateWords.noClassOn(singles.map(({ first }) => day(first)))] : []),
    ...spans.map(({ first, last }) => dateWords.emptyWeek(day(first), day(last))),
    ...(cohort.leads.length > 0 ? [dateWords.led(cohort.leads.map(({ name }) => name))] : []),
    ...(change ? [dateWords.clocksChange(day(change.before), day(change.after), zone)] : []),
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
  return [...new Set(regular.map(({ date }) => date))].map((date) => format(date, date));
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
function hoursText(usual: readonly UsualHours[], zone: string, locale: string): string {
  if (usual.length === 0) return dateWords.timesVary;
  const groups = usual.map(({ weekdays, hours }) => {
    const ranges = listOf(hours.map((one) => rangeText(one, locale)));
    if (weekdays === null) return ranges;
    const days = isRun(weekdays)
      ? runText(weekdays, locale)
      : listOf(weekdays.map((day) => formatWeekday(day, locale, 'short')));
    return dateWords.daysAt(days, ranges);
  });
  return dateWords.inZone(joinedWords.facts(groups), zone);
}

function exceptionSentence(exception: ScheduleException, locale: string): string {
  const { session, hasUsualHours, kind } = exception;
  const weekday = formatWeekdayDate(session.date, locale, 'long');
  const when = hasUsualHours ? weekday : dateWords.dayAndHours(weekday, rangeText(session, locale));
  return dateWords.exception[kind](session.number, when);
}

function exceptionsInShort({ exceptions }: Schedule, locale: string): string | null {
  if (exceptions.length === 0) return null;
  if (exceptions.length > MOST_EXCEPTIONS_IN_A_LINE) return dateWords.butSeveral(exceptions.length);
  return dateWords.but(
    exceptions.map(({ session, hasUsualHours }) => {
      const day = formatWeekdayDate(session.date, locale, 'short');
      return dateWords.classOn(
        session.number,
        hasUsualHours ? day : dateWords.dayAndHours(day, rangeText(session, locale)),
      );
    }),
  );
}

function rangeText({ startTime, endTime }: Hours, locale: string): string {
  return formatTimeRange(startTime, endTime, locale);
}

/** “Wednesday, October 9”, “Wed, Oct 9” */
function formatWeekdayDate(date: IsoDate, locale: string, style: 'long' | 'short'): string {
  const weekday = formatWeekday(weekdayOf(date), locale, style);
  return dateWords.dayAndHours(
    weekday,
    formatDate(date, locale, style === 'long' ? 'month-day' : 'month-day-short'),
  );
}

function formatShortRange(first: IsoDate, last: IsoDate, locale: string): string {
  const short = (date: IsoDate) => formatDate(date, locale, 'month-day-short');
  return first === last ? short(first) : `${short(first)} – ${short(last)}`;
}

function zoneOf(cohort: Cohort, locale: string, style: 'generic' | 'long-generic'): string {
  return zoneName(cohort.timeZone, cohort.sessions[0]?.startsAt ?? '', locale, style);
}

/** The two neighboring classes between which the offset of the zone changes; null: none. */
function clockChange(sessions: readonly Session[]): { before: IsoDate; after: IsoDate } | null {
  const held = heldSessions(sessions);
  const offset = ({ start }: Session) => start.slice(19);
  for (const [index, session] of held.entries()) {
    const before = held[index - 1];
    if (before && offset(before) !== offset(session)) {
      return { before: before.date, after: session.date };
    }
  }
  return null;
}
