/**
 * How often a program is offered, as vaguely as the source says it: “every 3–4 months”, “roughly
 * 1–2 times a month”. A type, never a date. Ships to browsers; the phrases are in words.
 */
import type { CalendarUnit } from './dates.ts';

/** From the least to the most, both whole and positive; equal where the source gives one number. */
export interface CountRange {
  readonly min: number;
  readonly max: number;
}

/** Every so many units: “every 2–3 months”. */
export interface IntervalCadence {
  readonly every: CountRange & { readonly unit: CalendarUnit };
  /** In words: “the first Monday”. */
  readonly on?: string;
  /** The source says “roughly”. */
  readonly roughly?: boolean;
}

/** So many times a unit: “1–2 times a month”. */
export interface FrequencyCadence {
  readonly times: CountRange;
  readonly per: CalendarUnit;
  /** The source says “roughly”. */
  readonly roughly?: boolean;
}

export type Cadence = IntervalCadence | FrequencyCadence;

/** The counts of a cadence, whichever kind it is. */
export function countsOf(cadence: Cadence): CountRange {
  return 'every' in cadence ? cadence.every : cadence.times;
}

/** True where the source gives one number and not a range. */
export function hasOneCount(cadence: Cadence): boolean {
  const { min, max } = countsOf(cadence);
  return min === max;
}
