/** How sessions spread over weeks, and when they are on another clock. Ships to browsers. */
import {
  addDays,
  type Instant,
  type IsoDate,
  type TimeZone,
  type Weekday,
  weekdayOf,
} from './dates.ts';
import { dateIn, timeIn } from './instants.ts';

/** The fewest and the most sessions of a calendar week, Sunday to Saturday, that has any. */
export function sessionsPerWeek(
  dates: readonly IsoDate[],
): { readonly min: number; readonly max: number } | null {
  const weeks = Map.groupBy(dates, (date) => addDays(date, -weekdayOf(date)));
  const counts = [...weeks.values()].map((week) => week.length);
  if (counts.length === 0) return null;
  return { min: Math.min(...counts), max: Math.max(...counts) };
}

/** A session as instants. */
export interface SessionSpan {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Sessions that share weekday and hours on the clock of a zone. */
export interface ClockGroup {
  readonly weekday: Weekday;
  readonly startTime: string;
  readonly endTime: string;
  /** Their dates in that zone, earliest first. */
  readonly dates: readonly IsoDate[];
}

/**
 * Sessions by weekday and hours on the clock of a zone, the most frequent first: Fall 2024 is eleven
 * Tuesdays from 16:00 in London and one from 15:00.
 *
 * @throws RangeError if an instant is malformed or the zone is unknown
 */
export function groupByClock(sessions: readonly SessionSpan[], zone: TimeZone): ClockGroup[] {
  const placed = sessions.map(({ startsAt, endsAt }) => {
    const date = dateIn(startsAt, zone);
    const startTime = timeIn(startsAt, zone);
    return { date, weekday: weekdayOf(date), startTime, endTime: timeIn(endsAt, zone) };
  });
  const groups = Map.groupBy(
    placed,
    ({ weekday, startTime, endTime }) => `${weekday} ${startTime} ${endTime}`,
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ ...first, dates: group.map(({ date }) => date).sort() }] : [];
    })
    .sort((a, b) => b.dates.length - a.dates.length);
}
