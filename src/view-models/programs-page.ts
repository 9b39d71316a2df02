/** The list of programs: what is offered now, then what is known from earlier documents, by year. */
import type { Program } from '#catalog/catalog-types.ts';
import { addresses, href } from '#domain/addresses.ts';
import { browseWords } from '#words/browse.ts';
import { homeWords, programsWords } from '#words/pages.ts';
import { inListOrder } from './browse/browse-list.ts';
import { type BrowsePanel, browsePanel } from './browse/browse-panel.ts';
import { inPages, type ListPages, listPages } from './browse/list-pages.ts';
import { type Action, listedPrograms } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame, pageIdentity } from './page-frame.ts';
import { byEdition, type ProgramCard, programCard } from './program-card.ts';

/** Programs of one earlier year; those that are not confirmed and of no year. */
export interface ProgramGroup {
  readonly year: string | null;
  /** “From the 2021 program” */
  readonly title: string;
  readonly text: string;
  readonly cards: readonly ProgramCard[];
}

export interface ProgramsPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly lead: string;
  readonly current: readonly ProgramCard[];
  readonly earlier: readonly ProgramGroup[];
  /** null where all programs are on one page. */
  readonly pages: ListPages | null;
  /** null where there is nothing to filter, and on every page but the first. */
  readonly panel: BrowsePanel | null;
  /** From a later page to the filters on the first; null where there are none. */
  readonly filterAll: Action | null;
}

/**
 * A page of the list of programs.
 *
 * @param page counted from 1
 */
export function programsPage(context: PageContext, page = 1): ProgramsPage {
  const { base, catalog } = context;
  const programs = inListOrder(listedPrograms(catalog));
  const panel = browsePanel(context);
  const pages = inPages(programs);
  const identity = pageIdentity(
    {
      address: addresses.programs,
      title: programsWords.title,
      description: programsWords.description,
    },
    page,
  );
  return {
    frame: pageFrame(context, identity),
    title: identity.title,
    lead: leadOf(programs),
    // A list to be filtered is read line by line, and fifty pictures would weigh more than it.
    ...grouped(context, pages[page - 1] ?? [], panel === null),
    pages: listPages(addresses.programs, pages.length, page, base),
    panel: page === 1 ? panel : null,
    filterAll:
      page > 1 && panel
        ? { label: browseWords.filterAll, href: href(addresses.programs, base) }
        : null,
  };
}

function leadOf(programs: readonly Program[]): string {
  const others = programs.filter(({ availability }) => availability !== 'offered');
  if (others.length === 0) return programsWords.lead;
  return others.some(({ edition }) => edition === null)
    ? programsWords.leadWithUnconfirmed
    : programsWords.leadWithEarlier;
}

/** Offered programs, and the others by the year of their document, latest first. */
export function programGroups(context: PageContext): Pick<ProgramsPage, 'current' | 'earlier'> {
  return grouped(context, listedPrograms(context.catalog), true);
}

function grouped(
  context: PageContext,
  programs: readonly Program[],
  withCovers: boolean,
): Pick<ProgramsPage, 'current' | 'earlier'> {
  const unconfirmed = programs.filter(({ availability }) => availability !== 'offered');
  const years = [...new Set(unconfirmed.toSorted(byEdition).map(({ edition }) => edition))];
  return {
    current: programs
      .filter(({ availability }) => availability === 'offered')
      .map((program) => programCard(context, program, withCovers)),
    earlier: years.map((year) => ({
      year,
      title: homeWords.earlier(year),
      text: homeWords.earlierText(year),
      cards: unconfirmed
        .filter(({ edition }) => edition === year)
        .map((program) => programCard(context, program, withCovers)),
    })),
  };
}
