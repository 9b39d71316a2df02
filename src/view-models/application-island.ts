/**
 * What the application form knows in the browser: its questions, the situations with what each
 * means, and where to send the answers. One plain object, printed into the page as JSON.
 */

import type { Cohort, Program } from '#catalog/catalog-types.ts';
import { hasInterview } from '#domain/admission.ts';
import type { ApplicationForm } from '#domain/application.ts';
import type { Period, TimeZone } from '#domain/dates.ts';
import type { Deadline } from '#domain/deadlines.ts';
import { hasApplicationFee } from '#domain/quotes.ts';
import { routesToApply, wayOf } from '#domain/routes.ts';
import { admissionWords } from '#words/admission.ts';
import { applicationReceivedWords } from '#words/application-received.ts';
import { applyWords } from '#words/apply.ts';
import { formatPeriod } from '#words/dates.ts';
import type { PrintedDates } from '#words/deadlines.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords } from '#words/program.ts';
import { destinationOf } from './application-form-view.ts';
import { type ApplyPage, feeFacts, waysTitle } from './apply-page.ts';
import { refundTexts } from './cost-view.ts';
import { currentPrices } from './current-prices.ts';
import { deadlineView } from './deadline-view.ts';
import { doorsOf } from './doors.ts';
import { openCohorts } from './offering.ts';
import { type OwnPathView, ownPath, programPath } from './own-path.ts';
import type { PageContext } from './page-context.ts';
import { routeLabel, withVia } from './route-text.ts';
import { type OfferView, shortName, shortNames, tuitionView } from './tuition-view.ts';

/** One way into a cohort, with everything an applicant should know before choosing it. */
export interface IslandWay {
  /** The value of the field `way`. */
  readonly value: string;
  /** “Fall 2024” */
  readonly cohort: string;
  readonly route: string;
  readonly form: string;
  /** “I still need PTI, with August 2024 PTI”; empty where the cohort is everyone’s. */
  readonly label: string;
  /** “Apply by July 31, 2024 · $5,500 in full” */
  readonly hint: string;
  /** The two parts of the hint. */
  readonly applyBy: string;
  readonly price: string;
  /** “Fall 2024: I still need PTI, with August 2024 PTI” */
  readonly chosen: string;
  /** “or 3 × $1,925 = $5,775 ($275 more)”; null where there is one plan or no stated price. */
  readonly alternative: string | null;
  /** Prices that end or are not for everyone, each with its condition. */
  readonly offers: readonly OfferView[];
  readonly warning: string | null;
  /** What lies ahead of whoever chooses it, for the last screen and a calendar. */
  readonly path: OwnPathView;
  readonly deadline: Deadline;
  readonly printed: PrintedDates;
}

export interface IslandCohort {
  readonly name: string;
  /** “Fall 2024: Tuesdays, Sep 17 – Dec 10” */
  readonly title: string;
  readonly ways: readonly IslandWay[];
}

export interface IslandForm {
  readonly definition: ApplicationForm;
  readonly title: string;
  /** “7 questions, 2 of them in your own words” */
  readonly size: string;
  /** What to have ready. */
  readonly prepare: readonly string[];
}

export interface ApplicationIsland {
  readonly program: { readonly id: string; readonly title: string; readonly shortName: string };
  readonly base: string;
  readonly locale: string;
  readonly timeZone: TimeZone;
  /** Base address of another form backend; null: the receiver of this site. */
  readonly formEndpoint: string | null;
  /** To whom the application goes, in words: said once, where personal answers begin. */
  readonly destination: string;
  /** What is said of a deadline that has passed: before sending, and after. */
  readonly late: { readonly choosing: string; readonly sent: string };
  readonly admissionsEmail: string;
  /** For the date of the decision; null where it is not stated, or a fee is outstanding first. */
  readonly decisionWithin: Period | null;
  /** “Admissions decides within 4 weeks of receipt”, where no date can be promised. */
  readonly decisionStated: string | null;
  /** “Every eligible applicant is interviewed by two trainers.” */
  readonly interview: string | null;
  /** “Application fee: $100. Admissions will tell you how to pay. …” */
  readonly fees: readonly string[];
  /** The same, then what comes back after a withdrawal. */
  readonly beside: readonly string[];
  /** What to know before the first question, and where it says what becomes of the answers. */
  readonly before: Pick<ApplyPage, 'facts' | 'eligibility' | 'privacy'>;
  /** Empty for a program that is applied to without a cohort. */
  readonly cohorts: readonly IslandCohort[];
  /** What lies ahead there; null where a way says it. */
  readonly path: OwnPathView | null;
  /** What the first screen asks: the situation, or only the cohort. */
  readonly choosing: (typeof applyWords.choosing)['cohort' | 'situation'];
  /** The one way there is, where it is everyone’s: it is not asked. */
  readonly onlyWay: string | null;
  readonly forms: readonly IslandForm[];
}

/**
 * The island of one program; null where nothing can be applied for.
 *
 * @param page the page it is on, which offers the same forms and situations without script
 */
export function applicationIsland(
  context: PageContext,
  program: Program,
  definitions: readonly ApplicationForm[],
  page: ApplyPage,
): ApplicationIsland | null {
  const { catalog, base, formEndpoint } = context;
  const forms = page.forms.flatMap(({ form, prepare }): IslandForm[] => {
    const definition = definitions.find(({ id }) => id === form.id);
    return definition ? [{ definition, title: form.title, size: form.size, prepare }] : [];
  });
  if (forms.length === 0) return null;
  const { decisionWithin, interviewers, interviewedBy } = program.admission;
  const fees = feeFacts(context, program);
  const isFeeOutstanding = hasApplicationFee(program.pricing?.fees ?? []);
  const isOfProgram = program.admission.form !== null;
  const cohorts = (isOfProgram ? [] : openCohorts(program.cohorts, context.now)).map((cohort) =>
    islandCohort(context, program, cohort),
  );
  const ways = cohorts.flatMap((cohort) => cohort.ways);
  const isForAll = ways.every(({ label }) => label === '');
  return {
    program: { id: program.id, title: program.title, shortName: shortName(program) },
    base,
    locale: catalog.site.locale,
    timeZone: catalog.site.timeZone,
    formEndpoint,
    destination: destinationOf(context, 'application'),
    late: {
      choosing: applyWords.late[program.admission.late],
      sent: applicationReceivedWords.late[program.admission.late],
    },
    admissionsEmail: catalog.site.admissionsEmail,
    decisionWithin: isFeeOutstanding ? null : decisionWithin,
    decisionStated:
      decisionWithin === null || !isFeeOutstanding
        ? null
        : applicationReceivedWords.decisionWithin(formatPeriod(decisionWithin)),
    interview: hasInterview({ interviewers, interviewedBy })
      ? admissionWords.steps.interviewText(interviewers, interviewedBy)
      : null,
    fees,
    beside: [
      ...fees,
      ...(program.pricing ? refundTexts(program.pricing, catalog.site.locale) : []),
    ],
    before: {
      // That one application is enough is said where the situation is chosen.
      facts: page.facts.filter((fact) => fact !== applyWords.oneApplication),
      eligibility: page.eligibility,
      privacy: page.privacy,
    },
    cohorts,
    path: isOfProgram ? pathInto(context, program) : null,
    choosing: applyWords.choosing[isForAll ? 'cohort' : 'situation'],
    onlyWay: isForAll && ways.length === 1 ? (ways[0]?.value ?? null) : null,
    forms,
  };
}

function pathInto(context: PageContext, program: Program): OwnPathView {
  const { programs, site } = context.catalog;
  const tuition = currentPrices(context, program).find(({ route }) => route === null)?.tuition;
  const view = tuition && tuitionView(tuition, null, shortNames(programs), site.locale);
  return programPath(context, program, view ?? null);
}

function islandCohort(context: PageContext, program: Program, cohort: Cohort): IslandCohort {
  const { locale } = context.catalog.site;
  const doors = doorsOf(context, program, cohort);
  const ways = routesToApply(cohort.routes, context.now).map((route): IslandWay => {
    const deadline = deadlineView(route.deadline, context.now, locale);
    const door = doors.find(({ id }) => id === route.id);
    const price = door?.price ?? costWords.notStated;
    const label = routeLabel(route);
    return {
      value: wayOf({ cohort: cohort.id, route: route.id, via: route.via }),
      cohort: cohort.name,
      route: route.id,
      form: route.form,
      label: label ?? '',
      chosen: label === null ? cohort.name : joinedWords.named(cohort.name, label),
      hint: applyWords.hintParts([deadline.applyBy, price]),
      applyBy: deadline.applyBy,
      price,
      alternative: door?.tuition?.alternative ?? null,
      offers: door === undefined ? [] : door.besides,
      warning: door?.entries.find((entry) => entry.via === withVia(route))?.warning ?? null,
      path: ownPath(context, cohort, route, door?.tuition ?? null),
      deadline: route.deadline,
      printed: deadline.printed,
    };
  });
  return {
    name: cohort.name,
    title: waysTitle(cohort, locale),
    ways,
  };
}
