/**
 * The sessions of a cohort. No recurrence rule fits real cohorts, so sessions are listed; what can be
 * said of the whole list is in `schedule.ts`.
 */
import {
  addDays,
  daysBetween,
  type Instant,
  type IsoDate,
  type TimeOfDay,
  type TimeZone,
} from './dates.ts';
import { epochMs } from './instants.ts';
import type { SessionSpan } from './session-weeks.ts';

/**
 * One meeting; applicants read “class”. Wall time in a zone, and the instants it comes to; all of these
 * are null where its hours are not stated, so nothing can print an hour that nobody said.
 */
export interface Session {
  readonly number: number;
  readonly title: string | null;
  readonly date: IsoDate;
  readonly startTime: TimeOfDay | null;
  readonly endTime: TimeOfDay | null;
  /** The day on which it ends: the next one where it goes on past midnight, a later one of a retreat. */
  readonly endDate: IsoDate;
  readonly timeZone: TimeZone;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** With the offset of that day: `2024-09-17T11:00:00-04:00`. */
  readonly start: string | null;
  readonly end: string | null;
  /** Where it is, if not at the place of its cohort. */
  readonly place: string | null;
  readonly status: 'scheduled' | 'cancelled' | 'moved';
  /** True of a class that content names as one more than its plan has. */
  readonly isAdded: boolean;
  /** Where a moved session was before. */
  readonly movedFrom: {
    readonly date: IsoDate;
    readonly startTime: TimeOfDay | null;
    readonly endTime: TimeOfDay | null;
  } | null;
  /** What participants were told about the change, and when. */
  readonly notice: { readonly date: IsoDate; readonly text: string } | null;
}

/** A session whose hours are stated. */
export interface TimedSession extends Session {
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly start: string;
  readonly end: string;
  readonly movedFrom: {
    readonly date: IsoDate;
    readonly startTime: TimeOfDay;
    readonly endTime: TimeOfDay;
  } | null;
}

type SessionDays = Pick<Session, 'date' | 'endDate' | 'startTime' | 'endTime'>;

/** True where its hours are stated. */
export function hasHours(session: Session): session is TimedSession {
  return session.startsAt !== null;
}

/**
 * True of one meeting on several days, a retreat: longer than a day, or without hours and with another
 * last day. A class that goes on past midnight is not.
 */
export function isOnSeveralDays({ date, endDate, startTime, endTime }: SessionDays): boolean {
  const nights = daysBetween(date, endDate);
  if (nights < 1) return false;
  return nights > 1 || startTime === null || endTime === null || endTime > startTime;
}

/** The day that a session counts as its last: the first one where it only goes on past midnight. */
export function lastDayOfSession(session: SessionDays): IsoDate {
  return isOnSeveralDays(session) ? session.endDate : session.date;
}

/** Every day of a session, from its first to its last. */
export function daysOfSession(session: SessionDays): readonly IsoDate[] {
  const length = daysBetween(session.date, lastDayOfSession(session)) + 1;
  return Array.from({ length }, (_, index) => addDays(session.date, index));
}

/** A date on which one would expect a session and there is none, as the content states it. */
export interface NoSession {
  readonly date: IsoDate;
  readonly reason: string | null;
}

/** True of a session that takes place: where it is announced, or where it was moved to. */
export function isHeld({ status }: { readonly status: Session['status'] | 'added' }): boolean {
  return status !== 'cancelled';
}

/** Sessions that take place, by when they begin; one without hours before the others of its day. */
export function heldSessions(sessions: readonly Session[]): Session[] {
  return sessions.filter(isHeld).sort(byStart);
}

function byStart(a: Session, b: Session): number {
  if (a.startsAt !== null && b.startsAt !== null) return epochMs(a.startsAt) - epochMs(b.startsAt);
  return `${a.date} ${a.startTime ?? ''}`.localeCompare(`${b.date} ${b.startTime ?? ''}`);
}

/**
 * Minutes taught live, from instant to instant; a cancelled session adds none.
 *
 * @returns null where the length of one of them is not known
 */
export function liveMinutes(sessions: readonly Session[]): number | null {
  let sum = 0;
  for (const session of heldSessions(sessions)) {
    const minutes = minutesOf(session);
    if (minutes === null) return null;
    sum += minutes;
  }
  return sum;
}

/**
 * The sessions that are held as instants, to compare with the hours somebody has.
 *
 * @returns none where the hours of one are not stated, or one lasts several days: no week shows that
 */
export function spansOf(sessions: readonly Session[]): SessionSpan[] {
  const held = heldSessions(sessions);
  const spans = held.filter((session) => hasHours(session) && !isOnSeveralDays(session));
  return spans.length < held.length
    ? []
    : spans.filter(hasHours).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
}

/**
 * The length of a session in minutes, from instant to instant.
 *
 * @returns null where its hours are not stated, and of a meeting on several days, which has nights
 */
export function minutesOf(session: Session): number | null {
  if (!hasHours(session) || isOnSeveralDays(session)) return null;
  return (epochMs(session.endsAt) - epochMs(session.startsAt)) / 60_000;
}
