import { describe, expect, it } from 'vitest';
import { refundAt, refundedCents } from '#domain/refunds.ts';

const all = { daysBefore: 30, percent: 100 };
const half = { daysBefore: 14, percent: 50 };
const tiers = [half, all];
const START = '2026-03-31';

describe('the refund tier of a withdrawal', () => {
  it('is the largest one that is still reached', () => {
    expect(refundAt(tiers, START, '2026-01-01')).toBe(all);
    expect(refundAt(tiers, START, '2026-03-01')).toBe(all);
    expect(refundAt(tiers, START, '2026-03-02')).toBe(half);
    expect(refundAt(tiers, START, '2026-03-17')).toBe(half);
  });

  it('is none once it is too late, and where no tiers are stated', () => {
    expect(refundAt(tiers, START, '2026-03-18')).toBeNull();
    expect(refundAt(tiers, START, '2026-04-02')).toBeNull();
    expect(refundAt([], START, '2026-01-01')).toBeNull();
  });

  it('counts days of the calendar, also across a change of clocks', () => {
    expect(refundAt([{ daysBefore: 30, percent: 100 }], '2026-03-31', '2026-03-01')).not.toBeNull();
  });

  it('leaves the tiers in the order in which they were', () => {
    refundAt(tiers, START, '2026-01-01');
    expect(tiers).toEqual([half, all]);
  });

  it('refuses a day that does not exist', () => {
    expect(() => refundAt(tiers, START, '2026-02-31')).toThrow(RangeError);
  });
});

describe('the refund', () => {
  it('is a share of what was paid, rounded half up to the cent', () => {
    expect(refundedCents(all, 82_292)).toBe(82_292);
    expect(refundedCents(half, 82_291)).toBe(41_146);
    expect(refundedCents({ percent: 33 }, 100)).toBe(33);
    expect(refundedCents({ percent: 0 }, 100)).toBe(0);
    expect(refundedCents({ percent: 50 }, Number.MAX_SAFE_INTEGER)).toBe(4_503_599_627_370_496);
  });

  it('refuses a share that is none', () => {
    expect(() => refundedCents({ percent: 101 }, 100)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: A refund is a whole percentage from 0 to 100, got 101.]`,
    );
    expect(() => refundedCents({ percent: 12.5 }, 100)).toThrow(RangeError);
    expect(() => refundedCents({ percent: 50 }, -1)).toThrow(RangeError);
  });
});
