/** How long applications are kept beyond what the institute states, and whose clock decides it. */

import type { Instant } from './dates.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days an application that nobody decided is kept after admissions was told of it. */
export const UNDECIDED_DAYS = 90;

/**
 * The longest time a receiver is believed to have been switched off.
 *
 * A clock that is further ahead of the moment last seen may be wrong: it deletes nothing until
 * somebody says it is right. A wrong clock within this time deletes that many days too early.
 */
const LONGEST_PAUSE_DAYS = 30;

/**
 * Whether so much time can have passed since the store was last used.
 *
 * A clock that was set back is believed: nothing is old too early by it.
 *
 * @param lastSeen the machine clock when it was last written down, `null` when it never was
 * @param now the machine clock
 */
export function isPlausible(lastSeen: Instant | null, now: Instant): boolean {
  if (lastSeen === null) return true;
  return Date.parse(now) - Date.parse(lastSeen) <= LONGEST_PAUSE_DAYS * DAY_MS;
}

/** The instant so many days before another. */
export function daysBefore(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) - days * DAY_MS).toISOString();
}
