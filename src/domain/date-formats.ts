/**
 * Calendar dates, wall times and ranges of them in the words of a locale. Ships to browsers.
 */
import {
  firstDayOf,
  type IsoDate,
  isTimeOfDay,
  lastDayOf,
  type PartialDate,
  type TimeOfDay,
  utcMidnight,
  type Weekday,
} from './dates.ts';

import { dateTimeFormat } from './kept-formats.ts';

/**
 * How a date is printed, by example (en-US): long “July 31, 2024”, medium “Jul 31, 2024”,
 * short “7/31/2024”, weekday “Wednesday, July 31, 2024”, month-day “July 31”,
 * month-day-short “Jul 31”.
 */
export type DateStyle = 'long' | 'medium' | 'short' | 'weekday' | 'month-day' | 'month-day-short';

/**
 * A date in the words of a locale.
 *
 * @throws RangeError if `date` is not a real day
 */
export function formatDate(date: IsoDate, locale: string, style: DateStyle): string {
  return plainSpaces(formatter(locale, style).format(utcMidnight(date)));
}

/**
 * As much of a date as is known, in the words of a locale: “2024”, “August 2024”, “July 31, 2024”.
 *
 * @throws RangeError if `partial` is not a partial date
 */
export function formatPartialDate(partial: PartialDate, locale: string): string {
  return plainSpaces(partialFormatter(partial, locale).format(utcMidnight(firstDayOf(partial))));
}

/**
 * Two dates as one range, saying a shared month or year once: “September 17 – December 10, 2024”,
 * “June – August 2024”. Equal dates print as one; unequal precisions print each in full.
 *
 * @throws RangeError if either is not a partial date, or `end` lies before `start`
 */
export function formatDateRange(start: PartialDate, end: PartialDate, locale: string): string {
  const startDay = firstDayOf(start);
  const endDay = firstDayOf(end);
  if (lastDayOf(end) < startDay)
    throw new RangeError(`The range ends (${end}) before it starts (${start}).`);
  if (start === end) return formatPartialDate(start, locale);
  if (start.length !== end.length) {
    return `${formatPartialDate(start, locale)} – ${formatPartialDate(end, locale)}`;
  }
  const range = partialFormatter(start, locale);
  return plainSpaces(range.formatRange(utcMidnight(startDay), utcMidnight(endDay)));
}

/**
 * Two days as one range without a year, saying a shared month once: “Sep 6 – 8”, “December 22 –
 * January 4”. Equal dates print as one.
 *
 * @throws RangeError if either is not a real day, or `end` lies before `start`
 */
export function formatDayRange(
  start: IsoDate,
  end: IsoDate,
  locale: string,
  style: 'month-day' | 'month-day-short',
): string {
  return plainSpaces(formatter(locale, style).formatRange(utcMidnight(start), utcMidnight(end)));
}

/**
 * The name of a weekday: “Tuesday”, or “Tue”.
 */
export function formatWeekday(
  weekday: Weekday,
  locale: string,
  style: 'long' | 'short' = 'long',
): string {
  // 1970-01-04 was a Sunday.
  const day = (3 + weekday) * 86_400_000;
  return dateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(day);
}

/**
 * A wall time, without minutes where the locale counts to twelve and they are zero: “11 AM”, “9:30 AM”.
 *
 * @throws RangeError if `time` is not a `TimeOfDay`
 */
export function formatTime(time: TimeOfDay, locale: string): string {
  return timeParts(time, locale)
    .map((part) => part.value)
    .join('');
}

/**
 * Two wall times as one range, saying a shared AM or PM once: “11 AM–1 PM”, “12–2 PM”, “9:30–11 AM”.
 * An end at or before the start is on the next day, and both say AM or PM.
 *
 * @throws RangeError if either is not a `TimeOfDay`
 */
export function formatTimeRange(start: TimeOfDay, end: TimeOfDay, locale: string): string {
  let first = timeParts(start, locale);
  let second = timeParts(end, locale);
  const period = dayPeriod(first);
  if (start < end && period !== undefined && period === dayPeriod(second)) {
    // Where AM and PM come first (Korean), the end drops it instead.
    if (first[0]?.type === 'dayPeriod') second = withoutDayPeriod(second);
    else first = withoutDayPeriod(first);
  }
  const text = (parts: readonly Intl.DateTimeFormatPart[]) =>
    parts.map((part) => part.value).join('');
  return `${text(first)}–${text(second)}`;
}

const STYLE_OPTIONS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { dateStyle: 'long' },
  medium: { dateStyle: 'medium' },
  short: { year: 'numeric', month: 'numeric', day: 'numeric' },
  weekday: { dateStyle: 'full' },
  'month-day': { month: 'long', day: 'numeric' },
  'month-day-short': { month: 'short', day: 'numeric' },
};

function formatter(locale: string, style: DateStyle): Intl.DateTimeFormat {
  return dateTimeFormat(locale, { ...STYLE_OPTIONS[style], timeZone: 'UTC' });
}

function partialFormatter(partial: PartialDate, locale: string): Intl.DateTimeFormat {
  if (partial.length === 10) return formatter(locale, 'long');
  const month = partial.length === 7 ? { month: 'long' as const } : {};
  return dateTimeFormat(locale, { year: 'numeric', ...month, timeZone: 'UTC' });
}

function timeParts(time: TimeOfDay, locale: string): Intl.DateTimeFormatPart[] {
  if (!isTimeOfDay(time)) throw new RangeError(`"${time}" is not a time of day (HH:MM).`);
  const hours = dateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });
  const onTheHour = hours.resolvedOptions().hour12 === true && time.endsWith(':00');
  const format = onTheHour
    ? hours
    : dateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format
    .formatToParts(Date.parse(`1970-01-01T${time}:00Z`))
    .map((part) => ({ ...part, value: plainSpaces(part.value) }));
}

function dayPeriod(parts: readonly Intl.DateTimeFormatPart[]): string | undefined {
  return parts.find((part) => part.type === 'dayPeriod')?.value;
}

function withoutDayPeriod(parts: readonly Intl.DateTimeFormatPart[]): Intl.DateTimeFormatPart[] {
  const at = parts.findIndex((part) => part.type === 'dayPeriod');
  // The literal between the clock and AM or PM goes with it.
  const literal = at === 0 ? 1 : at - 1;
  return parts.filter(
    (part, index) => index !== at && !(index === literal && part.type === 'literal'),
  );
}

/**
 * Intl puts a narrow no-break space (U+202F) before AM and PM and thin spaces (U+2009) round the dash
 * of a range. They break searching, copying and comparing, so they become ordinary spaces; where a
 * line may break is decided by the page's styles.
 */
function plainSpaces(text: string): string {
  return text.replace(/[\u202f\u2009\u00a0]/gu, ' ');
}
