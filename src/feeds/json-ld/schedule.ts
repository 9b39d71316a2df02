/** The rhythm of a cohort in the words of schema.org, and the days on which it does not hold. */

import type { Schedule } from 'schema-dts';
import { addDays, daysBetween, type IsoDate, WEEKDAYS, weekdayOf } from '#domain/dates.ts';
import {
  describeSchedule,
  type Hours,
  hoursOfSession,
  isAtPosition,
  type Rhythm,
  type SchedulePlan,
} from '#domain/schedule.ts';
import { isHeld } from '#domain/sessions.ts';

/** Days that one `Schedule` tells: those it counts out, and how. */
interface Series {
  readonly days: readonly IsoDate[];
  readonly counted: { readonly repeatFrequency: string; readonly byDay?: string | string[] };
}

/** As iCalendar writes weekdays, which `byDay` takes where it is one in its month. */
const SHORT_DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * The rhythm as `Schedule`s, one for each of its usual hours; empty where only dates tell the truth.
 *
 * `exceptDate` names each day of the rhythm without a class at its hours, so that whoever counts the days
 * out finds the regular classes and no other. Classes beside the rhythm are on the cohort’s page.
 */
export function rhythmSchedules(
  plan: SchedulePlan & { readonly timeZone: string },
): readonly Schedule[] {
  const described = describeSchedule(plan);
  if (described === null) return [];
  const { rhythm, usualHours } = described;
  const regular = described.regular.filter(isHeld);
  const rules: readonly (Hours | null)[] =
    usualHours.length === 0
      ? [null]
      : [
          ...new Map(
            usualHours.flatMap(({ hours }) => hours.map((one) => [hoursKey(one), one])),
          ).values(),
        ];
  return rules.flatMap((hours) => {
    const its = regular.filter(
      (session) => hours === null || hoursKey(hoursOfSession(session)) === hoursKey(hours),
    );
    const dates = [...new Set(its.map(({ date }) => date))].sort();
    return seriesOf(rhythm, dates).map(({ days, counted }): Schedule => {
      const missing = days.filter((date) => !dates.includes(date));
      return {
        '@type': 'Schedule',
        startDate: days[0] ?? '',
        endDate: days.at(-1) ?? '',
        ...counted,
        // A time alone is on the day on which the class begins.
        ...(hours?.daysLater === 0 ? { startTime: hours.startTime, endTime: hours.endTime } : {}),
        scheduleTimezone: plan.timeZone,
        ...(missing.length > 0 ? { exceptDate: missing } : {}),
      };
    });
  });
}

function hoursKey(hours: Hours | null): string {
  return hours === null ? '' : `${hours.startTime} ${hours.endTime} ${hours.daysLater}`;
}

/** How the dates of a rhythm are counted out, from the first to the last of them. */
function seriesOf(rhythm: Rhythm, dates: readonly IsoDate[]): readonly Series[] {
  if (rhythm.kind === 'dates') return [];
  if (rhythm.kind === 'monthly') {
    const { weekday, position } = rhythm;
    const days = span(dates).filter(
      (date) => weekdayOf(date) === weekday && isAtPosition(date, position),
    );
    const counted = { repeatFrequency: 'P1M', byDay: `${position}${SHORT_DAYS[weekday]}` };
    return days.length > 1 ? [{ days, counted }] : [];
  }
  if (rhythm.kind === 'blocks') {
    return rhythm.blocks.flatMap(({ first, last }) => {
      const days = span(dates.filter((date) => date >= first && date <= last));
      return days.length > 0 ? [{ days, counted: { repeatFrequency: 'P1D' } }] : [];
    });
  }
  const { everyWeeks } = rhythm;
  const weekdays = rhythm.weekdays.filter((day) => dates.some((date) => weekdayOf(date) === day));
  // Readers begin a week on different days: where weeks are left out, each weekday is counted by itself.
  const sets = everyWeeks === 1 ? [weekdays] : weekdays.map((weekday) => [weekday]);
  return sets.flatMap((set) => {
    const days = span(dates.filter((date) => set.includes(weekdayOf(date)))).filter(
      (date, index) => set.includes(weekdayOf(date)) && Math.floor(index / 7) % everyWeeks === 0,
    );
    const byDay = set.map((weekday) => `https://schema.org/${WEEKDAYS[weekday]}`);
    const counted = { repeatFrequency: `P${everyWeeks}W`, byDay };
    return days.length > 1 ? [{ days, counted }] : [];
  });
}

/** Every day from the first of these to the last. */
function span(dates: readonly IsoDate[]): readonly IsoDate[] {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}
