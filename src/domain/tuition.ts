/**
 * Tuition: from the terms a source states to a plan with every payment, and from a plan to a quote.
 *
 * All amounts are whole minor units of one currency. What a source does not state is null and is
 * never counted as 0. Ships to browsers.
 */
import { addPeriod, daysBetween, type IsoDate, isIsoDate, type Period } from './dates.ts';
import { allocate, checkCents, sumCents } from './money.ts';

/** What the source states about one way to pay. Deposit, discount and fee are apart from it. */
export type StatedAmount =
  | { readonly kind: 'in-full'; readonly amountCents: number }
  /** So many installments of a stated amount; a deposit comes on top of them. */
  | { readonly kind: 'installments'; readonly count: number; readonly installmentCents: number }
  /** A total in so many installments of no stated amount; a deposit is part of the total. */
  | { readonly kind: 'split'; readonly count: number; readonly totalCents: number };

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
  readonly every: Period | null;
  /** The first payment where it is a deposit, else null. */
  readonly depositCents: number | null;
  /** Already taken off `totalCents`. */
  readonly discountCents: number;
  /** Already in `totalCents`. */
  readonly feeCents: number;
  /** True where the source states a total and a count, and the payments were worked out here. */
  readonly computed: boolean;
}

/** One payment with its date, for a schedule on a page or in a calendar. */
export interface ScheduledInstallment {
  readonly number: number;
  readonly amountCents: number;
  readonly dueDate: IsoDate | null;
}

/**
 * Every payment of a plan, from its terms.
 *
 * A total that does not divide leaves its cents with the earliest installments: 987,500 in 12 is
 * 8 × 82,292, then 4 × 82,291. The source (2021) states the total and the count only.
 *
 * @throws RangeError if an amount is not whole and >= 0, a discount or deposit exceeds what is owed,
 *   a discount or fee stands on the wrong kind of plan, or due dates do not fit the payments
 */
export function calculatePlan(terms: PlanTerms): Plan {
  const { id, label, amount, discountCents, feeCents, every } = terms;
  const depositCents = terms.depositCents || null;
  const payments = paymentsOf(amount, depositCents ?? 0, discountCents, feeCents, id);
  const installments = depositCents === null ? payments : [depositCents, ...payments];
  const due = terms.due === 'before-start' ? terms.due : null;
  const dates = terms.due === 'before-start' ? null : terms.due;
  return {
    id,
    label,
    installments,
    totalCents: sumCents(installments),
    due,
    dueDates: dates === null ? null : dueDatesOf(dates, every, installments.length, id),
    every,
    depositCents,
    discountCents,
    feeCents,
    computed: amount.kind === 'split',
  };
}

/**
 * What each plan costs more than the cheapest one, in money and never as interest: the plans of the
 * 2024 program that include PTI give 0 and 27500 (“$275 more”).
 *
 * @param plans the plans of one route, in one currency
 * @returns one entry a plan, in the given order; the cheapest have 0
 */
export function compareToCheapest<P extends Pick<Plan, 'totalCents'>>(
  plans: readonly P[],
): { readonly plan: P; readonly moreCents: number }[] {
  const cheapest = Math.min(...plans.map((plan) => plan.totalCents));
  return plans.map((plan) => ({ plan, moreCents: plan.totalCents - cheapest }));
}

/**
 * Payments with their dates: the first on `firstDueDate`, each next one period later.
 *
 * @param firstDueDate null where not stated; then no payment has a date
 * @param every null where not stated; then only the first payment has a date
 * @throws RangeError if the date or the period is none
 */
export function scheduleInstallments(
  firstDueDate: IsoDate | null,
  every: Period | null,
  installments: readonly number[],
): ScheduledInstallment[] {
  return installments.map((amountCents, index) => {
    let dueDate: IsoDate | null = null;
    if (firstDueDate !== null && index === 0) dueDate = addPeriod(firstDueDate, 'P1D', 0);
    else if (firstDueDate !== null && every !== null)
      dueDate = addPeriod(firstDueDate, every, index);
    return { number: index + 1, amountCents, dueDate };
  });
}

/** The payments after the deposit. */
function paymentsOf(
  amount: StatedAmount,
  depositCents: number,
  discountCents: number,
  feeCents: number,
  id: string,
): number[] {
  checkCents(depositCents, `The deposit of plan "${id}"`);
  checkCents(discountCents, `The discount of plan "${id}"`);
  checkCents(feeCents, `The installment fee of plan "${id}"`);
  if (amount.kind !== 'in-full' && discountCents > 0) {
    throw new RangeError(
      `Plan "${id}" is paid in installments; only paying in full has a discount.`,
    );
  }
  if (amount.kind === 'in-full') {
    checkCents(amount.amountCents, `The amount of plan "${id}"`);
    if (feeCents > 0) {
      throw new RangeError(
        `Plan "${id}" is paid in full; only installments have an installment fee.`,
      );
    }
    const owed = balance(amount.amountCents, discountCents, 'discount', id);
    const rest = balance(owed, depositCents, 'deposit', id);
    return rest === 0 && depositCents > 0 ? [] : [rest];
  }
  if (amount.kind === 'installments') {
    checkCents(amount.installmentCents, `The installment of plan "${id}"`);
    return withFee(allocate(amount.installmentCents * amount.count, amount.count), feeCents);
  }
  checkCents(amount.totalCents, `The total of plan "${id}"`);
  const rest = balance(amount.totalCents, depositCents, 'deposit', id);
  return withFee(allocate(rest, amount.count), feeCents);
}

function withFee(payments: readonly number[], feeCents: number): number[] {
  return payments.map((payment, index) => (index === 0 ? payment + feeCents : payment));
}

function balance(owedCents: number, paidCents: number, what: string, id: string): number {
  if (paidCents > owedCents) {
    throw new RangeError(
      `The ${what} of plan "${id}" (${paidCents}) exceeds what is owed (${owedCents}).`,
    );
  }
  return owedCents - paidCents;
}

function dueDatesOf(
  dates: readonly IsoDate[],
  every: Period | null,
  payments: number,
  id: string,
): IsoDate[] {
  const [first] = dates;
  const wrong = dates.find((date) => !isIsoDate(date));
  if (wrong !== undefined) {
    throw new RangeError(
      `Plan "${id}" has a due date "${wrong}" that is not a day of the calendar.`,
    );
  }
  if (first !== undefined && dates.length === 1 && payments > 1 && every !== null) {
    return Array.from({ length: payments }, (_, index) => addPeriod(first, every, index));
  }
  if (dates.length !== payments) {
    throw new RangeError(
      `Plan "${id}" has ${payments} payments and ${dates.length} due dates. State one for each, or the first and the period.`,
    );
  }
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1];
    if (before !== undefined && daysBetween(before, date) <= 0) {
      throw new RangeError(
        `Plan "${id}" is due on ${date} after ${before}. State due dates in order.`,
      );
    }
  }
  return [...dates];
}

/** An optional extra; null where its price is not stated. */
export interface AddOn {
  readonly id: string;
  readonly label: string;
  readonly amountCents: number | null;
}

/** A credit for something done before; null where admissions confirms the amount. */
export interface Credit {
  /** What it is given for, a program id. */
  readonly id: string;
  readonly label: string;
  readonly amountCents: number | null;
}

/** A charge beside tuition. Neither folded into tuition nor taken out of it. */
export interface Fee {
  readonly id: string;
  readonly label: string;
  readonly amountCents: number | null;
  readonly refundable: boolean | 'not-stated';
}

/** One line of a quote. Null amount: not stated, or confirmed by admissions. Credits are negative. */
export interface QuoteLine {
  readonly kind: 'tuition' | 'discount' | 'installment-fee' | 'add-on' | 'credit';
  readonly id: string;
  readonly label: string | null;
  readonly amountCents: number | null;
}

/** What one choice comes to. */
export interface Quote {
  readonly lines: readonly QuoteLine[];
  /** Tuition with everything known added and taken off; null where no plan is chosen or stated. */
  readonly totalCents: number | null;
  /** Every payment, a deposit first; they sum to `totalCents`. Null where that is null. */
  readonly installments: readonly number[] | null;
  /** True where the payments are worked out here and not stated by the source. */
  readonly computed: boolean;
  /** Credit that exceeds what is owed; the total stops at 0. */
  readonly unusedCreditCents: number;
  /** Credits of unknown amount: listed, never subtracted. */
  readonly creditsToConfirm: readonly Credit[];
  /** Fees, apart from tuition. */
  readonly fees: readonly Fee[];
  /** True where every amount that enters the total is known. */
  readonly isComplete: boolean;
}

/**
 * What a plan costs with add-ons and credits.
 *
 * Known amounts change the balance, which is split anew over the installments after a deposit and an
 * installment fee; how an institute would spread a credit is not stated anywhere, so the quote says
 * `computed`. Unknown amounts are listed and enter nothing. The total is never below 0.
 *
 * @param choice `plan` null where none is chosen or tuition is not stated
 * @throws RangeError if an amount is not whole and >= 0
 */
export function quoteTuition(choice: {
  readonly plan: Plan | null;
  readonly addOns: readonly AddOn[];
  readonly credits: readonly Credit[];
  readonly fees: readonly Fee[];
}): Quote {
  const { plan, addOns, credits, fees } = choice;
  const addedCents = sumKnown(addOns);
  const creditCents = sumKnown(credits);
  const changesPlan = addedCents > 0 || creditCents > 0;
  const owedCents = plan === null ? null : sumCents([plan.totalCents, addedCents]);
  const totalCents = owedCents === null ? null : Math.max(0, owedCents - creditCents);
  return {
    lines: [
      ...(plan === null ? [] : planLines(plan)),
      ...addOns.map(({ id, label, amountCents }) => ({
        kind: 'add-on' as const,
        id,
        label,
        amountCents,
      })),
      ...credits.map(({ id, label, amountCents }) => ({
        kind: 'credit' as const,
        id,
        label,
        amountCents: amountCents === null ? null : 0 - amountCents,
      })),
    ],
    totalCents,
    installments:
      plan === null || totalCents === null
        ? null
        : changesPlan
          ? spread(totalCents, plan)
          : plan.installments,
    computed: plan !== null && (plan.computed || changesPlan),
    unusedCreditCents: owedCents === null ? 0 : Math.max(0, creditCents - owedCents),
    creditsToConfirm: credits.filter((credit) => credit.amountCents === null),
    fees,
    isComplete: plan !== null && [...addOns, ...credits].every((line) => line.amountCents !== null),
  };
}

function planLines(plan: Plan): QuoteLine[] {
  const { id, label, totalCents, discountCents, feeCents } = plan;
  const lines: QuoteLine[] = [
    { kind: 'tuition', id, label, amountCents: totalCents + discountCents - feeCents },
  ];
  if (discountCents > 0) lines.push({ kind: 'discount', id, label, amountCents: -discountCents });
  if (feeCents > 0) lines.push({ kind: 'installment-fee', id, label, amountCents: feeCents });
  return lines;
}

/** Deposit and installment fee stay as they are while the total covers them. */
function spread(totalCents: number, plan: Plan): number[] {
  const depositCents = Math.min(plan.depositCents ?? 0, totalCents);
  const feeCents = Math.min(plan.feeCents, totalCents - depositCents);
  const count = plan.installments.length - (plan.depositCents === null ? 0 : 1);
  const balanceCents = totalCents - depositCents - feeCents;
  const rest = withFee(allocate(balanceCents, Math.max(1, count)), feeCents);
  return plan.depositCents === null ? rest : [depositCents, ...rest];
}

function sumKnown(lines: readonly { readonly amountCents: number | null }[]): number {
  return sumCents(lines.flatMap((line) => line.amountCents ?? []));
}

/** What is refunded to who withdraws at least so many days before the start. */
export interface RefundTier {
  readonly daysBefore: number;
  /** Whole percent of what was paid, 0 to 100. */
  readonly percent: number;
}

/**
 * The refund tier that holds for a withdrawal, or null where none does (too late).
 *
 * @param tiers in any order; the largest `daysBefore` that is reached holds
 * @throws RangeError if a date is not a real day
 */
export function refundAt<T extends Pick<RefundTier, 'daysBefore'>>(
  tiers: readonly T[],
  startDate: IsoDate,
  date: IsoDate,
): T | null {
  const days = daysBetween(date, startDate);
  const reached = tiers.filter((tier) => tier.daysBefore <= days);
  return reached.toSorted((a, b) => b.daysBefore - a.daysBefore)[0] ?? null;
}

/**
 * The refund of a tier, rounded half up to the minor unit.
 *
 * @throws RangeError if `paidCents` is not whole and >= 0, or the percentage not whole from 0 to 100
 */
export function refundCents(tier: Pick<RefundTier, 'percent'>, paidCents: number): number {
  checkCents(paidCents, 'What was paid');
  if (!Number.isInteger(tier.percent) || tier.percent < 0 || tier.percent > 100) {
    throw new RangeError(`A refund is a whole percentage from 0 to 100, got ${tier.percent}.`);
  }
  // The product of two safe integers may not be safe.
  return Number((BigInt(paidCents) * BigInt(tier.percent) + 50n) / 100n);
}
