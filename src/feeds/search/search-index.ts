/** All that the search index is built from: a page for each record, and the words they hold. */
import type { SearchHelp } from '#catalog/catalog-types.ts';
import { indexWords, SHELVES, shelfOf, wordsOf } from '#domain/search-terms.ts';
import { placed } from '#view-models/list-places.ts';
import { listedCohorts, listedPrograms } from '#view-models/offering.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { cohortRecord } from './cohort-record.ts';
import { notStatedRecords, pageRecords, personRecords, questionRecords } from './other-records.ts';
import { programRecord } from './program-record.ts';
import { type FoundBy, type IndexedPage, indexedPage, type SearchRecord } from './search-record.ts';

export interface SearchIndexInput {
  /** ISO 639-1. */
  readonly language: string;
  readonly pages: readonly IndexedPage[];
  /** Every word of the records by its shelf, the most frequent first: a mistyped one is read as the
   * likeliest. An empty shelf is there too, so that a missing one is a fault. */
  readonly shelves: Readonly<Record<string, readonly string[]>>;
}

/** Everything that can be found, in the order of lists. */
export function searchRecords(context: PageContext): readonly SearchRecord[] {
  const programs = listedPrograms(context.catalog);
  return [
    ...programs.map((program) => programRecord(context, program)),
    ...programs.flatMap((program) =>
      listedCohorts(context, program).map((cohort) => cohortRecord(context, program, cohort)),
    ),
    ...questionRecords(context),
    ...notStatedRecords(context),
    ...personRecords(context),
    ...pageRecords(context),
  ];
}

export function searchIndexInput(context: PageContext): SearchIndexInput {
  const records = searchRecords(context);
  const language = new Intl.Locale(context.catalog.site.locale).language;
  const help = context.catalog.search;
  const answers = help.answers.map(({ address, ...one }) => ({
    ...one,
    address: placed(context.catalog, address),
  }));
  const found = records.map((record) => foundBy(record, { ...help, answers }));
  const words = wordsByFrequency(records, found);
  return {
    language,
    pages: records.map((record, index) => indexedPage(record, language, found[index] ?? NOTHING)),
    shelves: Object.fromEntries(
      SHELVES.map((shelf) => [shelf, words.filter((word) => shelfOf(word) === shelf)]),
    ),
  };
}

const NOTHING: FoundBy = { best: [], also: [] };

/** Everything that a record says. */
function textOf({ title, abbreviation, topics, text, sections }: SearchRecord): string {
  return [
    title,
    abbreviation,
    ...topics,
    text,
    ...sections.flatMap((part) => [part.title, part.text]),
  ].join(' ');
}

/** What content and the forms of letters add to the words of a record. */
function foundBy(record: SearchRecord, { synonyms, answers }: SearchHelp): FoundBy {
  const text = textOf(record);
  const words = indexWords(text);
  const others = synonyms.filter((group) => group.some(isHeldBy(words))).flat();
  const best = [
    ...answers.filter(({ address }) => address === record.address).flatMap((one) => one.words),
    // Whoever looks for another word for what this record is about looks for this record.
    ...synonyms.filter((group) => group.some(isHeldBy(record.topics.flatMap(wordsOf)))).flat(),
  ];
  // The index cuts words in its own way: what it would not find as we search for it is kept apart.
  const cut = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const also = [
    ...words.filter((word) => !cut.has(word)),
    ...others.flatMap(indexWords),
    // “pckap” for PC-KAP.
    ...[record.abbreviation ?? []].flat().map((name) => wordsOf(name).join('')),
  ];
  // A phrase as one word, too: “how much” says nothing word by word.
  const phrases = best.map((phrase) => wordsOf(phrase).join(''));
  return {
    best: [...new Set([...best.flatMap(indexWords), ...phrases])],
    also: [...new Set(also)],
  };
}

/** Whether a phrase is among words, in the singular or the plural. */
function isHeldBy(words: readonly string[]): (phrase: string) => boolean {
  const held = ` ${words.join(' ')} `;
  return (phrase) => {
    const sought = wordsOf(phrase).join(' ');
    return held.includes(` ${sought} `) || held.includes(` ${sought}s `);
  };
}

function wordsByFrequency(
  records: readonly SearchRecord[],
  found: readonly FoundBy[],
): readonly string[] {
  const counts = new Map<string, number>();
  const all = [
    ...records.map((record) => indexWords(textOf(record))),
    ...found.flatMap(({ best, also }) => [best, also]),
  ];
  for (const word of all.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([word]) => word);
}
