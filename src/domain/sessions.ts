/**
 * The sessions of a cohort. No recurrence rule fits real cohorts, so sessions are listed; what can be
 * said of the whole list is in `schedule.ts`.
 */
import type { Instant, IsoDate, TimeOfDay, TimeZone } from './dates.ts';
import { epochMs } from './instants.ts';

/** One meeting; applicants read “class”. Wall time in a zone, and the instants it comes to. */
export interface Session {
  readonly number: number;
  readonly title: string | null;
  readonly date: IsoDate;
  readonly startTime: TimeOfDay;
  readonly endTime: TimeOfDay;
  /** The day on which it ends: the next one where it goes on past midnight. */
  readonly endDate: IsoDate;
  readonly timeZone: TimeZone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** With the offset of that day: `2024-09-17T11:00:00-04:00`. */
  readonly start: string;
  readonly end: string;
  readonly place: string | null;
  readonly status: 'scheduled' | 'cancelled' | 'moved';
  /** True of a class that content names as one more than its plan has. */
  readonly isAdded: boolean;
  /** Where a moved session stood before. */
  readonly movedFrom: {
    readonly date: IsoDate;
    readonly startTime: TimeOfDay;
    readonly endTime: TimeOfDay;
  } | null;
  /** What participants were told about the change, and when. */
  readonly notice: { readonly date: IsoDate; readonly text: string } | null;
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

/** Sessions that take place, by when they begin. */
export function heldSessions(sessions: readonly Session[]): Session[] {
  return sessions.filter(isHeld).sort((a, b) => epochMs(a.startsAt) - epochMs(b.startsAt));
}

/** Minutes taught live, from instant to instant; a cancelled session adds none. */
export function liveMinutes(sessions: readonly Session[]): number {
  return heldSessions(sessions).reduce((sum, session) => sum + minutesOf(session), 0);
}

/**
 * Every pair of sessions of which one begins before the other ends, earlier first. Cancelled
 * sessions overlap nothing; one that begins as another ends does not overlap it.
 */
export function overlaps(sessions: readonly Session[]): (readonly [Session, Session])[] {
  const held = heldSessions(sessions);
  return held.flatMap((earlier, index) =>
    held
      .slice(index + 1)
      .filter((later) => epochMs(later.startsAt) < epochMs(earlier.endsAt))
      .map((later) => [earlier, later] as const),
  );
}

/** The length of a session in minutes, from instant to instant. */
export function minutesOf(session: Session): number {
  return (epochMs(session.endsAt) - epochMs(session.startsAt)) / 60_000;
}
