/** The places of a cohort. */
import type { IsoDate } from './dates.ts';

/** As staff counted them; applications never change them. */
export interface Places {
  readonly capacity: number | null;
  /** null: not counted, or full. */
  readonly left: number | null;
  readonly isFull: boolean;
  /** The day of the count; null where only the capacity is stated. */
  readonly asOf: IsoDate | null;
}

/** True of a count on a day that lies ahead: nobody can have counted then. */
export function isCountedAhead(asOf: IsoDate, today: IsoDate): boolean {
  return asOf > today;
}
