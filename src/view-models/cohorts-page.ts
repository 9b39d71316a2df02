/** Dates and costs: every cohort in one table, each price beside its situation. */
import {
  addresses,
  cohortHoursAddress,
  href,
  listPageAddress,
  programAddress,
} from '#domain/addresses.ts';
import { madeOnce } from '#domain/made-once.ts';
import { compareWords } from '#words/compare.ts';
import { cohortsWords } from '#words/pages.ts';
import { inPages, type ListPages, listPages } from './browse/list-pages.ts';
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
import { type PageFrame, pageFrame, pageIdentity } from './page-frame.ts';
import { shortName } from './tuition-view.ts';
import { type FittedCohort, type WeekFitView, weekFitView } from './week-fit-view.ts';

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
  readonly title: string;
  readonly lead: string;
  readonly isAnyOpen: boolean;
  /** How to be told of new dates, where nothing is open. */
  readonly told: Action;
  /** These three are on the first page. */
  readonly calendar: CalendarLinks | null;
  readonly weekFit: WeekFitView | null;
  readonly events: readonly EventView[];
  readonly compare: Action;
  readonly current: readonly CohortRow[];
  readonly past: readonly CohortRow[];
  /** Where past cohorts begin, if on a later page; said on the first. */
  readonly pastBegins: Action | null;
  /** Ids of the situations of all rows, each once, those of this page first. */
  readonly situations: readonly string[];
  /** null where all cohorts are on one page. */
  readonly pages: ListPages | null;
}

/** The rules that mark a situation know six; a few more are held for links to other pages. */
const MOST_SITUATIONS = 20;

/** Every cohort in the order of the list, in pages. */
const cohortPages = madeOnce((context: PageContext) => {
  const rows = listedPrograms(context.catalog).flatMap((program) =>
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
  const current = rows
    .filter(({ cohort }) => !cohort.isPast)
    .sort((a, b) => openFirst(a) - openFirst(b));
  const past = rows.filter(({ cohort }) => cohort.isPast).sort(latestFirst);
  return {
    situations: situationsOf(rows),
    isAnyOpen: rows.some(({ isOpen }) => isOpen),
    pages: inPages([...current, ...past], ({ cohort: { doors, pairings } }) => {
      const entries = doors.reduce((sum, door) => sum + door.entries.length, 0);
      return 1000 + 350 * (doors.length + entries) + 280 * pairings.length;
    }),
  };
});

/**
 * A page of all cohorts.
 *
 * @param page counted from 1
 */
export function cohortsPage(context: PageContext, page = 1): CohortsPage {
  const { base } = context;
  const tells = tellsSituations(context.catalog);
  const { pages, isAnyOpen, situations } = cohortPages(context);
  const rows = pages[page - 1] ?? [];
  const past = rows.filter(({ cohort }) => cohort.isPast);
  const pastBegins = pages.findIndex((all) => all.some(({ cohort }) => cohort.isPast)) + 1;
  const isFirst = page === 1;
  const weekFit = isFirst ? weekFitView(context) : null;
  const identity = pageIdentity(
    {
      address: addresses.cohorts,
      title: cohortsWords.title,
      description: tells ? cohortsWords.description : cohortsWords.descriptionCohorts,
    },
    page,
  );
  return {
    frame: pageFrame(context, identity),
    title: identity.title,
    lead: cohortsWords.lead,
    calendar: isFirst ? deadlinesCalendarLinks(context) : null,
    compare: { label: compareWords.link, href: href(addresses.compare, base) },
    weekFit:
      weekFit && pages.length > 1
        ? { ...weekFit, cohorts: [], source: href(cohortHoursAddress, base) }
        : weekFit,
    events: isFirst ? comingEvents(context).map((event) => eventView(context, event)) : [],
    isAnyOpen,
    told: toBeTold(context),
    current: rows.filter(({ cohort }) => !cohort.isPast),
    past,
    pastBegins:
      isFirst && pastBegins > 1
        ? {
            label: cohortsWords.past,
            href: href(`${listPageAddress(addresses.cohorts, pastBegins)}#past`, base),
          }
        : null,
    situations: [
      ...new Set(
        pages.length === 1
          ? situations
          : [...situationsOf(rows), ...situations.slice(0, MOST_SITUATIONS)],
      ),
    ],
    pages: listPages(addresses.cohorts, pages.length, page, base),
  };
}

/** The hours of every cohort that is not over, for whoever looks for some on a page that lists only a part. */
export function cohortHours(context: PageContext): readonly FittedCohort[] {
  const { pages } = cohortPages(context);
  if (pages.length === 1) return [];
  const ahead = new Map(
    pages.flat().flatMap(({ cohort }) => (cohort.isPast ? [] : [[cohort.id, cohort.href]])),
  );
  return (weekFitView(context)?.cohorts ?? []).flatMap((cohort) => {
    const at = ahead.get(cohort.id);
    return at === undefined ? [] : [{ ...cohort, href: at }];
  });
}

function situationsOf(rows: readonly CohortRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ cohort }) => cohort.doors.map(({ id }) => id)))];
}

/** Rows that something can still be applied for are before the others. */
function openFirst({ isOpen }: CohortRow): number {
  return isOpen ? 0 : 1;
}

function latestFirst(a: CohortRow, b: CohortRow): number {
  return b.starts.localeCompare(a.starts);
}
