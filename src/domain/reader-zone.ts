/**
 * The time zone of whoever reads: the one they chose, else that of their device. Ships to browsers.
 */
import type { Instant, TimeZone } from './dates.ts';
import { dateIn, timeIn } from './instants.ts';
import { dateTimeFormat } from './kept-formats.ts';

/** Where the chosen zone is remembered, on the device only. */
export const ZONE_KEY = 'time-zone';
/** Told to the document when another zone is chosen. */
export const ZONE_CHANGED = 'zonechange';

/** The zone to show: a remembered name that this browser no longer knows counts as none. */
export function zoneToShow(chosen: string | null, device: TimeZone): TimeZone {
  try {
    dateTimeFormat('en', { timeZone: chosen ?? device });
    return chosen ?? device;
  } catch {
    return device;
  }
}

/**
 * How far the clock of one zone is ahead of another’s at an instant, in minutes: 300 for London
 * against New York in September.
 *
 * @throws RangeError if the instant is malformed or a zone is unknown
 */
export function minutesAhead(instant: Instant, zone: TimeZone, of: TimeZone): number {
  return (wallMs(instant, zone) - wallMs(instant, of)) / 60_000;
}

/** -1, 0 or 1: the day on which an instant falls in a zone, against its day in another. */
export function dayShift(instant: Instant, zone: TimeZone, of: TimeZone): -1 | 0 | 1 {
  const here = dateIn(instant, zone);
  const there = dateIn(instant, of);
  if (here === there) return 0;
  return here > there ? 1 : -1;
}

/** The wall time as if it were UTC, for differences. */
function wallMs(instant: Instant, zone: TimeZone): number {
  return Date.parse(`${dateIn(instant, zone)}T${timeIn(instant, zone)}Z`);
}

/**
 * The moment at which a deadline closes on the clock of a zone, “Jul 31, 9:00 PM”; null where the clock
 * of its own zone says the same.
 *
 * @throws RangeError if the instant is malformed or a zone is unknown
 */
export function closingTimeIn(
  closesAt: Instant,
  zone: TimeZone,
  of: TimeZone,
  locale: string,
): string | null {
  const clockIn = (timeZone: TimeZone) =>
    dateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
    })
      .format(new Date(closesAt))
      // The narrow space before AM and PM breaks searching and copying.
      .replaceAll('\u202f', ' ');
  const here = clockIn(zone);
  return here === clockIn(of) ? null : here;
}
