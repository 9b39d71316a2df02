/** The situations of an applicant to one cohort: each with its deadline, its price, its own Apply. */

import type { Cohort, CohortRoute, Program, Tuition } from '#catalog/catalog-types.ts';
import { applyAddress, href } from '#domain/addresses.ts';
import { decisionBy } from '#domain/admission.ts';
import { formatDate } from '#domain/date-formats.ts';
import { type IsoDate, isIsoDate } from '#domain/dates.ts';
import { madeOnce } from '#domain/made-once.ts';
import { leadingPlan } from '#domain/prices.ts';
import { routesToApply, wayOf } from '#domain/routes.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords, programWords } from '#words/program.ts';
import { siteWords } from '#words/site.ts';
import { type DeadlineView, deadlineView } from './deadline-view.ts';
import { modulePrices } from './module-prices.ts';
import { type Action, interestAction, openCohorts, openNow, waitingLists } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { withVia } from './route-text.ts';
import {
  lastingTuition,
  type OfferView,
  offeredTuition,
  otherOffers,
  shortNames,
  type TuitionView,
  tuitionView,
} from './tuition-view.ts';

/** One deadline of a situation; several where the prerequisite has several cohorts. */
export interface DoorEntry {
  /** “with August 2024 PTI”; null where nothing is taken together. */
  readonly via: string | null;
  readonly deadline: DeadlineView;
  readonly warning: string | null;
}

export interface Door {
  readonly id: string;
  /** Its place among the situations of the program, from 1: what a choice of it shows and hides. */
  readonly number: number;
  /** “I’ve completed PTI”; null where it is everyone’s. */
  readonly label: string | null;
  /** “Completed PTI” */
  readonly shortLabel: string | null;
  /** Still to be chosen first, then the closed ones. */
  readonly entries: readonly DoorEntry[];
  /** null: not stated. */
  readonly tuition: TuitionView | null;
  /** Prices that end or are not for everyone: “Early price: $900 (until October 15, 2030)”. */
  readonly offers: readonly OfferView[];
  /** The same beside `price`, which leaves out what ends: with the one that leads, where it ends. */
  readonly besides: readonly OfferView[];
  /** What modules cost, where one pays for those alone: “Modules: $180 to $250 each”. */
  readonly modules: string | null;
  /**
   * The price in one line for what nothing relabels, so without one that ends: “$3,000 in full”, what
   * modules cost, or that it is not stated.
   */
  readonly price: string;
  readonly isClosed: boolean;
  /** Where a closed one leads: an open cohort, or the list to join; null where all lead to one place. */
  readonly next: Action | null;
  readonly apply: { readonly label: string; readonly suffix: string; readonly href: string } | null;
}

/** The doors of a cohort, in the order of its program. */
export const doorsOf = madeOnce(doorsInto);

function doorsInto(context: PageContext, program: Program, cohort: Cohort): readonly Door[] {
  const { base } = context;
  const { locale } = context.catalog.site;
  const names = shortNames(context.catalog.programs);
  const doors = program.situations.flatMap((situation, index): Door[] => {
    const routes = cohort.routes.filter((route) => route.id === situation.id);
    const [first] = routes;
    if (first === undefined) return [];
    const entries = routes
      .map((route) => entryOf(context, program, route))
      .sort((a, b) => closedLast(a) - closedLast(b));
    const tuition = first.tuition && offeredTuition(first.tuition, context.now);
    const lasting = tuition && lastingTuition(tuition);
    const modules = modulePrices(program.pricing, locale);
    const open = routesToApply(routes, context.now);
    const isClosed = open.length === 0;
    return [
      {
        id: situation.id,
        number: index + 1,
        label: situation.label,
        shortLabel: situation.shortLabel,
        entries,
        tuition: tuition && tuitionView(tuition, situation.label, names, locale, startOf(cohort)),
        offers: tuition === null ? [] : otherOffers(tuition, context.now, locale),
        modules,
        besides:
          tuition === null
            ? []
            : otherOffers(tuition, context.now, locale, leadingPlan(lasting?.plans ?? [])),
        price: lasting
          ? amountOf(lasting, names, locale)
          : (modules ?? (tuition === null ? costWords.notStated : costWords.askPrice)),
        isClosed,
        next: isClosed ? nextFor(context, program, cohort, situation.id) : null,
        apply: isClosed
          ? null
          : {
              label: siteWords.apply,
              suffix:
                situation.label === null
                  ? programWords.forCohort(cohort.name)
                  : joinedWords.named(programWords.forCohort(cohort.name), situation.label),
              href: href(
                `${applyAddress(program.id)}${wayOfOnly(cohort.id, open)}#${situation.form}`,
                base,
              ),
            },
      },
    ];
  });
  // One way on for all of them is said once, beside the cohort.
  const ways = new Set(doors.map(({ next }) => next?.href));
  return ways.size > 1 ? doors : doors.map((door) => ({ ...door, next: null }));
}

/** “$3,000 in full” */
function amountOf(tuition: Tuition, names: ReadonlyMap<string, string>, locale: string): string {
  const { amount, condition } = tuitionView(tuition, null, names, locale);
  return costWords.amountIn(amount, condition);
}

/** The first day, where it is known to the day. */
function startOf({ starts }: Cohort): IsoDate | null {
  return starts !== null && isIsoDate(starts) ? starts : null;
}

/** The form begins with this way chosen; where there are several, the choice is the applicant's. */
function wayOfOnly(cohort: string, [only, ...others]: readonly CohortRoute[]): string {
  if (only === undefined || others.length > 0) return '';
  const way = wayOf({ cohort, route: only.id, via: only.via });
  return `?way=${encodeURIComponent(way)}`;
}

/**
 * The waiting list of a full cohort, else the cohort to enter in this situation, else the list to join;
 * null where there is none of them.
 */
function nextFor(
  context: PageContext,
  program: Program,
  cohort: Cohort,
  situation: string,
): Action | null {
  if (waitingLists(context, program).includes(cohort)) {
    return interestAction(context, program, cohort);
  }
  const open = openCohorts(program.cohorts, context.now).find(({ routes }) =>
    routesToApply(routes, context.now).some(({ id }) => id === situation),
  );
  return open && program.availability === 'offered'
    ? openNow(context, open)
    : interestAction(context, program);
}

function closedLast({ deadline }: DoorEntry): number {
  return isShut(deadline) ? 1 : 0;
}

function isShut({ status }: DeadlineView): boolean {
  return status === 'passed' || status === 'full';
}

function entryOf(context: PageContext, program: Program, route: CohortRoute): DoorEntry {
  const { locale } = context.catalog.site;
  const deadline = deadlineView(route.deadline, context.now, locale);
  return {
    via: withVia(route),
    deadline,
    warning:
      isShut(deadline) || route.warning === null
        ? null
        : withDecisionDate(route.warning, program, deadline.date, locale),
  };
}

/** Content writes `{decisionBy}`: the last day on which a decision on a last-day application falls. */
export function withDecisionDate(
  warning: string,
  program: Program,
  deadline: string | null,
  locale: string,
): string {
  const within = program.admission.decisionWithin;
  if (deadline === null || within === null) return warning;
  return warning.replaceAll(
    '{decisionBy}',
    formatDate(decisionBy(deadline, within), locale, 'month-day'),
  );
}
