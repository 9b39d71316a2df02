/** A cohort as one strip: a tick per day from the first class to the last, a bar per class. */
import type { IsoDate } from '#domain/dates.ts';
import { daysBetween } from '#domain/dates.ts';

/** Units of the picture: a day, and the whole in height. */
const dayWidth = 6;
const height = 40;

export interface SessionStrip {
  readonly width: number;
  readonly height: number;
  readonly dayWidth: number;
  /** Centers of the bars. */
  readonly classes: readonly number[];
  readonly noClass: readonly number[];
}

/** null where all classes lie within two weeks: a strip of so few days shows nothing. */
export function drawStrip(
  classes: readonly IsoDate[],
  noClass: readonly IsoDate[],
): SessionStrip | null {
  const sorted = [...classes].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || daysBetween(first, last) < 14) return null;
  const center = (date: IsoDate) => daysBetween(first, date) * dayWidth + dayWidth / 2;
  return {
    height,
    dayWidth,
    width: (daysBetween(first, last) + 1) * dayWidth,
    classes: sorted.map(center),
    noClass: noClass.filter((date) => date > first && date < last).map(center),
  };
}
