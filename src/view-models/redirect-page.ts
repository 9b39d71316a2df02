/** What is at an old address on hosts that know no redirects: a page that leads on. */
import type { Catalog } from '#catalog/catalog-types.ts';
import { href } from '#domain/addresses.ts';
import { redirectWords } from '#words/redirects.ts';
import { placed } from './list-places.ts';
import type { Action } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';

export interface RedirectPage {
  readonly frame: PageFrame;
  /** Content of `<meta http-equiv="refresh">`. */
  readonly refresh: string;
  readonly link: Action;
}

/** Redirects from pages. A file at an old address is the server’s to answer. */
export function pageRedirects({ redirects }: Pick<Catalog, 'redirects'>): Catalog['redirects'] {
  return redirects.filter(({ from }) => from.endsWith('/'));
}

/** The page at an old address; its canonical address is the new one, and it is not for search. */
export function redirectPage(context: PageContext, to: string): RedirectPage {
  const target = href(placed(context.catalog, to), context.base);
  return {
    frame: pageFrame(context, {
      address: to,
      title: redirectWords.title,
      description: redirectWords.text,
      indexed: false,
    }),
    refresh: `0; url=${target}`,
    link: { label: redirectWords.link(target), href: target },
  };
}
