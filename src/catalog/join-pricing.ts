/** One price file, joined: payment plans computed to the minor unit, titles of credits found. */
import type { TimeZone } from '#domain/dates.ts';
import {
  type PlanCondition,
  type PricedCohort,
  type PriceScope,
  priceFor,
} from '#domain/prices.ts';
import { calculatePlan, type PlanTerms, type StatedAmount } from '#domain/tuition.ts';
import { endOfDay } from '#domain/zoned-time.ts';
import type { PlanContent, PricingContent } from '#schemas/pricing.ts';
import type { Pricing, Tuition } from './catalog-types.ts';
import type { Entry } from './content-entries.ts';
import { checkProgram, type References } from './references.ts';
import { resolve } from './resolve.ts';

/**
 * The terms of a plan as authored. `total` is what is paid in the end; what a plan costs more than
 * paying in full is declared for the check alone and adds nothing.
 */
export function planTerms(plan: PlanContent, homeTimeZone: TimeZone): PlanTerms {
  const discountCents = plan.discountCents ?? 0;
  const feeCents = plan.installmentFeeCents ?? 0;
  return {
    id: plan.id,
    label: plan.label,
    amount: statedAmount(plan, discountCents, feeCents),
    depositCents: plan.depositCents,
    discountCents,
    feeCents,
    due: plan.due ?? plan.dueDates,
    every: plan.installments?.every ?? null,
    dueRules: plan.dueRules,
    condition: conditionOf(plan, homeTimeZone),
  };
}

function conditionOf({ until, group }: PlanContent, homeTimeZone: TimeZone): PlanCondition | null {
  if (until === null && group === null) return null;
  return { until, endsAt: until === null ? null : endOfDay(until, homeTimeZone), group };
}

function statedAmount(plan: PlanContent, discountCents: number, feeCents: number): StatedAmount {
  if (!plan.installments) {
    return { kind: 'in-full', amountCents: plan.totalCents + discountCents };
  }
  const { count, amountCents, amountsCents } = plan.installments;
  if (amountsCents !== null) return { kind: 'stated', amountsCents };
  return amountCents === null
    ? { kind: 'split', count, totalCents: plan.totalCents - feeCents }
    : { kind: 'installments', count, installmentCents: amountCents };
}

/** Of refunds, where a file says nothing of them. */
const NOTHING_STATED = { deposit: null, keptCents: null, afterwards: null, note: null };

/** The price of one situation in one cohort; null where none is stated. */
export function tuitionOf(
  pricing: Pricing | null,
  cohort: PricedCohort,
  route: string,
): Tuition | null {
  if (pricing === null) return null;
  const price = priceFor<Tuition | PriceScope>(
    [...pricing.tuition, ...pricing.unstated],
    cohort,
    route,
  );
  return price !== null && 'plans' in price ? price : null;
}

/**
 * @throws Unjoined if a credit is for something that does not exist, or tuition includes it
 */
export function joinPricing(
  entry: Entry<PricingContent>,
  references: References,
  homeTimeZone: TimeZone,
): Pricing {
  const { fields } = entry;
  const place = `content/pricing/${entry.id}.mdx`;
  for (const id of fields.tuition.flatMap(({ includes }) => includes)) {
    checkProgram(id, place, references);
  }
  return {
    currency: fields.currency,
    tuition: fields.tuition.flatMap(({ plans, ...entry }): Tuition[] =>
      plans === null
        ? []
        : [
            {
              ...entry,
              currency: fields.currency,
              plans: plans.map((plan) => calculatePlan(planTerms(plan, homeTimeZone))),
            },
          ],
    ),
    unstated: fields.tuition
      .filter(({ plans }) => plans === null)
      .map(({ route, cohorts, startsFrom }) => ({ route, cohorts, startsFrom })),
    fees: fields.fees,
    addOns: fields.addOns,
    electives: fields.electives,
    refunds: { tiers: fields.refunds, ...(fields.refundTerms ?? NOTHING_STATED) },
    notIncluded: fields.notIncluded,
    credits: fields.credits.map((credit) => ({
      ...credit,
      title: resolve(references.titles.get(credit.for), place, `"${credit.for}"`),
    })),
    creditsNote: fields.creditsNote,
    paymentNote: fields.paymentNote,
    sequence: fields.sequence,
    prose: { collection: 'pricing', id: entry.id, body: entry.body },
  };
}
