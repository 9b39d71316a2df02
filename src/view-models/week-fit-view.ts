/** What finding a cohort by one’s own hours works with. */

import type { SessionSpan } from '#domain/session-weeks.ts';
import { spansOf } from '#domain/sessions.ts';
import { cohortWords } from '#words/cohort.ts';
import { listedCohorts, listedPrograms } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { shortName } from './tuition-view.ts';

export interface FittedCohort {
  readonly id: string;
  /** “KAP Fall 2024” */
  readonly name: string;
  /** Without cancelled ones; empty where no days or hours are published. */
  readonly sessions: readonly SessionSpan[];
  /** Where the page does not list it. */
  readonly href?: string;
}

export interface WeekFitView {
  readonly locale: string;
  readonly cohorts: readonly FittedCohort[];
  /** Where the cohorts are read once they are asked for; without it they are here. */
  readonly source?: string;
}

/** null where no cohort has listed its sessions: there is nothing to compare hours with. */
export function weekFitView(context: PageContext): WeekFitView | null {
  const { catalog } = context;
  const { site } = catalog;
  const cohorts = listedPrograms(catalog).flatMap((program) =>
    listedCohorts(context, program).map((cohort) => ({
      id: cohort.id,
      name: cohortWords.title(shortName(program), cohort.name),
      sessions: spansOf(cohort.sessions),
    })),
  );
  const isListed = cohorts.some(({ sessions }) => sessions.length > 0);
  return isListed ? { locale: site.locale, cohorts } : null;
}
