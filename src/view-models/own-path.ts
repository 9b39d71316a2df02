/** What lies ahead of an applicant in one situation, as lines and as dates for a calendar. */

import type { Cohort, CohortRoute, Program } from '#catalog/catalog-types.ts';
import type { Instant, IsoDate } from '#domain/dates.ts';
import { hasHours, heldSessions, type Session } from '#domain/sessions.ts';
import { joinedWords } from '#words/joined.ts';
import { type CohortAhead, ownPathWords, pathLines, UNKNOWN_START } from '#words/own-path.ts';
import type { PageContext } from './page-context.ts';
import { type OfferView, shortName, type TuitionView } from './tuition-view.ts';

/** A date for the applicant’s calendar. */
export interface PathEvent {
  readonly id: string;
  /** “First class of Fall 2024 KAP, if admitted” */
  readonly title: string;
  /** A whole day, or a meeting from one instant to another. */
  readonly at: IsoDate | readonly [Instant, Instant];
}

export interface OwnPathView {
  /** Without the payment of a price that ends. */
  readonly lines: readonly string[];
  /** What a price that ends comes to, as long as it is offered. */
  readonly ending: readonly OfferView[];
  readonly events: readonly PathEvent[];
}

/** @param tuition of the situation; null where it is not stated */
export function ownPath(
  context: PageContext,
  cohort: Cohort,
  route: CohortRoute,
  tuition: TuitionView | null,
): OwnPathView {
  const via = route.via === null ? null : (context.catalog.cohortById.get(route.via) ?? null);
  return {
    ...linesOf(context, via && ahead(context, via), ahead(context, cohort), tuition),
    events: [...(via ? eventOf(context, via) : []), ...eventOf(context, cohort)],
  };
}

/** The path into a program that is applied to without a cohort. */
export function programPath(
  context: PageContext,
  program: Program,
  tuition: TuitionView | null,
): OwnPathView {
  const entered = { ...UNKNOWN_START, name: shortName(program) };
  return { ...linesOf(context, null, entered, tuition), events: [] };
}

function linesOf(
  { catalog }: PageContext,
  via: CohortAhead | null,
  cohort: CohortAhead,
  tuition: TuitionView | null,
): Pick<OwnPathView, 'lines' | 'ending'> {
  const plans = (tuition?.plans ?? []).filter(({ due }) => due !== '');
  const payments = plans.map(({ label, total, due, condition, endsAt }) => ({
    plan: ownPathWords.plan(label, total, condition),
    due,
    endsAt,
  }));
  const lasting = payments.filter(({ endsAt }) => endsAt === null);
  return {
    lines: pathLines({ via, cohort, payments: lasting }, catalog.site.locale),
    ending: payments.flatMap(({ plan, due, endsAt }) =>
      endsAt === null ? [] : [{ text: ownPathWords.payment(plan, due), endsAt }],
    ),
  };
}

function ahead(context: PageContext, cohort: Cohort): CohortAhead {
  return {
    name: nameOf(context, cohort),
    starts: firstHeld(cohort)?.date ?? cohort.starts,
    hasClasses: cohort.sessions.length > 0,
  };
}

/** What is known to the month is no date for a calendar. */
function eventOf(context: PageContext, cohort: Cohort): readonly PathEvent[] {
  const name = nameOf(context, cohort);
  const id = `first-class-${cohort.id.replace('/', '-')}`;
  const first = firstHeld(cohort);
  if (first !== null && hasHours(first)) {
    const at = [first.startsAt, first.endsAt] as const;
    return [{ id, title: ownPathWords.event.firstClass(name), at }];
  }
  if (first !== null) {
    return [{ id, title: ownPathWords.event.firstClass(name), at: first.date }];
  }
  return cohort.starts?.length === 10
    ? [{ id, title: ownPathWords.event.begins(name), at: cohort.starts }]
    : [];
}

function firstHeld({ sessions }: Cohort): Session | null {
  return heldSessions(sessions)[0] ?? null;
}

/** “Fall 2024 KAP” */
function nameOf({ catalog }: PageContext, cohort: Cohort): string {
  const program = catalog.programById.get(cohort.program);
  return program ? joinedWords.cohortOf(cohort.name, shortName(program)) : cohort.name;
}
