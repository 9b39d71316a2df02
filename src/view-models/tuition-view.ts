/** Tuition as pages print it: every amount with its plan, differences in money. */
import type { Program, Tuition } from '#catalog/catalog-types.ts';
import type { Instant, IsoDate } from '#domain/dates.ts';
import { madeOnce } from '#domain/made-once.ts';
import { formatMoney } from '#domain/money.ts';
import { leadingPlan, plansOffered, plansWithoutEnd } from '#domain/prices.ts';
import { compareToCheapest, type Plan } from '#domain/tuition.ts';
import { joinedWords } from '#words/joined.ts';
import { conditionText, dueText, isDueStated, NOT_KNOWN } from '#words/payments.ts';
import { costWords } from '#words/program.ts';

/** Equal payments in a row. */
export interface PaymentGroup {
  readonly count: number;
  readonly amount: string;
}

export interface PlanView {
  readonly id: string;
  /** “In full”, as the content words it. */
  readonly label: string;
  readonly total: string;
  /** “3 × $1,050”; null for one payment. */
  readonly payments: string | null;
  readonly paymentGroups: readonly PaymentGroup[];
  /** “12 monthly installments of about $822.92”; null for one payment. */
  readonly summary: string | null;
  /** “$150 more”; null for the cheapest plan. */
  readonly more: string | null;
  readonly due: string;
  readonly isDueStated: boolean;
  /** Says that the payments were computed here; null where the source states them. */
  readonly computed: string | null;
  /** “Members of the guild, until October 15, 2030”; null: for everyone, without an end. */
  readonly condition: string | null;
  /** Offered while now is before it; null: no end. */
  readonly endsAt: Instant | null;
}

export interface TuitionView {
  readonly situation: string | null;
  /** “I’ve completed PTI”, “including PTI”. */
  readonly includes: string | null;
  readonly plans: readonly PlanView[];
  /** Total of the first plan that everyone can take at any time: “$3,000”. */
  readonly amount: string;
  /**
   * The plan it belongs to: “in full”, “in 12 monthly installments of about $822.92”; where every
   * plan has a condition, with it. Empty where it is free.
   */
  readonly condition: string;
  /** “or 3 × $1,050 = $3,150 ($150 more)”, every other plan for all; null where there is one. */
  readonly alternative: string | null;
  /** The same as one pays it; null where there is one plan. */
  readonly installments: {
    /** “$1,050 a month”, “3 × $1,050” */
    readonly amount: string;
    /** “for 3 months, $150 more” */
    readonly detail: string | null;
  } | null;
  /** Until when the amount is offered, where every plan that is has a condition; null: no end. */
  readonly endsAt: Instant | null;
}

/** A price that ends or is not for everyone: “Early price: $900 (until October 15, 2030)”. */
export interface OfferView {
  readonly text: string;
  /** Shown while now is before it; null where it does not end. */
  readonly endsAt: Instant | null;
}

/**
 * The tuition of one situation.
 *
 * @param situation its words, “I’ve completed PTI”; null where it is for everyone
 * @param names abbreviations of the programs that an amount may include, by id
 * @param startDate where the start is known, days before it are dates, too
 */
export function tuitionView(
  tuition: Tuition,
  situation: string | null,
  names: ReadonlyMap<string, string>,
  locale: string,
  startDate: IsoDate | null = null,
): TuitionView {
  const leading = leadingPlan(tuition.plans);
  if (leading === undefined) throw new RangeError('Tuition without a plan.');
  const compared = compareToCheapest(tuition.plans).map(({ plan, moreCents }) => ({
    plan,
    view: planView(plan, moreCents, tuition.currency, locale, startDate),
  }));
  const plans = compared.map(({ view }) => view);
  const first = compared.find(({ plan }) => plan === leading)?.view ?? plans[0];
  if (first === undefined) throw new RangeError('Tuition without a plan.');
  const others = plans.filter((view) => view !== first && view.condition === null);
  const inParts = others.find(({ payments }) => payments !== null);
  // Where two are paid at once, “in full” names neither.
  const isOnly = !others.some(({ payments }) => payments === null);
  const inFull = isOnly ? costWords.inFull : costWords.inParentheses(first.label);
  const inWords = first.summary === null ? inFull : costWords.inPlan(first.summary);
  const payment = leading.totalCents === 0 ? '' : inWords;
  const including = tuition.includes.map((id) => names.get(id) ?? id);
  return {
    situation,
    includes: including.length > 0 ? costWords.including(including) : null,
    plans,
    amount: first.total,
    condition:
      first.condition === null ? payment : costWords.withCondition(payment, first.condition).trim(),
    endsAt: leading.condition?.endsAt ?? null,
    alternative: others.length > 0 ? joinedWords.facts(others.map(alternativeText)) : null,
    installments: inParts ? installmentsOf(inParts, tuition.plans) : null,
  };
}

/** “or 3 × $1,050 = $3,150 ($150 more)”, “or $3,090 (In full, by card, $90 more)”. */
function alternativeText({ label, total, payments, more }: PlanView): string {
  if (payments !== null) return costWords.orInstallments(payments, total, more);
  return costWords.orOther(total, label, more);
}

/** Equal payments a month or a week apart by the month or the week; others as they are. */
function installmentsOf(
  { id, total, payments, paymentGroups, more }: PlanView,
  plans: readonly Plan[],
): NonNullable<TuitionView['installments']> {
  const every = plans.find((plan) => plan.id === id)?.every ?? null;
  const pace = every === null ? undefined : costWords.pace[every];
  const [only, ...others] = paymentGroups;
  if (pace === undefined || only === undefined || others.length > 0 || only.count === 1) {
    return { amount: payments ?? total, detail: more };
  }
  const details = [pace.span(only.count), more].filter((part) => part !== null);
  return { amount: pace.of(only.amount), detail: joinedWords.facts(details) };
}

function planView(
  plan: Plan,
  moreCents: number,
  currency: string,
  locale: string,
  startDate: IsoDate | null,
): PlanView {
  const money = (cents: number) => formatMoney(cents, currency, locale);
  const groups = groupPayments(plan.installments, money);
  const isOnePayment = plan.installments.length === 1;
  return {
    id: plan.id,
    label: plan.label ?? plan.id,
    total: plan.totalCents === 0 ? costWords.free : money(plan.totalCents),
    payments: isOnePayment ? null : paymentsText(groups),
    paymentGroups: groups,
    summary: isOnePayment ? null : summaryOf(plan, groups),
    more: moreCents > 0 ? costWords.more(money(moreCents)) : null,
    due: dueText(plan, { ...NOT_KNOWN, startsOn: startDate }, locale),
    isDueStated: isDueStated(plan),
    computed: plan.computed ? costWords.computed : null,
    condition: conditionText(plan.condition, locale),
    endsAt: plan.condition?.endsAt ?? null,
  };
}

/** What a plan is called where it is chosen, its condition always with it. */
export function planLabel({ id, label, condition }: Plan, locale: string): string {
  const text = conditionText(condition, locale);
  return text === null ? (label ?? id) : costWords.withCondition(label ?? id, text);
}

/**
 * The prices of a situation that end or are not for everyone, as far as they are offered at `now`:
 * “Early price: $900 (until October 15, 2030)”.
 *
 * @param views the same plans as a page prints them, where each is to say when it is due
 */
export function offersOf(
  tuition: Tuition,
  now: Instant,
  locale: string,
  views: readonly PlanView[] = [],
): readonly OfferView[] {
  return plansOffered(tuition.plans, now).flatMap((plan) => {
    const text = offerText(plan, tuition.currency, locale);
    if (text === null) return [];
    const due = views.find(({ id, isDueStated }) => id === plan.id && isDueStated)?.due;
    return [
      { text: due ? joinedWords.apart([text, due]) : text, endsAt: plan.condition?.endsAt ?? null },
    ];
  });
}

/** The same without the one that leads, which may have a condition for want of a price for everyone. */
export function otherOffers(
  tuition: Tuition,
  now: Instant,
  locale: string,
  leading = leadingPlan(plansOffered(tuition.plans, now)),
): readonly OfferView[] {
  const plans = tuition.plans.filter((plan) => plan !== leading);
  return offersOf({ ...tuition, plans }, now, locale);
}

/**
 * With the plans alone that do not end: for what nothing relabels, such as a picture or a list that
 * is searched. null where none is.
 */
export function lastingTuition(tuition: Tuition): Tuition | null {
  const plans = plansWithoutEnd(tuition.plans);
  return plans.length === 0 ? null : { ...tuition, plans };
}

/** “Early price: $900 (until October 15, 2030)”; null for a plan without a condition. */
export function offerText(plan: Plan, currency: string, locale: string): string | null {
  const { label, total, payments, condition } = planView(plan, 0, currency, locale, null);
  if (condition === null) return null;
  const amount = payments === null ? total : costWords.paymentsOf(payments, total);
  return costWords.offer(label, amount, condition);
}

/** With the plans that are offered at `now` alone; null where none is. */
export function offeredTuition(tuition: Tuition, now: Instant): Tuition | null {
  const plans = plansOffered(tuition.plans, now);
  return plans.length === 0 ? null : { ...tuition, plans };
}

/** Equal payments by their number and amount; a cent apart, “about”; else each as it is. */
function summaryOf(plan: Plan, groups: readonly PaymentGroup[]): string {
  const count = plan.installments.length;
  const spread = Math.max(...plan.installments) - Math.min(...plan.installments);
  if (spread > 1) return costWords.payments(count, paymentsText(groups));
  const every = plan.every === null ? null : (costWords.every[plan.every] ?? null);
  return costWords.installments(count, every, groups[0]?.amount ?? '', spread === 1);
}

function paymentsText(groups: readonly PaymentGroup[]): string {
  return costWords.inTurn(
    groups.map(({ count, amount }) => (count === 1 ? amount : costWords.times(count, amount))),
  );
}

function groupPayments(
  installments: readonly number[],
  money: (cents: number) => string,
): readonly PaymentGroup[] {
  const groups: { count: number; amount: string }[] = [];
  for (const amount of installments.map(money)) {
    const last = groups.at(-1);
    if (last?.amount === amount) last.count += 1;
    else groups.push({ count: 1, amount });
  }
  return groups;
}

/** What a program is called in a sentence: “PTI”, else its title. */
export function shortName(program: Program): string {
  return program.abbreviation ?? program.title;
}

/** Short names of all programs by id. */
export const shortNames = madeOnce(
  (programs: readonly Program[]): ReadonlyMap<string, string> =>
    new Map(programs.map((program) => [program.id, shortName(program)])),
);
