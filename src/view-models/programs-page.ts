/** The list of programs: what is offered now, then what is known from earlier documents, by year. */
import { addresses } from '#domain/addresses.ts';
import { homeWords, programsWords } from '#words/pages.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { type ProgramCard, programCard } from './program-card.ts';

/** Programs of one earlier year. */
export interface ProgramGroup {
  readonly year: string;
  /** “From the 2021 program” */
  readonly title: string;
  readonly text: string;
  readonly cards: readonly ProgramCard[];
}

export interface ProgramsPage {
  readonly frame: PageFrame;
  readonly current: readonly ProgramCard[];
  readonly earlier: readonly ProgramGroup[];
}

export function programsPage(context: PageContext): ProgramsPage {
  return {
    frame: pageFrame(context, {
      address: addresses.programs,
      title: programsWords.title,
      description: programsWords.description,
    }),
    ...programGroups(context),
  };
}

/** Offered programs, and the others by the year of their document, latest first. */
export function programGroups(context: PageContext): Pick<ProgramsPage, 'current' | 'earlier'> {
  const { programs } = context.catalog;
  const unconfirmed = programs.filter(({ availability }) => availability !== 'offered');
  const years = [...new Set(unconfirmed.map(({ edition }) => edition))].sort().reverse();
  return {
    current: programs
      .filter(({ availability }) => availability === 'offered')
      .map((program) => programCard(context, program)),
    earlier: years.map((year) => ({
      year,
      title: homeWords.earlier(year),
      text: homeWords.earlierText(year),
      cards: unconfirmed
        .filter(({ edition }) => edition === year)
        .map((program) => programCard(context, program)),
    })),
  };
}
