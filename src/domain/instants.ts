/**
 * Reading an instant in a zone with `Intl` alone: what browsers need too.
 *
 * Making an instant from wall time needs the zone's rules and lives in `zoned-time.ts`. Ships to
 * browsers.
 */
import type { Instant, IsoDate, TimeOfDay, TimeZone } from './dates.ts';
import { dateTimeFormat } from './kept-formats.ts';

const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True for an ISO instant in UTC with milliseconds, `2024-08-01T04:00:00.000Z`. */
export function isInstant(text: string): boolean {
  if (!INSTANT_PATTERN.test(text)) return false;
  const time = new Date(text);
  // Engines roll February 31 and 24:00 over; only a real moment comes back as itself.
  return (
    time.getUTCDate() === Number(text.slice(8, 10)) &&
    time.getUTCHours() === Number(text.slice(11, 13))
  );
}

/**
 * Milliseconds since 1970, for comparing instants.
 *
 * @throws RangeError if `instant` is not one: a `NaN` would quietly compare as “passed”
 */
export function epochMs(instant: Instant): number {
  if (!isInstant(instant)) {
    throw new RangeError(`An instant is written like 2024-08-01T04:00:00.000Z, got "${instant}".`);
  }
  return Date.parse(instant);
}

/**
 * True from the instant itself on; never where it is not known.
 *
 * @throws RangeError if one of them is malformed
 */
export function hasCome(instant: Instant | null, now: Instant): boolean {
  return instant !== null && epochMs(now) >= epochMs(instant);
}

/**
 * The calendar date on which an instant falls in a zone.
 *
 * @throws RangeError if `instant` is not an instant or `timeZone` is unknown
 */
export function dateIn(instant: Instant, timeZone: TimeZone): IsoDate {
  const { year, month, day } = wallParts(instant, timeZone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/**
 * The wall time at which an instant falls in a zone, `HH:MM`, seconds dropped.
 *
 * @throws RangeError if `instant` is not an instant or `timeZone` is unknown
 */
export function timeIn(instant: Instant, timeZone: TimeZone): TimeOfDay {
  const { hour, minute } = wallParts(instant, timeZone);
  return `${hour}:${minute}`;
}

/**
 * The name of a zone as people say it: “ET” (generic), “Eastern Time” (long-generic).
 *
 * Where no short form is in use, the long one is in both places: the short style of Intl makes
 * another name there, “India Time” beside “India Standard Time”.
 *
 * The name is the same in summer and winter; `instant` picks it where a zone changed its name.
 *
 * @throws RangeError if `instant` is not an instant or `timeZone` is unknown
 */
export function zoneName(
  timeZone: TimeZone,
  instant: Instant,
  locale: string,
  style: 'generic' | 'long-generic',
): string {
  const nameIn = (timeZoneName: 'shortGeneric' | 'longGeneric') =>
    dateTimeFormat(locale, { timeZone, timeZoneName })
      .formatToParts(epochMs(instant))
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const short = style === 'generic' ? nameIn('shortGeneric') : ' ';
  return short.includes(' ') ? nameIn('longGeneric') : short;
}

function wallParts(instant: Instant, timeZone: TimeZone) {
  const format = dateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = { year: '', month: '', day: '', hour: '', minute: '' };
  for (const { type, value } of format.formatToParts(epochMs(instant))) {
    if (type in parts) parts[type as keyof typeof parts] = value;
  }
  return parts;
}
