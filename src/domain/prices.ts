/**
 * Which price holds: by cohort, by start, by day, for whom. Pages, feeds, form and receiver ask here.
 * Ships to browsers.
 */
import { firstDayOf, type Instant, type IsoDate, type PartialDate } from './dates.ts';
import { hasCome } from './instants.ts';

/** What a price is bound to. Without either it holds for every cohort that no other names. */
export interface PriceScope {
  /** The situation it is for; null: for everyone. */
  readonly route: string | null;
  /** Full ids of the cohorts it is for; empty: not bound to cohorts by name. */
  readonly cohorts: readonly string[];
  /** For cohorts that begin on this day or later; null: not bound to a start. */
  readonly startsFrom: IsoDate | null;
}

/** What must be true for a plan to be offered to somebody. */
export interface PlanCondition {
  /** The last day of the price; null where it does not end. */
  readonly until: IsoDate | null;
  /** The end of that day in the home zone: offered while now is before it. */
  readonly endsAt: Instant | null;
  /** Whom it is for, in words: “Members of the society”; null: for everyone. */
  readonly group: string | null;
}

/** True for a price that is bound to cohorts, by name or by their start. */
export function isScoped({ cohorts, startsFrom }: PriceScope): boolean {
  return cohorts.length > 0 || startsFrom !== null;
}

/** What of a cohort decides its price. */
export interface PricedCohort {
  readonly id: string;
  readonly starts: PartialDate | null;
  /** Where it begins on one of several days, all of them, earliest first. */
  readonly startsIn?: readonly PartialDate[];
}

/**
 * The price of one situation in one cohort: the one that names the cohort, else the latest one from
 * whose day on the cohort begins, else the one that is bound to none. A cohort whose start is known
 * to the month begins on its first possible day; one without a start only has a price by name.
 *
 * @returns null where none is stated
 */
export function priceFor<Price extends PriceScope>(
  prices: readonly Price[],
  cohort: PricedCohort,
  route: string,
): Price | null {
  const ofRoute = prices.filter((price) => price.route === null || price.route === route);
  const named = ofRoute.find(({ cohorts }) => cohorts.includes(cohort.id));
  if (named) return named;
  const first = cohort.startsIn?.[0] ?? cohort.starts;
  const starts = first === null ? null : firstDayOf(first);
  const [byStart] = ofRoute
    .filter(({ startsFrom }) => startsFrom !== null && starts !== null && startsFrom <= starts)
    .sort((a, b) => (a.startsFrom ?? '').localeCompare(b.startsFrom ?? '') * -1);
  return byStart ?? ofRoute.find((price) => !isScoped(price)) ?? null;
}

/** True for a price that holds for every cohort: bound to none, and no other takes its place. */
export function holdsForEveryCohort(price: PriceScope, prices: readonly PriceScope[]): boolean {
  return (
    !isScoped(price) && prices.every((other) => other.route !== price.route || !isScoped(other))
  );
}

/** True once a price that ends is over; at `endsAt` itself it is. */
export function hasEnded(condition: Pick<PlanCondition, 'endsAt'> | null, now: Instant): boolean {
  return condition !== null && hasCome(condition.endsAt, now);
}

/** The plans that are offered at `now`, to whomever they are for. */
export function plansOffered<P extends { readonly condition: PlanCondition | null }>(
  plans: readonly P[],
  now: Instant,
): readonly P[] {
  return plans.filter(({ condition }) => !hasEnded(condition, now));
}

/** The plans that everyone can take at any time: what may be printed without a condition beside it. */
export function plansForAll<P extends { readonly condition: PlanCondition | null }>(
  plans: readonly P[],
): readonly P[] {
  return plans.filter(({ condition }) => condition === null);
}

/**
 * The plan whose amount leads: the first that everyone can take at any time; where every plan has a
 * condition, the first that does not end.
 */
export function leadingPlan<P extends { readonly condition: PlanCondition | null }>(
  plans: readonly P[],
): P | undefined {
  return plansForAll(plans)[0] ?? plansWithoutEnd(plans)[0] ?? plans[0];
}

/** The plans that do not end: what may be printed where nothing takes it away in time. */
export function plansWithoutEnd<P extends { readonly condition: PlanCondition | null }>(
  plans: readonly P[],
): readonly P[] {
  return plans.filter(({ condition }) => condition === null || condition.endsAt === null);
}
