/**
 * A quote: what one payment plan comes to with optional add-ons and credits. Fees are kept apart, and
 * an unknown amount is listed and never counted. Ships to browsers.
 */
import { allocate, sumCents } from './money.ts';
import type { Plan } from './tuition.ts';

/** An optional extra; null where its price is not stated. */
export interface AddOn {
  readonly id: string;
  readonly label: string;
  readonly amountCents: number | null;
}

/** A credit for what was taken before; null where admissions confirms the amount. */
export interface Credit {
  /** Id of the program or learning component taken. */
  readonly for: string;
  readonly title: string;
  readonly amountCents: number | null;
}

/** A charge beside tuition. Neither folded into tuition nor taken out of it. */
export interface Fee {
  readonly id: string;
  readonly label: string;
  readonly amountCents: number;
  /** Null where not stated. */
  readonly refundable: boolean | null;
}

/** What an applicant chose. */
export interface QuoteChoice {
  /** Null where none is chosen, or tuition is not stated. */
  readonly plan: Plan | null;
  readonly addOns: readonly AddOn[];
  readonly credits: readonly Credit[];
  readonly fees: readonly Fee[];
}

/**
 * One line of a quote. A null amount is not stated, or confirmed by admissions; what is taken off is
 * negative.
 */
export interface QuoteLine {
  readonly kind: 'tuition' | 'discount' | 'installment-fee' | 'add-on' | 'credit';
  /** Id of the plan, the add-on, or what the credit is for. */
  readonly id: string;
  readonly label: string | null;
  readonly amountCents: number | null;
}

/** What one choice comes to. */
export interface Quote {
  readonly lines: readonly QuoteLine[];
  /** Tuition with known credits taken off, >= 0; null without a plan. */
  readonly tuitionCents: number | null;
  /** Known add-ons, which are paid apart from tuition. */
  readonly addOnsCents: number;
  /** Tuition and known add-ons; null without a plan. */
  readonly totalCents: number | null;
  /** Every payment of tuition, a deposit first; they sum to `tuitionCents`. Empty without a plan. */
  readonly installments: readonly number[];
  /** True where the payments were worked out here and are not stated by the source. */
  readonly computed: boolean;
  /** Credit beyond what is owed: the total stops at 0. */
  readonly unusedCreditCents: number;
  /** Credits of unknown amount: listed, never subtracted. */
  readonly creditsToConfirm: readonly Credit[];
  /** Fees, apart from tuition. */
  readonly fees: readonly Fee[];
  /** True with a plan chosen and every amount known. */
  readonly isComplete: boolean;
}

/**
 * What a plan costs with add-ons and credits.
 *
 * Add-ons are paid apart: no source spreads them over the payments of tuition. Known credits change
 * the balance, which is split anew over the payments after the deposit; how an institute would do
 * that is not stated by any source, so the quote then says `computed`.
 *
 * @throws RangeError if an amount is not whole and >= 0
 */
export function quoteTuition({ plan, addOns, credits, fees }: QuoteChoice): Quote {
  const lines = [...addOnLines(addOns), ...creditLines(credits)];
  const creditsToConfirm = credits.filter((credit) => credit.amountCents === null);
  const addOnsCents = sumKnown(addOns);
  const creditCents = sumKnown(credits);
  if (plan === null) {
    const nothing = { tuitionCents: null, totalCents: null, installments: [], computed: false };
    const apart = { addOnsCents, unusedCreditCents: 0, creditsToConfirm, fees };
    return { lines, ...nothing, ...apart, isComplete: false };
  }
  const tuitionCents = Math.max(0, plan.totalCents - creditCents);
  return {
    lines: [...planLines(plan), ...lines],
    tuitionCents,
    addOnsCents,
    totalCents: sumCents([tuitionCents, addOnsCents]),
    installments: creditCents > 0 ? spread(tuitionCents, plan) : plan.installments,
    computed: plan.computed || creditCents > 0,
    unusedCreditCents: Math.max(0, creditCents - plan.totalCents),
    creditsToConfirm,
    fees,
    isComplete: lines.every((line) => line.amountCents !== null),
  };
}

function planLines({ id, label, totalCents, discountCents, feeCents }: Plan): QuoteLine[] {
  const tuitionCents = totalCents + discountCents - feeCents;
  const lines: QuoteLine[] = [{ kind: 'tuition', id, label, amountCents: tuitionCents }];
  if (discountCents > 0) lines.push({ kind: 'discount', id, label, amountCents: -discountCents });
  if (feeCents > 0) lines.push({ kind: 'installment-fee', id, label, amountCents: feeCents });
  return lines;
}

function addOnLines(addOns: readonly AddOn[]): QuoteLine[] {
  return addOns.map(({ id, label, amountCents }) => ({ kind: 'add-on', id, label, amountCents }));
}

function creditLines(credits: readonly Credit[]): QuoteLine[] {
  return credits.map((credit) => ({
    kind: 'credit',
    id: credit.for,
    label: credit.title,
    // Subtracted from zero: `-0` would print with a minus.
    amountCents: credit.amountCents === null ? null : 0 - credit.amountCents,
  }));
}

/** A total over the payments of a plan; deposit and fee stay as stated while the total covers them. */
function spread(totalCents: number, plan: Plan): number[] {
  const depositCents = Math.min(plan.depositCents ?? 0, totalCents);
  const feeCents = Math.min(plan.feeCents, totalCents - depositCents);
  const balanceCents = totalCents - depositCents - feeCents;
  const deposit = plan.depositCents === null ? [] : [depositCents];
  const count = plan.installments.length - deposit.length;
  if (count === 0) return deposit;
  const [first = 0, ...rest] = allocate(balanceCents, count);
  return [...deposit, first + feeCents, ...rest];
}

function sumKnown(lines: readonly { readonly amountCents: number | null }[]): number {
  return sumCents(lines.flatMap((line) => line.amountCents ?? []));
}

/** The fees that everyone pays; the others are charged on an occasion. */
export function feesForAll<F extends { readonly occasion: string | null }>(
  fees: readonly F[],
): readonly F[] {
  return fees.filter(({ occasion }) => occasion === null);
}

/** The id that the fee of an application has in every price file. */
const APPLICATION = 'application';

/** Of those that everybody pays, what the application itself costs: an exam has a fee of its own time. */
export function applicationFees<
  F extends { readonly id: string; readonly occasion: string | null },
>(fees: readonly F[]): F[] {
  return feesForAll(fees).filter(({ id }) => id === APPLICATION);
}

/** True where the application costs a fee: no day of a decision can be promised before it is paid. */
export function hasApplicationFee(fees: readonly { readonly id: string }[]): boolean {
  return fees.some(({ id }) => id === APPLICATION);
}
