/** Results as elements: links in a list, or options of a combobox. */
import { cohortPhases } from '#words/cohort-phases.ts';
import { joinedWords } from '#words/joined.ts';
import { searchWords as words } from '#words/search.ts';
import type { Piece, Result } from './results.ts';

/** An element with a class and what is in it. */
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
export function drawResult(result: Result) {
  const { title, note, place, excerpt } = result;
  return {
    title: drawPieces(title),
    note: element(
      'span',
      'result__note',
      drawState(result),
      place === null ? note : `${note} · ${place}`,
    ),
    excerpt: element('span', 'result__excerpt', ...drawPieces(excerpt)),
  };
}

function drawPieces(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
}

/** null where nothing is known of it, and for everything that is no cohort. */
function drawState({ phase, state, lastHours }: Result): HTMLElement | null {
  const says = [
    phase && cohortPhases[phase],
    // What is over can no longer be applied for.
    phase === 'over' ? null : state && words.states[state],
    lastHours.length > 0 ? words.lastHours(lastHours) : null,
  ].filter((text) => text !== null);
  if (says.length === 0) return null;
  const made = element('span', 'result__state', joinedWords.apart(says));
  if (state !== null) made.dataset['state'] = state;
  return made;
}
