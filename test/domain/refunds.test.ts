import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paidSoFar, type RefundTier, refundAt, refundedCents } from '#domain/refunds.ts';

const tier = (by: RefundTier['by'], limit: number, percent: number): RefundTier => ({
  by,
  limit,
  percent,
});
const all = tier('days-before-start', 30, 100);
const half = tier('days-before-start', 14, 50);
const tiers = [half, all];
const START = '2026-03-31';

/** A withdrawal from weekly classes that begin on March 31, 2026; enrolled on February 1. */
function on(date: string) {
  const sessionDates = [START, '2026-04-07', '2026-04-14'];
  return { date, startDate: START, sessionDates, enrolledOn: '2026-02-01' };
}

describe('the refund tier of a withdrawal', () => {
  it('by days before the start is the best that is still reached', () => {
    expect(refundAt(tiers, on('2026-03-01'))).toBe(all);
    expect(refundAt(tiers, on('2026-03-02'))).toBe(half);
    expect(refundAt(tiers, on('2026-03-17'))).toBe(half);
    expect(refundAt(tiers, on('2026-03-18'))).toBeNull();
    expect(refundAt([], on('2026-01-01'))).toBeNull();
  });

  it('by class is reached until the day before that class', () => {
    const third = tier('before-class', 3, 25);
    expect(refundAt([third], on('2026-04-13'))).toBe(third);
    expect(refundAt([third], on('2026-04-14'))).toBeNull();
    expect(refundAt([tier('before-class', 4, 25)], on('2026-03-01'))).toBeNull();
  });

  it('by days after the start or after enrollment is reached through the last of them', () => {
    const week = tier('days-after-start', 7, 40);
    const fortnight = tier('days-after-enrollment', 14, 100);
    expect(refundAt([week], on('2026-04-07'))).toBe(week);
    expect(refundAt([week], on('2026-04-08'))).toBeNull();
    expect(refundAt([fortnight], on('2026-02-15'))).toBe(fortnight);
    expect(refundAt([fortnight], on('2026-02-16'))).toBeNull();
    expect(refundAt([fortnight], { ...on('2026-02-02'), enrolledOn: null })).toBeNull();
  });

  it('of several measures is the one that pays back most', () => {
    const fortnight = tier('days-after-enrollment', 60, 80);
    expect(refundAt([half, fortnight], on('2026-03-10'))).toBe(fortnight);
  });

  it('without a known start is none that is measured by it', () => {
    expect(refundAt(tiers, { ...on('2026-01-01'), startDate: null })).toBeNull();
  });

  it('leaves the tiers in the order in which they were', () => {
    refundAt(tiers, on('2026-01-01'));
    expect(tiers).toEqual([half, all]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => refundAt(tiers, on('2026-02-31'))).toThrow(RangeError);
  });
});

describe('the refund', () => {
  const free = { deposit: 'refundable', keptCents: null } as const;
  const paid = (tuitionCents: number, depositCents = 0) => ({ tuitionCents, depositCents });

  it('is a share of the tuition paid, rounded half up to the cent', () => {
    expect(refundedCents(all, free, paid(82_292))).toBe(82_292);
    expect(refundedCents(half, free, paid(82_291))).toBe(41_146);
    expect(refundedCents({ percent: 33 }, free, paid(100))).toBe(33);
    expect(refundedCents({ percent: 0 }, free, paid(100))).toBe(0);
    expect(refundedCents({ percent: 50 }, free, paid(Number.MAX_SAFE_INTEGER))).toBe(
      4_503_599_627_370_496,
    );
  });

  it('is less by a flat amount that is kept, and never below nothing', () => {
    expect(refundedCents(all, { deposit: 'refundable', keptCents: 40_000 }, paid(240_000))).toBe(
      200_000,
    );
    expect(refundedCents(half, { deposit: 'refundable', keptCents: 40_000 }, paid(50_000))).toBe(0);
  });

  it('has no part of a deposit that is kept, or of which nothing is stated', () => {
    const kept = { deposit: 'kept', keptCents: null } as const;
    expect(refundedCents(half, kept, paid(100_000, 20_000))).toBe(40_000);
    expect(refundedCents(half, { ...kept, deposit: null }, paid(100_000, 20_000))).toBe(40_000);
    expect(refundedCents(half, free, paid(100_000, 20_000))).toBe(50_000);
  });

  it('keeps what its own step keeps, instead of what every refund keeps', () => {
    const terms = { deposit: 'refundable', keptCents: 1_000 } as const;
    expect(refundedCents({ percent: 50, keptCents: 5_000 }, terms, paid(100_000))).toBe(45_000);
    expect(refundedCents({ percent: 50 }, terms, paid(100_000))).toBe(49_000);
  });

  it('of the whole tuition leaves the rest owed, whether it was paid or not', () => {
    const terms = { ...free, of: 'total' } as const;
    // 70% of 300 come back to who paid all: 210. Who paid 150 owes 90 and gets 60; who paid 60, nothing.
    const back = (tuitionCents: number) =>
      refundedCents({ percent: 70 }, terms, {
        ...paid(tuitionCents),
        unpaidCents: 30_000 - tuitionCents,
      });
    expect([back(30_000), back(15_000), back(6_000)]).toEqual([21_000, 6_000, 0]);
  });

  it('counts charges after the deposit, and what is not paid yet', () => {
    const payments = [10_000, 35_500, 30_000];
    const charges = { depositCents: 10_000, chargesCents: 500 };
    expect([1, 2, 3].map((count) => paidSoFar(payments, count, charges))).toEqual([
      {
        paidCents: 10_000,
        chargesCents: 0,
        tuitionCents: 10_000,
        depositCents: 10_000,
        unpaidCents: 65_000,
      },
      {
        paidCents: 45_500,
        chargesCents: 500,
        tuitionCents: 45_000,
        depositCents: 10_000,
        unpaidCents: 30_000,
      },
      {
        paidCents: 75_500,
        chargesCents: 500,
        tuitionCents: 75_000,
        depositCents: 10_000,
        unpaidCents: 0,
      },
    ]);
  });

  it('never exceeds what was paid', () => {
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.nat(100),
        fc.nat(100_000),
        fc.constantFrom('refundable' as const, 'kept' as const, null),
        (tuitionCents, percent, keptCents, deposit) => {
          const depositCents = Math.floor(tuitionCents / 3);
          const cents = refundedCents(
            { percent },
            { deposit, keptCents },
            { tuitionCents, depositCents },
          );
          expect(cents).toBeGreaterThanOrEqual(0);
          expect(cents).toBeLessThanOrEqual(tuitionCents);
        },
      ),
    );
  });

  it('refuses a share that is none', () => {
    expect(() =>
      refundedCents({ percent: 101 }, free, paid(100)),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: A refund is a whole percentage from 0 to 100, got 101.]`,
    );
    expect(() => refundedCents({ percent: 12.5 }, free, paid(100))).toThrow(RangeError);
    expect(() => refundedCents({ percent: 50 }, free, paid(-1))).toThrow(RangeError);
  });
});
