/** A cohort where it is one of several: name, dates, doors, state. */

import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { cohortAddress, href } from '#domain/addresses.ts';
import { addDays } from '#domain/dates.ts';
import { madeOnce } from '#domain/made-once.ts';
import { cohortWords } from '#words/cohort.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords } from '#words/program.ts';
import { type DeadlineView, deadlineView } from './deadline-view.ts';
import { type Door, doorsOf } from './doors.ts';
import { isListed, phaseOf } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { pairedRoutes } from './paired-routes.ts';
import { placesText } from './places-text.ts';
import { shortSituation } from './route-text.ts';
import { type SessionsView, sessionsView } from './sessions-view.ts';
import {
  offeredTuition,
  shortName,
  shortNames,
  type TuitionView,
  tuitionView,
} from './tuition-view.ts';
import { placeName } from './venue-text.ts';

/** Another program’s cohort that is taken together with this one, in one application. */
export interface Pairing {
  /** “with Fall 2024 KAP” */
  readonly name: string;
  readonly href: string;
  readonly deadline: DeadlineView;
  /** For both together; null: not stated. */
  readonly tuition: TuitionView | null;
}

export interface CohortSummary {
  readonly id: string;
  readonly name: string;
  /** “12-week program” */
  readonly label: string | null;
  readonly href: string;
  readonly leads: readonly string[];
  readonly sessions: SessionsView;
  readonly doors: readonly Door[];
  readonly pairings: readonly Pairing[];
  readonly waitingList: string | null;
  /** Where it meets: “Harbor Hall, Kolkata”. */
  readonly place: string | null;
  /** “5 of 24 places left as of July 10, 2024”, until it has begun; null: nothing is stated. */
  readonly places: string | null;
  /** True once its last day lies behind `now`, or it is archived. */
  readonly isPast: boolean;
  /** “In progress”, “Past”; null where it lies ahead. */
  readonly phase: string | null;
}

export const cohortSummary = madeOnce(summaryOf);

function summaryOf(context: PageContext, program: Program, cohort: Cohort): CohortSummary {
  const { locale } = context.catalog.site;
  const lastDays = cohort.routes.flatMap((route) => {
    const { deadline } = route;
    if (deadline.kind !== 'date') return [];
    // At midnight a deadline lasts through the day before.
    const date = deadline.time === '00:00' ? addDays(deadline.date, -1) : deadline.date;
    const number = program.situations.findIndex(({ id }) => id === route.id) + 1;
    return [{ date, situation: shortSituation(route), number }];
  });
  const phase = phaseOf(context, cohort);
  return {
    id: cohort.id,
    name: cohort.name,
    label: cohort.label,
    href: href(cohortAddress(cohort.id), context.base),
    leads: cohort.leads.map(({ name }) => name),
    sessions: sessionsView(cohort, lastDays, locale),
    doors: doorsOf(context, program, cohort),
    pairings: pairingsOf(context, cohort),
    waitingList: cohort.waitingList ? cohortWords.waitingList : null,
    place: placeName(cohort),
    places:
      cohort.status === 'published' && ['undated', 'ahead', 'starting'].includes(phase)
        ? placesText(cohort, locale)
        : null,
    isPast: cohort.status === 'archived' || phase === 'over',
    phase: cohortWords.phases[phase],
  };
}

function pairingsOf(context: PageContext, cohort: Cohort): readonly Pairing[] {
  const { programById, programs, site } = context.catalog;
  const names = shortNames(programs);
  const paired = pairedRoutes(context.catalog, cohort.id).filter(({ cohort: other }) =>
    isListed(context, other),
  );
  return paired.map(({ cohort: other, route }) => {
    const program = programById.get(other.program);
    const tuition = route.tuition && offeredTuition(route.tuition, context.now);
    const name = program ? joinedWords.cohortOf(other.name, shortName(program)) : other.name;
    return {
      name: costWords.withVia(name),
      href: href(cohortAddress(other.id), context.base),
      deadline: deadlineView(route.deadline, context.now, site.locale),
      tuition: tuition && tuitionView(tuition, null, names, site.locale),
    };
  });
}
