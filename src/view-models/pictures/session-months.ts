/** Month grids of a cohort: which day of which month is a class, a day without class, a deadline. */
import type { IsoDate } from '#domain/dates.ts';
import { addDays, weekdayOf } from '#domain/dates.ts';

/** What stands out about a day; a class wins over everything else. */
export type DayMark = 'class' | 'no-class' | 'deadline';

export interface MonthDay {
  /** Day of the month. */
  readonly day: number;
  /** 0 (Sunday) … 6. */
  readonly column: number;
  /** 0 … 5. */
  readonly row: number;
  readonly mark: DayMark | null;
}

export interface Month {
  /** `2024-09` */
  readonly month: string;
  readonly days: readonly MonthDay[];
  readonly rows: number;
}

export interface MarkedDates {
  readonly classes: readonly IsoDate[];
  readonly noClass: readonly IsoDate[];
  readonly deadlines: readonly IsoDate[];
}

/** The months from the first class to the last: a deadline before them is said beside them. */
export function monthsOf({ classes, noClass, deadlines }: MarkedDates): readonly Month[] {
  const sorted = [...classes].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = monthAfter(month)) {
    months.push(month);
  }
  return months.map((month) => monthGrid(month, { classes, noClass, deadlines }));
}

/** One month as a grid that begins on Sunday. */
export function monthGrid(month: string, marked: MarkedDates): Month {
  const days: MonthDay[] = [];
  let date = `${month}-01`;
  const offset = weekdayOf(date);
  while (date.startsWith(month)) {
    const day = Number(date.slice(8));
    const cell = offset + day - 1;
    days.push({ day, column: cell % 7, row: Math.floor(cell / 7), mark: markOf(date, marked) });
    date = addDays(date, 1);
  }
  return { month, days, rows: (days.at(-1)?.row ?? 0) + 1 };
}

function markOf(date: IsoDate, { classes, noClass, deadlines }: MarkedDates): DayMark | null {
  if (classes.includes(date)) return 'class';
  if (noClass.includes(date)) return 'no-class';
  return deadlines.includes(date) ? 'deadline' : null;
}

/** The month after `2024-12` is `2025-01`. */
function monthAfter(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
