/** From a choice to every figure that the calculator prints. */
import { electiveLines } from '#domain/electives.ts';
import { formatMoney } from '#domain/money.ts';
import { type AddOn, type Quote, type QuoteLine, quoteTuition } from '#domain/quotes.ts';
import { refundAt, refundedCents, type Withdrawal } from '#domain/refunds.ts';
import { compareToCheapest } from '#domain/tuition.ts';
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
  /** What comes back of the full tuition for a withdrawal on a day. */
  readonly refundOn: (withdrawal: Withdrawal) => string;
}

/** null while no situation with a stated price is chosen. */
export function figuresOf(view: FeeCalculatorView, choice: FeeChoice): Figures | null {
  const situation = chosenSituation(view, choice);
  const chosen = chosenPlan(view, choice);
  if (situation === null || chosen === null) return null;
  const money = (cents: number) =>
    formatMoney(cents, view.currency, view.locale, { decimals: 'always' });
  const credits = view.credits.filter((credit) => choice.taken.includes(credit.for));
  const addOns = addOnsOf(view, choice);
  const quote = quoteTuition({
    plan: chosen.plan,
    addOns: addOns.map(({ addOn }) => addOn),
    credits,
    fees: view.fees,
  });
  // Charges for paying in installments are no tuition: they do not come back.
  const paid = {
    tuitionCents: Math.max(0, (quote.tuitionCents ?? 0) - chosen.plan.feeCents),
    depositCents: chosen.plan.depositCents ?? 0,
  };
  const isAlone = view.situations.length === 1;
  return {
    chosen: words.chosen(isAlone ? [chosen.label] : [situation.label, chosen.label]),
    total: money(quote.totalCents ?? 0),
    totalLabel: quote.isComplete ? words.total : words.totalKnown,
    more: moreThanCheapest(situation, chosen, money),
    lines: quote.lines.map((line) => ({
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
    refunds: [
      ...view.refunds.tiers.map((tier) =>
        refundWords.tierAmount(
          refundWords.tier(tier),
          money(refundedCents(tier, view.refunds, paid)),
        ),
      ),
      ...view.refundTexts.slice(view.refunds.tiers.length),
    ],
    refundOn: (withdrawal) => {
      const tier = refundAt(view.refunds.tiers, withdrawal);
      if (tier !== null) {
        return refundWords.onDay(
          money(refundedCents(tier, view.refunds, paid)),
          refundWords.tier(tier),
        );
      }
      return view.refunds.afterwards === 'none' ? refundWords.nothing : refundWords.onDayUnstated;
    },
  };
}

interface ChosenAddOn {
  readonly addOn: AddOn;
  readonly due: string | null;
}

/** What was chosen beside tuition: electives, singly or in a bundle, then add-ons. */
function addOnsOf(view: FeeCalculatorView, choice: FeeChoice): readonly ChosenAddOn[] {
  const electives = view.electives.flatMap((list) =>
    electiveLines(list, choice.addOns).map(({ choices, amountCents }) => ({
      addOn: {
        id: choices.map(({ id }) => id).join('+'),
        label: words.together(choices.map(({ label }) => label)),
        amountCents,
      },
      due: list.due,
    })),
  );
  const others = view.addOns.filter(({ id }) => choice.addOns.includes(id));
  return [...electives, ...others.map(({ due, ...addOn }) => ({ addOn, due }))];
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
  return words.inTurn(groups.map(({ count, amount }) => words.times(count, amount)));
}
