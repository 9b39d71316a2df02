/** Results as elements: links in a list, or options of a combobox. */
import { searchWords as words } from '#words/search.ts';
import type { Piece, Result } from './results.ts';

/** An element with a class and what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A link; the address is below the base path already. */
export function link(
  className: string,
  href: string,
  ...children: readonly (Node | string | null)[]
) {
  const made = element('a', className, ...children);
  made.href = href;
  return made;
}

/** What a result says under its title, and the title itself. */
export function drawResult({ title, note, place, excerpt, state }: Result) {
  return {
    title: drawPieces(title),
    note: element(
      'span',
      'result__note',
      state === null ? null : drawState(state),
      place === null ? note : `${note} · ${place}`,
    ),
    excerpt: element('span', 'result__excerpt', ...drawPieces(excerpt)),
  };
}

function drawPieces(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
}

function drawState(state: NonNullable<Result['state']>): HTMLElement {
  const made = element('span', 'result__state', words.states[state]);
  made.dataset['state'] = state;
  return made;
}
