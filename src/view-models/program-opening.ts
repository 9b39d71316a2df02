/** The first screen of a program: format, dates, prices and Apply, in the order people ask. */

import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { applyAddress, eligibilityAddress, href } from '#domain/addresses.ts';
import { routesToApply } from '#domain/routes.ts';
import { cohortWords } from '#words/cohort.ts';
import { capital, formatCadence, formatPeriod } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { programWords } from '#words/program.ts';
import { askAddress } from './ask-link.ts';
import { priceLine } from './current-prices.ts';
import { type Door, doorsOf } from './doors.ts';
import {
  type Action,
  demandNotice,
  interestAction,
  isFull,
  openCohorts,
  phaseOf,
  takesApplications,
  wayOn,
} from './offering.ts';
import type { PageContext } from './page-context.ts';
import { placesText } from './places-text.ts';
import { formatLine, nextCohort, prerequisitesOf } from './program-card.ts';
import { sessionsInWords } from './sessions-view.ts';
import { shortName } from './tuition-view.ts';

export interface Fact {
  readonly term: string;
  readonly text: string;
  /** The same in pieces that a line does not break. */
  readonly parts?: readonly string[];
}

export interface ProgramOpening {
  /** “Live online · 12 two-hour classes” */
  readonly format: string;
  /** “Fall 2024” */
  readonly cohortName: string | null;
  /** “Tuesdays”, “Sep 17 – Dec 10”, “11 AM–1 PM ET”, “none on Oct 22”: each stays on one line. */
  readonly when: readonly string[];
  /** Every situation of the open cohort; empty where none is open. */
  readonly doors: readonly Door[];
  /** What is known where no cohort is open. */
  readonly facts: readonly Fact[];
  readonly notice: { readonly title: string; readonly text: string } | null;
  readonly apply: Action | null;
  readonly second: Action | null;
}

export function programOpening(context: PageContext, program: Program): ProgramOpening {
  const { base } = context;
  const [open] = openCohorts(program.cohorts, context.now);
  const closed = {
    format: formatLine(program),
    cohortName: null,
    when: [],
    doors: [],
    facts: openingFacts(context, program),
  };
  const check = program.eligibility
    ? {
        label: programWords.checkRequirements,
        href: href(eligibilityAddress(program.id), base),
      }
    : null;
  if (open && program.availability === 'offered') {
    const { locale } = context.catalog.site;
    const sessions = sessionsInWords(open, locale);
    return {
      format: formatLine(program, open),
      cohortName: open.name,
      when: [...sessions.shortParts, ...(sessions.shortNone ? [sessions.shortNone] : [])],
      doors: doorsOf(context, program, open),
      facts: [],
      notice: null,
      apply: {
        label: programWords.applyFor(open.name),
        href: href(applyAddress(program.id), base),
      },
      second: check,
    };
  }
  if (program.availability === 'archived') {
    return {
      ...closed,
      notice: { title: programWords.archivedTitle, text: programWords.archivedText },
      apply: wayOn(context, program),
      second: null,
    };
  }
  const contact = {
    label: programWords.writeToAdmissions,
    href: askAddress(context, program),
  };
  const full = program.cohorts.find((cohort) => isFull(context, cohort)) ?? null;
  const interest = interestAction(context, program, full);
  const apply = applyWithoutCohort(context, program, base) ?? interest;
  const isOffered = program.availability === 'offered';
  // What is not offered for certain, or joined by asking, is asked about first; the form stays in reach.
  const isAskedFirst = !isOffered || program.admission.by === 'ask-admissions' || apply === null;
  return {
    ...closed,
    notice: full && isOffered ? fullNotice(context, full) : noticeOf(program, interest !== null),
    apply: isAskedFirst ? contact : apply,
    second: isAskedFirst ? (apply ?? check) : check,
  };
}

function fullNotice({ catalog }: PageContext, cohort: Cohort): ProgramOpening['notice'] {
  return {
    title: cohortWords.fullTitle(cohort.name),
    text: cohortWords.fullNotice(placesText(cohort, catalog.site.locale) ?? ''),
  };
}

function noticeOf(program: Program, hasList: boolean): ProgramOpening['notice'] {
  if (program.availability !== 'offered') {
    return {
      title: programWords.unconfirmedTitle(program.edition),
      text: programWords.unconfirmedText(program.edition),
    };
  }
  const byDemand = demandNotice(program);
  if (byDemand !== null) return byDemand;
  const withRoutes = program.cohorts.filter(({ routes }) => routes.length > 0);
  const last = withRoutes.at(-1);
  if (last === undefined) return null;
  return {
    title: programWords.noCohortOpen,
    text: joinedWords.sentences([
      programWords.lastOffered(last.name),
      hasList ? programWords.joinToBeTold : programWords.howToBeTold,
    ]),
  };
}

/** Where one applies although no cohort is open: with another program, or by a form of its own. */
function applyWithoutCohort(context: PageContext, program: Program, base: string): Action | null {
  const { admission } = program;
  const other = context.catalog.programById.get(admission.withProgram ?? '');
  const [along, ...more] = other ? openAlong(context, other, program) : [];
  if (other && along) {
    const chosen = more.some(({ id }) => id !== along.id)
      ? ''
      : `?situation=${along.id}#${along.form}`;
    return {
      label: programWords.applyWith(shortName(other)),
      href: href(`${applyAddress(other.id)}${chosen}`, base),
    };
  }
  if (admission.form === null || !takesApplications(context.catalog, program)) return null;
  return {
    label:
      program.availability === 'offered' || program.edition === null
        ? programWords.applyTo(shortName(program))
        : programWords.applicationOf(program.edition),
    href: href(applyAddress(program.id), base),
  };
}

/** The ways into `other` that are open now and in which `program` is taken with it. */
function openAlong({ now }: PageContext, other: Program, program: Program) {
  const open = openCohorts(other.cohorts, now).flatMap(({ routes }) => routesToApply(routes, now));
  const along = other.cohorts
    .flatMap(({ routes }) => routes)
    .filter(({ via }) => via?.startsWith(`${program.id}/`))
    .map(({ id }) => id);
  // Where no cohort is named that is taken along, whoever is open may take it.
  return open.filter(({ id }) => along.length === 0 || along.includes(id));
}

function openingFacts(context: PageContext, program: Program): readonly Fact[] {
  const { facts } = programWords;
  const { locale } = context.catalog.site;
  const next = nextCohort(context, program);
  const archived = program.cohorts.find(({ status }) => status === 'archived') ?? null;
  const cohort = next ?? archived;
  const starts = startsText(program, cohort, locale);
  const hasStarted =
    program.offeredEvery === null &&
    program.byDemand === null &&
    cohort !== null &&
    phaseOf(context, cohort) === 'over';
  return [
    { term: facts.length, text: lengthText(program) },
    { term: facts.notCounted, text: program.contactHoursNote },
    { term: hasStarted ? facts.started : facts.starts, text: starts },
    { term: facts.prerequisite, text: prerequisitesOf(context, program) },
    { term: facts.price, text: priceLine(context, program) ?? programWords.notStated },
    {
      term: facts.decision,
      text:
        program.admission.decisionWithin === null
          ? null
          : formatPeriod(program.admission.decisionWithin),
    },
  ].flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]));
}

function lengthText(program: Program): string | null {
  if (program.contactHours !== null) return programWords.contactHours(program.contactHours);
  return program.duration === null ? null : formatPeriod(program.duration);
}

/** When a program begins, as far as it is known: how often, on demand, or the dates of a cohort. */
export function startsText(program: Program, cohort: Cohort | null, locale: string): string | null {
  if (program.offeredEvery !== null) return capital(formatCadence(program.offeredEvery));
  if (program.byDemand !== null) return capital(programWords.byDemand(program.byDemand.fewest));
  return cohort === null ? null : sessionsInWords(cohort, locale).dates;
}
