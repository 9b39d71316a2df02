/** What a withdrawal gets back: by when it comes, less what the institute keeps. Ships to browsers. */
import { daysBetween, type IsoDate } from './dates.ts';
import { checkCents, sumCents } from './money.ts';

/** By what the day of a withdrawal is measured. */
export const REFUND_LIMITS = [
  'days-before-start',
  'days-after-start',
  'before-class',
  'days-after-enrollment',
] as const;

/** One step of a refund rule: for a withdrawal up to a limit, so much of the tuition paid. */
export interface RefundTier {
  readonly by: (typeof REFUND_LIMITS)[number];
  /** Days, or the number of the class before which one must have withdrawn. */
  readonly limit: number;
  /** Whole percent of the tuition that was paid, 0 to 100. */
  readonly percent: number;
  /** A flat amount that is kept under this step, in minor units; left out: as for every refund. */
  readonly keptCents?: number;
}

/** What holds for every refund of a program. What is not stated is null. */
export interface RefundTerms {
  /** In any order: of those that a day still reaches, the best holds. */
  readonly tiers: readonly RefundTier[];
  readonly deposit: 'refundable' | 'kept' | null;
  /** A flat amount that is kept of what would come back, in minor units. */
  readonly keptCents: number | null;
  /** `total`: percentages are of the whole tuition, and the rest of it stays owed; else of what was paid. */
  readonly of?: 'total';
  /** What a withdrawal gets that no tier reaches. */
  readonly afterwards: 'none' | null;
  readonly note: string | null;
}

/** A day on which somebody withdraws, and what it is measured by. */
export interface Withdrawal {
  /** In the home zone of the institute. */
  readonly date: IsoDate;
  /** The date of the first session; null where it is not known. */
  readonly startDate: IsoDate | null;
  /** The dates of the sessions that are held, in order. */
  readonly sessionDates: readonly IsoDate[];
  /** Null where it is not known. */
  readonly enrolledOn: IsoDate | null;
}

/** What was paid, in minor units. */
export interface PaidTuition {
  /** Tuition with its deposit, without charges for paying in installments. */
  readonly tuitionCents: number;
  /** The part of it that was the deposit. */
  readonly depositCents: number;
  /** Tuition that was not paid yet; left out: none. */
  readonly unpaidCents?: number;
}

/**
 * The refund tier of a withdrawal: of those it is in time for, the one that pays back most.
 *
 * @returns null where it is in time for none, or for none that can be measured
 * @throws RangeError if a date is not a real day
 */
export function refundAt(tiers: readonly RefundTier[], on: Withdrawal): RefundTier | null {
  const [best] = tiers
    .filter((tier) => isInTime(tier, on))
    .sort((a, b) => b.percent - a.percent || (a.keptCents ?? 0) - (b.keptCents ?? 0));
  return best ?? null;
}

function isInTime({ by, limit }: RefundTier, on: Withdrawal): boolean {
  const { date, startDate, sessionDates, enrolledOn } = on;
  switch (by) {
    case 'days-before-start':
      return startDate !== null && daysBetween(date, startDate) >= limit;
    case 'days-after-start':
      return startDate !== null && daysBetween(startDate, date) <= limit;
    case 'before-class': {
      const session = sessionDates[limit - 1];
      return session !== undefined && daysBetween(date, session) > 0;
    }
    case 'days-after-enrollment':
      return enrolledOn !== null && daysBetween(enrolledOn, date) <= limit;
  }
}

/**
 * What comes back under a tier, in minor units, rounded half up, never below 0: the share of the
 * tuition paid, without a deposit that is kept, less the flat amount that is kept. Where percentages are
 * of the whole tuition, what was not paid yet goes off, too.
 *
 * Fees and charges for paying in installments are no tuition: no tier speaks of them. A deposit of
 * which nothing is stated is left out, too; say so beside the amount.
 *
 * @throws RangeError if an amount is not whole and >= 0, or the percentage not whole from 0 to 100
 */
export function refundedCents(
  tier: Pick<RefundTier, 'percent' | 'keptCents'>,
  { deposit, keptCents, of }: Pick<RefundTerms, 'deposit' | 'keptCents' | 'of'>,
  { tuitionCents, depositCents, unpaidCents = 0 }: PaidTuition,
): number {
  const { percent } = tier;
  checkCents(tuitionCents, 'What was paid');
  checkCents(depositCents, 'The deposit');
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw new RangeError(`A refund is a whole percentage from 0 to 100, got ${percent}.`);
  }
  const unpaid = of === 'total' ? unpaidCents : 0;
  const whole = tuitionCents + unpaid;
  const refundable = deposit === 'refundable' ? whole : whole - depositCents;
  // The product of two safe integers may not be safe.
  const share = Number((BigInt(Math.max(0, refundable)) * BigInt(percent) + 50n) / 100n);
  return Math.max(0, share - unpaid - (tier.keptCents ?? keptCents ?? 0));
}

/** What was paid so far, with what of it is tuition. */
export interface PaidSoFar extends PaidTuition {
  /** Everything that was paid. */
  readonly paidCents: number;
  /** Charges for how it is paid: part of what was paid, and no tuition. */
  readonly chargesCents: number;
}

/**
 * The first payments of a plan as a refund counts them. A charge for how one pays is counted with the
 * first payment after the deposit: a refund is never told higher than it may be.
 *
 * @param payments every payment of the plan in minor units, a deposit first
 * @param count how many of them were made
 * @param charges the deposit among the payments, 0 where there is none; the charges within them
 */
export function paidSoFar(
  payments: readonly number[],
  count: number,
  { depositCents, chargesCents }: Pick<PaidSoFar, 'depositCents' | 'chargesCents'>,
): PaidSoFar {
  const made = payments.slice(0, count);
  const paidCents = sumCents(made);
  const isDepositAlone = made.length <= (depositCents > 0 ? 1 : 0);
  const charged = isDepositAlone ? 0 : Math.min(chargesCents, paidCents);
  return {
    paidCents,
    chargesCents: charged,
    tuitionCents: paidCents - charged,
    unpaidCents: Math.max(0, sumCents(payments) - chargesCents - (paidCents - charged)),
    depositCents: made.length === 0 ? 0 : Math.min(depositCents, paidCents),
  };
}
