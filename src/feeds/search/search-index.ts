/** All that the search index is built from: a page for each record, and the words they hold. */
import { SHELVES, shelfOf, wordsOf } from '#domain/search-terms.ts';
import { listedCohorts, listedPrograms } from '#view-models/offering.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { cohortRecord } from './cohort-record.ts';
import { pageRecords, personRecords, questionRecords } from './other-records.ts';
import { programRecord } from './program-record.ts';
import { type IndexedPage, indexedPage, type SearchRecord } from './search-record.ts';

export interface SearchIndexInput {
  /** ISO 639-1. */
  readonly language: string;
  readonly pages: readonly IndexedPage[];
  /** Every word of the records by its shelf, the most frequent first: a mistyped one is read as the
   * likeliest. An empty shelf stands there too, so that a missing one is a fault. */
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
    ...personRecords(context),
    ...pageRecords(context),
  ];
}

export function searchIndexInput(context: PageContext): SearchIndexInput {
  const records = searchRecords(context);
  const language = new Intl.Locale(context.catalog.site.locale).language;
  const words = wordsByFrequency(records);
  return {
    language,
    pages: records.map((record) => indexedPage(record, language)),
    shelves: Object.fromEntries(
      SHELVES.map((shelf) => [shelf, words.filter((word) => shelfOf(word) === shelf)]),
    ),
  };
}

function wordsByFrequency(records: readonly SearchRecord[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { title, topics, text, sections } of records) {
    const texts = [title, ...topics, text, ...sections.flatMap((part) => [part.title, part.text])];
    for (const word of wordsOf(texts.join(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([word]) => word);
}
