/** The rhythm of a cohort in the words of schema.org, and the days on which it does not hold. */

import type { Schedule } from 'schema-dts';
import {
  addDays,
  daysBetween,
  type IsoDate,
  WEEKDAYS,
  type Weekday,
  weekdayOf,
} from '#domain/dates.ts';
import { describeSchedule, type Rhythm, type SchedulePlan } from '#domain/schedule.ts';
import { isHeld } from '#domain/sessions.ts';

/**
 * The weekly rhythm as a `Schedule`; `null` where there is none, or only dates tell the truth.
 *
 * `exceptDate` names each day of the rhythm without a class at its hours, so that whoever counts the days
 * out finds the regular classes and no other. Classes beside the rhythm are on the cohort’s page.
 */
export function weeklySchedule(
  plan: SchedulePlan & { readonly timeZone: string },
): Schedule | null {
  const described = describeSchedule(plan);
  if (described === null || described.rhythm.kind !== 'weekly') return null;
  const { rhythm, usualHours } = described;
  const dates = [...new Set(described.regular.filter(isHeld).map(({ date }) => date))].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const [usual, ...others] = usualHours.flatMap(({ hours }) => hours);
  const hours = others.length === 0 && usual?.daysLater === 0 ? usual : null;
  const missing = daysOf(rhythm, first, last).filter((date) => !dates.includes(date));
  return {
    '@type': 'Schedule',
    startDate: first,
    endDate: last,
    repeatFrequency: `P${rhythm.everyWeeks}W`,
    byDay: rhythm.weekdays.map((weekday) => `https://schema.org/${WEEKDAYS[weekday]}` as const),
    ...(hours ? { startTime: hours.startTime, endTime: hours.endTime } : {}),
    scheduleTimezone: plan.timeZone,
    ...(missing.length > 0 ? { exceptDate: missing } : {}),
  };
}

/** Every day of the rhythm from the first to the last. */
function daysOf(
  { weekdays, everyWeeks }: Extract<Rhythm, { kind: 'weekly' }>,
  first: IsoDate,
  last: IsoDate,
): readonly IsoDate[] {
  // Weeks begin with the first weekday of the rhythm, which may be Saturday.
  const begins = weekdays[0] as Weekday;
  const weekStart = addDays(first, -((weekdayOf(first) - begins + 7) % 7));
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
    .filter((date) => weekdays.includes(weekdayOf(date)))
    .filter((date) => Math.floor(daysBetween(weekStart, date) / 7) % everyWeeks === 0);
}
