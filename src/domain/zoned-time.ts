/**
 * Wall time in a zone → instant. The only module that imports temporal-polyfill; nothing that ships
 * to a browser may reach it.
 */
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  type Instant,
  type IsoDate,
  isIsoDate,
  isTimeOfDay,
  type TimeOfDay,
  type TimeZone,
} from './dates.ts';
import { dateTimeFormat } from './kept-formats.ts';

// Reading an instant needs no zone rules of our own: browsers take these from instants.ts.
export { dateIn, timeIn, zoneName } from './instants.ts';

/**
 * True for a zone of the IANA database spelled as there, or `UTC`.
 *
 * Abbreviations (`EST`) and offsets (`-05:00`) are refused: they are wrong for half of the year.
 */
export function isTimeZone(name: string): boolean {
  const is = zones.get(name) ?? isNamedAsThere(name);
  zones.set(name, is);
  return is;
}

/** A catalog asks of few zones, tens of thousands of times. */
const zones = new Map<string, boolean>();

function isNamedAsThere(name: string): boolean {
  if (name === 'UTC') return true;
  if (!/^[A-Z][A-Za-z]*(?:\/[A-Z][A-Za-z0-9_+-]*)+$/.test(name)) return false;
  try {
    const known = dateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
    // Intl ignores case and answers with its own spelling; an alias (Asia/Kolkata) gets another name.
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/**
 * The instant of a wall time in a zone.
 *
 * @throws RangeError if there is no such date, time or zone, or if clocks skip the time (nonexistent) or
 *   show it twice (ambiguous) that night
 */
export function instantOf(date: IsoDate, time: TimeOfDay, timeZone: TimeZone): Instant {
  return zoned(date, time, timeZone).instant;
}

/**
 * A wall time with the offset of its zone at that moment: `2024-09-17T11:00:00-04:00`.
 *
 * @throws RangeError as `instantOf`
 */
export function offsetDateTimeOf(date: IsoDate, time: TimeOfDay, timeZone: TimeZone): string {
  return zoned(date, time, timeZone).withOffset;
}

/**
 * An instant on the clock of a zone, with its offset: `2024-07-15T12:00:00-04:00`.
 *
 * @throws RangeError if the instant is malformed or the zone is unknown
 */
export function offsetDateTimeIn(instant: Instant, timeZone: TimeZone): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/**
 * The first instant of a day in a zone: 01:00 where clocks change at midnight.
 *
 * @throws RangeError if there is no such date or zone
 */
export function startOfDay(date: IsoDate, timeZone: TimeZone): Instant {
  return endOfDay(addDays(date, -1), timeZone);
}

/** The deadlines of a large catalog are on a few days, which checks, join and pages ask for again. */
const endsOfDays = new Map<string, Instant>();

/**
 * The first instant of the next day in a zone: where a date without a time closes.
 *
 * Not always 24 hours after the day began, and not always midnight: some zones change their clocks
 * at midnight, so that the next day begins at 01:00.
 *
 * @throws RangeError if there is no such date or zone
 */
export function endOfDay(date: IsoDate, timeZone: TimeZone): Instant {
  const key = `${date} ${timeZone}`;
  let end = endsOfDays.get(key);
  if (end === undefined) {
    checkDate(date);
    checkZone(timeZone);
    const next = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone);
    end = instantText(next.epochMilliseconds);
    endsOfDays.set(key, end);
  }
  return end;
}

/**
 * When a deadline closes: at its time, or at the end of its day where none is stated. 23:59 lasts to
 * its end, which is the end of the day.
 *
 * @throws RangeError as `instantOf` and `endOfDay`
 */
export function closingInstant(date: IsoDate, time: TimeOfDay | null, timeZone: TimeZone): Instant {
  return time === null || time === '23:59'
    ? endOfDay(date, timeZone)
    : instantOf(date, time, timeZone);
}

/** A change of the offset of a zone, or the offset it has from the beginning. */
export interface ZoneChange {
  /** Wall time on the old clock, `20241103T020000`. */
  readonly wallTime: string;
  /** `-0400` */
  readonly offsetFrom: string;
  readonly offsetTo: string;
  /** True where clocks go forward. */
  readonly isForward: boolean;
}

/**
 * The offsets of a zone in whole years: the one before the first of them, then every change.
 *
 * @throws RangeError if there is no such zone
 */
export function zoneChanges(
  timeZone: TimeZone,
  firstYear: number,
  lastYear: number,
): readonly ZoneChange[] {
  checkZone(timeZone);
  const compact = (text: string) => text.replaceAll(/[:-]/g, '');
  let at = Temporal.PlainDate.from({ year: firstYear, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const first = at.offset.replace(':', '');
  const changes: ZoneChange[] = [
    {
      wallTime: `${firstYear - 1}0101T000000`,
      offsetFrom: first,
      offsetTo: first,
      isForward: false,
    },
  ];
  for (let before = at.offset; ; before = at.offset) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.year > lastYear) return changes;
    const { offset } = next;
    at = next;
    if (offset === before) continue;
    const wall = next.toInstant().toZonedDateTimeISO(before).toPlainDateTime();
    changes.push({
      wallTime: compact(wall.toString({ smallestUnit: 'second' })),
      offsetFrom: before.replace(':', ''),
      offsetTo: offset.replace(':', ''),
      isForward: Temporal.PlainDateTime.compare(next.toPlainDateTime(), wall) > 0,
    });
  }
}

/**
 * The date and time of a wall time without a zone, `2024-07-15T12:00`.
 *
 * @throws RangeError if it is not written so, or names a day or time that does not exist
 */
export function parseWallDateTime(text: string): {
  readonly date: IsoDate;
  readonly time: TimeOfDay;
} {
  const [date, time, ...rest] = text.split('T');
  if (
    date === undefined ||
    time === undefined ||
    rest.length > 0 ||
    !isIsoDate(date) ||
    !isTimeOfDay(time)
  ) {
    throw new RangeError(`A wall time is written like 2024-07-15T12:00, got "${text}".`);
  }
  return { date, time };
}

/**
 * The instant of an ISO date and time with `Z` or an offset.
 *
 * @throws RangeError if `text` has no offset or is no real date and time
 */
export function toInstant(text: string): Instant {
  const hint = `An instant is written like 2024-07-15T12:00:00-04:00, got "${text}".`;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)) {
    throw new RangeError(hint);
  }
  try {
    return instantText(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    throw new RangeError(hint);
  }
}

/** Each hour of a class is asked for four times in one build, by checks and by the join. */
const zonedTimes = new Map<string, ZonedTime>();

/** A wall time as an instant, and as itself with its offset. */
interface ZonedTime {
  readonly instant: Instant;
  readonly withOffset: string;
}

function zoned(date: IsoDate, time: TimeOfDay, timeZone: TimeZone): ZonedTime {
  const key = `${date} ${time} ${timeZone}`;
  let at = zonedTimes.get(key);
  if (at === undefined) {
    const read = readZoned(date, time, timeZone);
    at = {
      instant: instantText(read.epochMilliseconds),
      withOffset: read.toString({ smallestUnit: 'second', timeZoneName: 'never' }),
    };
    zonedTimes.set(key, at);
  }
  return at;
}

function readZoned(date: IsoDate, time: TimeOfDay, timeZone: TimeZone): Temporal.ZonedDateTime {
  checkDate(date);
  checkZone(timeZone);
  if (!isTimeOfDay(time)) throw new RangeError(`"${time}" is not a time of day (HH:MM).`);
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  try {
    return wall.toZonedDateTime(timeZone, { disambiguation: 'reject' });
  } catch {
    throw new RangeError(whyNotOneInstant(wall, date, time, timeZone));
  }
}

/** Both readings of a skipped time lie outside it; both readings of a repeated time show it. */
function whyNotOneInstant(
  wall: Temporal.PlainDateTime,
  date: IsoDate,
  time: TimeOfDay,
  timeZone: TimeZone,
): string {
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.toPlainDateTime().equals(wall)) {
    return (
      `${date} ${time} happens twice in ${timeZone}, at ${instantText(earlier.epochMilliseconds)} and ` +
      `${instantText(later.epochMilliseconds)}: the clocks are set back over it. Choose another time.`
    );
  }
  return `${date} ${time} does not exist in ${timeZone}: the clocks are set forward over it. Choose another time.`;
}

function checkDate(date: IsoDate): void {
  if (!isIsoDate(date))
    throw new RangeError(`"${date}" is not a day of the calendar (YYYY-MM-DD).`);
}

function checkZone(timeZone: TimeZone): void {
  if (!isTimeZone(timeZone)) {
    throw new RangeError(`"${timeZone}" is not an IANA time zone like America/New_York.`);
  }
}

function instantText(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString();
}
