/** The pages that belong to no program, cohort, question or person, as search finds them. */
import type { Prose } from '#catalog/catalog-types.ts';
import { type SitePageName, sitePages } from '#domain/site-pages.ts';
import { textPageAddress } from '#domain/text-pages.ts';
import { applyWords } from '#words/apply.ts';
import { compareWords } from '#words/compare.ts';
import { developersWords } from '#words/developers.ts';
import {
  cohortsWords,
  contactWords,
  faqWords,
  howToApplyWords,
  peopleWords,
  programsWords,
} from '#words/pages.ts';
import { planWords } from '#words/plan.ts';
import { siteWords } from '#words/site.ts';
import type { PageContext } from './page-context.ts';
import { ownPages } from './text-pages.ts';

export interface ListedPage {
  readonly address: string;
  readonly title: string;
  /** Empty where nobody has written one. */
  readonly description: string;
  readonly prose: Prose | null;
  /** True for what is in the footer and is hardly looked for. */
  readonly isAside: boolean;
}

/** In the order of the pages of a site; what the institute has not written is there with its title alone. */
export function listedPages(context: PageContext): readonly ListedPage[] {
  const { catalog } = context;
  const { nav } = siteWords;
  // What a list is about is found in what it lists.
  const worded: Readonly<Record<FoundPage, readonly [title: string, description?: string]>> = {
    programs: [programsWords.title],
    cohorts: [cohortsWords.title, cohortsWords.description],
    compare: [compareWords.title],
    plan: [planWords.title, planWords.description],
    howToApply: [howToApplyWords.title, howToApplyWords.description],
    apply: [applyWords.title],
    faq: [faqWords.title],
    people: [peopleWords.title],
    contact: [contactWords.title, contactWords.description],
    about: [nav.about, catalog.site.description],
    accessibility: [nav.accessibility],
    privacy: [nav.privacy],
    developers: [developersWords.title, developersWords.description],
  };
  const listed = (
    text: string | null,
    words: readonly [string, string?],
    rest: Pick<ListedPage, 'address' | 'isAside'>,
  ) => {
    const page = catalog.pages.get(text ?? '');
    return {
      ...rest,
      title: page?.title ?? words[0],
      description: page?.description ?? words[1] ?? '',
      prose: page?.prose ?? null,
    };
  };
  return [
    ...sitePages.flatMap(([name, { address, text, found }]) =>
      found === null
        ? []
        : [listed(text, worded[name as FoundPage], { address, isAside: found === 'aside' })],
    ),
    ...ownPages(context)
      .filter(({ status }) => status !== 'archived')
      .map(({ id, title, description }) =>
        listed(id, [title, description], { address: textPageAddress(id), isAside: false }),
      ),
  ];
}

/** The pages that every site lists. */
type FoundPage = Exclude<SitePageName, 'home' | 'received' | 'search'>;
