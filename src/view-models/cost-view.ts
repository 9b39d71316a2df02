/** What a program costs: a table of situations and plans, then everything beside tuition. */

import type { Pricing, Program, Tuition } from '#catalog/catalog-types.ts';
import { formatDate } from '#domain/date-formats.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { Bundle, Electives } from '#domain/electives.ts';
import { formatMoney } from '#domain/money.ts';
import { feeNote } from '#words/fees.ts';
import { costWords } from '#words/program.ts';
import { refundWords } from '#words/refunds.ts';
import { type CurrentPrice, currentPrices } from './current-prices.ts';
import { isByModule } from './module-prices.ts';
import type { PageContext } from './page-context.ts';
import {
  type OfferView,
  offersOf,
  type PlanView,
  shortNames,
  tuitionView,
} from './tuition-view.ts';

export interface CostCell {
  readonly total: string;
  /** “3 × $1,050 · $150 more” */
  readonly detail: string | null;
  readonly due: string;
}

export interface CostTable {
  readonly caption: string;
  /** Above the first column: the situation, or only the tuition. */
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly situation: string;
    /** Which cohorts it is for: “Spring 2031”; null where every cohort has this price. */
    readonly scope: string | null;
    readonly includes: string | null;
    /** One a column; null where the plan is not offered. The whole row is null: not stated. */
    readonly cells: readonly (CostCell | null)[] | null;
    /** Prices that end or are not for everyone, each with its condition: no columns of their own. */
    readonly offers: readonly OfferView[];
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
  readonly electives: readonly {
    /** “Advanced modules: choose 2 of 4” */
    readonly title: string;
    /** Each singly, then what several of them cost together. */
    readonly lines: readonly { readonly label: string; readonly amount: string }[];
    readonly due: string;
  }[];
  readonly notIncluded: readonly string[];
  readonly credits: readonly { readonly title: string; readonly amount: string }[];
  readonly creditsNote: string | null;
  readonly refunds: readonly string[];
  readonly paymentNote: string | null;
  /** Said where there is no tuition: that it is not stated, or that one pays for modules alone. */
  readonly notStated: string | null;
}

export function costView(context: PageContext, program: Program): CostView {
  const { locale } = context.catalog.site;
  const { pricing } = program;
  const names = shortNames(context.catalog.programs);
  const money = (cents: number) => formatMoney(cents, pricing?.currency ?? '', locale);
  const day = (date: IsoDate) => formatDate(date, locale, 'long');
  const prices = currentPrices(context, program);
  const isStated = prices.some((price) => price.tuition !== null);
  const [only] = prices;
  const view = only?.tuition && tuitionView(only.tuition, null, names, locale, only.startDate);
  const isAlone = prices.length === 1 && only?.scope === null;
  const onlyPlan = isAlone && view?.plans.length === 1 ? view.plans[0] : undefined;
  return {
    table:
      isStated && !onlyPlan ? costTable(context, prices, names, pricing?.currency ?? '') : null,
    total: onlyPlan ? { total: onlyPlan.total, plan: onlyPlan } : null,
    fees: (pricing?.fees ?? []).map((fee) => ({
      label: fee.label,
      amount: money(fee.amountCents),
      note: feeNote(fee),
    })),
    addOns: (pricing?.addOns ?? []).map(({ label, amountCents, dueDate }) => ({
      label,
      amount:
        dueDate === null
          ? money(amountCents)
          : costWords.withCondition(money(amountCents), costWords.dueBy(day(dueDate))),
    })),
    electives: (pricing?.electives ?? []).map((list) => ({
      title: electivesTitle(list),
      lines: [
        ...list.choices.map(({ label, amountCents }) => ({
          label,
          amount: amountCents === null ? costWords.notStated : money(amountCents),
        })),
        ...list.bundles.map((bundle) => ({
          label: bundleLabel(bundle, list),
          amount: money(bundle.amountCents),
        })),
      ],
      due: list.dueDate === null ? costWords.due.unstated : costWords.dueOn([day(list.dueDate)]),
    })),
    notIncluded: pricing?.notIncluded ?? [],
    credits: (pricing?.credits ?? []).map(({ title, amountCents }) => ({
      title,
      amount: amountCents === null ? costWords.creditUnknown : money(amountCents),
    })),
    creditsNote: pricing?.creditsNote ?? null,
    refunds: pricing === null ? [] : refundTexts(pricing, locale),
    paymentNote: pricing?.paymentNote ?? null,
    notStated: isStated
      ? null
      : pricing !== null && isByModule(pricing)
        ? costWords.byModule
        : costWords.notStatedLong,
  };
}

/** “Advanced modules: choose 2 of 4” */
export function electivesTitle({ label, atLeast, atMost, choices }: Electives): string {
  return costWords.electives(label, costWords.choose(atLeast, atMost, choices.length));
}

/** “Any 2 together”, “Reading fog and Reading tides together” */
function bundleLabel({ of, count }: Bundle, { choices }: Electives): string {
  if (of === null) return costWords.anyTogether(count ?? 0);
  return costWords.together(choices.filter(({ id }) => of.includes(id)).map(({ label }) => label));
}

/** What comes back until when, what is kept, and what holds later; empty where nothing is stated. */
export function refundTexts({ refunds, currency }: Pricing, locale: string): readonly string[] {
  const { tiers, deposit, keptCents, afterwards, note } = refunds;
  const texts = [
    ...tiers.map(refundWords.tier),
    ...(deposit === null ? [] : [refundWords.deposit[deposit]]),
    ...(keptCents === null ? [] : [refundWords.kept(formatMoney(keptCents, currency, locale))]),
  ];
  if (tiers.length > 0) texts.push(refundWords.tuitionOnly);
  if (tiers.length > 0) texts.push(refundWords.afterwards[afterwards ?? 'unstated']);
  else if (afterwards === 'none') texts.push(refundWords.nothing);
  return note === null ? texts : [...texts, note];
}

/** A row for each situation and, where cohorts differ, for each of its prices. */
function costTable(
  { catalog, now }: PageContext,
  prices: readonly CurrentPrice[],
  names: ReadonlyMap<string, string>,
  currency: string,
): CostTable {
  const { locale } = catalog.site;
  const rows = prices.map((price) => ({
    ...price,
    plans:
      price.tuition &&
      tuitionView(price.tuition, null, names, locale, price.startDate).plans.filter(
        ({ condition }) => condition === null,
      ),
  }));
  const isForAll = rows.every(({ situation }) => situation === null);
  // One id may be worded differently by two situations: a column is what applicants read.
  const columns = [...new Set(rows.flatMap(({ plans }) => plans?.map(({ label }) => label) ?? []))];
  return {
    caption: isForAll ? costWords.captionForAll(currency) : costWords.caption(currency),
    head: isForAll ? costWords.tuition : costWords.situation,
    columns,
    rows: rows.map(({ situation, scope, tuition, plans }) => ({
      situation: situation ?? costWords.tuition,
      scope,
      includes: includesText(tuition, names),
      cells: plans && columns.map((label) => cellOf(plans.find((plan) => plan.label === label))),
      offers: tuition === null ? [] : offersOf(tuition, now, locale),
    })),
  };
}

function includesText(tuition: Tuition | null, names: ReadonlyMap<string, string>): string | null {
  const included = (tuition?.includes ?? []).map((id) => names.get(id) ?? id);
  return included.length > 0 ? costWords.including(included) : null;
}

function cellOf(plan: PlanView | undefined): CostCell | null {
  if (plan === undefined) return null;
  const detail = [plan.payments, plan.more].filter((part) => part !== null).join(' · ');
  return { total: plan.total, detail: detail === '' ? null : detail, due: plan.due };
}
