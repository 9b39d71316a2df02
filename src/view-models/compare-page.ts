/** Cohorts side by side: every fact as a text, the times as instants for the reader’s own clock. */

import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { addresses, href, programAddress } from '#domain/addresses.ts';
import { formatDateRange, formatDayRange, formatPartialDate } from '#domain/date-formats.ts';
import type { Deadline } from '#domain/deadlines.ts';
import { formatNumber } from '#domain/kept-formats.ts';
import { madeOnce } from '#domain/made-once.ts';
import { describeSchedule } from '#domain/schedule.ts';
import { type SessionSpan, sessionsPerWeek } from '#domain/session-weeks.ts';
import { heldSessions, liveMinutes, spansOf } from '#domain/sessions.ts';
import { cohortWords } from '#words/cohort.ts';
import { compareWords } from '#words/compare.ts';
import { formatPeriod } from '#words/dates.ts';
import type { PrintedDates } from '#words/deadlines.ts';
import { joinedWords } from '#words/joined.ts';
import { cohortsWords } from '#words/pages.ts';
import { costWords, programWords } from '#words/program.ts';
import { siteWords } from '#words/site.ts';
import { inPages } from './browse/list-pages.ts';
import { type CohortSummary, cohortSummary } from './cohort-summary.ts';
import { currentPrices } from './current-prices.ts';
import type { DeadlineView } from './deadline-view.ts';
import { type Action, listedCohorts, listedPrograms, openNext } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { startsText } from './program-opening.ts';
import { spansOff } from './schedule-text.ts';
import { startText } from './sessions-view.ts';
import {
  lastingTuition,
  type OfferView,
  otherOffers,
  shortName,
  shortNames,
  type TuitionView,
  tuitionView,
} from './tuition-view.ts';
import { placeLine } from './venue-text.ts';

/** null: not stated, or its days are not published. */
export interface ComparedFacts {
  readonly program: string;
  readonly leads: string | null;
  /** “Tuesdays, 11 AM–1 PM ET” */
  readonly pattern: string | null;
  readonly perWeek: string | null;
  readonly weeks: string | null;
  readonly hours: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly none: string | null;
  readonly place: string | null;
  readonly places: string | null;
}

/** “Apply by September 10, 2024”, with what tells its state when it is read. */
export interface ComparedDeadline {
  readonly applyBy: string;
  /** null where no date is known: nothing changes by itself. */
  readonly dated: { readonly deadline: Deadline; readonly printed: PrintedDates } | null;
}

export interface ComparedSituation {
  readonly label: string | null;
  /** Several where the prerequisite has several cohorts. */
  readonly deadlines: readonly ComparedDeadline[];
  /** “$3,000 in full”, or that it is not stated. */
  readonly price: string;
  /** “or $1,050 a month for 3 months, $150 more”; null where there is one plan. */
  readonly alternative: string | null;
  /** Prices that end or are not for everyone. */
  readonly offers: readonly OfferView[];
}

/** A cohort, or a program that has none. */
export interface ComparedCohort {
  readonly id: string;
  /** “KAP Fall 2024”, “Reading and study group” */
  readonly name: string;
  readonly href: string;
  readonly facts: ComparedFacts;
  readonly timeZone: string;
  /** Without cancelled ones. */
  readonly sessions: readonly SessionSpan[];
  readonly situations: readonly ComparedSituation[];
}

/** What one chooses from where the page does not hold everything. */
export interface ListedCohort {
  readonly id: string;
  readonly name: string;
  /** Title of the program, which is looked for too. */
  readonly program: string;
  /** The file that has its facts. */
  readonly part: number;
}

export interface CohortComparisonView {
  readonly locale: string;
  /** What is open now, while nothing is chosen. */
  readonly next: Action;
  readonly cohorts: readonly ComparedCohort[];
  /**
   * The folder of the files with the cohorts: `list.json` has what can be chosen, `1.json` the first
   * of them. Without it all of them are here.
   */
  readonly source?: string;
}

export interface ComparePage {
  readonly frame: PageFrame;
  readonly comparison: CohortComparisonView;
  /** Its own address, without a choice. */
  readonly self: string;
  /** The way without script. */
  readonly cohorts: Action;
}

/** Everything that can be compared, in parts as pages of a list. */
const comparedParts = madeOnce((context: PageContext) =>
  inPages(
    listedPrograms(context.catalog).flatMap((program) => {
      const cohorts = listedCohorts(context, program);
      return cohorts.length === 0
        ? [comparedProgram(context, program)]
        : cohorts.map((cohort) => comparedCohort(context, program, cohort));
    }),
    // Its facts, and its name among the choices.
    (cohort) => JSON.stringify(cohort).length + 300,
  ),
);

export function comparePage(context: PageContext): ComparePage {
  const { site } = context.catalog;
  const [first = [], ...others] = comparedParts(context);
  const self = href(addresses.compare, context.base);
  return {
    frame: pageFrame(context, {
      address: addresses.compare,
      title: compareWords.title,
      description: compareWords.description,
      parents: [{ label: siteWords.nav.cohorts, address: addresses.cohorts }],
    }),
    comparison: {
      locale: site.locale,
      next: openNext(context),
      ...(others.length === 0 ? { cohorts: first } : { cohorts: [], source: self }),
    },
    self,
    cohorts: { label: cohortsWords.title, href: href(addresses.cohorts, context.base) },
  };
}

/** The files beside a comparison that does not hold everything, by name; none beside one that does. */
export function comparedFiles(
  context: PageContext,
): ReadonlyMap<string, readonly (ListedCohort | ComparedCohort)[]> {
  const parts = comparedParts(context);
  if (parts.length === 1) return new Map();
  const listed = parts.flatMap((cohorts, index) =>
    cohorts.map(({ id, name, facts: { program } }) => ({ id, name, program, part: index + 1 })),
  );
  return new Map<string, readonly (ListedCohort | ComparedCohort)[]>([
    ['list', listed],
    ...parts.map((cohorts, index) => [String(index + 1), cohorts] as const),
  ]);
}

function comparedCohort(context: PageContext, program: Program, cohort: Cohort): ComparedCohort {
  const summary = cohortSummary(context, program, cohort);
  return {
    id: cohort.id,
    name: cohortWords.title(shortName(program), cohort.name),
    href: summary.href,
    facts: factsOf(context, program, cohort, summary),
    timeZone: cohort.timeZone,
    sessions: spansOf(cohort.sessions),
    situations: situationsOf(summary),
  };
}

/** A program without cohorts, as much as is known without dates. */
function comparedProgram(context: PageContext, program: Program): ComparedCohort {
  const { locale, timeZone } = context.catalog.site;
  const names = shortNames(context.catalog.programs);
  return {
    id: program.id,
    name: program.title,
    href: href(programAddress(program.id), context.base),
    facts: {
      program: program.title,
      leads: null,
      pattern: null,
      perWeek: null,
      weeks: program.duration && compareWords.length(formatPeriod(program.duration)),
      hours: program.contactHours === null ? null : programWords.contactHours(program.contactHours),
      first: startsText(program, null, locale),
      last: null,
      none: null,
      place: null,
      places: null,
    },
    timeZone,
    sessions: [],
    situations: currentPrices(context, program).map(({ situation, scope, tuition }) => {
      const lasting = tuition && lastingTuition(tuition);
      const view = lasting && tuitionView(lasting, null, names, locale);
      return {
        label: joinedWords.facts([situation, scope].flatMap((part) => part ?? [])) || null,
        deadlines: [],
        price: view ? costWords.amountIn(view.amount, view.condition) : costWords.notStated,
        alternative: view && alternativeOf(view),
        offers: tuition === null ? [] : otherOffers(tuition, context.now, locale),
      };
    }),
  };
}

/** “or $1,050 a month for 3 months, $150 more”; every plan where there are more than two. */
function alternativeOf({ plans, installments, alternative }: TuitionView): string | null {
  const isOther = plans.filter(({ condition }) => condition === null).length === 2;
  if (installments === null || !isOther) return alternative;
  return compareWords.orMonthly(installments.amount, installments.detail);
}

function factsOf(
  context: PageContext,
  program: Program,
  cohort: Cohort,
  { sessions, phase, places }: CohortSummary,
): ComparedFacts {
  const { locale } = context.catalog.site;
  const schedule = describeSchedule(cohort);
  const held = heldSessions(cohort.sessions);
  const perWeek = sessionsPerWeek(held.map(({ date }) => date));
  const minutes = liveMinutes(cohort.sessions);
  const days = (schedule ? spansOff(schedule) : []).map(({ first, last }) =>
    formatDayRange(first, last, locale, 'month-day'),
  );
  return {
    program: program.title,
    leads: joinedWords.facts(cohort.leads.map(({ name }) => name)) || null,
    pattern: sessions.times,
    perWeek: perWeek && compareWords.perWeek(perWeek.min, perWeek.max),
    weeks: schedule
      ? compareWords.weeks(schedule.weeksWithSessions, schedule.weeksSpanned)
      : program.duration && compareWords.length(formatPeriod(program.duration)),
    hours: schedule
      ? minutes === null
        ? null
        : compareWords.hours(formatNumber(minutes / 60, locale))
      : program.contactHours === null
        ? null
        : programWords.contactHours(program.contactHours),
    first:
      cohort.startsIn.length > 0
        ? startText(cohort.startsIn, locale)
        : cohort.starts && withPhase(formatPartialDate(cohort.starts, locale), phase),
    last: lastText(cohort, locale),
    place: placeLine(cohort),
    places,
    none: schedule && (days.length > 0 ? joinedWords.facts(days) : compareWords.noneListed),
  };
}

/** As stated, else what follows from the stated length; null where neither is known. */
function lastText({ ends, lastDays }: Cohort, locale: string): string | null {
  if (ends !== null) return formatPartialDate(ends, locale);
  if (lastDays === null) return null;
  return compareWords.byLength(formatDateRange(lastDays.earliest, lastDays.latest, locale));
}

/** “June 4, 2024 (in progress)” */
function withPhase(date: string, phase: string | null): string {
  return phase === null ? date : cohortWords.withPhase(date, phase);
}

function situationsOf({ doors, pairings }: CohortSummary): readonly ComparedSituation[] {
  if (doors.length === 0) {
    return pairings.map(({ name, deadline, tuition }) => ({
      label: name,
      deadlines: [comparedDeadline(null, deadline)],
      price:
        tuition === null
          ? costWords.notStated
          : joinedWords.facts(
              [costWords.amountIn(tuition.amount, tuition.condition), tuition.includes].flatMap(
                (part) => part ?? [],
              ),
            ),
      alternative: tuition && alternativeOf(tuition),
      offers: [],
    }));
  }
  return doors.map(({ label, entries, price, tuition, besides }) => ({
    label,
    deadlines: entries.map(({ via, deadline }) => comparedDeadline(via, deadline)),
    price,
    alternative: tuition && alternativeOf(tuition),
    offers: besides,
  }));
}

function comparedDeadline(via: string | null, view: DeadlineView): ComparedDeadline {
  const { applyBy, date, deadline, printed } = view;
  return {
    applyBy: via === null ? applyBy : joinedWords.facts([applyBy, via]),
    dated: date === null ? null : { deadline, printed },
  };
}
