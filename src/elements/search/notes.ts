/** What is said beside results: how a query was read, that there is nothing, that it failed. */
import { addresses, href } from '#domain/addresses.ts';
import { searchWords as words } from '#words/search.ts';
import { siteWords } from '#words/site.ts';
import { element, link } from './draw.ts';
import type { Found } from './find.ts';

const at = (address: string) => href(address, import.meta.env.BASE_URL);

/** Lines above the results; none where the query was found as it is. */
export function drawReading({ readAs, isPartial }: Found): readonly HTMLElement[] {
  const lines = [readAs === null ? null : words.readAs(readAs), isPartial ? words.fewer : null];
  return lines.flatMap((line) => (line === null ? [] : [element('p', 'search-note', line)]));
}

/** Where to look if nothing was found. */
export function drawNothing(query: string): HTMLElement {
  return element(
    'div',
    'search-note',
    element('p', 'search-note__title', words.none(query)),
    element('p', '', words.noneHelp),
    links([
      [words.openNow, addresses.apply],
      [words.fullList, addresses.search],
      [siteWords.nav.faq, addresses.faq],
      [siteWords.nav.contact, addresses.contact],
    ]),
  );
}

/** The index did not come: what to do, and where everything is without it. */
export function drawFailure(again: () => void): HTMLElement {
  const retry = element('button', 'search-note__retry', words.retry);
  retry.type = 'button';
  retry.addEventListener('click', again);
  return element(
    'div',
    'search-note',
    element('p', 'search-note__title', words.failed),
    element('p', '', words.failedHelp),
    links([[words.fullList, addresses.search]], retry),
  );
}

function links(
  list: readonly (readonly [label: string, address: string])[],
  ...others: readonly HTMLElement[]
): HTMLElement {
  return element(
    'p',
    'search-note__links',
    ...list.map(([label, address]) => link('', at(address), label)),
    ...others,
  );
}
