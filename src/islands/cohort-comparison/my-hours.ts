/** When a cohort meets on the reader’s clock, in words. */
import { formatDate, formatTimeRange } from '#domain/date-formats.ts';
import { type ClockGroup, groupByClock } from '#domain/session-weeks.ts';
import type { ComparedCohort } from '#view-models/compare-page.ts';
import { compareWords as words } from '#words/compare.ts';
import { weekdayNames } from '#words/dates.ts';

/** Exceptions that are still worth naming one by one. */
const MOST_EXCEPTIONS = 3;

/**
 * Days and hours in a zone: those of most classes, then what differs by date.
 *
 * @returns null for a cohort without listed classes
 */
export function myHours(
  { sessions, timeZone }: Pick<ComparedCohort, 'sessions' | 'timeZone'>,
  zone: string,
  locale: string,
): readonly string[] | null {
  if (sessions.length === 0) return null;
  const mine = groupByClock(sessions, zone);
  if (JSON.stringify(mine) === JSON.stringify(groupByClock(sessions, timeZone))) {
    return [words.same];
  }
  const usual = mine.filter(({ startTime, endTime }) => sameHours(mine[0], startTime, endTime));
  const others = mine.filter((group) => !usual.includes(group));
  const [first] = usual;
  if (first === undefined) return null;
  const days = [...new Set(usual.map(({ weekday }) => weekday))].sort();
  const hours = ({ startTime, endTime }: ClockGroup) => formatTimeRange(startTime, endTime, locale);
  const exceptions = others.map((group) =>
    words.except(
      hours(group),
      group.dates.map((date) => formatDate(date, locale, 'month-day')),
    ),
  );
  const isShort = others.flatMap(({ dates }) => dates).length <= MOST_EXCEPTIONS;
  return [
    words.usually(weekdayNames(days), hours(first)),
    ...(isShort ? exceptions : others.map((group) => fromTo(group, hours(group), locale))),
  ];
}

/** Many dates are said as the first and the last of them. */
function fromTo(group: ClockGroup, hours: string, locale: string): string {
  const ends = [group.dates[0], group.dates.at(-1)].filter((date) => date !== undefined);
  const [from = '', to = from] = ends.map((date) => formatDate(date, locale, 'month-day'));
  return words.between(weekdayNames([group.weekday]), hours, from, to);
}

function sameHours(group: ClockGroup | undefined, startTime: string, endTime: string): boolean {
  return group?.startTime === startTime && group.endTime === endTime;
}
