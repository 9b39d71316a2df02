/** How far a cohort has come on a day: ahead, in progress, over, as far as its dates tell. Ships to browsers. */
import {
  addDays,
  addPeriod,
  firstDayOf,
  type IsoDate,
  lastDayOf,
  type PartialDate,
  type Period,
} from './dates.ts';

/** The earliest and the latest day on which a cohort can end; equal where its end is known. */
export interface LastDays {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

export interface CohortDates {
  /** As much as is known of the first day; null: nothing. */
  readonly starts: PartialDate | null;
  /** null where the end is not known and no length is stated. */
  readonly lastDays: LastDays | null;
}

/**
 * undated: no day is known. starting: on the day, in the month or in the year in which it begins.
 * begun: it has begun, and nobody knows if it has ended.
 */
export type CohortPhase = 'undated' | 'ahead' | 'starting' | 'in-progress' | 'begun' | 'over';

/**
 * When a cohort ends: as stated, else by the stated length of its program from its first day.
 *
 * @returns null where neither is stated: an end that is not known is not claimed
 * @throws RangeError if a date or the length is malformed
 */
export function lastDaysOf(
  starts: PartialDate | null,
  ends: PartialDate | null,
  length: Period | null,
): LastDays | null {
  if (ends !== null) {
    const first = firstDayOf(ends);
    const begins = starts === null ? first : firstDayOf(starts);
    return { earliest: first < begins ? begins : first, latest: lastDayOf(ends) };
  }
  if (starts === null || length === null) return null;
  const lastFrom = (first: IsoDate) => addDays(addPeriod(first, length), -1);
  return { earliest: lastFrom(firstDayOf(starts)), latest: lastFrom(lastDayOf(starts)) };
}

/**
 * @param today the day in the home zone
 * @throws RangeError if a date is malformed
 */
export function cohortPhase({ starts, lastDays }: CohortDates, today: IsoDate): CohortPhase {
  if (lastDays !== null && lastDays.latest < today) return 'over';
  if (starts === null) return 'undated';
  if (firstDayOf(starts) > today) return 'ahead';
  if (lastDayOf(starts) >= today) return 'starting';
  return lastDays !== null && lastDays.earliest >= today ? 'in-progress' : 'begun';
}

/**
 * True once its last day lies behind, and for an archived one once it has begun; never for another
 * whose end cannot be known.
 */
export function isOver(
  cohort: CohortDates & { readonly status: 'published' | 'archived' },
  today: IsoDate,
): boolean {
  return (
    cohortPhase(cohort, today) === 'over' ||
    (cohort.status === 'archived' && hasBegun(cohort, today))
  );
}

/** True once whatever is known of its first day lies behind. */
export function hasBegun(dates: CohortDates, today: IsoDate): boolean {
  return ['in-progress', 'begun', 'over'].includes(cohortPhase(dates, today));
}
