/**
 * Tuition: from the terms a source states to a plan with every payment, and from a plan to a quote.
 *
 * All amounts are whole minor units of one currency. What a source does not state is null and is
 * never counted as 0. Ships to browsers.
 */
import { addDays, addPeriod, daysBetween, type IsoDate, type Period } from './dates.ts';
import { allocate, checkCents, sumCents } from './money.ts';
import { type PlanCondition, plansForAll } from './prices.ts';

/** What the source states about one way to pay. Deposit, discount and fee are apart from it. */
export type StatedAmount =
  | { readonly kind: 'in-full'; readonly amountCents: number }
  /** So many installments of a stated amount; a deposit comes on top of them. */
  | { readonly kind: 'installments'; readonly count: number; readonly installmentCents: number }
  /** Installments of stated amounts that differ; a deposit comes on top of them. */
  | { readonly kind: 'stated'; readonly amountsCents: readonly number[] }
  /** A total in so many installments of no stated amount; a deposit is part of the total. */
  | { readonly kind: 'split'; readonly count: number; readonly totalCents: number };

/** When a payment is due, counted from days that are not known yet; of two, whichever comes first. */
export interface DueRule {
  readonly daysAfterAcceptance: number | null;
  readonly daysBeforeStart: number | null;
}

/** The terms of one payment plan as authored. */
export interface PlanTerms {
  readonly id: string;
  readonly label: string | null;
  readonly amount: StatedAmount;
  /** Paid first, to hold the place. Part of what is owed, not a charge of its own. */
  readonly depositCents: number | null;
  /** Taken off for paying in full. Only with `in-full`. */
  readonly discountCents: number;
  /** A flat charge for paying in installments, paid with the first of them. Not with `in-full`. */
  readonly feeCents: number;
  /**
   * `before-start`, or due dates: one for each payment (the deposit first), or the first alone
   * where `every` gives the others. Null where not stated.
   */
  readonly due: 'before-start' | readonly IsoDate[] | null;
  /** From one payment to the next; null where not stated or only one is due. */
  readonly every: Period | null;
  /** Instead of dates; one for each payment, the deposit first. */
  readonly dueRules?: readonly DueRule[] | null;
  /** Left out or null: for everyone, without an end. */
  readonly condition?: PlanCondition | null;
}

/** A payment plan with every payment it comes to. */
export interface Plan {
  readonly id: string;
  readonly label: string | null;
  /** Every payment in order, a deposit first. They sum to `totalCents` exactly. */
  readonly installments: readonly number[];
  readonly totalCents: number;
  readonly due: 'before-start' | null;
  /** One for each payment, or null where not stated. */
  readonly dueDates: readonly IsoDate[] | null;
  /** One for each payment, or null where not stated in this way. */
  readonly dueRules: readonly DueRule[] | null;
  readonly every: Period | null;
  /** The first payment where it is a deposit, else null. */
  readonly depositCents: number | null;
  /** Already taken off `totalCents`. */
  readonly discountCents: number;
  /** Already in `totalCents`. */
  readonly feeCents: number;
  /** True where the source states a total and a count (or a fee), and the payments were worked out here. */
  readonly computed: boolean;
  /** What must be true for it to be offered; null: for everyone, without an end. */
  readonly condition: PlanCondition | null;
}

/**
 * Every payment of a plan, from its terms.
 *
 * A total that does not divide leaves its cents with the earliest installments: 987,500 in 12 is
 * 8 × 82,292, then 4 × 82,291. The source (2021) states the total and the count only.
 *
 * @throws RangeError if an amount is not whole and >= 0, a discount or deposit exceeds what is owed,
 *   a discount or fee is on the wrong kind of plan, or due dates do not fit the payments
 */
export function calculatePlan(terms: PlanTerms): Plan {
  const {
    id,
    label,
    amount,
    discountCents,
    feeCents,
    every,
    dueRules = null,
    condition = null,
  } = terms;
  checkCharges(terms);
  // A deposit of nothing is no deposit.
  const depositCents = terms.depositCents || null;
  const payments = paymentsAfterDeposit(terms, depositCents ?? 0);
  const installments = depositCents === null ? payments : [depositCents, ...payments];
  const due = terms.due === 'before-start' ? terms.due : null;
  const dates = terms.due === 'before-start' ? null : terms.due;
  return {
    id,
    label,
    installments,
    totalCents: sumCents(installments),
    due,
    dueDates: dates === null ? null : dueDatesOf(id, dates, every, installments.length),
    dueRules: dueRules === null ? null : dueRulesOf(id, dueRules, installments.length),
    every,
    depositCents,
    discountCents,
    feeCents,
    // When a fee is paid is our reading, like the split of a total.
    computed: amount.kind === 'split' || feeCents > 0,
    condition,
  };
}

/**
 * What each plan costs more than the cheapest one, in money and never as interest: $5,775 beside
 * $5,500 gives 27500 (“$275 more”). A price with a condition is no measure for others, and is not
 * measured: who cannot have it pays no more for that.
 *
 * @param plans the plans of one route, in one currency
 * @returns one entry a plan, in the given order; the cheapest, and those with a condition, have 0
 */
export function compareToCheapest<P extends Pick<Plan, 'totalCents' | 'condition'>>(
  plans: readonly P[],
): { readonly plan: P; readonly moreCents: number }[] {
  const cheapest = Math.min(...plansForAll(plans).map((plan) => plan.totalCents));
  return plans.map((plan) => ({
    plan,
    moreCents: plan.condition === null ? plan.totalCents - cheapest : 0,
  }));
}

/**
 * What a plan costs more than paying in full, beyond what a discount there or an installment fee here
 * explains: a charge for how it is paid, and no tuition.
 *
 * @param plans the plans of one route, in one currency
 * @returns minor units, >= 0; 0 for a price with a condition, which is not measured
 */
export function surchargeOf(plans: readonly Plan[], plan: Plan): number {
  const [full] = plansForAll(plans)
    .filter(({ installments, depositCents }) => installments.length <= (depositCents ? 2 : 1))
    .sort((a, b) => a.totalCents - b.totalCents);
  if (full === undefined || plan.condition !== null) return 0;
  const explained = full.discountCents + plan.feeCents;
  return Math.max(0, plan.totalCents - full.totalCents - explained);
}

/** The payments after the deposit. */
function paymentsAfterDeposit(terms: PlanTerms, depositCents: number): number[] {
  const { id, amount, discountCents, feeCents } = terms;
  switch (amount.kind) {
    case 'in-full': {
      checkCents(amount.amountCents, `The amount of plan "${id}"`);
      const owedCents = takeOff(discountCents, amount.amountCents, `The discount of plan "${id}"`);
      const restCents = takeOff(depositCents, owedCents, `The deposit of plan "${id}"`);
      return restCents === 0 && depositCents > 0 ? [] : [restCents];
    }
    case 'installments':
      checkCents(amount.installmentCents, `The installment of plan "${id}"`);
      return withFee(allocate(amount.installmentCents * amount.count, amount.count), feeCents);
    case 'stated':
      for (const cents of amount.amountsCents) checkCents(cents, `An installment of plan "${id}"`);
      return withFee(amount.amountsCents, feeCents);
    case 'split': {
      checkCents(amount.totalCents, `The total of plan "${id}"`);
      const restCents = takeOff(depositCents, amount.totalCents, `The deposit of plan "${id}"`);
      return withFee(allocate(restCents, amount.count), feeCents);
    }
  }
}

function checkCharges({ id, amount, discountCents, feeCents }: PlanTerms): void {
  checkCents(discountCents, `The discount of plan "${id}"`);
  checkCents(feeCents, `The installment fee of plan "${id}"`);
  if (amount.kind !== 'in-full' && discountCents > 0) {
    throw new RangeError(
      `Plan "${id}" is paid in installments; only paying in full has a discount.`,
    );
  }
  if (amount.kind === 'in-full' && feeCents > 0) {
    throw new RangeError(
      `Plan "${id}" is paid in full; only installments have an installment fee.`,
    );
  }
}

function withFee(payments: readonly number[], feeCents: number): number[] {
  return payments.map((payment, index) => (index === 0 ? payment + feeCents : payment));
}

function takeOff(partCents: number, owedCents: number, subject: string): number {
  checkCents(partCents, subject);
  if (partCents > owedCents) {
    throw new RangeError(`${subject} (${partCents}) exceeds what is owed (${owedCents}).`);
  }
  return owedCents - partCents;
}

/**
 * The day on which a payment is due by a rule, the earlier one where two are named.
 *
 * @param known the days from which it counts, in the home zone; null where not known yet
 * @returns null until every day that the rule names is known
 * @throws RangeError if a day is not in the calendar
 */
export function dueDateOf(
  { daysAfterAcceptance, daysBeforeStart }: DueRule,
  known: { readonly acceptedOn: IsoDate | null; readonly startsOn: IsoDate | null },
): IsoDate | null {
  const dates: IsoDate[] = [];
  if (daysAfterAcceptance !== null) {
    if (known.acceptedOn === null) return null;
    dates.push(addDays(known.acceptedOn, daysAfterAcceptance));
  }
  if (daysBeforeStart !== null) {
    if (known.startsOn === null) return null;
    dates.push(addDays(known.startsOn, -daysBeforeStart));
  }
  return dates.sort()[0] ?? null;
}

function dueRulesOf(id: string, rules: readonly DueRule[], payments: number): readonly DueRule[] {
  if (rules.length === payments) return rules;
  throw new RangeError(
    `Plan "${id}" has ${counted(payments, 'payment')} and ${counted(rules.length, 'due rule')}. State one for each.`,
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function dueDatesOf(
  id: string,
  dates: readonly IsoDate[],
  every: Period | null,
  payments: number,
): IsoDate[] {
  for (const [index, date] of dates.entries()) {
    // daysBetween also refuses a date that does not exist, the first one included.
    if (daysBetween(dates[index - 1] ?? date, date) < Math.min(index, 1)) {
      throw new RangeError(
        `Plan "${id}" is due on ${date}, not after the payment before. State due dates in order.`,
      );
    }
  }
  const [first] = dates;
  if (first !== undefined && dates.length === 1 && every !== null) {
    return Array.from({ length: payments }, (_, index) => addPeriod(first, every, index));
  }
  if (dates.length !== payments) {
    throw new RangeError(
      `Plan "${id}" has ${counted(payments, 'payment')} and ${counted(dates.length, 'due date')}. State one for each, or the first and the period.`,
    );
  }
  return [...dates];
}
