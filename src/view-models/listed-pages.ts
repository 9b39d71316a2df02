/** The pages that are none of a program, a cohort, a question or a person, as search finds them. */
import type { Prose } from '#catalog/catalog-types.ts';
import { addresses } from '#domain/addresses.ts';
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
import { siteWords } from '#words/site.ts';
import type { PageContext } from './page-context.ts';
import { ownPages } from './text-pages.ts';

export interface ListedPage {
  readonly address: string;
  readonly title: string;
  /** Empty where nobody has written one. */
  readonly description: string;
  readonly prose: Prose | null;
  /** True for what stands in the footer and is hardly looked for. */
  readonly isAside: boolean;
}

/** Lists first, then texts; what the institute has not written stands with its title alone. */
export function listedPages(context: PageContext): readonly ListedPage[] {
  const { catalog } = context;
  // What a list is about is found in what it lists.
  const list = (address: string, title: string, description = ''): ListedPage => ({
    address,
    title,
    description,
    prose: null,
    isAside: false,
  });
  const text = (id: string, address: string, title: string, description: string): ListedPage => {
    const page = catalog.pages.get(id);
    return {
      address,
      title: page?.title ?? title,
      description: page?.description ?? description,
      prose: page?.prose ?? null,
      isAside: id === 'about' || id === 'accessibility' || id === 'privacy',
    };
  };
  const { nav } = siteWords;
  return [
    list(addresses.programs, programsWords.title),
    list(addresses.cohorts, cohortsWords.title, cohortsWords.description),
    list(addresses.compare, compareWords.title),
    text('how-to-apply', addresses.howToApply, howToApplyWords.title, howToApplyWords.description),
    list(addresses.apply, applyWords.title),
    list(addresses.faq, faqWords.title),
    list(addresses.people, peopleWords.title),
    text('contact', addresses.contact, contactWords.title, contactWords.description),
    text('about', addresses.about, nav.about, catalog.site.description),
    text('accessibility', addresses.accessibility, nav.accessibility, ''),
    text('privacy', addresses.privacy, nav.privacy, ''),
    {
      ...list(addresses.developers, developersWords.title, developersWords.description),
      isAside: true,
    },
    ...ownPages(context)
      .filter(({ status }) => status !== 'archived')
      .map(({ id, title, description }) => text(id, textPageAddress(id), title, description)),
  ];
}
