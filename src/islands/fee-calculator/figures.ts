/** From a choice to every figure that the calculator prints. */
import { electiveLines } from '#domain/electives.ts';
import { formatMoney, sumCents } from '#domain/money.ts';
import { type AddOn, type Quote, type QuoteLine, quoteTuition } from '#domain/quotes.ts';
import {
  paidSoFar,
  type RefundTier,
  refundAt,
  refundedCents,
  type Withdrawal,
} from '#domain/refunds.ts';
import { calculatePlan, compareToCheapest, surchargeOf } from '#domain/tuition.ts';
import type {
  FeeCalculatorView,
  PlanChoice,
  SituationChoice,
} from '#view-models/fee-calculator-view.ts';
import { feeCalculatorWords as words } from '#words/fee-calculator.ts';
import { refundWords } from '#words/refunds.ts';
import { chosenPlan, chosenSituation, type FeeChoice } from './choice.ts';

export interface FigureLine {
  readonly id: string;
  readonly label: string;
  readonly amount: string;
}

export interface PaymentLine {
  readonly number: string;
  readonly due: string;
  readonly amount: string;
}

export interface Figures {
  /** What was chosen, for print: “I still need PTI · In full”. */
  readonly chosen: string;
  readonly total: string;
  readonly totalLabel: string;
  /** “$275.00 more than “In full””; null for the cheapest plan. */
  readonly more: string | null;
  readonly lines: readonly FigureLine[];
  /** “8 × $822.92, then 4 × $822.91” */
  readonly paymentsSummary: string;
  readonly payments: readonly PaymentLine[];
  /** Says that payments were computed here. */
  readonly notes: readonly string[];
  readonly fees: readonly (FigureLine & { readonly note: string })[];
  readonly refunds: readonly string[];
  /** How much may have been paid by a day: “1 of 3 payments: €500.00”, everything last. */
  readonly paid: readonly { readonly count: number; readonly label: string }[];
  /**
   * What comes back for a withdrawal on a day.
   *
   * @param count how many payments were made; left out: all of them
   */
  readonly refundOn: (withdrawal: Withdrawal, count?: number) => string;
  /** What of that was paid and is told apart: deposit, charges, fees, what was added. */
  readonly apart: (count?: number) => readonly string[];
}

/** null while no situation with a stated price, or no module, is chosen. */
export function figuresOf(view: FeeCalculatorView, choice: FeeChoice): Figures | null {
  const situation = chosenSituation(view, choice);
  const chosen = view.isByModule ? modulePlan(view, choice) : chosenPlan(view, choice);
  if (situation === null || chosen === null) return null;
  const money = (cents: number) =>
    formatMoney(cents, view.currency, view.locale, { decimals: 'always' });
  const credits = view.credits.filter((credit) => choice.taken.includes(credit.for));
  const modules = view.isByModule ? electivesOf(view, choice) : [];
  const addOns = view.isByModule
    ? othersOf(view, choice)
    : [...electivesOf(view, choice), ...othersOf(view, choice)];
  const quote = quoteTuition({
    plan: chosen.plan,
    addOns: addOns.map(({ addOn }) => addOn),
    credits,
    fees: view.fees,
  });
  const isAlone = view.isByModule || view.situations.length === 1;
  const isComplete = quote.isComplete && modules.every(({ addOn }) => addOn.amountCents !== null);
  return {
    chosen: words.chosen(isAlone ? [chosen.label] : [situation.label, chosen.label]),
    total: money(quote.totalCents ?? 0),
    totalLabel: isComplete ? (view.isByModule ? words.sum : words.total) : words.totalKnown,
    more: moreThanCheapest(situation, chosen, money),
    lines: [
      ...modules.map(({ addOn }) => ({ ...addOn, kind: 'add-on' as const })),
      ...(view.isByModule ? quote.lines.filter(({ kind }) => kind !== 'tuition') : quote.lines),
    ].map((line) => ({
      id: `${line.kind}-${line.id}`,
      label: lineLabel(line, situation),
      amount:
        line.amountCents === null
          ? line.kind === 'credit'
            ? words.toConfirm
            : words.notStatedAmount
          : money(line.amountCents),
    })),
    paymentsSummary: summarize(quote.installments.map(money)),
    payments: paymentsOf(quote, chosen, money),
    notes: [
      ...(quote.computed ? [chosen.plan.computed ? words.computed : words.spread] : []),
      ...(quote.unusedCreditCents > 0 ? [words.unusedCredit(money(quote.unusedCreditCents))] : []),
      ...(quote.creditsToConfirm.length > 0
        ? [words.creditsToConfirm(quote.creditsToConfirm.map(({ title }) => title))]
        : []),
      ...electiveNotes(view, choice),
      ...addOnNotes(addOns),
      ...(view.notIncluded.length > 0 ? [words.notIncluded(view.notIncluded)] : []),
      ...(view.paymentNote === null ? [] : [view.paymentNote]),
    ],
    fees: view.fees.map(({ id, label, amountCents, note }) => ({
      id,
      label,
      amount: money(amountCents),
      note,
    })),
    ...refundFigures(view, situation, chosen, quote, money),
  };
}

/** What comes back, by tier and by day. */
function refundFigures(
  view: FeeCalculatorView,
  situation: SituationChoice,
  { plan }: PlanChoice,
  { installments, addOnsCents }: Quote,
  money: (cents: number) => string,
): Pick<Figures, 'refunds' | 'paid' | 'refundOn' | 'apart'> {
  const all = installments.length;
  const surcharge = surchargeOf(
    situation.plans.map((one) => one.plan),
    plan,
  );
  // Charges for how one pays are no tuition: they do not come back.
  const paid = (count: number) =>
    paidSoFar(installments, count, {
      depositCents: plan.depositCents ?? 0,
      chargesCents: plan.feeCents + surcharge,
    });
  const { tiers, deposit, keptCents, afterwards } = view.refunds;
  const tierText = (tier: RefundTier) =>
    refundWords.tier(tier, tier.keptCents === undefined ? null : money(tier.keptCents));
  return {
    refunds: [
      ...tiers.map((tier) =>
        refundWords.tierAmount(tierText(tier), money(refundedCents(tier, view.refunds, paid(all)))),
      ),
      ...view.refundTexts.slice(tiers.length),
    ],
    paid: installments.map((_, index) => ({
      count: index + 1,
      label: refundWords.paid(index + 1, all, money(paid(index + 1).paidCents)),
    })),
    refundOn: (withdrawal, count = all) => {
      const tier = refundAt(tiers, withdrawal);
      if (tier !== null) {
        return refundWords.onDay(
          money(refundedCents(tier, view.refunds, paid(count))),
          tierText(tier),
        );
      }
      return afterwards === 'none' ? refundWords.nothing : refundWords.onDayUnstated;
    },
    apart: (count = all) => {
      const { depositCents, chargesCents } = paid(count);
      return [
        ...(depositCents > 0
          ? [refundWords.depositOf[deposit ?? 'unstated'](money(depositCents))]
          : []),
        ...(keptCents === null ? [] : [refundWords.kept(money(keptCents))]),
        ...(chargesCents > 0 ? [refundWords.charges(money(chargesCents))] : []),
        ...view.fees
          .filter(({ isForAll }) => isForAll)
          .map(({ label, amountCents, refundable }) =>
            refundWords.fee(label, money(amountCents), refundable),
          ),
        ...(addOnsCents > 0 ? [refundWords.addOns(money(addOnsCents))] : []),
      ];
    },
  };
}

/** Modules as what one pays, where there is no tuition: a payment for each list that was chosen from. */
function modulePlan(view: FeeCalculatorView, choice: FeeChoice): PlanChoice | null {
  const lists = view.electives.flatMap((list) => {
    const lines = electiveLines(list, choice.addOns);
    const cents = sumCents(lines.map(({ amountCents }) => amountCents ?? 0));
    return lines.length === 0 ? [] : [{ list, cents }];
  });
  if (lists.length === 0) return null;
  const plan = calculatePlan({
    id: 'modules',
    label: null,
    amount: { kind: 'stated', amountsCents: lists.map(({ cents }) => cents) },
    depositCents: null,
    discountCents: 0,
    feeCents: 0,
    due: null,
    every: null,
  });
  const label = words.together(lists.map(({ list }) => list.label));
  return { plan, label, dueDates: lists.map(({ list }) => list.due ?? words.dueNotStated) };
}

interface ChosenAddOn {
  readonly addOn: AddOn;
  readonly due: string | null;
}

/** Electives that were chosen, singly or in a bundle. */
function electivesOf(view: FeeCalculatorView, choice: FeeChoice): readonly ChosenAddOn[] {
  return view.electives.flatMap((list) =>
    electiveLines(list, choice.addOns).map(({ choices, amountCents }) => ({
      addOn: {
        id: choices.map(({ id }) => id).join('+'),
        label: words.together(choices.map(({ label }) => label)),
        amountCents,
      },
      due: list.due,
    })),
  );
}

/** What else was added. */
function othersOf(view: FeeCalculatorView, choice: FeeChoice): readonly ChosenAddOn[] {
  return view.addOns
    .filter(({ id }) => choice.addOns.includes(id))
    .map(({ due, ...addOn }) => ({ addOn, due }));
}

/** That they are paid apart, and when each of them is due. */
function addOnNotes(addOns: readonly ChosenAddOn[]): readonly string[] {
  if (addOns.length === 0) return [];
  const dated = addOns.flatMap(({ addOn, due }) =>
    due === null ? [] : [words.addOnDue(addOn.label, due)],
  );
  if (dated.length === 0) return [words.addOnsApart];
  const undated = addOns.flatMap(({ addOn, due }) => (due === null ? [addOn.label] : []));
  return [
    words.addOnsPaidApart,
    ...dated,
    ...(undated.length > 0 ? [words.addOnsDueNotStated(undated)] : []),
  ];
}

/** How many are still to be chosen, or are too many: the address of a page may hold more. */
function electiveNotes(view: FeeCalculatorView, choice: FeeChoice): readonly string[] {
  return view.electives.flatMap(({ title, choices, atLeast, atMost }) => {
    const count = choices.filter(({ id }) => choice.addOns.includes(id)).length;
    return count < atLeast || count > atMost ? [words.electivesChosen(title, count)] : [];
  });
}

/** Plans are compared as stated: add-ons and credits are the same in each. */
function moreThanCheapest(
  { plans }: SituationChoice,
  chosen: PlanChoice,
  money: (cents: number) => string,
): string | null {
  const compared = compareToCheapest(plans.map(({ plan }) => plan));
  const moreCents = compared.find(({ plan }) => plan.id === chosen.plan.id)?.moreCents ?? 0;
  const cheapest = compared.find((one) => one.moreCents === 0)?.plan.id;
  const label = plans.find(({ plan }) => plan.id === cheapest)?.label;
  return moreCents > 0 && label ? words.more(money(moreCents), label) : null;
}

function lineLabel({ kind, label }: QuoteLine, { includes }: SituationChoice): string {
  switch (kind) {
    case 'tuition':
      return includes === null ? words.tuition : words.tuitionIncluding(includes);
    case 'discount':
      return words.discount;
    case 'installment-fee':
      return words.installmentFee;
    case 'credit':
      return words.credit(label ?? '');
    case 'add-on':
      return label ?? '';
  }
}

function paymentsOf(
  { installments }: Quote,
  { plan, dueDates }: PlanChoice,
  money: (cents: number) => string,
): readonly PaymentLine[] {
  const hasDeposit = plan.depositCents !== null;
  const every = plan.every === null ? undefined : words.every[plan.every];
  return installments.map((cents, index) => {
    const isLater = index > (hasDeposit ? 1 : 0);
    const unstated = isLater && every ? words.later(every) : words.dueNotStated;
    return {
      number: hasDeposit && index === 0 ? words.deposit : String(index + (hasDeposit ? 0 : 1)),
      due: plan.due === 'before-start' ? words.beforeStart : (dueDates?.[index] ?? unstated),
      amount: money(cents),
    };
  });
}

/** Equal payments in a row said once. */
function summarize(amounts: readonly string[]): string {
  const groups: { count: number; amount: string }[] = [];
  for (const amount of amounts) {
    const last = groups.at(-1);
    if (last?.amount === amount) last.count += 1;
    else groups.push({ count: 1, amount });
  }
  return words.inTurn(
    groups.map(({ count, amount }) => (count === 1 ? amount : words.times(count, amount))),
  );
}
