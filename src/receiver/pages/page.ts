/** A page of the receiver in the frame of the site. */

import { html, type Markup } from './html.ts';

export interface Page {
  readonly title: string;
  readonly main: Markup;
}

/**
 * The whole document of a page.
 *
 * @param shell a page of the site with `%%TITLE%%` and `%%MAIN%%`
 */
export function printPage(shell: string, page: Page): string {
  // A function as replacement: `$&` in a text is text.
  return shell
    .replaceAll('%%TITLE%%', () => html`${page.title}`.text)
    .replace('%%MAIN%%', () => page.main.text);
}
