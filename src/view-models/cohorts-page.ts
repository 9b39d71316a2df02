/** Dates and costs: every cohort in one table, each price beside its situation. */
import { addresses, href, programAddress } from '#domain/addresses.ts';
import { compareWords } from '#words/compare.ts';
import { cohortsWords } from '#words/pages.ts';
import { type CalendarLinks, deadlinesCalendarLinks } from './calendar-links.ts';
import { type CohortSummary, cohortSummary } from './cohort-summary.ts';
import { comingEvents, type EventView, eventView } from './events-view.ts';
import {
  type Action,
  canEnter,
  listedCohorts,
  listedPrograms,
  tellsSituations,
  toBeTold,
} from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { shortName } from './tuition-view.ts';
import { type WeekFitView, weekFitView } from './week-fit-view.ts';

export interface CohortRow {
  readonly program: { readonly label: string; readonly title: string; readonly href: string };
  readonly cohort: CohortSummary;
  /** True where it can be entered now. */
  readonly isOpen: boolean;
  /** For sorting: the first day, as much as is known. */
  readonly starts: string;
}

export interface CohortsPage {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly isAnyOpen: boolean;
  /** How to be told of new dates, where nothing is open. */
  readonly told: Action;
  readonly calendar: CalendarLinks | null;
  readonly compare: Action;
  readonly weekFit: WeekFitView | null;
  readonly events: readonly EventView[];
  readonly current: readonly CohortRow[];
  readonly past: readonly CohortRow[];
  /** Ids of the situations of all rows, each once. */
  readonly situations: readonly string[];
}

export function cohortsPage(context: PageContext): CohortsPage {
  const { catalog } = context;
  const tells = tellsSituations(catalog);
  const rows = listedPrograms(catalog).flatMap((program) =>
    listedCohorts(context, program).map((cohort) => ({
      program: {
        label: shortName(program),
        title: program.title,
        href: href(programAddress(program.id), context.base),
      },
      cohort: cohortSummary(context, program, cohort),
      isOpen: canEnter(context, cohort),
      starts: cohort.starts ?? '',
    })),
  );
  return {
    frame: pageFrame(context, {
      address: addresses.cohorts,
      title: cohortsWords.title,
      description: tells ? cohortsWords.description : cohortsWords.descriptionCohorts,
    }),
    lead: tells ? cohortsWords.lead : cohortsWords.leadCohorts,
    calendar: deadlinesCalendarLinks(context),
    compare: { label: compareWords.link, href: href(addresses.compare, context.base) },
    weekFit: weekFitView(context),
    events: comingEvents(context).map((event) => eventView(context, event)),
    isAnyOpen: rows.some(({ isOpen }) => isOpen),
    told: toBeTold(context),
    current: rows
      .filter(({ cohort }) => !cohort.isPast)
      .sort((a, b) => openFirst(a) - openFirst(b)),
    situations: [...new Set(rows.flatMap(({ cohort }) => cohort.doors.map(({ id }) => id)))],
    past: rows.filter(({ cohort }) => cohort.isPast).sort(latestFirst),
  };
}

/** Rows that something can still be applied for stand before the others. */
function openFirst({ isOpen }: CohortRow): number {
  return isOpen ? 0 : 1;
}

function latestFirst(a: CohortRow, b: CohortRow): number {
  return b.starts.localeCompare(a.starts);
}
