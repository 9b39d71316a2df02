/** C7: what a plan adds up to, and what it costs more than paying in full. */
import { planTerms } from '#catalog/join-pricing.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import type { TimeZone } from '#domain/dates.ts';
import { formatMoney } from '#domain/money.ts';
import type { RefundTier } from '#domain/refunds.ts';
import { calculatePlan } from '#domain/tuition.ts';
import { type Finding, finding } from './finding.ts';
import type { PricingEntry } from './programs.ts';

type Tuition = PricingEntry['fields']['tuition'][number];
type AuthoredPlan = NonNullable<Tuition['plans']>[number];

/** Every finding in the sums of the price files. */
export function checkSums(content: ReadContent): Finding[] {
  return content.collections.pricing.flatMap((pricing) => [
    ...pricing.fields.tuition.flatMap(({ plans }, t) =>
      (plans ?? []).flatMap((plan, p) => {
        const path = ['tuition', t, 'plans', p];
        const wrong = planFault(content, pricing, plan, path);
        return wrong.length > 0 ? wrong : surcharge(content, pricing, plans ?? [], plan, t, p);
      }),
    ),
    ...refunds(content, pricing),
    ...keptOfRefunds(content, pricing),
  ]);
}

/** Nothing would ever come back. */
function keptOfRefunds(content: ReadContent, pricing: PricingEntry): Finding[] {
  const { refunds: tiers, refundTerms, tuition } = pricing.fields;
  const ofTiers = tiers.map(({ keptCents }) => keptCents ?? 0);
  const kept = Math.max(refundTerms?.keptCents ?? 0, ...ofTiers);
  const totals = tuition.flatMap(({ plans }) => (plans ?? []).map(({ totalCents }) => totalCents));
  if (totals.length === 0 || kept <= Math.max(...totals)) return [];
  const message = `${money(pricing, kept)} is kept of a refund, and tuition is ${money(pricing, Math.max(...totals))} at most → Correct kept, or write afterwards: none alone.`;
  const tier = ofTiers.indexOf(kept);
  const path = tier === -1 ? ['refundTerms', 'kept'] : ['refunds', tier, 'kept'];
  return [finding(content, fileOf('pricing', pricing.id), path, 'kept-above-tuition', message)];
}

function money(pricing: PricingEntry, cents: number): string {
  return formatMoney(cents, pricing.fields.currency, 'en-US');
}

function planFault(
  content: ReadContent,
  pricing: PricingEntry,
  plan: AuthoredPlan,
  path: readonly (string | number)[],
): Finding[] {
  const file = fileOf('pricing', pricing.id);
  try {
    const { totalCents } = calculatePlan(planTerms(plan, homeTimeZone(content)));
    if (totalCents === plan.totalCents) return [];
    const message = `the total of plan "${plan.id}" is ${money(pricing, plan.totalCents)}, and its payments add up to ${money(pricing, totalCents)} → Correct the total or the payments.`;
    return [finding(content, file, [...path, 'total'], 'wrong-sum', message)];
  } catch (fault) {
    const found = (fault as RangeError).message.replace(/\.$/, '');
    const message = `${found} → Compare the plan with the template in content/README.md.`;
    return [finding(content, file, path, 'impossible-plan', message)];
  }
}

/** No sum depends on it: it says when a price ends. */
export function homeTimeZone({ site }: ReadContent): TimeZone {
  return site?.timeZone ?? 'UTC';
}

/**
 * Paying in full is the measure; a declared discount or fee declares its part of the difference. A
 * price with a condition is no measure and is not measured.
 */
function surcharge(
  content: ReadContent,
  pricing: PricingEntry,
  plans: readonly AuthoredPlan[],
  plan: AuthoredPlan,
  t: number,
  p: number,
): Finding[] {
  const file = fileOf('pricing', pricing.id);
  const path = ['tuition', t, 'plans', p];
  const isForAll = ({ until, group }: AuthoredPlan) => until === null && group === null;
  const [full] = plans
    .filter((one) => one.installments === null && isForAll(one))
    .sort((a, b) => a.totalCents - b.totalCents);
  const declared = plan.surchargeCents;
  if (!full || full === plan || !isForAll(plan)) {
    if (declared === null || declared === 0) return [];
    const message =
      full === plan
        ? `plan "${plan.id}" is the price in full and has a surcharge → Take surcharge out, or put it in the plan that costs more.`
        : isForAll(plan)
          ? `plan "${plan.id}" states a surcharge, and no plan of this price is paid in full → Take surcharge out.`
          : `plan "${plan.id}" states a surcharge, and not everyone can have it → Take surcharge out.`;
    return [finding(content, file, [...path, 'surcharge'], 'wrong-surcharge', message)];
  }
  const more = plan.totalCents - full.totalCents;
  if (declared === more) return [];
  // Where the installments confirm the total of this plan, the total of the other is in doubt.
  if (declared !== null && plan.installments?.amountCents && plan.totalCents > declared) {
    const expected = plan.totalCents - declared;
    const message = `plan "${full.id}" costs ${money(pricing, full.totalCents)}, and plan "${plan.id}" (${money(pricing, plan.totalCents)}, ${money(pricing, declared)} more) asks for ${money(pricing, expected)} → Correct this total, or the surcharge of "${plan.id}".`;
    const place = ['tuition', t, 'plans', plans.indexOf(full), 'total'];
    return [finding(content, file, place, 'wrong-surcharge', message)];
  }
  if (declared !== null) {
    const message = `plan "${plan.id}" states a surcharge of ${money(pricing, declared)}, and it costs ${money(pricing, more)} more than paying in full → Correct the surcharge or the total.`;
    return [finding(content, file, [...path, 'surcharge'], 'wrong-surcharge', message)];
  }
  const explained = (full.discountCents ?? 0) + (plan.installmentFeeCents ?? 0);
  if (more <= 0 || more === explained) return [];
  const message = `plan "${plan.id}" costs ${money(pricing, more)} more than paying in full and does not say so → Add surcharge: ${amountText(more, pricing)}, or correct the total.`;
  return [finding(content, file, [...path, 'total'], 'undeclared-surcharge', message)];
}

/** An amount as authors write it: digits alone. */
function amountText(cents: number, pricing: PricingEntry): string {
  return money(pricing, cents).replace(/[^\d.]/g, '');
}

/** How a tier is written: the key, and whether earlier tiers have the larger number. */
const REFUND_KEYS = {
  'days-before-start': { key: 'daysBefore', falls: true },
  'days-after-start': { key: 'daysAfterStart', falls: false },
  'before-class': { key: 'beforeClass', falls: false },
  'days-after-enrollment': { key: 'daysAfterEnrollment', falls: false },
} as const satisfies Record<RefundTier['by'], unknown>;

/** Of tiers measured alike, the earlier day comes first and pays back more. */
function refunds(content: ReadContent, pricing: PricingEntry): Finding[] {
  const tiers = pricing.fields.refunds;
  return tiers.flatMap((tier, index) => {
    const { key, falls } = REFUND_KEYS[tier.by];
    const before = tiers.slice(0, index).findLast(({ by }) => by === tier.by);
    if (!before) return [];
    const report = (message: string) => [
      finding(
        content,
        fileOf('pricing', pricing.id),
        ['refunds', index, key],
        'refunds-not-in-order',
        message,
      ),
    ];
    const isLater = falls ? tier.limit < before.limit : tier.limit > before.limit;
    if (!isLater) {
      return report(
        `refunds[${index}] has ${key}: ${tier.limit} and stands after ${key}: ${before.limit} → Put the earlier day first.`,
      );
    }
    if (tier.percent <= before.percent) return [];
    return report(
      `refunds[${index}] pays back ${tier.percent}% with ${key}: ${tier.limit}, more than ${before.percent}% with ${key}: ${before.limit} → Correct the percentages.`,
    );
  });
}
