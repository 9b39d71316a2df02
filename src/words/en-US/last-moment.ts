/** The last moment to apply in words. Its own file: the receiver says it too, and browsers do not. */
import { type DateStyle, formatDate, formatTime } from '#domain/date-formats.ts';
import { addDays, type IsoDate, type TimeOfDay, type TimeZone } from '#domain/dates.ts';
import { zoneName } from '#domain/instants.ts';

/** A stated deadline; `time` null: the whole day counts. */
export interface StatedDeadline {
  readonly date: IsoDate;
  readonly time: TimeOfDay | null;
  readonly timeZone: TimeZone | null;
  readonly closesAt: string | null;
  /** Whether a date without a time must name its zone. */
  readonly namesZone: boolean;
}

/** “at 5 PM ET”, with what midnight and noon are called. */
const times = {
  endOf: (date: string, zone: string) => `the end of ${date} ${zone}`,
  inZone: (date: string, zone: string) => `${date} (${zone})`,
  noon: 'noon',
  at: (date: string, time: string, zone: string) => `${date}, ${time} ${zone}`,
} as const;

/**
 * “July 31, 2024”, “July 31, 2024 (ET)” where the zone must be named; with its time and zone where one is stated: “November 10, noon ET”, “November 10,
 * 5 PM ET”. Midnight, as a day begins, is the end of the day before.
 *
 * @throws RangeError if date, time or zone is none
 */
export function lastMoment(
  { date, time, timeZone, closesAt, namesZone }: StatedDeadline,
  locale: string,
  style: DateStyle,
): string {
  const day = formatDate(date, locale, style);
  if (timeZone === null || closesAt === null) return day;
  const zone = zoneName(timeZone, closesAt, locale, 'generic');
  if (time === null) return namesZone ? times.inZone(day, zone) : day;
  if (time === '00:00') return times.endOf(formatDate(addDays(date, -1), locale, style), zone);
  const hour = time === '12:00' ? times.noon : formatTime(time, locale);
  return times.at(day, hour, zone);
}
