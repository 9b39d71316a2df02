/**
 * The sessions of a cohort, and the pattern they follow. No recurrence rule fits real cohorts, so
 * sessions are listed and the pattern is read off the list. Ships to browsers.
 */
import {
  addDays,
  daysBetween,
  type Instant,
  type IsoDate,
  type TimeOfDay,
  type TimeZone,
  type Weekday,
  weekdayOf,
} from './dates.ts';
import { epochMs } from './instants.ts';

/** One meeting; applicants read “class”. Wall time in a zone, and the instants it comes to. */
export interface Session {
  readonly number: number;
  readonly title: string | null;
  readonly date: IsoDate;
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
  readonly timeZone: TimeZone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** With the offset of that day: `2024-09-17T11:00:00-04:00`. */
  readonly start: string;
  readonly end: string;
  readonly place: string | null;
  readonly status: 'scheduled' | 'cancelled' | 'moved';
  /** Where a moved session stood before. */
  readonly movedFrom: {
    readonly date: IsoDate;
    readonly startTime: TimeOfDay;
    readonly endTime: TimeOfDay;
  } | null;
  /** What participants were told about the change, and when. */
  readonly notice: { readonly date: IsoDate; readonly text: string } | null;
}

/** A date on which one would expect a session and there is none. */
export interface NoSession {
  readonly date: IsoDate;
  readonly reason: string | null;
  /** False where the source does not mention the date and it is only missing from the pattern. */
  readonly stated: boolean;
}

/** Sessions that share their wall times: the weekdays they fall on, Sunday first. */
export interface SessionGroup {
  readonly weekdays: readonly Weekday[];
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
  readonly timeZone: TimeZone;
  readonly count: number;
}

/** A calendar week, Sunday to Saturday. */
export interface CalendarWeek {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** What a list of sessions comes to; words make a sentence of it. Cancelled sessions do not count. */
export interface SessionPattern {
  readonly count: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** One per pair of wall times, in the order in which they first occur. */
  readonly groups: readonly SessionGroup[];
  readonly timesVary: boolean;
  /** Null where sessions differ in length. */
  readonly minutesPerSession: number | null;
  readonly weeksSpanned: number;
  readonly weeksWithSessions: number;
  readonly emptyWeeks: readonly CalendarWeek[];
}

/**
 * The pattern of a cohort's sessions: weekdays with their common times, first and last date,
 * calendar weeks with and without a session.
 *
 * @returns null where no session takes place
 */
export function describePattern(sessions: readonly Session[]): SessionPattern | null {
  const held = inOrder(sessions);
  const first = held[0];
  const last = held.at(-1);
  if (first === undefined || last === undefined) return null;

  const groups = groupByTimes(held);
  const lengths = new Set(held.map(minutesOf));
  const weeks = calendarWeeks(first.date, last.date);
  const busyWeeks = new Set(held.map((session) => weekStart(session.date)));
  return {
    count: held.length,
    first: first.date,
    last: last.date,
    groups,
    timesVary: groups.length > 1,
    minutesPerSession: lengths.size === 1 ? minutesOf(first) : null,
    weeksSpanned: weeks.length,
    weeksWithSessions: busyWeeks.size,
    emptyWeeks: weeks.filter((week) => !busyWeeks.has(week.start)),
  };
}

/** Minutes taught live, from instant to instant; a cancelled session adds none. */
export function liveMinutes(sessions: readonly Session[]): number {
  return inOrder(sessions).reduce((sum, session) => sum + minutesOf(session), 0);
}

/** Calendar weeks, Sunday to Saturday, from the first session to the last; 0 without sessions. */
export function weeksSpanned(sessions: readonly Session[]): number {
  return describePattern(sessions)?.weeksSpanned ?? 0;
}

/**
 * Dates on the cohort's own weekdays, between its first and last session, that have no session.
 *
 * For Summer 2024: June 20, July 2 and July 4. Which of them a source explains is content.
 */
export function missingDates(sessions: readonly Session[]): IsoDate[] {
  const held = inOrder(sessions);
  const first = held[0];
  const last = held.at(-1);
  if (first === undefined || last === undefined) return [];
  const dates = new Set(held.map((session) => session.date));
  const weekdays = new Set(held.map((session) => weekdayOf(session.date)));
  const missing: IsoDate[] = [];
  for (let date = first.date; date < last.date; date = addDays(date, 1)) {
    if (weekdays.has(weekdayOf(date)) && !dates.has(date)) missing.push(date);
  }
  return missing;
}

/**
 * Every pair of sessions of which one begins before the other ends, earlier first. Cancelled
 * sessions overlap nothing; one that begins as another ends does not overlap it.
 */
export function overlaps(sessions: readonly Session[]): (readonly [Session, Session])[] {
  const held = inOrder(sessions);
  return held.flatMap((earlier, index) =>
    held
      .slice(index + 1)
      .filter((later) => epochMs(later.startsAt) < epochMs(earlier.endsAt))
      .map((later) => [earlier, later] as const),
  );
}

/** Sessions that take place, by when they begin. */
function inOrder(sessions: readonly Session[]): Session[] {
  return sessions
    .filter((session) => session.status !== 'cancelled')
    .sort((a, b) => epochMs(a.startsAt) - epochMs(b.startsAt));
}

function groupByTimes(held: readonly Session[]): SessionGroup[] {
  const byTimes = Map.groupBy(
    held,
    ({ startTime, endTime, timeZone }) => `${startTime} ${endTime} ${timeZone}`,
  );
  return [...byTimes.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { startTime, endTime, timeZone } = first;
    const weekdays = [...new Set(group.map((session) => weekdayOf(session.date)))].sort();
    return [{ weekdays, startTime, endTime, timeZone, count: group.length }];
  });
}

function minutesOf(session: Session): number {
  return (epochMs(session.endsAt) - epochMs(session.startsAt)) / 60_000;
}

function weekStart(date: IsoDate): IsoDate {
  return addDays(date, -weekdayOf(date));
}

function calendarWeeks(first: IsoDate, last: IsoDate): CalendarWeek[] {
  const start = weekStart(first);
  const count = daysBetween(start, weekStart(last)) / 7 + 1;
  return Array.from({ length: count }, (_, index) => {
    const sunday = addDays(start, 7 * index);
    return { start: sunday, end: addDays(sunday, 6) };
  });
}
