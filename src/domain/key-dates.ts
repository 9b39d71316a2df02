/**
 * Dates of a cohort that are neither a class nor a deadline to apply: a scholarship’s deadline, the day
 * decisions are sent, an orientation, and parts that participants take alone between classes.
 */
import type { Instant, IsoDate, TimeOfDay, TimeZone } from './dates.ts';

/** A day, or an hour of it, under the name that the institute gives it. */
export interface KeyDate {
  readonly id: string;
  readonly label: string;
  readonly date: IsoDate;
  /** Wall time in `timeZone`; null: no hour is stated. */
  readonly startTime: TimeOfDay | null;
  /** null: no end is stated. */
  readonly endTime: TimeOfDay | null;
  readonly timeZone: TimeZone;
  /** null where no hour is stated. */
  readonly startsAt: Instant | null;
  readonly note: string | null;
}

/** A part that participants take at their own pace, from a first to a last day. */
export interface SelfPacedPart {
  readonly id: string;
  readonly title: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly note: string | null;
}

/** True of a cohort with at least one date for a calendar. */
export function hasCalendar({
  starts,
  sessions,
  keyDates,
  selfPaced,
}: {
  readonly starts: string | null;
  readonly sessions: readonly unknown[];
  readonly keyDates: readonly unknown[];
  readonly selfPaced: readonly unknown[];
}): boolean {
  return starts?.length === 10 || sessions.length + keyDates.length + selfPaced.length > 0;
}
