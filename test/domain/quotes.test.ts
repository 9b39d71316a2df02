import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AddOn,
  applicationFees,
  type Credit,
  type Fee,
  quoteTuition,
} from '#domain/quotes.ts';
import { calculatePlan, type Plan } from '#domain/tuition.ts';

const twelveMonthly = calculatePlan({
  id: 'twelve-monthly',
  label: '12 monthly installments',
  amount: { kind: 'split', count: 12, totalCents: 987_500 },
  depositCents: null,
  discountCents: 0,
  feeCents: 0,
  due: null,
  every: 'P1M',
});
const inFull = calculatePlan({
  id: 'full',
  label: 'In full',
  amount: { kind: 'in-full', amountCents: 300_000 },
  depositCents: 50_000,
  discountCents: 15_000,
  feeCents: 0,
  due: 'before-start',
  every: null,
});
const withFee = calculatePlan({
  id: 'four',
  label: 'In four',
  amount: { kind: 'split', count: 4, totalCents: 100_000 },
  depositCents: 20_000,
  discountCents: 0,
  feeCents: 2_000,
  due: null,
  every: null,
});
const applicationFee: Fee = {
  id: 'application',
  label: 'Application fee',
  amountCents: 10_000,
  refundable: null,
};
const unknownCredits: readonly Credit[] = [
  { for: 'understanding-ketamine', title: 'Understanding Ketamine', amountCents: null },
  { for: 'experiential-retreat', title: 'Retreat', amountCents: null },
];
const book: AddOn = { id: 'book', label: 'Course book', amountCents: 4_000 };

function quote(plan: Plan | null, addOns: readonly AddOn[] = [], credits: readonly Credit[] = []) {
  return quoteTuition({ plan, addOns, credits, fees: [] });
}

describe('a quote for the 2021 program', () => {
  const result = quoteTuition({
    plan: twelveMonthly,
    addOns: [],
    credits: unknownCredits,
    fees: [applicationFee],
  });

  it('never subtracts a credit of unknown amount', () => {
    expect(result.totalCents).toBe(987_500);
    expect(result.installments).toEqual(twelveMonthly.installments);
    expect(result.creditsToConfirm).toEqual(unknownCredits);
    expect(result.isComplete).toBe(false);
  });

  it('lists such a credit without an amount, not as 0', () => {
    expect(result.lines).toEqual([
      {
        kind: 'tuition',
        id: 'twelve-monthly',
        label: '12 monthly installments',
        amountCents: 987_500,
      },
      {
        kind: 'credit',
        id: 'understanding-ketamine',
        label: 'Understanding Ketamine',
        amountCents: null,
      },
      { kind: 'credit', id: 'experiential-retreat', label: 'Retreat', amountCents: null },
    ]);
  });

  it('keeps the application fee apart: neither folded into tuition nor taken out of it', () => {
    expect(result.fees).toEqual([applicationFee]);
    expect(result.lines.some((line) => line.id === 'application')).toBe(false);
  });
});

describe('a quote without a plan', () => {
  it('has no total, which is not a total of 0', () => {
    expect(quote(null)).toEqual({
      lines: [],
      tuitionCents: null,
      addOnsCents: 0,
      totalCents: null,
      installments: [],
      computed: false,
      unusedCreditCents: 0,
      creditsToConfirm: [],
      fees: [],
      isComplete: false,
    });
  });

  it('still lists what was chosen', () => {
    const result = quote(null, [book], unknownCredits);
    expect(result.lines.map((line) => line.id)).toEqual([
      'book',
      'understanding-ketamine',
      'experiential-retreat',
    ]);
    expect(result.totalCents).toBeNull();
  });
});

describe('add-ons and credits of known amount', () => {
  const credit: Credit = { for: 'workshop', title: 'Workshop', amountCents: 100_000 };

  it('change nothing where there are none', () => {
    const result = quote(inFull);
    expect(result.installments).toEqual([50_000, 235_000]);
    expect(result.computed).toBe(false);
    expect(result.isComplete).toBe(true);
  });

  it('show the discount on a line of its own', () => {
    expect(quote(inFull).lines).toEqual([
      { kind: 'tuition', id: 'full', label: 'In full', amountCents: 300_000 },
      { kind: 'discount', id: 'full', label: 'In full', amountCents: -15_000 },
    ]);
  });

  it('change the balance after the deposit and say that it was worked out', () => {
    const result = quote(inFull, [book], [credit]);
    expect(result.tuitionCents).toBe(185_000);
    expect(result.totalCents).toBe(189_000);
    // The book is paid apart: no source says with which payment.
    expect(result.addOnsCents).toBe(4_000);
    expect(result.installments).toEqual([50_000, 135_000]);
    expect(result.computed).toBe(true);
    expect(result.lines.slice(2)).toEqual([
      { kind: 'add-on', id: 'book', label: 'Course book', amountCents: 4_000 },
      { kind: 'credit', id: 'workshop', label: 'Workshop', amountCents: -100_000 },
    ]);
  });

  it('are spread over equal installments, the installment fee staying with the first', () => {
    expect(withFee.installments).toEqual([20_000, 22_000, 20_000, 20_000, 20_000]);
    const result = quote(withFee, [], [{ ...credit, amountCents: 10_001 }]);
    expect(result.totalCents).toBe(91_999);
    expect(result.installments).toEqual([20_000, 19_500, 17_500, 17_500, 17_499]);
    expect(result.lines[1]).toEqual({
      kind: 'installment-fee',
      id: 'four',
      label: 'In four',
      amountCents: 2_000,
    });
  });

  it('stop at a total of 0 and say what credit is left over', () => {
    const result = quote(inFull, [], [{ ...credit, amountCents: 400_000 }]);
    expect(result.totalCents).toBe(0);
    expect(result.installments).toEqual([0, 0]);
    expect(result.unusedCreditCents).toBe(115_000);
  });

  it('leave the quote incomplete where a price is not stated', () => {
    const result = quote(inFull, [{ ...book, amountCents: null }]);
    expect(result.totalCents).toBe(285_000);
    expect(result.isComplete).toBe(false);
  });

  it('are refused where they are no amounts', () => {
    expect(() => quote(inFull, [{ ...book, amountCents: -1 }])).toThrow(RangeError);
    expect(() => quote(null, [], [{ ...credit, amountCents: Number.NaN }])).toThrow(RangeError);
  });
});

describe('any quote', () => {
  it('is never below 0, never NaN, and its payments sum to the tuition', () => {
    const amount = fc.option(fc.nat({ max: 500_000 }), { freq: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(twelveMonthly, inFull, withFee),
        fc.array(amount, { maxLength: 4 }),
        fc.array(amount, { maxLength: 4 }),
        (plan, added, credited) => {
          const { installments, totalCents, tuitionCents, addOnsCents } = quote(
            plan,
            added.map((amountCents) => ({ ...book, amountCents })),
            credited.map((amountCents) => ({ for: 'workshop', title: 'Workshop', amountCents })),
          );
          const known = (amounts: readonly (number | null)[]) =>
            amounts.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
          expect(tuitionCents).toBe(Math.max(0, plan.totalCents - known(credited)));
          expect(addOnsCents).toBe(known(added));
          expect(totalCents).toBe((tuitionCents ?? 0) + addOnsCents);
          expect(installments.every((cents) => Number.isSafeInteger(cents) && cents >= 0)).toBe(
            true,
          );
          expect(known(installments)).toBe(tuitionCents);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('the fees of an application', () => {
  it('are not those of an exam, nor those that only some pay', () => {
    const fees = [
      { id: 'application', occasion: null },
      { id: 'exam', occasion: null },
      { id: 'application', occasion: 'Late applications' },
    ];
    expect(applicationFees(fees)).toEqual([{ id: 'application', occasion: null }]);
  });
});
