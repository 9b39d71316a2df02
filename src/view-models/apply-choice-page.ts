/** Where an application begins: which program, which situation. */
import type { Program } from '#catalog/catalog-types.ts';
import { addresses, href, programAddress } from '#domain/addresses.ts';
import { madeOnce } from '#domain/made-once.ts';
import { applyWords } from '#words/apply.ts';
import { inPages, type ListPages, listPages } from './browse/list-pages.ts';
import { type Door, doorsOf } from './doors.ts';
import {
  type Action,
  applyAction,
  listedPrograms,
  openCohorts,
  takesApplications,
  tellsSituations,
} from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame, pageIdentity } from './page-frame.ts';
import { sessionsInWords } from './sessions-view.ts';

/** A program one can apply to, with its open cohorts and their doors. */
export interface ApplyChoice {
  readonly title: string;
  readonly href: string;
  readonly apply: Action;
  /** Read before the form; null where there is nothing. */
  readonly before: string | null;
  readonly cohorts: readonly {
    readonly name: string;
    /** In pieces that a line does not break. */
    readonly when: readonly string[];
    readonly doors: readonly Door[];
  }[];
}

export interface ApplyChoicePage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly isAnyOpen: boolean;
  readonly lead: string;
  readonly open: readonly ApplyChoice[];
  /** Reachable by a form without a cohort, or closed: there is a list to join. */
  readonly others: readonly ApplyChoice[];
  readonly ask: readonly Action[];
  /** null where all programs are on one page. */
  readonly pages: ListPages | null;
}

type Entry = { readonly choice: ApplyChoice } | { readonly ask: Action };

/** Programs with an open cohort, then the others, then those one asks about, in pages. */
const choicePages = madeOnce((context: PageContext) => {
  const programs = listedPrograms(context.catalog);
  const takes = (program: Program) => takesApplications(context.catalog, program);
  const choices = programs
    .filter(takes)
    .map((program) => ({ choice: applyChoice(context, program) }))
    .sort((a, b) => Number(isOpen(b.choice)) - Number(isOpen(a.choice)));
  const ask = programs
    .filter((program) => !takes(program))
    .map(({ title, id }) => ({
      ask: { label: title, href: href(programAddress(id), context.base) },
    }));
  return inPages<Entry>([...choices, ...ask], (entry) =>
    'ask' in entry
      ? 120
      : 400 + entry.choice.cohorts.reduce((sum, { doors }) => sum + 200 + 950 * doors.length, 0),
  );
});

/**
 * A page of the choice of a program.
 *
 * @param page counted from 1
 */
export function applyChoicePage(context: PageContext, page = 1): ApplyChoicePage {
  const tells = tellsSituations(context.catalog);
  const pages = choicePages(context);
  const entries = pages[page - 1] ?? [];
  const choices = entries.flatMap((entry) => ('choice' in entry ? [entry.choice] : []));
  const identity = pageIdentity(
    {
      address: addresses.apply,
      title: applyWords.title,
      description: tells ? applyWords.description : applyWords.descriptionCohorts,
    },
    page,
  );
  return {
    frame: pageFrame(context, identity),
    title: identity.title,
    isAnyOpen: pages.flat().some((entry) => 'choice' in entry && isOpen(entry.choice)),
    lead: tells ? applyWords.lead : applyWords.leadCohorts,
    open: choices.filter(isOpen),
    others: choices.filter((choice) => !isOpen(choice)),
    ask: entries.flatMap((entry) => ('ask' in entry ? [entry.ask] : [])),
    pages: listPages(addresses.apply, pages.length, page, context.base),
  };
}

function isOpen({ cohorts }: ApplyChoice): boolean {
  return cohorts.length > 0;
}

function applyChoice(context: PageContext, program: Program): ApplyChoice {
  return {
    title: program.title,
    href: href(programAddress(program.id), context.base),
    apply: applyAction(context, program),
    before: program.admission.before,
    cohorts: openCohorts(program.cohorts, context.now).map((cohort) => ({
      name: cohort.name,
      when: sessionsInWords(cohort, context.catalog.site.locale).shortParts,
      doors: doorsOf(context, program, cohort),
    })),
  };
}
