/** What programs on offer do not state: each an answer of its own, “Refunds: not stated. Ask admissions”. */
import { notStatedAddress } from '#domain/addresses.ts';
import { listOf } from '#words/dates.ts';
import { searchRecordWords } from '#words/search.ts';
import type { PageContext } from './page-context.ts';
import { shortName } from './tuition-view.ts';

export interface NotStatedAnswer {
  /** As the first program that is silent on it has it. */
  readonly item: string;
  readonly title: string;
  /** “KAP and PTI” */
  readonly programs: string;
  /** The line on the page of that program. */
  readonly address: string;
}

/** Each item once, in the order of programs. */
export function notStatedAnswers({ catalog }: PageContext): readonly NotStatedAnswer[] {
  const offered = catalog.programs.filter(({ availability }) => availability === 'offered');
  const items = new Set(offered.flatMap(({ notStated }) => notStated));
  return [...items].flatMap((item) => {
    const silent = offered.filter(({ notStated }) => notStated.includes(item));
    const [first] = silent;
    if (first === undefined) return [];
    return [
      {
        item,
        title: searchRecordWords.notStated(item),
        programs: listOf(silent.map(shortName)),
        address: notStatedAddress(first.id, first.notStated.indexOf(item) + 1),
      },
    ];
  });
}
