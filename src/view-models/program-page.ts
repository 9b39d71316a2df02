/** The page of a program: everything it prints, in the order in which people ask. */

import type { Cohort, Program, Prose } from '#catalog/catalog-types.ts';
import {
  addresses,
  eligibilityAddress,
  href,
  programAddress,
  shareImageAddress,
} from '#domain/addresses.ts';
import { formatDate } from '#domain/date-formats.ts';
import { madeOnce } from '#domain/made-once.ts';
import { hasOutcomes } from '#domain/outcomes.ts';
import { MOST_QUESTIONS } from '#domain/program-kinds.ts';
import { describeSchedule } from '#domain/schedule.ts';
import { admissionWords } from '#words/admission.ts';
import { dateWords, formatPeriod, numberWord } from '#words/dates.ts';
import { eventWords } from '#words/events.ts';
import { joinedWords } from '#words/joined.ts';
import { homeWords } from '#words/pages.ts';
import { costWords, programWords } from '#words/program.ts';
import { siteWords } from '#words/site.ts';
import { type AdmissionStep, admissionSteps } from './admission-steps.ts';
import { askAddress } from './ask-link.ts';
import { type CalendarLinks, cohortCalendarLinks } from './calendar-links.ts';
import { type CohortSummary, cohortSummary } from './cohort-summary.ts';
import { compareAction } from './compare-link.ts';
import { type CostView, costView } from './cost-view.ts';
import { creditName, creditText } from './credit-text.ts';
import { type EditionComparison, editionComparison } from './edition-comparison.ts';
import { type EligibilityView, eligibilityView } from './eligibility-view.ts';
import { type EventView, eventsOfProgram, eventView } from './events-view.ts';
import { fastestWayLine } from './fastest-way-view.ts';
import { type FeeCalculatorView, feeCalculatorView } from './fee-calculator-view.ts';
import { type Action, canEnter, listedCohorts, openCohorts } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { type PersonView, personView } from './person-view.ts';
import { type ClassArc, drawArc } from './pictures/class-arc.ts';
import { type Cover, drawCover } from './pictures/cover-lines.ts';
import { planAction } from './plan-page.ts';
import { kindLine, nextCohort, prerequisiteLine } from './program-card.ts';
import { type ProgramOpening, programOpening } from './program-opening.ts';
import { type QuestionView, questionView } from './question-view.ts';

/** A part of the page with an address of its own. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
}

export interface ComponentView {
  readonly title: string;
  /** Its own page; null where it has none. */
  readonly href: string | null;
  readonly facts: readonly string[];
  readonly summary: string;
}

/** A class of the outline; when it meets in the cohort that is shown, where that lies ahead. */
export interface OutlineClass {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly meeting: {
    /** “Sep 17”, “Oct 15: Canceled” */
    readonly date: string;
    /** null where the hour is not stated, or nothing is held. */
    readonly startsAt: string | null;
    readonly endsAt: string | null;
    readonly timeZone: string;
  } | null;
}

export interface ProgramPage {
  readonly frame: PageFrame;
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: string | null;
  readonly cover: Cover;
  readonly opening: ProgramOpening;
  /** Hours of class and what they leave out; null where not stated or told in the opening. */
  readonly hours: string | null;
  readonly sections: readonly PageSection[];
  /** The cohort shown in full. */
  readonly cohort: CohortSummary | null;
  readonly otherCohorts: readonly CohortSummary[];
  /** Which cohort begins first for somebody without the prerequisite; null: none can be entered. */
  readonly fastest: string | null;
  readonly events: readonly EventView[];
  readonly cost: CostView;
  /** null: no amount is stated. */
  readonly feeCalculator: FeeCalculatorView | null;
  readonly pricingProse: Prose | null;
  readonly eligibility: EligibilityView | null;
  readonly eligibilityHref: string;
  readonly admission: {
    readonly steps: readonly AdmissionStep[];
    readonly notes: readonly string[];
  };
  /** “Needs PTI first”; null where nothing does, or the opening tells it. */
  readonly prerequisites: string | null;
  readonly residency: string | null;
  readonly prerequisiteNote: string | null;
  readonly teaches: readonly string[];
  readonly features: Program['features'];
  readonly prose: Prose;
  readonly outline: readonly OutlineClass[];
  /** null: the classes are in no stages. */
  readonly arc: ClassArc | null;
  readonly outcomes: {
    readonly recognizedBy: Program['outcomes']['recognizedBy'];
    readonly permits: readonly string[];
    /** “Of 24 people who began in 2023, 22 finished.” */
    readonly completion: string | null;
  };
  readonly components: readonly ComponentView[];
  readonly componentNotes: readonly string[];
  readonly mentoring: { readonly text: string; readonly notes: readonly string[] } | null;
  readonly education: readonly string[];
  readonly people: readonly PersonView[];
  readonly statements: Program['statements'];
  /** What is not known, each with the question to admissions filled in. */
  readonly notStated: readonly { readonly item: string; readonly ask: string }[];
  readonly notStatedIntro: string;
  /** Of the cohort that is shown. */
  readonly calendar: CalendarLinks | null;
  /** To this cohort, or the program without one, beside others; null where there is no other. */
  readonly compare: Action | null;
  /** To what lies ahead of somebody who applies; null where nobody can. */
  readonly plan: Action | null;
  /** Those that come first; the page of all questions has the others. */
  readonly questions: readonly QuestionView[];
  /** null: there are no others. */
  readonly moreQuestions: Action | null;
  readonly comparison: EditionComparison | null;
  readonly contact: Action;
}

export const programPage = madeOnce(pageOf);

function pageOf(context: PageContext, program: Program): ProgramPage {
  const { base } = context;
  const cohorts = listedCohorts(context, program);
  const isArchived = program.availability === 'archived';
  const [open] = openCohorts(cohorts, context.now);
  // Without an open, coming or running cohort the last one shows what such a cohort is like.
  const shown =
    open ??
    cohorts.find((cohort) => canEnter(context, cohort)) ??
    nextCohort(context, program) ??
    cohorts.find((cohort) => !cohortSummary(context, program, cohort).isPast) ??
    cohorts.at(-1) ??
    null;
  const parts = {
    cohort: shown && cohortSummary(context, program, shown),
    otherCohorts: cohorts
      .filter(({ id }) => id !== shown?.id)
      .map((cohort) => cohortSummary(context, program, cohort)),
    fastest: fastestWayLine(context, program),
    events: eventsOfProgram(context, program).map((event) => eventView(context, event)),
    cost: costView(context, program, shown),
    eligibility: program.eligibility && eligibilityView(program.eligibility),
    components: program.components.map((component) => ({
      title: component.title,
      href: context.catalog.programById.has(component.id)
        ? href(programAddress(component.id), base)
        : null,
      facts: componentFacts(component),
      summary: component.summary,
    })),
    people: peopleOf(program),
    comparison: editionComparison(context, program),
    questions: program.faq
      .slice(0, MOST_QUESTIONS)
      .map((question) => questionView(context, question)),
  };
  const opening = programOpening(context, program);
  return {
    frame: pageFrame(context, {
      address: programAddress(program.id),
      title: program.title,
      description: program.summary,
      shareImage: shareImageAddress(program.id),
      parents: [{ label: siteWords.nav.programs, address: addresses.programs }],
    }),
    kind: kindLine(program),
    title: program.title,
    summary: program.summary,
    audience: program.audience,
    cover: drawCover(program.id, program.kind),
    opening,
    hours: opening.facts.length > 0 ? null : hoursOf(program),
    sections: sectionsOf(program, parts),
    ...parts,
    feeCalculator: isArchived ? null : feeCalculatorView(context, program),
    pricingProse: program.pricing?.prose ?? null,
    eligibilityHref: href(eligibilityAddress(program.id), base),
    admission: {
      // The part above says who can apply.
      steps: isArchived ? [] : admissionSteps(context, program, 'apply'),
      notes: program.admission.notes,
    },
    prerequisites: opening.facts.length > 0 ? null : prerequisiteLine(context, program),
    residency: program.residency,
    prerequisiteNote: program.prerequisiteNote,
    teaches: program.teaches,
    features: program.features,
    prose: program.prose,
    outline: outlineOf(context, program, parts.cohort?.isPast ? null : shown),
    arc: drawArc(program.outline, shown ? gapsAfter(shown) : []),
    outcomes: {
      ...program.outcomes,
      completion:
        program.outcomes.completion &&
        programWords.outcomes.finished(
          program.outcomes.completion.finished,
          program.outcomes.completion.began,
          program.outcomes.completion.year,
        ),
    },
    componentNotes: program.componentNotes,
    mentoring: program.mentoring && {
      text: programWords.mentoringText(
        ...program.mentoring.meetings,
        formatPeriod(program.mentoring.firstWithin),
        formatPeriod(program.mentoring.atLeastEvery),
      ),
      notes: program.mentoring.notes,
    },
    education: program.continuingEducation.map(creditText),
    statements: program.statements,
    notStated: program.notStated.map((item) => ({
      item,
      ask: askAddress(context, program, item),
    })),
    notStatedIntro: programWords.notStatedIntro,
    calendar: shown && cohortCalendarLinks(context, shown),
    moreQuestions:
      program.faq.length > MOST_QUESTIONS
        ? { label: homeWords.allQuestions, href: href(addresses.faq, base) }
        : null,
    compare: compareAction(context, program, shown),
    plan: shown && planAction(context, program, shown),
    contact: { label: admissionWords.contact, href: askAddress(context, program) },
  };
}

function hoursOf({ contactHours, contactHoursNote }: Program): string | null {
  if (contactHours === null) return null;
  const hours = programWords.contactHours(contactHours);
  return contactHoursNote === null
    ? costWords.sentence(hours)
    : joinedWords.sentences([
        costWords.sentence(hours),
        joinedWords.namedSentence(programWords.facts.notCounted, contactHoursNote),
      ]);
}

/** Class n of the outline is session n, unless that one is about something else. */
function outlineOf(
  { catalog }: PageContext,
  { outline }: Program,
  cohort: Cohort | null,
): readonly OutlineClass[] {
  return outline.map(({ number, title, summary }, index) => {
    const session = cohort?.sessions[index];
    const isHeld = session?.status !== 'cancelled';
    const day = session && formatDate(session.date, catalog.site.locale, 'month-day-short');
    return {
      number,
      title,
      summary,
      meeting:
        session === undefined || day === undefined || session.title !== title
          ? null
          : {
              date: isHeld ? day : joinedWords.named(day, dateWords.cancelled),
              startsAt: isHeld ? session.startsAt : null,
              endsAt: isHeld ? session.endsAt : null,
              timeZone: session.timeZone,
            },
    };
  });
}

/** Numbers of the classes after which a day of the plan has none. */
function gapsAfter(cohort: Cohort): readonly number[] {
  const days = describeSchedule(cohort)?.gaps.flatMap(({ dates }) => dates) ?? [];
  const after = days.map((day) => cohort.sessions.filter(({ date }) => date < day).length);
  return [...new Set(after)].filter((number) => number > 0);
}

function componentFacts(component: Program['components'][number]): readonly string[] {
  const { sessions, minutes, mayPrecedeEnrollment, continuingEducation } = component;
  return [
    sessions === null ? null : programWords.sessionsOf(sessions, minutes),
    mayPrecedeEnrollment ? programWords.mayPrecede : programWords.afterEnrollment,
    continuingEducation.length > 0
      ? programWords.education(continuingEducation.map((kind) => creditName({ kind })))
      : null,
  ].filter((fact) => fact !== null);
}

/** People of the program, then the leads of its cohorts; each once. */
function peopleOf(program: Program): readonly PersonView[] {
  const people = new Map(program.people.map(({ person }) => [person.id, person]));
  for (const lead of program.cohorts.flatMap(({ leads }) => leads)) people.set(lead.id, lead);
  return [...people.values()].map((person) =>
    personView(person, [
      ...program.people
        .filter((role) => role.person.id === person.id)
        .map((role) => role.statement),
      ...program.cohorts
        .filter(
          ({ status, leads }) => status !== 'archived' && leads.some(({ id }) => id === person.id),
        )
        .map(({ name }) => programWords.leadsCohort(name)),
    ]),
  );
}

function sectionsOf(
  program: Program,
  parts: Pick<
    ProgramPage,
    'cohort' | 'events' | 'eligibility' | 'components' | 'people' | 'questions' | 'comparison'
  >,
): readonly PageSection[] {
  const { sections } = programWords;
  const all: readonly (PageSection & { readonly shown: boolean })[] = [
    { id: 'dates', title: sections.dates, shown: parts.cohort !== null },
    { id: 'events', title: eventWords.title, shown: parts.events.length > 0 },
    { id: 'cost', title: sections.cost, shown: true },
    { id: 'eligibility', title: sections.eligibility, shown: parts.eligibility !== null },
    { id: 'admission', title: sections.admission, shown: program.availability !== 'archived' },
    {
      id: 'learn',
      title: sections.learn,
      shown: program.teaches.length > 0 || program.prose.body !== '',
    },
    {
      id: 'outline',
      title: sections.outline(numberWord(program.outline.length)),
      shown: program.outline.length > 0,
    },
    { id: 'components', title: sections.components, shown: parts.components.length > 0 },
    {
      id: 'education',
      title: sections.education,
      shown: program.continuingEducation.length > 0,
    },
    { id: 'outcomes', title: sections.outcomes, shown: hasOutcomes(program.outcomes) },
    { id: 'people', title: sections.people, shown: parts.people.length > 0 },
    { id: 'not-stated', title: sections.notStated, shown: program.notStated.length > 0 },
    { id: 'questions', title: sections.questions, shown: parts.questions.length > 0 },
    {
      id: 'apply',
      title: program.availability === 'archived' ? sections.contact : sections.apply,
      shown: true,
    },
    { id: 'edition', title: parts.comparison?.title ?? '', shown: parts.comparison !== null },
  ];
  return all.filter(({ shown }) => shown).map(({ id, title }) => ({ id, title }));
}
