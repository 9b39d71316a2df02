/** The prices of a program that somebody can still pay: by situation, and by cohort where they differ. */

import type { Cohort, Program, Tuition } from '#catalog/catalog-types.ts';
import { formatDate } from '#domain/date-formats.ts';
import { type IsoDate, isIsoDate } from '#domain/dates.ts';
import { madeOnce } from '#domain/made-once.ts';
import { isScoped, type PriceScope, priceFor } from '#domain/prices.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords } from '#words/program.ts';
import { cohortSummary } from './cohort-summary.ts';
import { modulePrices } from './module-prices.ts';
import type { PageContext } from './page-context.ts';
import { lastingTuition, offeredTuition, shortNames, tuitionView } from './tuition-view.ts';

export interface CurrentPrice {
  /** null: for everyone. */
  readonly route: string | null;
  /** “I’ve completed PTI”; null where it is for everyone. */
  readonly situation: string | null;
  /** Which cohorts it is for: “Spring 2031”; null where every cohort has this price. */
  readonly scope: string | null;
  /** The cohorts that it is for now; null: every cohort. */
  readonly cohorts: readonly string[] | null;
  /** With the plans that are offered now; null: not stated. */
  readonly tuition: Tuition | null;
  /** The first day of the one cohort that it is for now; null where there are more, or it is not known. */
  readonly startDate: IsoDate | null;
}

/**
 * In the order of the situations, those without a stated price included. A price of cohorts that are
 * all over is left out.
 */
export const currentPrices = madeOnce(pricesOf);

function pricesOf(context: PageContext, program: Program): readonly CurrentPrice[] {
  const { pricing } = program;
  if (pricing === null) return [];
  const everyPrice: readonly (Tuition | PriceScope)[] = [...pricing.tuition, ...pricing.unstated];
  const current = program.cohorts.filter(
    (cohort) => !cohortSummary(context, program, cohort).isPast,
  );
  const cohortsOf = (price: PriceScope) =>
    current.filter((cohort) =>
      cohort.routes.some((route) => priceFor(everyPrice, cohort, route.id) === price),
    );
  const prices = everyPrice.filter((price) => !isScoped(price) || cohortsOf(price).length > 0);
  const of = (route: string | null, situation: string | null): readonly CurrentPrice[] => {
    const ofRoute = prices.filter((price) => price.route === route);
    if (ofRoute.length === 0)
      return [{ route, situation, scope: null, cohorts: null, tuition: null, startDate: null }];
    return ofRoute.map((price) => ({
      route,
      situation,
      scope:
        ofRoute.length > 1 || isScoped(price) ? scopeText(context, price, cohortsOf(price)) : null,
      cohorts: isScoped(price) || ofRoute.length > 1 ? cohortsOf(price).map(({ id }) => id) : null,
      tuition: 'plans' in price ? offeredTuition(price, context.now) : null,
      startDate: startOf(cohortsOf(price)),
    }));
  };
  return prices.some(({ route }) => route === null)
    ? of(null, null)
    : program.situations.flatMap(({ id, label }) => of(id, label));
}

function startOf([only, ...others]: readonly Cohort[]): IsoDate | null {
  const starts = others.length === 0 ? (only?.starts ?? null) : null;
  return starts !== null && isIsoDate(starts) ? starts : null;
}

/** “Spring 2031”, “starting January 1, 2031 or later”, “other dates” where no cohort has it now. */
function scopeText(
  { catalog }: PageContext,
  { startsFrom }: PriceScope,
  current: readonly Cohort[],
): string {
  if (startsFrom !== null) {
    return costWords.startsFrom(formatDate(startsFrom, catalog.site.locale, 'long'));
  }
  if (current.length === 0) return costWords.otherStarts;
  return costWords.ofCohorts(current.map(({ name }) => name));
}

/**
 * Every price that does not end with its situation and plan: “Completed PTI: $3,000 in full; …”; what
 * modules cost, where one pays for those alone; null: not stated.
 */
export function priceLine(context: PageContext, program: Program): string | null {
  const { catalog } = context;
  const names = shortNames(catalog.programs);
  const lines = currentPrices(context, program).flatMap(({ route, scope, tuition: all }) => {
    const tuition = all && lastingTuition(all);
    if (tuition === null) return [];
    const situation = program.situations.find(({ id }) => id === route)?.shortLabel;
    const { amount, condition } = tuitionView(tuition, null, names, catalog.site.locale);
    const price = costWords.amountIn(amount, condition);
    const whose = [situation, scope].filter((part) => part != null);
    return [whose.length > 0 ? costWords.priceOf(joinedWords.facts(whose), price) : price];
  });
  return lines.length > 0
    ? joinedWords.lines(lines)
    : modulePrices(program.pricing, catalog.site.locale);
}
