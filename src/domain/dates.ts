/**
 * Calendar dates, wall times and periods as plain strings, and the arithmetic on them.
 *
 * A date-only value never becomes a `Date` in a local zone: `new Date("2024-07-31")` prints July 30
 * in New York. All arithmetic here is on days in UTC. Ships to browsers.
 */

/** A real calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as much of a date as is known. */
export type PartialDate = string;
/** Wall time of a day, `HH:MM`, from `00:00` to `23:59`. */
export type TimeOfDay = string;
/** An IANA zone, `America/New_York`. “ET” is no zone, and “EST” is wrong in July. */
export type TimeZone = string;
/** A moment, ISO 8601 in UTC with milliseconds: `2024-08-01T04:00:00.000Z`. */
export type Instant = string;
/** An ISO 8601 duration of one calendar unit: `P14D`, `P1W`, `P3M`, `P1Y`. */
export type Period = string;

/** The calendar units a period or a cadence counts. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';
/** 0 (Sunday) to 6 (Saturday). */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** Their names as content writes them, Sunday first. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
const DAY_MS = 86_400_000;
const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD_PATTERN = /^P([1-9]\d{0,3})([DWMY])$/;
const PERIOD_UNITS: Readonly<Record<string, CalendarUnit>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
};

/** True for a day that exists: `2024-02-29` is one, `2024-02-31` and `2024-2-9` are not. */
export function isIsoDate(text: string): boolean {
  if (!DATE_PATTERN.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month)
  );
}

/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the real calendar. */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-\d{2}$/.test(text)) return isIsoDate(`${text}-01`);
  return isIsoDate(text);
}

/** True for `HH:MM` from `00:00` to `23:59`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** True for a period of one unit and a positive whole count: `P14D`, `P1W`, `P3M`, `P1Y`. */
export function isPeriod(text: string): boolean {
  return PERIOD_PATTERN.test(text);
}

/**
 * The count and unit of a period, for words (“1 week”) and arithmetic.
 *
 * @throws RangeError if `period` is not a `Period`
 */
export function parsePeriod(period: Period): {
  readonly count: number;
  readonly unit: CalendarUnit;
} {
  const [, count, letter] = PERIOD_PATTERN.exec(period) ?? [];
  const unit = PERIOD_UNITS[letter ?? ''];
  if (unit === undefined) {
    throw new RangeError(`A period is written like P14D, P1W or P3M, got "${period}".`);
  }
  return { count: Number(count), unit };
}

/**
 * The date a number of days later; earlier where `days` is negative.
 *
 * @throws RangeError if `date` is not a real day, `days` is not whole, or the result leaves the years 0000–9999
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Days are whole, got ${days}.`);
  const result = new Date((dayNumber(date) + days) * DAY_MS);
  const year = result.getUTCFullYear();
  // Not a number where `days` is beyond what a Date holds.
  if (!(year >= 0 && year <= 9999)) {
    throw new RangeError(`${date} and ${days} days leave the calendar.`);
  }
  return result.toISOString().slice(0, 10);
}

/**
 * The date one period later, or `times` periods later.
 *
 * Months keep the day and fall back to the last day of a shorter month, counted from `date` each
 * time: January 31 plus `P1M` is February 29, twice is March 31.
 *
 * @throws RangeError if `date` is not a real day, `period` not a `Period`, or `times` not whole and >= 0
 */
export function addPeriod(date: IsoDate, period: Period, times = 1): IsoDate {
  if (!Number.isSafeInteger(times) || times < 0) {
    throw new RangeError(`Periods are counted in whole numbers from 0, got ${times}.`);
  }
  const { count, unit } = parsePeriod(period);
  if (unit === 'day') return addDays(date, count * times);
  if (unit === 'week') return addDays(date, 7 * count * times);
  return addMonths(date, (unit === 'year' ? 12 : 1) * count * times);
}

/**
 * Whole days from one date to another; negative where `to` is earlier.
 *
 * @throws RangeError if either is not a real day
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const start = dayNumber(from);
  // Most classes end on their day, and to read a date takes longer than to compare two.
  return to === from ? 0 : dayNumber(to) - start;
}

/**
 * 0 (Sunday) to 6 (Saturday).
 *
 * @throws RangeError if `date` is not a real day
 */
export function weekdayOf(date: IsoDate): Weekday {
  return new Date(dayNumber(date) * DAY_MS).getUTCDay() as Weekday;
}

/**
 * The first day a partial date may mean: `2024-08` gives `2024-08-01`.
 *
 * @throws RangeError if `partial` is not a partial date
 */
export function firstDayOf(partial: PartialDate): IsoDate {
  checkPartialDate(partial);
  return `${partial}-01-01`.slice(0, 10);
}

/**
 * The last day a partial date may mean: `2024-08` gives `2024-08-31`, `2024` gives `2024-12-31`.
 *
 * @throws RangeError if `partial` is not a partial date
 */
export function lastDayOf(partial: PartialDate): IsoDate {
  checkPartialDate(partial);
  if (partial.length === 4) return `${partial}-12-31`;
  return partial.length === 7 ? lastDayOfMonth(partial) : partial;
}

function checkDate(date: IsoDate): void {
  if (!isIsoDate(date)) {
    throw new RangeError(`"${date}" is not a day of the calendar (YYYY-MM-DD).`);
  }
}

function checkPartialDate(partial: PartialDate): void {
  if (!isPartialDate(partial)) {
    throw new RangeError(
      `"${partial}" is not a date, a month or a year (YYYY-MM-DD, YYYY-MM, YYYY).`,
    );
  }
}

/**
 * The start of a day in UTC, in milliseconds since 1970, for formatters and differences.
 *
 * @throws RangeError if `date` is not a real day
 */
export function utcMidnight(date: IsoDate): number {
  return dayNumber(date) * DAY_MS;
}

/** Days since 1970-01-01. */
function dayNumber(date: IsoDate): number {
  checkDate(date);
  return Date.parse(date) / DAY_MS;
}

function addMonths(date: IsoDate, months: number): IsoDate {
  checkDate(date);
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  const month = String((index % 12) + 1).padStart(2, '0');
  if (year.length > 4) throw new RangeError(`${date} and ${months} months leave the calendar.`);
  const lastDay = lastDayOfMonth(`${year}-${month}`);
  const sameDay = `${year}-${month}-${date.slice(8)}`;
  return sameDay > lastDay ? lastDay : sameDay;
}

function lastDayOfMonth(month: PartialDate): IsoDate {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
