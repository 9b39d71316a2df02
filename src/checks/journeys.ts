/**
 * C17: journeys that may not work out for an applicant, though every date alone is in order.
 *
 * All of them warn: whether a date can still be met is for staff to judge.
 */

import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { decisionBy } from '#domain/admission.ts';
import { addDays, addPeriod, daysBetween, type IsoDate } from '#domain/dates.ts';
import { priceFor } from '#domain/prices.ts';
import { firstDay, firstSession, lastDay, latestStart } from './cohort-sessions.ts';
import { deadlineDate, deadlinePath, isAfterStart } from './deadlines.ts';
import { type Finding, finding } from './finding.ts';
import { type CohortEntry, entryOf, type ProgramEntry, programOf } from './programs.ts';

type Route = CohortEntry['fields']['routes'][number];

/** Every finding of a journey that may not work out. */
export function checkJourneys(content: ReadContent): Finding[] {
  return content.collections.cohorts.flatMap((cohort) => {
    const program = programOf(content, cohort.id);
    const first = firstSession(cohort);
    if (cohort.fields.status !== 'published' || !program || !first) return [];
    return writtenRoutes(cohort.fields).flatMap((route, index) => [
      ...decisions(content, { cohort, program, route, index, first: first.date }),
      ...earlyPayments(content, { cohort, program, route, index, first: first.date }),
      ...prerequisites(content, { cohort, program, route, index, first: first.date }),
    ]);
  });
}

interface Journey {
  readonly cohort: CohortEntry;
  readonly program: ProgramEntry;
  readonly route: Route;
  readonly index: number;
  /** The day of the first class. */
  readonly first: IsoDate;
}

/** The last day of the decision on an application of the deadline day; null where not stated. */
function latestDecision({ program, route }: Journey): IsoDate | null {
  const date = deadlineDate(route.deadline);
  const within = program.fields.admission.decisionWithin;
  return date === null || within === 'not-stated' ? null : decisionBy(date, within);
}

function decisions(content: ReadContent, journey: Journey): Finding[] {
  const { cohort, route, index, first } = journey;
  const decided = latestDecision(journey);
  if (decided === null || decided < first) return [];
  // A deadline after the first class is an error of its own.
  if (isAfterStart(content, cohort, route.deadline)) return [];
  const path = deadlinePath(cohort, route.deadline, index);
  const message = `a decision on an application of ${deadlineDate(route.deadline)} can take until ${decided}, and the first session is on ${first} → Move the deadline, or decide these early.`;
  return [finding(content, fileOf('cohorts', cohort.id), path, 'decision-too-late', message)];
}

/** The plans of the price that holds for this situation in this cohort. */
function plansOf({ collections }: ReadContent, { cohort, program, route, first }: Journey) {
  const tuition = entryOf(collections.pricing, program.id)?.fields.tuition ?? [];
  return priceFor(tuition, { id: cohort.id, starts: first }, route.id)?.plans ?? [];
}

/** A payment that is due while people may still apply: its day belongs to an earlier cohort. */
function earlyPayments(content: ReadContent, journey: Journey): Finding[] {
  const { cohort, route, index } = journey;
  const date = deadlineDate(route.deadline);
  if (date === null) return [];
  return plansOf(content, journey).flatMap(({ id, dueDates, until }) => {
    const due = dueDates?.[0];
    const last = until !== null && until < date ? until : date;
    if (due === undefined || due >= last) return [];
    const message = `plan "${id}" is due on ${due}, and people can apply until ${last} → Correct dueDates, or give this cohort a price of its own.`;
    const path = deadlinePath(cohort, route.deadline, index);
    return [
      finding(content, fileOf('cohorts', cohort.id), path, 'payment-before-decision', message),
    ];
  });
}

/** The prerequisite’s cohort must end by the first class; only one that is still open matters. */
function prerequisites(content: ReadContent, journey: Journey): Finding[] {
  const { cohort, route, index, first } = journey;
  const via = entryOf(content.collections.cohorts, route.via);
  if (!via || route.deadline === 'passed') return [];
  const duration = programOf(content, via.id)?.fields.duration;
  const listed = via.fields.sessions.length > 0;
  const begins = latestStart(via);
  if (begins === null || (!listed && (duration === undefined || duration === 'not-stated'))) {
    return [];
  }
  const mustBegin = listed ? null : latestBeginning(first, duration ?? '');
  const ends = listed ? lastDay(via) : null;
  const isInTime = ends === null ? begins <= (mustBegin ?? '') : ends <= first;
  if (isInTime) return [];

  const file = fileOf('cohorts', cohort.id);
  const isCertain = ends !== null || (firstDay(via) ?? begins) > (mustBegin ?? '9999');
  const known = via.fields.starts ?? [...via.fields.startsIn].sort().at(-1) ?? begins;
  const verb = isCertain ? 'cannot' : 'may not';
  const reason =
    ends === null
      ? `it begins ${known.length === 10 ? 'on' : 'in'} ${known}, and must begin by ${mustBegin} to end before`
      : `it ends on ${ends}, after`;
  const late = finding(
    content,
    file,
    ['routes', index, 'via'],
    // A rule of its own: whoever accepted that it may not fit has not accepted that it cannot.
    isCertain ? 'prerequisite-cannot-fit' : 'prerequisite-too-late',
    `${via.id} ${verb} end in time: ${reason} the first session on ${first} → Write its dates into content/${fileOf('cohorts', via.id)}, or take the route out.`,
  );
  return [late, ...payments(content, journey, listed ? begins : (mustBegin ?? begins))];
}

/** The last day on which something of this length can begin and be over by `first`. */
function latestBeginning(first: IsoDate, duration: string): IsoDate {
  // A month back is not a fixed count of days: step back from the day whose end is too late.
  let day = addDays(first, -daysBetween(first, addPeriod(first, duration)));
  while (addPeriod(day, duration) > first) day = addDays(day, -1);
  while (addPeriod(addDays(day, 1), duration) <= first) day = addDays(day, 1);
  return day;
}

/** Tuition due before the start, where the decision may come after it. */
function payments(content: ReadContent, journey: Journey, start: IsoDate): Finding[] {
  const { cohort, route, index } = journey;
  const decided = latestDecision(journey);
  const isDueBefore = plansOf(content, journey).some((plan) => plan.due === 'before-start');
  if (decided === null || !isDueBefore || decided <= start) return [];
  return [
    finding(
      content,
      fileOf('cohorts', cohort.id),
      deadlinePath(cohort, route.deadline, index),
      'payment-before-decision',
      `payment in full is due before the start, ${route.via} must begin by ${start}, and a decision can take until ${decided} → Move the deadline, or tell applicants in warning.`,
    ),
  ];
}
