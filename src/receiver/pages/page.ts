/** A page of the receiver in the frame of the site. */

import { PAGE_MARKERS } from '#contract/build.ts';
import { html, type Markup } from '#domain/markup.ts';

export interface Page {
  readonly title: string;
  readonly main: Markup;
}

/**
 * The whole document of a page.
 *
 * @param shell a page of the site with both markers
 */
export function printPage(shell: string, page: Page): string {
  // A function as replacement: `$&` in a text is text.
  return shell
    .replaceAll(PAGE_MARKERS.title, () => html`${page.title}`.text)
    .replace(PAGE_MARKERS.main, () => page.main.text);
}
