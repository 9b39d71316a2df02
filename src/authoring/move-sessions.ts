/** The dates of a cohort, moved to another start: same gaps; on other weekdays, all by as many days. */
import { addDays, daysBetween, type IsoDate, utcMidnight, WEEKDAYS } from '#domain/dates.ts';
import { AuthoringMistake } from './mistake.ts';

export interface MovedSessions {
  /** As many as the old cohort has, in order. */
  readonly dates: readonly IsoDate[];
  readonly skipped: readonly IsoDate[];
}

/** “Tuesday, September 16, 2025”. */
export function spokenDate(date: IsoDate): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(
    utcMidnight(date),
  );
}

/**
 * How many days lie between two starts.
 *
 * @throws AuthoringMistake if the new one is not later
 */
export function daysToMove(from: IsoDate, starts: IsoDate): number {
  const days = daysBetween(from, starts);
  if (days > 0) return days;
  throw new AuthoringMistake(
    `${starts} is not after ${from}, when the old cohort begins → Write a later day.`,
  );
}

/** “Wednesday instead of Tuesday”; null where whole weeks are moved. */
export function otherWeekday(from: IsoDate, starts: IsoDate): string | null {
  const [before, after] = [weekdayName(from), weekdayName(starts)];
  return before === after ? null : `${after} instead of ${before}`;
}

/** Names of weekdays, as many days later. */
export function movedWeekdays(names: readonly (typeof WEEKDAYS)[number][], by: number): string[] {
  return names.map((name) => WEEKDAYS[(WEEKDAYS.indexOf(name) + by) % WEEKDAYS.length] ?? name);
}

/**
 * Move every class by as many days.
 *
 * A day without a class in the old cohort has one in the new cohort unless it is skipped again. Each
 * skipped day moves the classes after it on to the next day of their pattern, so that their number
 * stays.
 *
 * @param dates of the old classes, in order
 * @param gaps days of the old cohort on which a class was skipped
 * @param skip days of the new cohort
 * @throws AuthoringMistake if a skipped day has no class anyway
 */
export function moveSessions(
  dates: readonly IsoDate[],
  gaps: readonly IsoDate[],
  by: number,
  skip: readonly IsoDate[],
): MovedSessions {
  const pattern = [...new Set([...dates, ...gaps])].sort();
  const days = pattern.map((date) => addDays(date, by));
  const moved: IsoDate[] = [];
  for (let index = 0; moved.length < dates.length; index += 1) {
    // Past the end of the pattern its last week repeats.
    if (index === days.length) days.push(...weekAfter(days));
    const day = days[index];
    if (day !== undefined && !skip.includes(day)) moved.push(day);
  }
  const wrong = skip.find((day) => !days.includes(day) || day > (moved.at(-1) ?? ''));
  if (wrong !== undefined) {
    const away = (day: IsoDate) => Math.abs(daysBetween(day, wrong));
    const [near] = [...moved, ...skip.filter((day) => day !== wrong && days.includes(day))].sort(
      (a, b) => away(a) - away(b),
    );
    throw new AuthoringMistake(
      `there is no class on ${wrong}, a ${weekdayName(wrong)} → ${near ? `Did you mean ${near}?` : 'Leave it out.'}`,
    );
  }
  return { dates: moved, skipped: [...skip].sort() };
}

function weekAfter(days: readonly IsoDate[]): IsoDate[] {
  const last = days.at(-1) ?? '';
  return days.filter((day) => daysBetween(day, last) < 7).map((day) => addDays(day, 7));
}

function weekdayName(date: IsoDate): string {
  return new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' }).format(
    utcMidnight(date),
  );
}
