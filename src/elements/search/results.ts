/** What is shown of a record that matches. */
import { type CohortPhase, cohortPhase } from '#domain/cohort-phase.ts';
import type { Instant, TimeZone } from '#domain/dates.ts';
import { type Deadline, type DeadlineStatus, isOpen } from '#domain/deadlines.ts';
import { dateIn } from '#domain/instants.ts';
import { closingTimeIn } from '#domain/reader-zone.ts';
import { routesStatus } from '#domain/routes.ts';
import { FIELD_WEIGHTS, type SearchedDates, type SearchKind } from '#domain/search-fields.ts';
import { wordsOf } from '#domain/search-terms.ts';
import type { ReadRecord } from './index-files.ts';

/** A piece of text; marked where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

export interface Result {
  readonly kind: SearchKind;
  readonly title: readonly Piece[];
  /** “Certificate · 2024 program” */
  readonly note: string;
  /** The section that matches best; null where it is the record as a whole. */
  readonly place: string | null;
  readonly href: string;
  readonly excerpt: readonly Piece[];
  /** Of a cohort, at the moment of reading; null for everything else. */
  readonly state: DeadlineStatus | null;
  /** How far its classes are at that moment; null where nothing is known of its days. */
  readonly phase: CohortPhase | null;
  /** “Jul 31, 9:00 PM”: the reader’s own last hours to apply, where their clock differs. */
  readonly lastHours: readonly string[];
  /** What programs of several years have in common; null for everything else. */
  readonly subject: string | null;
  /** True where it is known from an earlier year only. */
  readonly isEarlier: boolean;
}

export interface ResultGroup {
  readonly kind: SearchKind;
  readonly results: readonly Result[];
}

/** When and where an index is read. */
export interface Reading {
  /** The catalog clock. */
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly locale: string;
}

/**
 * A record as a result.
 *
 * @param terms what was searched for
 * @param reading an index is built on one day in one zone, and read on another in another
 */
export function resultOf(
  record: ReadRecord,
  terms: readonly string[],
  { now, zone, locale }: Reading,
): Result {
  const { filters, meta } = record;
  const names = wordsOf(
    Object.keys(FIELD_WEIGHTS)
      .flatMap((field) => (['topics', 'best', 'also'].includes(field) ? [] : (meta[field] ?? [])))
      .join(' '),
  );
  const isNamed = terms.every((term) => names.some((name) => name.startsWith(term)));
  const opening = record.sub_results.find(({ anchor }) => anchor === undefined);
  const best = [...record.sub_results].sort((a, b) => weightOf(b) - weightOf(a))[0];
  const part = isNamed ? opening : best;
  const place = part?.anchor ? part.title : null;
  const deadlines = JSON.parse(filters['deadlines']?.[0] ?? '[]') as Deadline[];
  const dates = JSON.parse(filters['dates']?.[0] ?? 'null') as SearchedDates | null;
  return {
    kind: filters['kind']?.[0] as SearchKind,
    title: markTitle(filters['title']?.[0] ?? '', terms),
    note: filters['note']?.[0] ?? '',
    place,
    href: part?.url ?? record.url,
    excerpt: piecesOf((part ?? record).excerpt, place),
    state: routesStatus(
      deadlines.map((deadline) => ({ deadline })),
      now,
    ),
    phase: dates && cohortPhase(dates, dateIn(now, dates.timeZone)),
    lastHours: lastHoursOf(deadlines, { now, zone, locale }),
    subject: filters['subject']?.[0] ?? null,
    isEarlier: filters['earlier'] !== undefined,
  };
}

/** Of the deadlines that are open, the next one first. */
function lastHoursOf(deadlines: readonly Deadline[], { now, zone, locale }: Reading) {
  const open = deadlines
    .filter((deadline) => deadline.kind === 'date')
    .filter((deadline) => isOpen(deadline, now))
    .sort((a, b) => (a.closesAt < b.closesAt ? -1 : 1));
  const hours = open.map(({ closesAt, timeZone }) =>
    closingTimeIn(closesAt, zone, timeZone, locale),
  );
  return [...new Set(hours.filter((hour) => hour !== null))];
}

/**
 * By kind, in the order in which each first appears. Among cohorts those that are open come first; a
 * program of an earlier year is below the current one on its subject.
 */
export function groupResults(results: readonly Result[]): readonly ResultGroup[] {
  return [...new Set(results.map(({ kind }) => kind))].map((kind) => {
    const ofKind = results.filter((result) => result.kind === kind);
    const open = ofKind.filter(({ state }) => state === 'open');
    const others = ofKind.filter(({ state }) => state !== 'open');
    return { kind, results: earlierBelow([...open, ...others]) };
  });
}

function earlierBelow(results: readonly Result[]): readonly Result[] {
  const current = new Set(results.flatMap((result) => (result.isEarlier ? [] : result.subject)));
  const belongsBelow = ({ isEarlier, subject }: Result) =>
    isEarlier && subject !== null && current.has(subject);
  return results
    .filter((result) => !belongsBelow(result))
    .flatMap((result) => [
      result,
      ...(result.subject === null
        ? []
        : results.filter((other) => belongsBelow(other) && other.subject === result.subject)),
    ]);
}

function weightOf({ weighted_locations: found }: ReadRecord['sub_results'][number]): number {
  return found.reduce((sum, { balanced_score: score }) => sum + score, 0);
}

/** The excerpt in pieces, without the heading of the section if it begins with it. */
function piecesOf(excerpt: string, heading: string | null): readonly Piece[] {
  const plain = excerpt.replaceAll(/<\/?mark>/g, '');
  const repeats = heading !== null && plain.startsWith(heading);
  let hidden = repeats ? heading.length : 0;
  const pieces = excerpt.split(/<\/?mark>/).map((part, index) => {
    const cut = Math.min(hidden, part.length);
    hidden -= cut;
    return { text: unescaped(part.slice(cut)), isMarked: index % 2 === 1 };
  });
  return cutOff(trimmed(pieces.filter(({ text }) => text !== '')));
}

/** Says by “…” where a sentence began before the excerpt or goes on after it. */
function cutOff(pieces: readonly Piece[]): readonly Piece[] {
  const text = pieces.map((piece) => piece.text).join('');
  const dots = (before: string) => ({ text: before, isMarked: false });
  return [
    ...(/^[\p{Ll}\d]/u.test(text) ? [dots('… ')] : []),
    ...pieces,
    ...(/[.!?…]\s*$/.test(text) ? [] : [dots(' …')]),
  ];
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  const text = first.text.replace(/^[\s.,;:·–-]+/, '');
  return text === '' ? trimmed(rest) : [{ ...first, text }, ...rest];
}

function markTitle(title: string, terms: readonly string[]): readonly Piece[] {
  return title
    .split(/([\p{L}\p{N}’']+)/u)
    .map((text, index) => ({
      text,
      isMarked:
        index % 2 === 1 &&
        wordsOf(text).some((word) => terms.some((term) => word.startsWith(term))),
    }))
    .filter(({ text }) => text !== '');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
