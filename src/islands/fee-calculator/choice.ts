/** What was chosen in the calculator, in the address of the page: shared, kept, printed. */
import type { Instant } from '#domain/dates.ts';
import { hasEnded, leadingPlan } from '#domain/prices.ts';
import type {
  FeeCalculatorView,
  PlanChoice,
  SituationChoice,
} from '#view-models/fee-calculator-view.ts';

export interface FeeChoice {
  readonly situation: string | null;
  readonly plan: string | null;
  /** Add-ons and electives, by their ids. */
  readonly addOns: readonly string[];
  /** What was taken before, by the id that its credit is for. */
  readonly taken: readonly string[];
}

const NOTHING: FeeChoice = { situation: null, plan: null, addOns: [], taken: [] };

/** What is shown before anything is chosen: the situation where there is only one, with its plan. */
export function firstChoice(view: FeeCalculatorView): FeeChoice {
  return tidyChoice(view, NOTHING);
}

/**
 * A choice that this page can show: what no longer exists is dropped, a situation gets the
 * plan whose amount leads, and where there is only one situation it is chosen.
 */
export function tidyChoice(view: FeeCalculatorView, choice: FeeChoice): FeeChoice {
  const situation = chosenSituation(view, choice);
  const plans = situation?.plans.map((one) => one.plan) ?? [];
  const plan = plans.find(({ id }) => id === choice.plan) ?? leadingPlan(plans);
  return {
    situation: situation?.id ?? null,
    plan: plan?.id ?? null,
    addOns: [...view.electives.flatMap(({ choices }) => choices), ...view.addOns]
      .map(({ id }) => id)
      .filter((id) => choice.addOns.includes(id)),
    taken: view.credits.map((credit) => credit.for).filter((id) => choice.taken.includes(id)),
  };
}

/** The view without the plans that have ended by `now`: a page may be read after it was built. */
export function offeredView(view: FeeCalculatorView, now: Instant): FeeCalculatorView {
  const situations = view.situations.map((situation) => ({
    ...situation,
    plans: situation.plans.filter(({ plan }) => !hasEnded(plan.condition, now)),
  }));
  return { ...view, situations };
}

/** The situation chosen, or the only one; where one pays for modules alone, all are as one. */
export function chosenSituation(
  view: FeeCalculatorView,
  { situation }: Pick<FeeChoice, 'situation'>,
): SituationChoice | null {
  const isOne = view.situations.length === 1 || view.isByModule;
  const only = isOne ? view.situations[0] : undefined;
  return view.situations.find(({ id }) => id === situation) ?? only ?? null;
}

/** The plan chosen in a situation; null where it has none. */
export function chosenPlan(view: FeeCalculatorView, choice: FeeChoice): PlanChoice | null {
  const plans = chosenSituation(view, choice)?.plans ?? [];
  return plans.find(({ plan }) => plan.id === choice.plan) ?? null;
}

/** The choice that an address holds; null where it holds none. */
export function readChoice(view: FeeCalculatorView, search: string): FeeChoice | null {
  const query = new URLSearchParams(search);
  if (!['situation', 'plan', 'with', 'taken'].some((name) => query.has(name))) return null;
  return tidyChoice(view, {
    situation: query.get('situation'),
    plan: query.get('plan'),
    addOns: query.getAll('with'),
    taken: query.getAll('taken'),
  });
}

/** The same as the query of an address, `?situation=…&plan=…`. */
export function writeChoice({ situation, plan, addOns, taken }: FeeChoice): string {
  const query = new URLSearchParams();
  if (situation) query.set('situation', situation);
  if (plan) query.set('plan', plan);
  for (const id of addOns) query.append('with', id);
  for (const id of taken) query.append('taken', id);
  return `?${query}`;
}
