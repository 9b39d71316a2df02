/** The page of a cohort: every class, who leads, each situation with its deadline and price. */

import type { Cohort, Program, Prose } from '#catalog/catalog-types.ts';
import {
  addresses,
  cohortAddress,
  href,
  programAddress,
  shareImageAddress,
} from '#domain/addresses.ts';
import { cohortWords } from '#words/cohort.ts';
import { joinedWords } from '#words/joined.ts';
import { programWords } from '#words/program.ts';
import { siteWords } from '#words/site.ts';
import { type CalendarLinks, cohortCalendarLinks } from './calendar-links.ts';
import { type CohortSummary, cohortSummary } from './cohort-summary.ts';
import { compareAction } from './compare-link.ts';
import { type CostTable, cohortCostTable } from './cost-view.ts';
import { type EventView, eventsOfCohort, eventView } from './events-view.ts';
import { type Action, canEnter, isFull, listedCohorts, nextWay, phaseOf } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { type PersonView, personView } from './person-view.ts';
import { planAction } from './plan-page.ts';
import { formatLine } from './program-card.ts';
import type { Fact } from './program-opening.ts';
import { type SessionLine, sessionLines } from './session-lines.ts';
import { type SessionNotice, sessionNotices } from './session-notices.ts';
import { shortName } from './tuition-view.ts';
import { placeLine } from './venue-text.ts';

export interface CohortPage {
  readonly frame: PageFrame;
  /** “Ketamine-Assisted Psychotherapy Certificate” */
  readonly programTitle: string;
  readonly programHref: string;
  /** “KAP Fall 2024” */
  readonly title: string;
  readonly summary: CohortSummary;
  /** null where no page says how it is entered. */
  readonly cost: CostTable | null;
  readonly facts: readonly Fact[];
  readonly notice: string | null;
  /** Where one goes on from a cohort that cannot be entered. */
  readonly next: Action | null;
  readonly situationsTitle: string;
  /** Every class, and the days without one. */
  readonly lines: readonly SessionLine[];
  /** Whether any class has a title. */
  readonly hasTitles: boolean;
  /** Classes that were moved or cancelled, until the cohort is over. */
  readonly sessionNotices: readonly SessionNotice[];
  readonly events: readonly EventView[];
  readonly leads: readonly PersonView[];
  readonly paymentNote: string | null;
  readonly prose: Prose;
  readonly statements: Program['statements'];
  readonly calendar: CalendarLinks | null;
  /** To this cohort beside others; null where there is no other. */
  readonly compare: Action | null;
  /** To what lies ahead of somebody who applies; null where nobody can. */
  readonly plan: Action | null;
  readonly others: readonly Action[];
}

export function cohortPage(context: PageContext, program: Program, cohort: Cohort): CohortPage {
  const { base } = context;
  const summary = cohortSummary(context, program, cohort);
  const lines = sessionLines(cohort, context.catalog.site.locale);
  const title = cohortWords.title(shortName(program), cohort.name);
  const { facts } = programWords;
  const isOpen = canEnter(context, cohort);
  const isEntered = summary.doors.length > 0 || summary.pairings.length > 0;
  return {
    frame: pageFrame(context, {
      address: cohortAddress(cohort.id),
      title: cohortWords.documentTitle(program.title, cohort.name),
      shortTitle: cohort.name,
      description:
        cohort.sessions.length > 0
          ? cohortWords.description(program.title, cohort.name, summary.sessions.short)
          : cohortWords.descriptionWithoutClasses(
              program.title,
              cohort.name,
              summary.sessions.dates,
            ),
      shareImage: shareImageAddress(program.id),
      parents: [
        { label: siteWords.nav.programs, address: addresses.programs },
        { label: shortName(program), address: programAddress(program.id) },
      ],
    }),
    programTitle: program.title,
    programHref: href(programAddress(program.id), base),
    title,
    summary,
    cost: cohortCostTable(context, program, cohort),
    facts: [
      { term: facts.dates, text: summary.sessions.dates },
      {
        term: cohortWords.time,
        text: summary.sessions.times,
        parts: summary.sessions.timesParts,
      },
      { term: facts.format, text: summary.sessions.count ? formatLine(program, cohort) : null },
      { term: facts.leads, text: joinedWords.facts(summary.leads) || null },
      { term: cohortWords.place, text: placeLine(cohort) },
      { term: cohortWords.access, text: cohort.venue?.access ?? null },
      { term: cohortWords.places.term, text: summary.places },
      // Where classes are listed, their section has them.
      ...(lines.length > 0 ? [] : summary.sessions.otherDates),
    ].flatMap(({ text, ...fact }) => (text === null ? [] : [{ ...fact, text }])),
    notice: isOpen ? null : noticeOf(context, cohort, isEntered, summary.places),
    next: isOpen ? null : nextWay(context, program, cohort),
    situationsTitle: isOpen ? cohortWords.situations : cohortWords.situationsClosed,
    lines,
    hasTitles: cohort.sessions.some(({ title }) => title !== null),
    sessionNotices: summary.isPast ? [] : sessionNotices(cohort, context.catalog.site.locale),
    events: eventsOfCohort(context, program, cohort).map((event) => eventView(context, event)),
    leads: cohort.leads.map((lead) => personView(lead, [programWords.leadsCohort(cohort.name)])),
    paymentNote: program.pricing?.paymentNote ?? null,
    prose: cohort.prose,
    statements: program.statements,
    calendar: cohortCalendarLinks(context, cohort),
    compare: compareAction(context, program, cohort),
    plan: planAction(context, program, cohort),
    others: listedCohorts(context, program)
      .filter(({ id }) => id !== cohort.id)
      .map(({ id, name }) => ({ label: name, href: href(cohortAddress(id), base) })),
  };
}

/** null for a cohort of which no page says how it is entered. */
function noticeOf(
  context: PageContext,
  cohort: Cohort,
  isEntered: boolean,
  places: string | null,
): string | null {
  const phase = phaseOf(context, cohort);
  if (phase === 'over') return cohortWords.over;
  if (cohort.status === 'archived') return cohortWords.archived;
  if (isFull(context, cohort) && places !== null) return cohortWords.fullNotice(places);
  if (!isEntered) return null;
  return phase === 'in-progress' ? cohortWords.inProgress : cohortWords.closed;
}
