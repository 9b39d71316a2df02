/** The prices an applicant was shown, as the receipt, the page after sending and letters tell them. */
import type { CatalogApi } from '#contract/catalog.ts';
import { formatMoney } from '#domain/money.ts';
import { joinedWords } from '#words/joined.ts';
import { conditionText, dueText, isDueStated, type KnownDays } from '#words/payments.ts';
import { costWords } from '#words/program.ts';
import type { BuiltTuition } from './built-catalog.ts';
import type { Shown } from './store/records.ts';

type BuiltPlan = BuiltTuition['plans'][number];

export interface ShownPlan {
  /** “In full”, as the content words it. */
  readonly label: string;
  readonly total: string;
  /** Every payment, a deposit first. */
  readonly payments: readonly string[];
  /** “due Mar 31, 2025 and Apr 30, 2025”, or that it is not stated. */
  readonly due: string;
  /** False where nothing is stated of when it is due. */
  readonly isDueStated: boolean;
  /** “Members of the guild, until October 15, 2030”; null: for everyone, without an end. */
  readonly condition: string | null;
}

/**
 * Every plan that was offered, those with a condition after the others.
 *
 * @param known the days from which payments are counted, as far as they are known now
 */
export function shownPlans(shown: Shown, known: KnownDays, locale: string): readonly ShownPlan[] {
  const view = (plan: BuiltPlan, currency: string, condition: string | null): ShownPlan => {
    const money = (cents: number) => formatMoney(cents, currency, locale);
    return {
      label: plan.label ?? costWords.tuition,
      total: plan.totalCents === 0 ? costWords.free : money(plan.totalCents),
      payments: plan.installments.map(money),
      due: dueText(plan, known, locale),
      isDueStated: isDueStated(plan),
      condition,
    };
  };
  return [
    ...shown.tuition.flatMap(({ plans, currency }) =>
      plans.map((plan) => view(plan, currency, null)),
    ),
    ...(shown.conditionalPlans ?? []).map(({ plan, currency, group, until }) =>
      view(plan, currency, conditionText({ group, until }, locale)),
    ),
  ];
}

/** “Reading fog, €200”: what one could choose, singly and together, where there is no tuition. */
export function shownModules({ electives = [] }: Shown, locale: string): readonly string[] {
  return electives.flatMap(({ choices, bundles, currency }) => {
    const priced = (label: string, cents: number | null) =>
      joinedWords.named(
        label,
        cents === null ? costWords.notStated : formatMoney(cents, currency, locale),
      );
    const labelOf = (id: string) => choices.find((choice) => choice.id === id)?.label ?? id;
    return [
      ...choices.map(({ label, amountCents }) => priced(label, amountCents)),
      ...bundles.map(({ of, count, amountCents }) =>
        priced(
          of === null ? costWords.anyTogether(count ?? 0) : costWords.together(of.map(labelOf)),
          amountCents,
        ),
      ),
    ];
  });
}

/** The first day of a cohort, where it is known to the day. */
export function startOf({ cohorts }: CatalogApi, cohort: string | null): string | null {
  const starts = cohorts.find(({ id }) => id === cohort)?.starts ?? null;
  return starts?.length === 10 ? starts : null;
}
