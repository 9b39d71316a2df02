import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculatePlan,
  compareToCheapest,
  dueDateOf,
  type PlanTerms,
  type StatedAmount,
  surchargeOf,
} from '#domain/tuition.ts';

function terms(amount: StatedAmount, changes: Partial<PlanTerms> = {}): PlanTerms {
  return {
    id: 'plan',
    label: null,
    amount,
    depositCents: null,
    discountCents: 0,
    feeCents: 0,
    due: null,
    every: null,
    ...changes,
  };
}

describe('the tuition of the 2024 program', () => {
  const inFull = calculatePlan(
    terms({ kind: 'in-full', amountCents: 550_000 }, { id: 'full', due: 'before-start' }),
  );
  const threeMonthly = calculatePlan(
    terms(
      { kind: 'installments', count: 3, installmentCents: 192_500 },
      { id: 'three-monthly', every: 'P1M' },
    ),
  );

  it('including PTI is $5,500, payable before the start', () => {
    expect(inFull).toEqual({
      id: 'full',
      label: null,
      installments: [550_000],
      totalCents: 550_000,
      due: 'before-start',
      dueDates: null,
      every: null,
      depositCents: null,
      discountCents: 0,
      feeCents: 0,
      computed: false,
      condition: null,
      dueRules: null,
    });
  });

  it('including PTI in installments is 3 × $1,925 = $5,775, due dates not stated', () => {
    expect(threeMonthly).toEqual({
      id: 'three-monthly',
      label: null,
      installments: [192_500, 192_500, 192_500],
      totalCents: 577_500,
      due: null,
      dueDates: null,
      every: 'P1M',
      depositCents: null,
      discountCents: 0,
      feeCents: 0,
      computed: false,
      condition: null,
      dueRules: null,
    });
  });

  it('including PTI costs $275 more in installments', () => {
    expect(compareToCheapest([inFull, threeMonthly])).toEqual([
      { plan: inFull, moreCents: 0 },
      { plan: threeMonthly, moreCents: 27_500 },
    ]);
  });

  it('with PTI completed is $3,000, or 3 × $1,050 = $3,150, $150 more', () => {
    const full = calculatePlan(terms({ kind: 'in-full', amountCents: 300_000 }));
    const three = calculatePlan(
      terms({ kind: 'installments', count: 3, installmentCents: 105_000 }),
    );
    expect(full.installments).toEqual([300_000]);
    expect(full.due).toBeNull();
    expect(three.installments).toEqual([105_000, 105_000, 105_000]);
    expect(three.totalCents).toBe(315_000);
    expect(compareToCheapest([three, full]).map(({ moreCents }) => moreCents)).toEqual([15_000, 0]);
  });
});

describe('the tuition of the 2021 program', () => {
  it('is $9,875 in 12 monthly installments: 8 × $822.92, then 4 × $822.91, worked out here', () => {
    const plan = calculatePlan(
      terms({ kind: 'split', count: 12, totalCents: 987_500 }, { every: 'P1M' }),
    );
    expect(plan.installments).toEqual([
      82_292, 82_292, 82_292, 82_292, 82_292, 82_292, 82_292, 82_292, 82_291, 82_291, 82_291,
      82_291,
    ]);
    expect(plan.totalCents).toBe(987_500);
    expect(plan.computed).toBe(true);
  });
});

describe('a deposit', () => {
  it('is paid first and is part of what is owed in full', () => {
    const plan = calculatePlan(
      terms({ kind: 'in-full', amountCents: 300_000 }, { depositCents: 50_000 }),
    );
    expect(plan.installments).toEqual([50_000, 250_000]);
    expect(plan.totalCents).toBe(300_000);
    expect(plan.depositCents).toBe(50_000);
  });

  it('leaves the balance to be split', () => {
    const plan = calculatePlan(
      terms({ kind: 'split', count: 3, totalCents: 100_000 }, { depositCents: 20_000 }),
    );
    expect(plan.installments).toEqual([20_000, 26_667, 26_667, 26_666]);
  });

  it('comes on top of installments of a stated amount', () => {
    const plan = calculatePlan(
      terms({ kind: 'installments', count: 2, installmentCents: 40_000 }, { depositCents: 20_000 }),
    );
    expect(plan.installments).toEqual([20_000, 40_000, 40_000]);
    expect(plan.totalCents).toBe(100_000);
  });

  it('may be all there is to pay, and a deposit of nothing is none', () => {
    const all = terms({ kind: 'in-full', amountCents: 50_000 }, { depositCents: 50_000 });
    expect(calculatePlan(all).installments).toEqual([50_000]);
    const none = calculatePlan(
      terms({ kind: 'in-full', amountCents: 50_000 }, { depositCents: 0 }),
    );
    expect(none.installments).toEqual([50_000]);
    expect(none.depositCents).toBeNull();
  });

  it('is refused where it exceeds what is owed', () => {
    expect(() =>
      calculatePlan(terms({ kind: 'in-full', amountCents: 50_000 }, { depositCents: 50_001 })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The deposit of plan "plan" (50001) exceeds what is owed (50000).]`,
    );
  });
});

describe('a discount for paying in full', () => {
  it('is taken off the one payment', () => {
    const plan = calculatePlan(
      terms({ kind: 'in-full', amountCents: 300_000 }, { discountCents: 15_000 }),
    );
    expect(plan.installments).toEqual([285_000]);
    expect(plan.discountCents).toBe(15_000);
  });

  it('may be all of it, and not more', () => {
    const full = { kind: 'in-full', amountCents: 300_000 } as const;
    expect(calculatePlan(terms(full, { discountCents: 300_000 })).installments).toEqual([0]);
    expect(() => calculatePlan(terms(full, { discountCents: 300_001 }))).toThrow(RangeError);
  });

  it('is refused on installments', () => {
    expect(() =>
      calculatePlan(terms({ kind: 'split', count: 2, totalCents: 100 }, { discountCents: 1 })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Plan "plan" is paid in installments; only paying in full has a discount.]`,
    );
  });
});

describe('a flat fee for paying in installments', () => {
  it('is paid with the first of them, after a deposit', () => {
    const plan = calculatePlan(
      terms(
        { kind: 'split', count: 3, totalCents: 90_000 },
        { feeCents: 4_000, depositCents: 30_000 },
      ),
    );
    expect(plan.installments).toEqual([30_000, 24_000, 20_000, 20_000]);
    expect(plan.totalCents).toBe(94_000);
  });

  it('makes the schedule a computed one: no source says when it is paid', () => {
    const plan = calculatePlan(
      terms({ kind: 'installments', count: 2, installmentCents: 50_000 }, { feeCents: 2_500 }),
    );
    expect(plan.installments).toEqual([52_500, 50_000]);
    expect(plan.computed).toBe(true);
  });

  it('is refused on paying in full', () => {
    expect(() =>
      calculatePlan(terms({ kind: 'in-full', amountCents: 100 }, { feeCents: 1 })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Plan "plan" is paid in full; only installments have an installment fee.]`,
    );
  });
});

describe('due dates', () => {
  const two: StatedAmount = { kind: 'installments', count: 2, installmentCents: 50_000 };

  it('are kept where one is stated for each payment', () => {
    const due = ['2026-01-15', '2026-02-20'];
    expect(calculatePlan(terms(two, { due })).dueDates).toEqual(due);
    expect(
      calculatePlan(terms({ kind: 'in-full', amountCents: 1 }, { due: ['2026-01-15'] })).dueDates,
    ).toEqual(['2026-01-15']);
  });

  it('follow from the first one and a period, a deposit first', () => {
    const plan = calculatePlan(
      terms(two, { due: ['2024-01-31'], every: 'P1M', depositCents: 10_000 }),
    );
    expect(plan.dueDates).toEqual(['2024-01-31', '2024-02-29', '2024-03-31']);
  });

  it('are refused where they do not fit the payments', () => {
    expect(() =>
      calculatePlan(terms(two, { due: ['2026-01-15'] })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Plan "plan" has 2 payments and 1 due date. State one for each, or the first and the period.]`,
    );
    expect(() =>
      calculatePlan(terms(two, { due: ['2026-02-20', '2026-01-15'] })),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Plan "plan" is due on 2026-01-15, not after the payment before. State due dates in order.]`,
    );
    expect(() => calculatePlan(terms(two, { due: ['2026-01-15', '2026-01-15'] }))).toThrow(
      RangeError,
    );
    expect(() => calculatePlan(terms(two, { due: [] }))).toThrow(RangeError);
    expect(() => calculatePlan(terms(two, { due: ['2026-02-31', '2026-03-31'] }))).toThrow(
      /not a day of the calendar/,
    );
  });
});

describe('terms that cannot be', () => {
  it('are refused: no amount is negative or has parts of a cent', () => {
    for (const amount of [
      { kind: 'in-full', amountCents: -1 },
      { kind: 'split', count: 0, totalCents: 100 },
      { kind: 'split', count: 2.5, totalCents: 100 },
      { kind: 'installments', count: 2, installmentCents: 0.5 },
      { kind: 'installments', count: 2, installmentCents: Number.NaN },
    ] as const) {
      expect(() => calculatePlan(terms(amount)), JSON.stringify(amount)).toThrow(RangeError);
    }
    const full = { kind: 'in-full', amountCents: 100 } as const;
    expect(() => calculatePlan(terms(full, { depositCents: -1 }))).toThrow(RangeError);
    expect(() => calculatePlan(terms(full, { discountCents: -1 }))).toThrow(RangeError);
    expect(() => calculatePlan(terms(full, { feeCents: -1 }))).toThrow(RangeError);
  });
});

interface RandomPlan {
  readonly kind: StatedAmount['kind'];
  readonly amountCents: number;
  readonly count: number;
  readonly depositShare: number;
  readonly discountShare: number;
  readonly feeCents: number;
}

describe('100,000 random plans', () => {
  /** Terms that can be, of every kind: with and without deposit, discount and fee. */
  const cents = fc.nat({ max: 100_000_000 });
  const plan = fc.record({
    kind: fc.constantFrom('in-full' as const, 'installments' as const, 'split' as const),
    amountCents: cents,
    count: fc.integer({ min: 1, max: 48 }),
    depositShare: fc.nat({ max: 100 }),
    discountShare: fc.nat({ max: 100 }),
    feeCents: fc.nat({ max: 50_000 }),
  });

  function randomTerms(random: RandomPlan): PlanTerms {
    const { kind, amountCents, count } = random;
    const share = (of: number, percent: number) => Math.floor((of * percent) / 100);
    const discountCents = kind === 'in-full' ? share(amountCents, random.discountShare) : 0;
    const depositCents = share(amountCents - discountCents, random.depositShare);
    const feeCents = kind === 'in-full' ? 0 : random.feeCents;
    const amount: StatedAmount =
      kind === 'in-full'
        ? { kind, amountCents }
        : kind === 'split'
          ? { kind, count, totalCents: amountCents }
          : { kind: 'installments', count, installmentCents: amountCents };
    return terms(amount, { depositCents, discountCents, feeCents });
  }

  it('sum to the whole, hold no negative part, and differ by one cent at most', () => {
    fc.assert(
      fc.property(plan, (random) => {
        const authored = randomTerms(random);
        const { installments, totalCents, depositCents, feeCents } = calculatePlan(authored);
        const stated = wholeOf(authored);
        const sum = installments.reduce((left, part) => left + part, 0);
        const equal = installments.slice(depositCents === null ? 0 : 1);
        if (equal[0] !== undefined) equal[0] -= feeCents;
        const isDescending = equal.every((part, index) => part <= (equal[index - 1] ?? part));
        const isRight =
          sum === totalCents &&
          totalCents === stated &&
          installments.every((part) => Number.isSafeInteger(part) && part >= 0) &&
          isDescending &&
          (equal[0] ?? 0) - (equal.at(-1) ?? 0) <= 1;
        if (!isRight) throw new Error(`${JSON.stringify(authored)} → ${installments.join(' ')}`);
      }),
      { numRuns: 100_000 },
    );
  });
});

/** What the terms come to, by another way than the code under test. */
function wholeOf({ amount, depositCents, discountCents, feeCents }: PlanTerms): number {
  if (amount.kind === 'in-full') return amount.amountCents - discountCents;
  if (amount.kind === 'split') return amount.totalCents + feeCents;
  if (amount.kind === 'stated') throw new Error('No random plan has differing installments.');
  return (depositCents ?? 0) + amount.installmentCents * amount.count + feeCents;
}

describe('a plan whose installments differ', () => {
  it('keeps each as stated, after a deposit, with the fee in the first', () => {
    const plan = calculatePlan(
      terms(
        { kind: 'stated', amountsCents: [50_000, 70_000, 30_000] },
        { depositCents: 10_000, feeCents: 500 },
      ),
    );
    expect(plan.installments).toEqual([10_000, 50_500, 70_000, 30_000]);
    expect(plan.totalCents).toBe(160_500);
    expect(() => calculatePlan(terms({ kind: 'stated', amountsCents: [1, -1] }))).toThrow(
      'An installment of plan "plan" is a whole number of minor units from 0, got -1.',
    );
  });
});

describe('a surcharge', () => {
  const full = calculatePlan(terms({ kind: 'in-full', amountCents: 300_000 }, { id: 'full' }));
  const by = (totalCents: number, changes: Partial<PlanTerms> = {}) =>
    calculatePlan(terms({ kind: 'in-full', amountCents: totalCents }, { id: 'card', ...changes }));

  it('is what a way to pay costs more than the cheapest in full', () => {
    expect(surchargeOf([full, by(309_000)], by(309_000))).toBe(9_000);
    expect(surchargeOf([full, by(309_000)], full)).toBe(0);
  });

  it('is not what a discount or an installment fee explains, and not measured under a condition', () => {
    const discounted = calculatePlan(
      terms({ kind: 'in-full', amountCents: 300_000 }, { id: 'full', discountCents: 15_000 }),
    );
    const monthly = calculatePlan(
      terms({ kind: 'split', count: 3, totalCents: 300_000 }, { id: 'monthly', feeCents: 2_000 }),
    );
    expect(surchargeOf([discounted, monthly], monthly)).toBe(0);
    const condition = { until: null, endsAt: null, group: 'Members' };
    expect(surchargeOf([full, by(309_000)], by(309_000, { condition }))).toBe(0);
  });
});

describe('a payment that is due by a rule', () => {
  const rule = (daysAfterAcceptance: number | null, daysBeforeStart: number | null) => ({
    daysAfterAcceptance,
    daysBeforeStart,
  });

  it('has a day once every day that it counts from is known, the earlier of two', () => {
    const known = { acceptedOn: '2031-01-20', startsOn: '2031-03-05' };
    expect(dueDateOf(rule(14, null), known)).toBe('2031-02-03');
    expect(dueDateOf(rule(null, 30), known)).toBe('2031-02-03');
    expect(dueDateOf(rule(60, 30), known)).toBe('2031-02-03');
    expect(dueDateOf(rule(7, 30), known)).toBe('2031-01-27');
    expect(dueDateOf(rule(60, 30), { ...known, acceptedOn: null })).toBeNull();
    expect(dueDateOf(rule(null, 30), { ...known, acceptedOn: null })).toBe('2031-02-03');
  });

  it('needs a rule for each payment', () => {
    expect(() =>
      calculatePlan({
        id: 'two',
        label: null,
        amount: { kind: 'split', count: 2, totalCents: 100 },
        depositCents: null,
        discountCents: 0,
        feeCents: 0,
        due: null,
        dueRules: [rule(14, null)],
        every: null,
      }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Plan "two" has 2 payments and 1 due rule. State one for each.]`,
    );
  });
});
