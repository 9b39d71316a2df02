/**
 * What a record of the search index is called by where it is written and where it is read. Ships to
 * browsers.
 */
import type { CohortDates } from './cohort-phase.ts';
import type { TimeZone } from './dates.ts';

/** What can be found, in the order in which everything is listed. */
const SEARCH_KINDS = ['program', 'dates', 'question', 'person', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * How much a word counts by the field in which it is beside the text. Each title is in the
 * field of its rank: an earlier year ranks below what is offered, and what hardly anybody looks for
 * below everything.
 */
export const FIELD_WEIGHTS = {
  /** Words for which content names this record as the answer. */
  best: 20,
  /** What a record is first of all looked for: a workshop for its CME, a cohort for its months. */
  topics: 7,
  title: 5,
  question: 5,
  earlier: 2.5,
  aside: 0.5,
  /** Other ways to write what the text holds. */
  also: 1,
} as const;

/** The field that holds the title. */
export type TitleField = Exclude<keyof typeof FIELD_WEIGHTS, 'topics' | 'best' | 'also'>;

/** Folder of the index, and in it the words that it holds, below the base path. */
export const SEARCH_FOLDER = 'pagefind/';
export const WORDS_FOLDER = 'words/';

/** What is known of the days of a cohort, and the zone in which a day is counted. */
export interface SearchedDates extends CohortDates {
  readonly timeZone: TimeZone;
}
