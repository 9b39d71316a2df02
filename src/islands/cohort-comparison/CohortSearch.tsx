/** Finds what is to be compared by name, where there is too much to list. */
import { useLayoutEffect, useRef, useState } from 'react';
import { foldLetters } from '#domain/letters.ts';
import type { ListedCohort } from '#view-models/compare-page.ts';
import { compareWords as words } from '#words/compare.ts';

/** So many are offered at once. */
const MOST_FOUND = 20;

interface Props {
  readonly listed: readonly ListedCohort[];
  readonly chosen: readonly string[];
  readonly onFind: (found: readonly ListedCohort[]) => void;
}

export function CohortSearch({ listed, chosen, onFind }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState('');
  // What was written before this came is in the field.
  useLayoutEffect(() => setAsked(input.current?.value ?? ''), []);
  const sought = foldLetters(asked).split(/\s+/).filter(Boolean);
  const all = sought.length === 0 ? [] : listed.filter((cohort) => isFound(cohort, sought));
  const ids = all.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found follows from its ids
  useLayoutEffect(
    () => onFind(all.filter(({ id }) => !chosen.includes(id)).slice(0, MOST_FOUND)),
    [ids, chosen, onFind],
  );
  return (
    <div className="field">
      <label className="field__label" htmlFor="compare-find">
        {words.find}
      </label>
      <input
        ref={input}
        className="field__control"
        id="compare-find"
        type="search"
        autoComplete="off"
        onInput={(event) => setAsked(event.currentTarget.value)}
      />
      <p className="field__hint" role="status">
        {sought.length === 0 ? words.findHint : words.found(all.length, MOST_FOUND)}
      </p>
    </div>
  );
}

/** Every word is in the name or the title of the program. */
function isFound({ name, program }: ListedCohort, sought: readonly string[]): boolean {
  const text = foldLetters(`${name} ${program}`);
  return sought.every((word) => text.includes(word));
}
