/**
 * Application deadlines and what they mean at an instant. The same function labels them at build,
 * again in the browser, and decides in the receiver. Ships to browsers.
 */
import type { Instant, IsoDate, TimeOfDay, TimeZone } from './dates.ts';
import { dateIn, epochMs, hasCome } from './instants.ts';

/** A stated date. Open while `now` is before `closesAt`. */
export interface DatedDeadline {
  readonly kind: 'date';
  readonly date: IsoDate;
  /** Null where no time of day is stated: the whole day counts, and no time is printed. */
  readonly time: TimeOfDay | null;
  readonly timeZone: TimeZone;
  readonly closesAt: Instant;
  /** Null where applications are not known to open later. */
  readonly opensAt: Instant | null;
  readonly opensDate: IsoDate | null;
  /** Apply by this date to be considered first. It closes nothing. */
  readonly priorityDate: IsoDate | null;
  /** The date before it was extended. */
  readonly extendedFrom: IsoDate | null;
  /** True also where the date before is not recorded. */
  readonly isExtended: boolean;
  /** Whether a date without a time must name its zone: classes are in another, or content names it. */
  readonly namesZone: boolean;
}

/** It has passed, and its date is not recorded: neither open nor a date. */
export interface PassedDeadline {
  readonly kind: 'passed';
}

/** No date is stated. Nobody is late before the cohort starts. */
export interface UnannouncedDeadline {
  readonly kind: 'not-announced';
  /** The start of the cohort's first session; null where that is not known. */
  readonly passesAt: Instant | null;
}

/** Applications are taken at any time. */
export interface RollingDeadline {
  readonly kind: 'rolling';
  /** When the intake ends; null where it does not. */
  readonly passesAt: Instant | null;
}

/** What it was for is not offered any more, whatever was stated: nobody is in time. */
export interface WithdrawnDeadline {
  readonly kind: 'withdrawn';
  /** The date that was stated; null where none was. */
  readonly date: IsoDate | null;
  /** When it closed, or would have. */
  readonly closesAt: Instant | null;
}

/** A deadline as content states it, whatever became of what it is for. */
export type StatedDeadline = DatedDeadline | PassedDeadline | UnannouncedDeadline | RollingDeadline;

/** No place is left: nobody is invited to apply, and who applies all the same is in time as stated. */
export interface FullDeadline {
  readonly kind: 'full';
  readonly stated: StatedDeadline;
  /** When what is stated passes; null where it does not, or nobody knows when. */
  readonly closesAt: Instant | null;
  /** The day on which staff wrote it. */
  readonly asOf: IsoDate;
}

export type Deadline = StatedDeadline | WithdrawnDeadline | FullDeadline;

/** Every kind of deadline, as the API names them: there a withdrawn one is passed. */
export const DEADLINE_KINDS = [
  'date',
  'passed',
  'not-announced',
  'rolling',
] as const satisfies readonly StatedDeadline['kind'][];

/** What a stated deadline can mean at an instant, the state in which people can apply first. */
export const DEADLINE_STATUSES = ['open', 'not-open-yet', 'not-announced', 'passed'] as const;
/** The same for what may be full. */
export const DOOR_STATUSES = ['open', 'not-open-yet', 'not-announced', 'full', 'passed'] as const;
export type DeadlineStatus = (typeof DOOR_STATUSES)[number];

/** A deadline closes soon from this many days before its last day. */
export const CLOSES_SOON_DAYS = 21;

/**
 * What a deadline means at an instant. At `closesAt` itself it has passed.
 *
 * @throws RangeError if an instant is malformed
 */
export function deadlineStatus(
  deadline: StatedDeadline | WithdrawnDeadline,
  now: Instant,
): (typeof DEADLINE_STATUSES)[number];
export function deadlineStatus(deadline: Deadline, now: Instant): DeadlineStatus;
export function deadlineStatus(deadline: Deadline, now: Instant): DeadlineStatus {
  switch (deadline.kind) {
    case 'full':
      return hasCome(deadline.closesAt, now) ? 'passed' : 'full';
    case 'passed':
    case 'withdrawn':
      return 'passed';
    case 'not-announced':
      return hasCome(deadline.passesAt, now) ? 'passed' : 'not-announced';
    case 'rolling':
      return hasCome(deadline.passesAt, now) ? 'passed' : 'open';
    case 'date':
      if (hasCome(deadline.closesAt, now)) return 'passed';
      return deadline.opensAt !== null && !hasCome(deadline.opensAt, now) ? 'not-open-yet' : 'open';
  }
}

/** A deadline without regard to places: what the API and the edits of staff are about. */
export function regardlessOfPlaces(deadline: Deadline): StatedDeadline | WithdrawnDeadline {
  return deadline.kind === 'full' ? deadline.stated : deadline;
}

/** When a stated deadline passes; null where it does not, or nobody knows when. */
export function passesAt(deadline: Deadline): Instant | null {
  if (deadline.kind === 'passed') return null;
  return 'passesAt' in deadline ? deadline.passesAt : deadline.closesAt;
}

/**
 * True while one can apply and be in time: before a stated date, in a rolling intake, or where no
 * deadline is stated until the cohort begins. Pages and form offer what this says; the receiver calls
 * none of it late.
 */
export function canApply(deadline: Deadline, now: Instant): boolean {
  const status = deadlineStatus(deadline, now);
  return status === 'open' || status === 'not-announced';
}

/** True while an application is in time by a stated date not yet reached, or in a rolling intake. */
export function isOpen(deadline: Deadline, now: Instant): boolean {
  return deadlineStatus(deadline, now) === 'open';
}

/**
 * True once an application arrives after the deadline. A route whose deadline is not announced is
 * not late before the cohort starts; an application ahead of the opening is early, not late.
 */
export function isLate(deadline: Deadline, now: Instant): boolean {
  return deadlineStatus(deadline, now) === 'passed';
}

/**
 * Calendar days from today to the last open day, in the deadline's zone: 0 on the last day itself.
 *
 * Counted in dates, as people count them: at 6 PM a deadline of tomorrow at 5 PM is 1 day away.
 *
 * @returns null once it has closed
 * @throws RangeError if an instant is malformed or `timeZone` is unknown
 */
export function daysLeft(closesAt: Instant, now: Instant, timeZone: TimeZone): number | null {
  if (hasCome(closesAt, now)) return null;
  // A deadline at the end of a day closes as the next one begins: its last day ends a moment before.
  const lastMoment = new Date(epochMs(closesAt) - 1).toISOString();
  // Dates are read as UTC: whole days lie between them. The arithmetic of dates.ts would weigh more.
  const day = (instant: Instant) => Date.parse(dateIn(instant, timeZone)) / 86_400_000;
  return day(lastMoment) - day(now);
}

/** True while a dated deadline is open and its last day is at most 21 days away. */
export function closesSoon(deadline: Deadline, now: Instant): boolean {
  if (deadline.kind !== 'date' || !isOpen(deadline, now)) return false;
  const days = daysLeft(deadline.closesAt, now, deadline.timeZone);
  return days !== null && isSoon(days);
}

/** Whether so many days left are few. */
export function isSoon(days: number): boolean {
  return days <= CLOSES_SOON_DAYS;
}

/**
 * The date that is printed beside a status. Null where none is known: passed without a record, not
 * announced (before and after it has passed), rolling, withdrawn before it came, full.
 */
export function statusDate(deadline: Deadline, now: Instant): IsoDate | null {
  if (deadline.kind === 'withdrawn') return hasCome(deadline.closesAt, now) ? deadline.date : null;
  return deadline.kind === 'date' ? deadline.date : null;
}

/**
 * When the status next changes on its own, for forecasts and for pages left open.
 *
 * @returns null where it will not change any more, or nobody knows when
 * @throws RangeError if an instant is malformed
 */
export function nextChangeAt(deadline: Deadline, now: Instant): Instant | null {
  const changes = deadline.kind === 'date' ? [deadline.opensAt, deadline.closesAt] : [];
  if (deadline.kind === 'full') changes.push(deadline.closesAt);
  if (deadline.kind === 'not-announced' || deadline.kind === 'rolling')
    changes.push(deadline.passesAt);
  return changes.find((change) => change !== null && !hasCome(change, now)) ?? null;
}
