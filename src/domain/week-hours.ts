/** The hours somebody has in a week, and which sessions fall outside them. Ships to browsers. */
import type { TimeZone, Weekday } from './dates.ts';
import { dateIn, epochMs, timeIn } from './instants.ts';
import type { SessionSpan } from './session-weeks.ts';

const HOUR_MS = 3_600_000;

/** One hour of a week: 0–6 from Sunday, 0–23. */
export interface WeekHour {
  readonly weekday: Weekday;
  readonly hour: number;
}

/** An hour of a week as a key of a set. */
export function hourKey({ weekday, hour }: WeekHour): string {
  return `${weekday} ${hour}`;
}

/**
 * Every hour of a week that a session touches on the clock of a zone: 9:30 to 11:00 touches the
 * hours from 9 and from 10.
 *
 * @throws RangeError if an instant is malformed or the zone is unknown
 */
export function hoursOf({ startsAt, endsAt }: SessionSpan, zone: TimeZone): WeekHour[] {
  // Wall time as if it were UTC; a session is short enough to go by its own length from there.
  const start = Date.parse(`${dateIn(startsAt, zone)}T${timeIn(startsAt, zone)}Z`);
  const end = start + epochMs(endsAt) - epochMs(startsAt);
  const hours: WeekHour[] = [];
  for (let at = start - (start % HOUR_MS); at < end; at += HOUR_MS) {
    const wall = new Date(at);
    hours.push({ weekday: wall.getUTCDay() as Weekday, hour: wall.getUTCHours() });
  }
  return hours;
}

/**
 * The sessions that do not lie wholly within the hours somebody has.
 *
 * @param free keys of hours, on the clock of `zone`
 */
export function clashingSessions<S extends SessionSpan>(
  sessions: readonly S[],
  free: ReadonlySet<string>,
  zone: TimeZone,
): S[] {
  return sessions.filter((session) =>
    hoursOf(session, zone).some((hour) => !free.has(hourKey(hour))),
  );
}
