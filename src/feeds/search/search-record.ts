/**
 * A record of the search index, and the page that the index is made from.
 *
 * The index is built from records, not from the pages of the site: a record says what a reader looks
 * for, in one place, with the words they use, and costs the pages nothing.
 */
import type { Deadline } from '#domain/deadlines.ts';
import { html } from '#domain/markup.ts';
import type { SearchedDates, SearchKind, TitleField } from '#domain/search-fields.ts';
import { wordsOf } from '#domain/search-terms.ts';

/** A part of a record with an address of its own. */
export interface SearchSection {
  /** The fragment of the record’s address. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface SearchRecord {
  readonly kind: SearchKind;
  /** Site-relative, without the base path. */
  readonly address: string;
  readonly title: string;
  /** Stands under the title: “Certificate · 2024 program”. */
  readonly note: string;
  /** Where the title counts: `earlier` ranks below what is offered, `aside` below everything. */
  readonly rank: TitleField;
  /** Another name, found like the title: “PTI”. */
  readonly abbreviation: string | null;
  /** Words by which this record comes first. */
  readonly topics: readonly string[];
  readonly text: string;
  readonly sections: readonly SearchSection[];
  /** What programs of several years have in common; null for everything but a program. */
  readonly subject: string | null;
  /** Of a cohort: the browser says by them what is open when it is read. */
  readonly deadlines: readonly Deadline[];
  /** Of a cohort: by them the browser says whether it is in progress. */
  readonly dates: SearchedDates | null;
}

/** What a word of the text counts. The index squares it: 0.7 is about half. */
const TEXT_WEIGHT: Readonly<Record<TitleField, number>> = {
  title: 1,
  question: 1,
  earlier: 0.6,
  aside: 0.3,
};

/** Headings of sections count somewhat more than their text. */
const HEADING_WEIGHT = 1.5;

/** Words by which a record is found beside those it holds. */
export interface FoundBy {
  /** Content names this record as the answer to them. */
  readonly best: readonly string[];
  /** Other ways to write what it holds: synonyms, figures, folded letters. */
  readonly also: readonly string[];
}

/** A page that the index takes in. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/**
 * The record as HTML with the attributes of the index. It is never shown; what is shown comes back
 * out of the index as text.
 */
export function indexedPage(
  record: SearchRecord,
  language: string,
  { best, also }: FoundBy,
): IndexedPage {
  const { kind, title, note, rank, abbreviation, topics, subject, sections } = record;
  const { deadlines, dates } = record;
  const weight = TEXT_WEIGHT[rank];
  const field = (name: string, value: string) =>
    html`<i data-pagefind-meta="${name}[data-value]" data-value="${value}"></i>\n`;
  // Filters, not fields: they come with a result and are not searched as words.
  const apart = (name: string, value: string) =>
    html`<i data-pagefind-filter="${name}[data-value]" data-value="${value}"></i>\n`;
  const block = (text: string) =>
    text === '' ? null : html`<p data-pagefind-weight="${weight}">${withoutMarks(text)}</p>\n`;
  return {
    url: record.address,
    content: html`<!doctype html><html lang="${language}"><body data-pagefind-body>
${[
  // In single words: what a hyphen joins would count several times.
  field(rank, wordsOf(`${title} ${abbreviation ?? ''}`).join(' ')),
  topics.length > 0 && field('topics', wordsOf(topics.join(' ')).join(' ')),
  best.length > 0 && field('best', best.join(' ')),
  also.length > 0 && field('also', also.join(' ')),
  apart('kind', kind),
  apart('title', title),
  apart('note', note),
  subject !== null && apart('subject', subject),
  rank === 'earlier' && apart('earlier', 'yes'),
  deadlines.length > 0 && apart('deadlines', JSON.stringify(deadlines)),
  dates !== null && apart('dates', JSON.stringify(dates)),
  block(record.text),
  sections.map((section) => [
    html`<h2 id="${section.id}" data-pagefind-weight="${(weight * HEADING_WEIGHT).toFixed(2)}">${section.title}</h2>\n`,
    block(section.text),
  ]),
]}</body></html>`.text,
  };
}

/** Points of a list as they are read in an excerpt, on one line: without their marks. */
function withoutMarks(text: string): string {
  return text
    .replaceAll(/([^.!?:\s])\s*\n(?:- |\d+\. )/g, '$1; ')
    .replaceAll(/^(?:- |\d+\. )/gm, '');
}

/** Sentences and lines as one text; what is absent or empty is passed over. */
export function joined(parts: readonly (string | null | undefined)[]): string {
  return parts
    .flatMap((part) => (part ? [part.trim()] : []))
    .map((part) => (/[.!?:]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
