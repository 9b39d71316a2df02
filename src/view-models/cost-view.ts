/** What a program costs: a table of situations and plans, then everything beside tuition. */

import type { Cohort, Pricing, Program } from '#catalog/catalog-types.ts';
import { formatDate } from '#domain/date-formats.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { Bundle, Electives } from '#domain/electives.ts';
import { formatMoney } from '#domain/money.ts';
import { feeNote } from '#words/fees.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords } from '#words/program.ts';
import { refundWords } from '#words/refunds.ts';
import { type CurrentPrice, currentPrices } from './current-prices.ts';
import { type Door, doorsOf } from './doors.ts';
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
  /** “$3,000”, “3 × $1,050” */
  readonly amount: string;
  /** “$3,150 in all, $150 more” */
  readonly detail: string | null;
  /** null: not stated; the table says so once. */
  readonly due: string | null;
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
    /** The same situation of the cohort that the page shows: its last day, its Apply. */
    readonly door: Door | null;
    /** One a column; null where the plan is not offered. The whole row is null: not stated. */
    readonly cells: readonly (CostCell | null)[] | null;
    /** Prices that end or are not for everyone, each with its condition: no columns of their own. */
    readonly offers: readonly OfferView[];
  }[];
  /** True where a row has a last day to apply. */
  readonly hasDoors: boolean;
  /** “Other due dates are not stated.”; null where each plan says when it is due. */
  readonly dueNote: string | null;
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
  /** Without an amount where none is stated. */
  readonly credits: readonly { readonly title: string; readonly amount: string | null }[];
  readonly creditsNote: string | null;
  /** Said once where no amount of a credit is stated; null where any is. */
  readonly creditsUnknown: string | null;
  readonly refunds: readonly string[];
  readonly paymentNote: string | null;
  /** Said where there is no tuition: that it is not stated, or that one pays for modules alone. */
  readonly notStated: string | null;
}

/**
 * @param cohort whose last days and ways to apply are in the table; null: prices alone
 */
export function costView(
  context: PageContext,
  program: Program,
  cohort: Cohort | null = null,
): CostView {
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
  const doors = cohort === null ? [] : doorsOf(context, program, cohort);
  const rows = onlyPlan && doors.length === 0 ? [] : rowsOf(context, prices, doors, cohort);
  const credits = pricing?.credits ?? [];
  const isAnyCreditKnown = credits.some(({ amountCents }) => amountCents !== null);
  return {
    table:
      doors.length > 0 || (isStated && !onlyPlan) ? costTable(rows, pricing?.currency ?? '') : null,
    total: onlyPlan && doors.length === 0 ? { total: onlyPlan.total, plan: onlyPlan } : null,
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
    credits: credits.map(({ title, amountCents }) => ({
      title,
      amount:
        amountCents !== null
          ? money(amountCents)
          : isAnyCreditKnown
            ? costWords.creditUnknown
            : null,
    })),
    creditsNote: pricing?.creditsNote ?? null,
    creditsUnknown: credits.length === 0 || isAnyCreditKnown ? null : costWords.creditUnknown,
    refunds: pricing === null ? [] : refundTexts(pricing, locale),
    paymentNote: pricing?.paymentNote ?? null,
    notStated:
      isStated || doors.length > 0
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
  const { tiers, deposit, keptCents, afterwards, note, of } = refunds;
  const money = (cents: number) => formatMoney(cents, currency, locale);
  const texts = [
    ...tiers.map((tier) =>
      refundWords.tier(tier, tier.keptCents === undefined ? null : money(tier.keptCents)),
    ),
    ...(of === undefined ? [] : [refundWords.ofTotal]),
    ...(deposit === null ? [] : [refundWords.deposit[deposit]]),
    ...(keptCents === null ? [] : [refundWords.kept(money(keptCents))]),
  ];
  if (tiers.length > 0) texts.push(refundWords.tuitionOnly);
  if (tiers.length > 0) texts.push(refundWords.afterwards[afterwards ?? 'unstated']);
  else if (afterwards === 'none') texts.push(refundWords.nothing);
  return note === null ? texts : [...texts, note];
}

/** The situations of one cohort: price, last day, Apply; null where no page says how it is entered. */
export function cohortCostTable(
  context: PageContext,
  program: Program,
  cohort: Cohort,
): CostTable | null {
  const doors = doorsOf(context, program, cohort);
  const rows = doors.map((door) => rowOfDoor(context, cohort, door));
  return doors.length > 0 ? costTable(rows, program.pricing?.currency ?? '') : null;
}

interface PriceRow {
  readonly situation: string | null;
  readonly scope: string | null;
  readonly includes: string | null;
  readonly door: Door | null;
  readonly plans: readonly PlanView[] | null;
  readonly offers: readonly OfferView[];
}

function rowOfDoor({ catalog, now }: PageContext, cohort: Cohort, door: Door): PriceRow {
  const tuition = cohort.routes.find(({ id }) => id === door.id)?.tuition ?? null;
  return {
    situation: door.label,
    scope: null,
    includes: door.tuition?.includes ?? null,
    door,
    plans: door.tuition?.plans ?? null,
    offers:
      tuition === null ? [] : offersOf(tuition, now, catalog.site.locale, door.tuition?.plans),
  };
}

/**
 * A row for each situation and, where cohorts differ, for each of its prices; a price for everyone is
 * one row for each situation of the cohort that the page shows.
 */
function rowsOf(
  context: PageContext,
  prices: readonly CurrentPrice[],
  doors: readonly Door[],
  cohort: Cohort | null,
): readonly PriceRow[] {
  const { catalog, now } = context;
  const { locale } = catalog.site;
  const names = shortNames(catalog.programs);
  const left = new Set(doors);
  const rows = prices.flatMap((price): PriceRow[] => {
    const { tuition, startDate } = price;
    const view = tuition && tuitionView(tuition, null, names, locale, startDate);
    const row = {
      situation: price.situation,
      scope: price.scope,
      includes: view?.includes ?? null,
      door: null,
      plans: view?.plans ?? null,
      offers: tuition === null ? [] : offersOf(tuition, now, locale, view?.plans),
    };
    const isShown = price.cohorts === null || price.cohorts.includes(cohort?.id ?? '');
    const own = doors.filter(
      (door) => isShown && left.has(door) && (price.route === null || price.route === door.id),
    );
    for (const door of own) left.delete(door);
    return own.length === 0
      ? [row]
      : own.map((door) => ({
          ...row,
          situation: doors.length > 1 ? door.label : row.situation,
          door,
        }));
  });
  const others = [...left].flatMap((door) =>
    cohort === null ? [] : [{ ...rowOfDoor(context, cohort, door), scope: cohort.name }],
  );
  return [...rows, ...others];
}

function costTable(prices: readonly PriceRow[], currency: string): CostTable {
  const rows = prices.map(({ plans, ...row }) => ({
    ...row,
    plans: plans?.filter(({ condition }) => condition === null) ?? null,
  }));
  const isForAll = rows.every(({ situation }) => situation === null);
  // One id may be worded differently by two situations: a column is what applicants read.
  const labels = [...new Set(rows.flatMap(({ plans }) => plans?.map(({ label }) => label) ?? []))];
  const columns = labels.length > 0 ? labels : [costWords.tuition];
  return {
    caption: isForAll ? costWords.captionForAll(currency) : costWords.caption(currency),
    head: isForAll ? costWords.tuition : costWords.situation,
    columns,
    rows: rows.map(({ plans, situation, ...row }) => ({
      ...row,
      situation: situation ?? costWords.tuition,
      cells: plans && columns.map((label) => cellOf(plans.find((plan) => plan.label === label))),
    })),
    hasDoors: rows.some(({ door }) => door !== null),
    dueNote: dueNoteOf(prices.flatMap(({ plans }) => plans ?? [])),
  };
}

/** Said where it is not stated when some of the plans are due, or any. */
function dueNoteOf(plans: readonly PlanView[]): string | null {
  if (plans.every(({ isDueStated }) => isDueStated)) return null;
  const isAnyStated = plans.some(({ due, isDueStated }) => isDueStated && due !== '');
  return isAnyStated ? costWords.someDueUnstated : costWords.sentence(costWords.due.unstated);
}

/** Equal payments by their number; whatever else, by its total. */
function cellOf(plan: PlanView | undefined): CostCell | null {
  if (plan === undefined) return null;
  const { total, payments, paymentGroups, more } = plan;
  const due = plan.isDueStated ? plan.due : null;
  if (payments !== null && paymentGroups.length === 1) {
    return { amount: payments, detail: costWords.inAll(total, more), due };
  }
  const details = [payments, more].filter((part) => part !== null);
  return { amount: total, detail: details.length > 0 ? joinedWords.facts(details) : null, due };
}
