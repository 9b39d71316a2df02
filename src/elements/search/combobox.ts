/**
 * The search box of the header as a combobox with a list of results (ARIA APG: editable combobox
 * with listbox popup). Loaded when the box is first focused; until then it is a form.
 */
import { addresses, href } from '#domain/addresses.ts';
import { searchWords as words } from '#words/search.ts';
import { drawResult, element, link } from './draw.ts';
import { type Found, find, prepare } from './find.ts';
import { drawFailure, drawNothing, drawReading } from './notes.ts';
import { groupResults } from './results.ts';
import { announcer, latest, showStyles } from './typing.ts';

/** As many results as a look takes in; all of them are on the page of the search. */
const SHOWN = 8;

/** Makes the form inside `host` a combobox. What was typed while this was loading is searched. */
export async function startCombobox(host: HTMLElement, input: HTMLInputElement): Promise<void> {
  prepare();
  await showStyles();
  const box = new Combobox(host, input);
  if (input.value !== '') box.typed();
}

class Combobox {
  private readonly list = element('div', 'search-popup__list');
  private readonly beside = element('div', 'search-popup__beside');
  private readonly popup = element('div', 'search-popup', this.beside, this.list);
  private readonly say: (text: string) => void;
  private readonly search = latest(find);
  private readonly host: HTMLElement;
  private readonly input: HTMLInputElement;
  private active = -1;

  constructor(host: HTMLElement, input: HTMLInputElement) {
    this.host = host;
    this.input = input;
    this.say = announcer(host);
    this.list.id = 'search-options';
    this.list.role = 'listbox';
    this.list.ariaLabel = words.results;
    this.popup.hidden = true;
    host.append(this.popup);
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', (event) => this.pressed(event));
    // A press on the popup must not take the focus from the box: that would close it.
    this.popup.addEventListener('mousedown', (event) => event.preventDefault());
    // A result may lie on this very page.
    this.list.addEventListener('click', () => this.close());
    host.addEventListener('keydown', (event) => this.escape(event));
    host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) this.close();
    });
  }

  /** Searches what is in the box. */
  typed(): void {
    const query = this.input.value.trim();
    if (query === '') {
      this.search.stop();
      this.close();
      return;
    }
    if (this.popup.hidden) this.show([element('p', 'search-note', words.loading)], []);
    this.search.start(query, SHOWN, {
      found: (found) => this.draw(found),
      failed: () => {
        this.show([drawFailure(() => this.again())], []);
        this.say(words.failed);
      },
    });
  }

  private again(): void {
    this.input.focus();
    this.typed();
  }

  private draw(found: Found): void {
    const { query, total, results } = found;
    if (total === 0) {
      this.show([drawNothing(query)], []);
      this.say(words.none(query));
      return;
    }
    const groups = groupResults(results).map((group) => {
      const title = element('div', 'search-popup__kind', words.kinds[group.kind]);
      title.id = `search-kind-${group.kind}`;
      title.role = 'presentation';
      const options = group.results.map((result) => {
        const { title, note, excerpt } = drawResult(result);
        return option(result.href, element('span', 'result__title', ...title), note, excerpt);
      });
      const made = element('div', '', title, ...options);
      made.role = 'group';
      made.setAttribute('aria-labelledby', title.id);
      return made;
    });
    const address = href(addresses.search, import.meta.env.BASE_URL);
    const all = option(`${address}?q=${encodeURIComponent(query)}`, words.allResults(total));
    this.show(drawReading(found), [...groups, all]);
    this.say([words.count(total, query), ...this.beside.innerText.split('\n')].join(' '));
  }

  private show(beside: readonly HTMLElement[], options: readonly HTMLElement[]): void {
    this.beside.replaceChildren(...beside);
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    for (const [index, made] of this.options().entries()) made.id = `search-option-${index}`;
    this.activate(-1);
    // Only while the box is in use: an answer may come after it was left.
    this.popup.hidden = !this.host.contains(document.activeElement);
    this.input.ariaExpanded = String(!this.popup.hidden && options.length > 0);
  }

  private close(): void {
    this.popup.hidden = true;
    this.input.ariaExpanded = 'false';
    this.activate(-1);
  }

  private options(): readonly HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  private activate(index: number): void {
    this.active = index;
    const options = this.options();
    for (const [at, made] of options.entries()) made.ariaSelected = String(at === index);
    const active = options[index];
    if (active) {
      this.input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  private pressed(event: KeyboardEvent): void {
    // A key that ends the composition of a character is not for us.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const count = this.list.hidden || this.popup.hidden ? 0 : this.options().length;
    const { active } = this;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1 < count ? active + 1 : 0,
      ArrowUp: active > 0 ? active - 1 : count - 1,
      // With no result chosen they move in the text, as everywhere.
      ...(active >= 0 ? { Home: 0, End: count - 1 } : {}),
    };
    const move = moves[event.key];
    if (move !== undefined && count > 0) {
      event.preventDefault();
      this.activate(move);
    } else if (event.key === 'ArrowDown' && this.popup.hidden) {
      event.preventDefault();
      this.typed();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      this.options()[active]?.click();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      this.activate(-1);
    }
  }

  private escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.popup.hidden) return;
    // The browser would empty the box as well.
    event.preventDefault();
    this.input.focus();
    this.close();
  }
}

/** A link that the box chooses: with a pointer it opens like any other, in a new tab too. */
function option(address: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  const made = link('search-popup__option', address, ...children);
  made.role = 'option';
  made.tabIndex = -1;
  return made;
}
