/** Over random prices: what has ended is shown nowhere, and no condition is left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#domain/money.ts';
import { calculatePlan, type PlanTerms } from '#domain/tuition.ts';
import { offeredTuition, offersOf, tuitionView } from '#view-models/tuition-view.ts';

const DAY = Date.UTC(2030, 9, 1);
const instant = (hours: number) => new Date(DAY + hours * 3_600_000).toISOString();

const condition = fc.option(
  fc
    .record({ endsIn: fc.option(fc.integer({ min: 0, max: 99 })), isForGroup: fc.boolean() })
    .filter(({ endsIn, isForGroup }) => endsIn !== null || isForGroup)
    .map(({ endsIn, isForGroup }) => ({
      until: endsIn === null ? null : instant(endsIn - 1).slice(0, 10),
      endsAt: endsIn === null ? null : instant(endsIn),
      group: isForGroup ? 'Members of the guild' : null,
    })),
);
const terms = fc.record({
  totalCents: fc.integer({ min: 1, max: 9_999_999 }),
  count: fc.integer({ min: 1, max: 12 }),
  condition,
});
const tuitions = fc.record({
  plans: fc.array(terms, { minLength: 1, maxLength: 5 }),
  currency: fc.constantFrom('JPY', 'USD', 'KWD'),
});

function tuitionOf({ plans, currency }: typeof tuitions extends fc.Arbitrary<infer T> ? T : never) {
  return {
    route: null,
    cohorts: [],
    startsFrom: null,
    includes: [],
    currency,
    plans: plans.map(({ totalCents, count, condition }, index) => {
      const amount: PlanTerms['amount'] =
        count === 1
          ? { kind: 'in-full', amountCents: totalCents }
          : { kind: 'split', count, totalCents };
      return calculatePlan({
        id: `plan-${index}`,
        label: `Plan ${index}.`,
        amount,
        depositCents: null,
        discountCents: 0,
        feeCents: 0,
        due: null,
        every: null,
        condition,
      });
    }),
  };
}

describe('random prices, in currencies of 0, 2 and 3 decimals', () => {
  it('have parts that are the whole, and show none that ended, none without its condition', () => {
    fc.assert(
      fc.property(tuitions, fc.integer({ min: -1, max: 101 }), (written, hours) => {
        const tuition = tuitionOf(written);
        const now = instant(hours);
        const offered = offeredTuition(tuition, now);
        const isOver = ({ condition }: (typeof tuition.plans)[number]) =>
          condition?.endsAt != null && condition.endsAt <= now;
        for (const { installments, totalCents } of tuition.plans) {
          expect(installments.reduce((sum, cents) => sum + cents, 0)).toBe(totalCents);
        }
        expect(offered?.plans ?? []).toEqual(tuition.plans.filter((plan) => !isOver(plan)));
        const offers = offersOf(tuition, now, 'en-US');
        const withCondition = (offered?.plans ?? []).filter((plan) => plan.condition !== null);
        expect(offers).toHaveLength(withCondition.length);
        withCondition.forEach(({ label, totalCents, condition }, index) => {
          const text = offers[index]?.text ?? '';
          expect(offers[index]?.endsAt ?? null).toBe(condition?.endsAt ?? null);
          expect(text).toContain(`${label}: `);
          expect(text).toContain(formatMoney(totalCents, tuition.currency, 'en-US'));
          if (condition?.group) expect(text).toContain(condition.group);
          if (condition?.until) expect(text).toContain('until ');
        });
        if (offered === null) return;
        const view = tuitionView(offered, null, new Map(), 'en-US');
        const first =
          offered.plans.find((plan) => plan.condition === null) ??
          offered.plans.find((plan) => plan.condition?.endsAt === null) ??
          offered.plans[0];
        expect(view.amount).toBe(formatMoney(first?.totalCents ?? 0, tuition.currency, 'en-US'));
        if (first?.condition?.group) expect(view.condition).toContain(first.condition.group);
        if (first?.condition?.until) expect(view.condition).toContain('until ');
      }),
    );
  });
});
