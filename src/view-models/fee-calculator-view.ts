/** What the fee calculator works with: plain amounts, every label as the content words it. */

import type { Program } from '#catalog/catalog-types.ts';
import { formatDate } from '#domain/date-formats.ts';
import { type IsoDate, isIsoDate } from '#domain/dates.ts';
import type { Electives } from '#domain/electives.ts';
import type { AddOn, Credit, Fee } from '#domain/quotes.ts';
import type { RefundTerms, Withdrawal } from '#domain/refunds.ts';
import type { Plan } from '#domain/tuition.ts';
import { feeNote } from '#words/fees.ts';
import { joinedWords } from '#words/joined.ts';
import { dueRuleText, NOT_KNOWN } from '#words/payments.ts';
import { costWords, programWords } from '#words/program.ts';
import { askAddress } from './ask-link.ts';
import { cohortSummary } from './cohort-summary.ts';
import { electivesTitle, refundTexts } from './cost-view.ts';
import { currentPrices } from './current-prices.ts';
import { isByModule } from './module-prices.ts';
import type { Action } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { planLabel, shortNames } from './tuition-view.ts';

export interface PlanChoice {
  readonly plan: Plan;
  readonly label: string;
  /** One for each payment: a day, or a rule in words; null where not stated. */
  readonly dueDates: readonly string[] | null;
}

export interface SituationChoice {
  readonly id: string;
  readonly label: string;
  /** “including PTI” */
  readonly includes: string | null;
  /** Empty: not stated. */
  readonly plans: readonly PlanChoice[];
}

/** A cohort with the days from which refunds are counted. */
export interface WithdrawableCohort extends Pick<Withdrawal, 'startDate' | 'sessionDates'> {
  readonly id: string;
  readonly name: string;
}

export interface FeeCalculatorView {
  readonly locale: string;
  readonly currency: string;
  /** True where there is no tuition: one pays for the modules that one chooses. */
  readonly isByModule: boolean;
  readonly situations: readonly SituationChoice[];
  readonly addOns: readonly (AddOn & { readonly due: string | null })[];
  readonly electives: readonly (Electives & {
    /** “Advanced modules: choose 2 of 4” */
    readonly title: string;
    readonly due: string | null;
  })[];
  readonly credits: readonly (Credit & { readonly note: string | null })[];
  readonly creditsNote: string | null;
  readonly fees: readonly (Fee & { readonly note: string; readonly isForAll: boolean })[];
  readonly notIncluded: readonly string[];
  readonly refunds: RefundTerms;
  /** What is stated of refunds, as the page words it. */
  readonly refundTexts: readonly string[];
  /** The cohorts of which one could withdraw on a day, the next first. */
  readonly cohorts: readonly WithdrawableCohort[];
  readonly paymentNote: string | null;
  readonly contact: Action;
}

/** The id that stands for “every applicant” where tuition does not depend on a situation. */
const EVERYONE = 'everyone';

/** null where no amount is stated: nothing to calculate. */
export function feeCalculatorView(
  context: PageContext,
  program: Program,
): FeeCalculatorView | null {
  const { locale } = context.catalog.site;
  const { pricing } = program;
  if (pricing === null) return null;
  const isModular = isByModule(pricing);
  if (pricing.tuition.length === 0 && !isModular) return null;
  return {
    locale,
    currency: pricing.currency,
    isByModule: isModular,
    situations: situationChoices(context, program),
    addOns: pricing.addOns.map(({ id, label, amountCents, dueDate }) => ({
      id,
      label,
      amountCents,
      due: dayText(dueDate, locale),
    })),
    electives: pricing.electives.map((list) => ({
      ...list,
      title: electivesTitle(list),
      due: dayText(list.dueDate, locale),
    })),
    credits: pricing.credits.map(({ for: taken, title, amountCents, note }) => ({
      for: taken,
      title,
      amountCents,
      note,
    })),
    creditsNote: pricing.creditsNote,
    fees: pricing.fees.map(({ id, label, amountCents, refundable, occasion, waiver, note }) => ({
      id,
      label,
      amountCents,
      refundable,
      isForAll: occasion === null,
      note: feeNote({ refundable, occasion, waiver, note }),
    })),
    notIncluded: pricing.notIncluded,
    refunds: pricing.refunds,
    refundTexts: refundTexts(pricing, locale),
    cohorts: withdrawable(context, program),
    paymentNote: pricing.paymentNote,
    contact: { label: programWords.askAdmissions, href: askAddress(context, program) },
  };
}

function dayText(date: IsoDate | null, locale: string): string | null {
  return date === null ? null : formatDate(date, locale, 'long');
}

function situationChoices(context: PageContext, program: Program): readonly SituationChoice[] {
  const { locale } = context.catalog.site;
  const names = shortNames(context.catalog.programs);
  return currentPrices(context, program).map((price, index, all) => {
    const { route, situation, scope, tuition, startDate } = price;
    const included = (tuition?.includes ?? []).map((id) => names.get(id) ?? id);
    const id = route ?? EVERYONE;
    // An id is in shared addresses: the first price of a situation keeps its own.
    const isFirst = all.findIndex((other) => other.route === route) === index;
    return {
      id: isFirst ? id : `${id}-${index}`,
      label: joinedWords.facts(
        [situation ?? costWords.tuition, scope].filter((part) => part !== null),
      ),
      includes: included.length > 0 ? costWords.including(included) : null,
      plans: (tuition?.plans ?? []).map((plan) => ({
        plan,
        label: planLabel(plan, locale),
        dueDates:
          plan.dueDates?.map((date) => formatDate(date, locale, 'long')) ??
          plan.dueRules?.map((rule) =>
            dueRuleText(rule, { ...NOT_KNOWN, startsOn: startDate }, locale),
          ) ??
          null,
      })),
    };
  });
}

/** Only where refunds are counted from the start, and the start is known to the day. */
function withdrawable(context: PageContext, program: Program): readonly WithdrawableCohort[] {
  const tiers = program.pricing?.refunds.tiers ?? [];
  if (!tiers.some(({ by }) => by !== 'days-after-enrollment')) return [];
  return program.cohorts.flatMap((cohort) => {
    const { isPast } = cohortSummary(context, program, cohort);
    if (isPast || cohort.starts === null || !isIsoDate(cohort.starts)) return [];
    const sessionDates = cohort.sessions
      .filter(({ status }) => status !== 'cancelled')
      .map(({ date }) => date)
      .sort();
    return [{ id: cohort.id, name: cohort.name, startDate: cohort.starts, sessionDates }];
  });
}
