/**
 * The page of the search: results in the page as one types, the query in the address. Without a
 * query, and without script, the page lists everything.
 */
import { searchWords as words } from '#words/search.ts';
import { drawResult, element, link } from './draw.ts';
import { type Found, find, prepare } from './find.ts';
import { drawFailure, drawNothing, drawReading } from './notes.ts';
import { groupResults, type Result } from './results.ts';
import { announcer, latest, showStyles } from './typing.ts';

/** Results at first, and more at each press of the button. */
const STEP = 20;

/**
 * @param form with the box, whose results appear in `place`
 * @param everything the list that is there without a query
 */
export async function startResultsPage(
  form: HTMLFormElement,
  place: HTMLElement,
  everything: HTMLElement,
): Promise<void> {
  prepare();
  await showStyles();
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const say = announcer(form);
  const search = latest(find);

  const show = (...children: readonly HTMLElement[]) => {
    place.replaceChildren(...children);
    place.hidden = children.length === 0;
    everything.hidden = children.length > 0;
  };
  const draw = (found: Found, count: number) => {
    const { total, query } = found;
    if (total === 0) {
      show(drawNothing(query));
      say(words.none(query));
      return;
    }
    const title = element('h2', 'search-results__count', words.count(total, query));
    show(title, ...drawReading(found), ...drawGroups(found.results));
    if (total > count) place.append(moreButton(found, count));
    say(words.count(total, query));
  };
  const moreButton = (found: Found, count: number) => {
    const button = element('button', 'search-results__more', words.more(found.total - count));
    button.type = 'button';
    button.addEventListener('click', () => run(found.query, count + STEP));
    return button;
  };
  const run = (query: string, count = STEP) => {
    if (query === '') {
      search.stop();
      show();
      return;
    }
    if (place.hidden) show(element('p', 'search-note', words.loading));
    search.start(query, count, {
      found: (found) => draw(found, count),
      failed: () => {
        show(drawFailure(() => run(query, count)));
        everything.hidden = false;
        say(words.failed);
      },
    });
  };
  /** The query that the address holds. */
  const read = () => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    run(input.value.trim());
  };
  const write = (add: boolean) => {
    const query = input.value.trim();
    const address = query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`;
    if (address === `${location.search}` || (query === '' && location.search === '')) return;
    history[add ? 'pushState' : 'replaceState'](null, '', address);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    write(true);
    run(input.value.trim());
  });
  input.addEventListener('input', () => {
    // One entry in the history for a query, not one for each letter.
    write(location.search === '');
    run(input.value.trim());
  });
  addEventListener('popstate', read);
  // What was typed while this was loading counts more than the address.
  if (input.value !== '' && document.activeElement === input) run(input.value.trim());
  else read();
}

function drawGroups(results: readonly Result[]): readonly HTMLElement[] {
  return groupResults(results).map(({ kind, results }) => {
    const title = element('h3', 'search-results__kind', words.kinds[kind]);
    title.id = `results-${kind}`;
    const entries = results.map((result) => {
      const { title, note, excerpt } = drawResult(result);
      return element('li', 'result', link('result__title', result.href, ...title), note, excerpt);
    });
    const list = element('ol', 'search-results__list', ...entries);
    list.setAttribute('aria-labelledby', title.id);
    return element('div', 'search-results__group', title, list);
  });
}
