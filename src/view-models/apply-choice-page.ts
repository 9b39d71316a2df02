/** Where an application begins: which program, which situation. */
import type { Program } from '#catalog/catalog-types.ts';
import { addresses, applyAddress, href, programAddress } from '#domain/addresses.ts';
import { applyWords } from '#words/apply.ts';
import { type Door, doorsOf } from './doors.ts';
import {
  type Action,
  keepsList,
  listedPrograms,
  openCohorts,
  takesApplications,
  tellsSituations,
} from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { sessionsInWords } from './sessions-view.ts';
import { shortName } from './tuition-view.ts';

/** A program one can apply to, with its open cohorts and their doors. */
export interface ApplyChoice {
  readonly title: string;
  readonly href: string;
  readonly apply: Action;
  /** Read before the form; null where there is nothing. */
  readonly before: string | null;
  readonly cohorts: readonly {
    readonly name: string;
    readonly when: string;
    readonly doors: readonly Door[];
  }[];
}

export interface ApplyChoicePage {
  readonly frame: PageFrame;
  readonly isAnyOpen: boolean;
  readonly lead: string;
  readonly open: readonly ApplyChoice[];
  /** Reachable by a form without a cohort, or closed: there is a list to join. */
  readonly others: readonly ApplyChoice[];
  readonly ask: readonly Action[];
}

export function applyChoicePage(context: PageContext): ApplyChoicePage {
  const { catalog } = context;
  const { site } = catalog;
  const programs = listedPrograms(catalog);
  const tells = tellsSituations(catalog);
  const takes = (program: Program) => takesApplications(catalog, program);
  const choices = programs.filter(takes).map((program) => ({
    availability: program.availability,
    choice: {
      title: program.title,
      href: href(programAddress(program.id), context.base),
      apply: {
        label: applyLabel(context, program),
        href: href(applyAddress(program.id), context.base),
      },
      before: program.admission.before,
      cohorts: openCohorts(program.cohorts, context.now).map((cohort) => ({
        name: cohort.name,
        when: sessionsInWords(cohort, site.locale).short,
        doors: doorsOf(context, program, cohort),
      })),
    },
  }));
  const open = choices.filter(({ choice }) => choice.cohorts.length > 0);
  return {
    frame: pageFrame(context, {
      address: addresses.apply,
      title: applyWords.title,
      description: tells ? applyWords.description : applyWords.descriptionCohorts,
    }),
    isAnyOpen: open.length > 0,
    lead: tells ? applyWords.lead : applyWords.leadCohorts,
    open: open.map(({ choice }) => choice),
    others: choices.filter(({ choice }) => choice.cohorts.length === 0).map(({ choice }) => choice),
    ask: programs
      .filter((program) => !takes(program))
      .map(({ title, id }) => ({ label: title, href: href(programAddress(id), context.base) })),
  };
}

/** Without an open cohort there is nothing to apply for, only a list to join. */
function applyLabel({ catalog, now }: PageContext, program: Program): string {
  const name = shortName(program);
  const takesNow =
    program.admission.form !== null ||
    !keepsList(catalog, program) ||
    openCohorts(program.cohorts, now).length > 0;
  return takesNow ? applyWords.program(name) : applyWords.interestIn(name);
}
