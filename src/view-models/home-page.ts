/** The home page: the open cohort with its doors, programs, admission, four questions, contact. */
import type { Program, Prose } from '#catalog/catalog-types.ts';
import { addresses, eligibilityAddress, href, programAddress } from '#domain/addresses.ts';
import { homeWords } from '#words/pages.ts';
import { programWords } from '#words/program.ts';
import { type AdmissionStep, admissionSteps } from './admission-steps.ts';
import { type CohortSummary, cohortSummary } from './cohort-summary.ts';
import { comingEvents, type EventView, eventView } from './events-view.ts';
import { type Action, listedCohorts, openCohorts, toBeTold } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { formatLine, type ProgramCard, programCard } from './program-card.ts';
import { type ProgramGroup, programGroups } from './programs-page.ts';
import { type QuestionView, questionView } from './question-view.ts';

/** A cohort in front: open, or the last one where none is. */
export interface FeaturedCohort {
  readonly programTitle: string;
  readonly programHref: string;
  readonly format: string;
  readonly cohort: CohortSummary;
  readonly check: Action | null;
}

export interface HomePage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly lead: string;
  readonly prose: Prose | null;
  readonly invitation: (Action & { readonly question: string }) | null;
  readonly open: readonly FeaturedCohort[];
  /** Shown where nothing is open. */
  readonly last: FeaturedCohort | null;
  /** How to be told of new dates, where nothing is open. */
  readonly told: Action;
  /** The next few. */
  readonly events: readonly EventView[];
  readonly programs: readonly ProgramCard[];
  /** To all programs and all dates; null where they all are here. */
  readonly allPrograms: Action | null;
  readonly allDates: Action | null;
  readonly admission: readonly AdmissionStep[];
  readonly questions: readonly QuestionView[];
  readonly allQuestions: Action;
  readonly contact: Action & { readonly email: string };
  readonly earlier: readonly ProgramGroup[];
}

/** How many questions, open cohorts and programs are on the home page; the lists have them all. */
const questionCount = 4;
const mostOpen = 3;
const mostEvents = 3;
const mostPrograms = 12;

export function homePage(context: PageContext): HomePage {
  const { catalog, base } = context;
  const page = catalog.pages.get('home');
  const offered = catalog.programs.filter(({ availability }) => availability === 'offered');
  const leading = offered.find(({ admission }) => admission.by === 'application') ?? offered[0];
  const allOpen = offered.flatMap((program) =>
    openCohorts(program.cohorts, context.now).map((cohort) => ({ program, cohort })),
  );
  const open = allOpen
    .slice(0, mostOpen)
    .map(({ program, cohort }) => featured(context, program, cohort.id));
  const withDoors = offered.flatMap((program) =>
    listedCohorts(context, program)
      .filter(({ routes }) => routes.length > 0)
      .map((cohort) => ({ program, cohort })),
  );
  const last = withDoors.at(-1);
  return {
    frame: pageFrame(context, {
      address: addresses.home,
      title: page?.title ?? catalog.site.tagline,
      description: catalog.site.description,
    }),
    title: page?.title ?? catalog.site.tagline,
    lead: page?.lead ?? (page ? catalog.site.tagline : catalog.site.description),
    prose: page?.prose ?? null,
    invitation: leading?.eligibility?.invitation
      ? {
          question: leading.eligibility.invitation,
          label: homeWords.seeWhoCanApply,
          href: href(eligibilityAddress(leading.id), base),
        }
      : null,
    open,
    last: open.length === 0 && last ? featured(context, last.program, last.cohort.id) : null,
    told: toBeTold(context),
    events: comingEvents(context)
      .slice(0, mostEvents)
      .map((event) => eventView(context, event)),
    programs: offered.slice(0, mostPrograms).map((program) => programCard(context, program)),
    allPrograms:
      offered.length > mostPrograms
        ? { label: homeWords.allPrograms, href: href(addresses.programs, base) }
        : null,
    allDates:
      allOpen.length > mostOpen
        ? { label: homeWords.allDates, href: href(addresses.cohorts, base) }
        : null,
    admission: leading ? admissionSteps(context, leading) : [],
    questions: catalog.faq
      .slice(0, questionCount)
      .map((question) => questionView(context, question)),
    allQuestions: { label: homeWords.allQuestions, href: href(addresses.faq, base) },
    contact: {
      label: programWords.writeToAdmissions,
      href: href(addresses.contact, base),
      email: catalog.site.admissionsEmail,
    },
    // Where the list of programs is long, those of earlier documents are there alone.
    earlier: offered.length > mostPrograms ? [] : programGroups(context).earlier,
  };
}

function featured(context: PageContext, program: Program, cohortId: string): FeaturedCohort {
  const cohort = context.catalog.cohortById.get(cohortId);
  if (cohort === undefined) throw new RangeError(`No cohort "${cohortId}".`);
  return {
    programTitle: program.title,
    programHref: href(programAddress(program.id), context.base),
    format: formatLine(program, cohort),
    cohort: cohortSummary(context, program, cohort),
    check: program.eligibility
      ? { label: homeWords.whichOne, href: href(eligibilityAddress(program.id), context.base) }
      : null,
  };
}
