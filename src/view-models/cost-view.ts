/** What a program costs: a table of situations and plans, then everything beside tuition. */
import type { Program } from '#catalog/catalog-types.ts';
import { formatMoney } from '#domain/money.ts';
import { costWords } from '#words/program.ts';
import type { PageContext } from './page-context.ts';
import { type PlanView, shortNames, type TuitionView, tuitionView } from './tuition-view.ts';

export interface CostCell {
  readonly total: string;
  /** “3 × $1,050 · $150 more” */
  readonly detail: string | null;
  readonly due: string;
}

export interface CostTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly situation: string;
    readonly includes: string | null;
    /** One a column; null where the plan is not offered. The whole row is null: not stated. */
    readonly cells: readonly (CostCell | null)[] | null;
  }[];
}

/** One plan alone: the total large, the payments under it. */
export interface CostTotal {
  readonly total: string;
  readonly plan: PlanView;
}

export interface CostView {
  readonly table: CostTable | null;
  readonly total: CostTotal | null;
  readonly fees: readonly {
    readonly label: string;
    readonly amount: string;
    readonly note: string;
  }[];
  readonly addOns: readonly { readonly label: string; readonly amount: string }[];
  readonly notIncluded: readonly string[];
  readonly credits: readonly { readonly title: string; readonly amount: string }[];
  readonly creditsNote: string | null;
  readonly refunds: readonly string[];
  readonly paymentNote: string | null;
  /** Said where there is no price at all. */
  readonly notStated: string | null;
}

export function costView(context: PageContext, program: Program): CostView {
  const { locale } = context.catalog.site;
  const { pricing } = program;
  const names = shortNames(context.catalog.programs);
  const money = (cents: number) => formatMoney(cents, pricing?.currency ?? '', locale);
  const tuition = (pricing?.tuition ?? []).map((entry) => {
    const situation = program.situations.find(({ id }) => id === entry.route);
    return {
      route: entry.route,
      view: tuitionView(entry, situation?.label ?? null, names, locale),
    };
  });
  const only = tuition.length === 1 ? tuition[0]?.view : undefined;
  const onlyPlan = only?.plans.length === 1 ? only.plans[0] : undefined;
  return {
    table:
      tuition.length > 0 && !onlyPlan && pricing
        ? costTable(program, tuition, pricing.currency)
        : null,
    total: onlyPlan ? { total: onlyPlan.total, plan: onlyPlan } : null,
    fees: (pricing?.fees ?? []).map(({ label, amountCents, refundable, note }) => ({
      label,
      amount: money(amountCents),
      note: note ?? refundText(refundable),
    })),
    addOns: (pricing?.addOns ?? []).map(({ label, amountCents }) => ({
      label,
      amount: money(amountCents),
    })),
    notIncluded: pricing?.notIncluded ?? [],
    credits: (pricing?.credits ?? []).map(({ title, amountCents }) => ({
      title,
      amount: amountCents === null ? costWords.creditUnknown : money(amountCents),
    })),
    creditsNote: pricing?.creditsNote ?? null,
    refunds: (pricing?.refunds ?? []).map(({ percent, daysBefore }) =>
      costWords.refund(percent, daysBefore),
    ),
    paymentNote: pricing?.paymentNote ?? null,
    notStated: tuition.length === 0 ? costWords.notStatedLong : null,
  };
}

function refundText(refundable: boolean | null): string {
  if (refundable === null) return costWords.refundNotStated;
  return refundable ? costWords.refundable : costWords.notRefundable;
}

/** Rows are situations, in the order of the program, those without a stated price included. */
function costTable(
  program: Program,
  tuition: readonly { readonly route: string | null; readonly view: TuitionView }[],
  currency: string,
): CostTable {
  const plans = new Map(
    tuition.flatMap(({ view }) => view.plans.map(({ id, label }) => [id, label] as const)),
  );
  const row = (situation: string, view: TuitionView | undefined) => ({
    situation,
    includes: view?.includes ?? null,
    cells: view
      ? [...plans.keys()].map((id) => cellOf(view.plans.find((plan) => plan.id === id)))
      : null,
  });
  const forEveryone = tuition.find(({ route }) => route === null);
  return {
    caption: costWords.caption(currency),
    columns: [...plans.values()],
    rows: forEveryone
      ? [row(costWords.tuition, forEveryone.view)]
      : program.situations.map(({ id, label }) =>
          row(label, tuition.find(({ route }) => route === id)?.view),
        ),
  };
}

function cellOf(plan: PlanView | undefined): CostCell | null {
  if (plan === undefined) return null;
  const detail = [plan.payments, plan.more].filter((part) => part !== null).join(' · ');
  return { total: plan.total, detail: detail === '' ? null : detail, due: plan.due };
}
