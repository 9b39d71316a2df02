/** Dates and costs: every cohort in one table, each price beside its situation. */
import { addresses, href, programAddress } from '#domain/addresses.ts';
import { cohortsWords } from '#words/pages.ts';
import { type CohortSummary, cohortSummary } from './cohort-summary.ts';
import { openCohorts } from './doors.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { shortName } from './tuition-view.ts';

export interface CohortRow {
  readonly program: { readonly label: string; readonly title: string; readonly href: string };
  readonly cohort: CohortSummary;
}

export interface CohortsPage {
  readonly frame: PageFrame;
  readonly isAnyOpen: boolean;
  readonly current: readonly CohortRow[];
  readonly past: readonly CohortRow[];
}

export function cohortsPage(context: PageContext): CohortsPage {
  const { programs, cohorts } = context.catalog;
  const rows = programs.flatMap((program) =>
    program.cohorts
      .filter(({ status }) => status !== 'draft')
      .map((cohort) => ({
        program: {
          label: shortName(program),
          title: program.title,
          href: href(programAddress(program.id), context.base),
        },
        cohort: cohortSummary(context, program, cohort),
      })),
  );
  return {
    frame: pageFrame(context, {
      address: addresses.cohorts,
      title: cohortsWords.title,
      description: cohortsWords.description,
    }),
    isAnyOpen: openCohorts(cohorts, context.now).length > 0,
    current: rows.filter(({ cohort }) => !cohort.isPast),
    past: rows.filter(({ cohort }) => cohort.isPast).reverse(),
  };
}
