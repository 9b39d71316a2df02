/** What a withdrawal gets back, by days before the start. Ships to browsers. */
import { daysBetween, type IsoDate } from './dates.ts';
import { checkCents } from './money.ts';

/** For a withdrawal at least so many days before the start. */
export interface RefundTier {
  readonly daysBefore: number;
  /** Whole percent of what was paid, 0 to 100. */
  readonly percent: number;
}

/**
 * The refund tier of a withdrawal, or null where none is stated for it (too late).
 *
 * @param tiers in any order; the largest `daysBefore` that is reached holds
 * @param startDate the date of the first session
 * @param date the date of the withdrawal, in the institute's home zone
 * @throws RangeError if a date is not a real day
 */
export function refundAt<T extends Pick<RefundTier, 'daysBefore'>>(
  tiers: readonly T[],
  startDate: IsoDate,
  date: IsoDate,
): T | null {
  const days = daysBetween(date, startDate);
  const reached = tiers.filter((tier) => tier.daysBefore <= days);
  return reached.sort((a, b) => b.daysBefore - a.daysBefore)[0] ?? null;
}

/**
 * What a tier refunds, in minor units, rounded half up.
 *
 * @throws RangeError if `paidCents` is not whole and >= 0, or the percentage not whole from 0 to 100
 */
export function refundedCents({ percent }: Pick<RefundTier, 'percent'>, paidCents: number): number {
  checkCents(paidCents, 'What was paid');
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw new RangeError(`A refund is a whole percentage from 0 to 100, got ${percent}.`);
  }
  // The product of two safe integers may not be safe.
  return Number((BigInt(paidCents) * BigInt(percent) + 50n) / 100n);
}
