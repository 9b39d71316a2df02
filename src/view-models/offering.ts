/**
 * What can be asked for now: an application, or to be told of the next cohort. Every page, list and
 * count asks here, so that none offers what another one does not.
 */
import type { Catalog, Cohort, CohortRoute, Program } from '#catalog/catalog-types.ts';
import { addresses, applyAddress, cohortAddress, href, programAddress } from '#domain/addresses.ts';
import { type CohortPhase, cohortPhase, isOver } from '#domain/cohort-phase.ts';
import { isOpen } from '#domain/deadlines.ts';
import { dateIn } from '#domain/instants.ts';
import { madeOnce } from '#domain/made-once.ts';
import { routesToApply } from '#domain/routes.ts';
import { applyWords } from '#words/apply.ts';
import { cohortWords } from '#words/cohort.ts';
import { programWords } from '#words/program.ts';
import type { PageContext } from './page-context.ts';
import { pairedRoutes } from './paired-routes.ts';
import { shortName } from './tuition-view.ts';

/** A link that says what it leads to. */
export interface Action {
  readonly label: string;
  readonly href: string;
}

/** The id of the form “tell me about new dates”. */
const INTEREST_FORM = 'interest';

/** The programs that lists and counts are made from: an archived one is only on its own page. */
export function listedPrograms({ programs }: Catalog): readonly Program[] {
  return programs.filter(({ availability }) => availability !== 'archived');
}

/** The catalog of what lists are made from, for what works on a whole one. */
export function listedCatalog(catalog: Catalog): Catalog {
  const programs = listedPrograms(catalog);
  return { ...catalog, programs, cohorts: programs.flatMap(({ cohorts }) => cohorts) };
}

/**
 * True for a program with a page to apply on, an archived one says there that it is over; and for one
 * with nothing but a list to join.
 */
export function hasApplyPage(context: PageContext, program: Program): boolean {
  return isAppliedTo(program) || tellsOfNext(context, program);
}

function isAppliedTo({ admission }: Program): boolean {
  return admission.by === 'application';
}

/** Programs one applies to: by a form of their own, or by the forms of their cohorts. */
export function takesApplications({ formById }: Catalog, program: Program): boolean {
  const { form } = program.admission;
  const isFormArchived = form !== null && formById.get(form)?.status === 'archived';
  return isAppliedTo(program) && program.availability !== 'archived' && !isFormArchived;
}

/**
 * The published cohorts that can be applied for at `now`: those with a stated deadline ahead, then
 * those without one; of each the next to begin first.
 */
export function openCohorts(
  cohorts: readonly Cohort[],
  now: PageContext['now'],
): readonly Cohort[] {
  const open = cohorts.filter(
    ({ status, routes }) => status === 'published' && routesToApply(routes, now).length > 0,
  );
  const isDated = ({ routes }: Cohort) => routes.some(({ deadline }) => isOpen(deadline, now));
  return [...open.filter(isDated), ...open.filter((cohort) => !isDated(cohort))];
}

/** True where a cohort can be entered at `now`: by its own routes, or taken with another cohort. */
export function canEnter({ catalog, now }: PageContext, cohort: Cohort): boolean {
  if (cohort.status !== 'published') return false;
  const paired = pairedRoutes(catalog, cohort.id).map(({ route }) => route);
  return routesToApply([...cohort.routes, ...paired], now).length > 0;
}

/** The situations of a program in which nobody can apply at `now`, in its order. */
export function closedSituations(
  { now }: PageContext,
  { situations, cohorts }: Program,
): Program['situations'] {
  const open = openCohorts(cohorts, now).flatMap(({ routes }) => routesToApply(routes, now));
  return situations.filter(({ id }) => !open.some((route) => route.id === id));
}

/**
 * True where the page to apply to a program has the form to be told of its next cohort: while somebody
 * cannot get into any.
 */
export function tellsOfNext(context: PageContext, program: Program): boolean {
  if (!keepsList(context.catalog, program)) return false;
  if (!isAppliedTo(program) || program.admission.form !== null) {
    return !program.cohorts.some((cohort) => canEnter(context, cohort));
  }
  return (
    program.byDemand !== null ||
    closedSituations(context, program).length > 0 ||
    waitingLists(context, program).length > 0
  );
}

/** What is said of a program that begins by demand where no cohort is open; null of any other. */
export function demandNotice({ byDemand }: Program) {
  if (byDemand === null) return null;
  const when = programWords.byDemand(byDemand.fewest);
  return { title: programWords.byDemandTitle, text: programWords.byDemandText(when) };
}

/** True for a cohort without a place left that somebody could still want to enter. */
export function isFull(context: PageContext, cohort: Cohort): boolean {
  if (cohort.status !== 'published' || !cohort.places?.isFull) return false;
  return ['undated', 'ahead', 'starting'].includes(phaseOf(context, cohort));
}

/** The full cohorts of a program whose waiting list one can join. */
export function waitingLists(context: PageContext, { cohorts }: Program): readonly Cohort[] {
  return cohorts.filter((cohort) => cohort.waitingList && isFull(context, cohort));
}

/**
 * True where a program has such a form at all, once nobody can get in. One that is taken with another has
 * the other’s; one that takes applications at any time needs none.
 */
export function keepsList(catalog: Catalog, program: Program): boolean {
  const { availability, admission } = program;
  const isAlwaysOpen =
    availability === 'offered' && admission.form !== null && takesApplications(catalog, program);
  return (
    availability !== 'archived' &&
    admission.by !== 'with-program' &&
    !isAlwaysOpen &&
    catalog.formById.get(INTEREST_FORM)?.status === 'published'
  );
}

/**
 * To the form to be told of the next cohort: that of the program, or of the one it is taken with.
 *
 * null where there is none: such a form is only on a page to apply on.
 *
 * @param cohort the one that somebody came for: its waiting list, where it is full and has one
 */
export function interestAction(
  context: PageContext,
  program: Program,
  cohort: Cohort | null = null,
): Action | null {
  const applied = context.catalog.programById.get(program.admission.withProgram ?? '') ?? program;
  if (!tellsOfNext(context, applied)) return null;
  const waits = cohort !== null && waitingLists(context, applied).includes(cohort);
  return {
    label: waits ? applyWords.joinWaitingList : applyWords.interest,
    href: href(`${applyAddress(applied.id)}#interest`, context.base),
  };
}

/** “Apply to KAP”. Without an open cohort there is nothing to apply for, only a list to join. */
export function applyAction({ catalog, now, base }: PageContext, program: Program): Action {
  const name = shortName(program);
  const takesNow =
    program.admission.form !== null ||
    !keepsList(catalog, program) ||
    openCohorts(program.cohorts, now).length > 0;
  return {
    label: takesNow ? applyWords.program(name) : applyWords.interestIn(name),
    href: href(applyAddress(program.id), base),
  };
}

/** To be told of new dates of whatever program: its list, the choice of lists, else admissions. */
export const toBeTold = madeOnce((context: PageContext): Action => {
  const lists = context.catalog.programs.filter(
    (program) => program.availability === 'offered' && tellsOfNext(context, program),
  );
  const [only] = lists;
  const action = lists.length === 1 && only ? interestAction(context, only) : null;
  if (action) return action;
  return lists.length > 0
    ? { label: applyWords.interest, href: href(addresses.apply, context.base) }
    : admissionsAction(context);
});

/**
 * What is open now, for somebody who has arrived at nothing: of the cohorts that can be applied for the one
 * that closes first; where none can, how to be told of the next.
 */
export const openNext = madeOnce((context: PageContext): Action => {
  const { catalog, now, base } = context;
  const open = listedPrograms(catalog)
    .filter(({ availability }) => availability === 'offered')
    .flatMap((program) =>
      openCohorts(program.cohorts, now).map((cohort) => ({
        name: cohortWords.title(shortName(program), cohort.name),
        address: cohortAddress(cohort.id),
        closes: firstToClose(routesToApply(cohort.routes, now)),
      })),
    )
    .sort((a, b) => (a.closes < b.closes ? -1 : a.closes > b.closes ? 1 : 0));
  const [next] = open;
  return next
    ? { label: programWords.openNow(next.name), href: href(next.address, base) }
    : toBeTold(context);
});

/** Without a stated date it closes last. */
function firstToClose(routes: readonly CohortRoute[]): string {
  const dates = routes.flatMap(({ deadline }) =>
    deadline.kind === 'date' ? [deadline.closesAt] : [],
  );
  return dates.sort()[0] ?? '9999';
}

const todayOf = madeOnce(({ catalog, now }: PageContext) => dateIn(now, catalog.site.timeZone));

/** How far a cohort is at `now`. */
export function phaseOf(context: PageContext, cohort: Cohort): CohortPhase {
  const today = todayOf(context);
  return isOver(cohort, today) ? 'over' : cohortPhase(cohort, today);
}

/** The cohorts of a program that lists name: an archived one only once it is over, as past. */
export function listedCohorts(context: PageContext, program: Program): readonly Cohort[] {
  return program.cohorts.filter((cohort) => isListed(context, cohort));
}

/** True for a cohort that lists may name. */
export function isListed(context: PageContext, cohort: Cohort): boolean {
  return cohort.status === 'published' || phaseOf(context, cohort) === 'over';
}

/** Where whoever came for an archived program goes on: to the one offered in its place, or to all. */
export function wayOn({ catalog, base }: PageContext, program: Program): Action {
  const successor = catalog.programs.find(
    ({ id, editionOf, availability }) =>
      id !== program.id && editionOf === program.editionOf && availability === 'offered',
  );
  return successor
    ? {
        label: programWords.seeProgram(successor.title),
        href: href(programAddress(successor.id), base),
      }
    : { label: programWords.seeAll, href: href(addresses.programs, base) };
}

/**
 * Where one goes on from a cohort that cannot be entered: the next that can, else the list to join, else
 * what is open in other programs.
 */
export function nextWay(context: PageContext, program: Program, cohort: Cohort): Action {
  if (program.availability === 'archived') return wayOn(context, program);
  if (isFull(context, cohort)) {
    const waiting = interestAction(context, program, cohort);
    if (waiting?.label === applyWords.joinWaitingList) return waiting;
  }
  const [next] = [
    ...openCohorts(program.cohorts, context.now),
    ...program.cohorts.filter((other) => canEnter(context, other)),
  ].filter(({ id }) => id !== cohort.id);
  if (next && program.availability === 'offered') return openNow(context, next);
  return interestAction(context, program) ?? openNext(context);
}

/** “Open now: Fall 2024”, to its page. */
export function openNow({ base }: PageContext, cohort: Cohort): Action {
  return { label: programWords.openNow(cohort.name), href: href(cohortAddress(cohort.id), base) };
}

function admissionsAction({ base }: PageContext): Action {
  return { label: programWords.writeToAdmissions, href: href(addresses.contact, base) };
}

/** Whether any program asks applicants in which situation they are. */
export function tellsSituations({ programs }: Catalog): boolean {
  return programs.some(({ situations }) => situations.some(({ label }) => label !== null));
}
