/** The page behind an address that leads nowhere. */
import { addresses, href } from '#domain/addresses.ts';
import { notFoundWords } from '#words/pages.ts';
import { siteWords } from '#words/site.ts';
import { type Action, openNext } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';

export interface NotFoundPage {
  readonly frame: PageFrame;
  readonly links: readonly Action[];
}

export function notFoundPage(context: PageContext): NotFoundPage {
  const { base } = context;
  return {
    frame: pageFrame(context, {
      address: null,
      title: notFoundWords.title,
      description: notFoundWords.description,
    }),
    links: [
      openNext(context),
      { label: siteWords.nav.programs, href: href(addresses.programs, base) },
      { label: siteWords.nav.cohorts, href: href(addresses.cohorts, base) },
      { label: siteWords.nav.howToApply, href: href(addresses.howToApply, base) },
      { label: siteWords.nav.contact, href: href(addresses.contact, base) },
    ],
  };
}
