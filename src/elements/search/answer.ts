/** From what somebody typed to what matches it. Knows the index only by what it asks of it. */
import { choicesOf, meantWord, searchTerms, shelfOf, wordsOf } from '#domain/search-terms.ts';

/** A record that matches; what it says is read only where it is shown. */
export interface Match<Read = unknown> {
  readonly id: string;
  readonly score: number;
  /** Fields beside the text that hold a word of the query. */
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<Read>;
}

/** What is asked of an index. */
export interface AskedIndex<Read = unknown> {
  /** Records that hold all of the words, best first. */
  readonly search: (words: string) => Promise<readonly Match<Read>[]>;
  /** The words of a shelf, the likeliest first. */
  readonly words: (shelf: string) => Promise<readonly string[]>;
}

export interface Answer<Read = unknown> {
  /** Best first. */
  readonly matches: readonly Match<Read>[];
  /** The words searched for. */
  readonly terms: readonly string[];
  /** True where they are not all of the words that were typed. */
  readonly isReadOtherwise: boolean;
  /** True where no record holds all of them. */
  readonly isPartial: boolean;
}

/** What the language of the page says about queries. */
export interface QueryWords {
  /** They say nothing by themselves. */
  readonly stopWords: ReadonlySet<string>;
  /** A query that begins with one is a question. */
  readonly questionWords: ReadonlySet<string>;
}

/** A question is answered by a question of the same words before anything that only holds them. */
const QUESTION_FACTOR = 3;

/**
 * What matches a query: all of its words, those that were meant by mistyped ones, else as many of
 * them together as any record holds.
 *
 * @throws Error if the index lacks a word that it holds: a part of it has not come
 */
export async function answer<Read>(
  query: string,
  index: AskedIndex<Read>,
  words: QueryWords,
): Promise<Answer<Read>> {
  const asked = askedOnce(index);
  const typed = await typedTerms(query, asked, words.stopWords);
  const parts = await inParts(typed, asked);
  const meant = await Promise.all(parts.map((term) => readTerm(term, asked)));
  const terms = [...new Set(meant.flatMap((word) => word ?? []))];
  const isReadOtherwise = terms.join(' ') !== typed.join(' ');
  const factor = isQuestion(query, words.questionWords) ? QUESTION_FACTOR : 1;
  const finished = finishedOf(query, terms);
  for (let count = terms.length; count > 0; count -= 1) {
    const found = await Promise.all(
      choicesOf(terms, count).map(async (choice) =>
        whole(
          await asked.search(choice.join(' ')),
          choice.filter((term) => finished.includes(term)),
          asked,
        ),
      ),
    );
    const matches = bestFirst(found.flat(), factor);
    if (matches.length > 0) {
      return { matches, terms, isReadOtherwise, isPartial: count < terms.length };
    }
  }
  return { matches: [], terms, isReadOtherwise, isPartial: false };
}

/** The words behind which somebody went on typing: the last one may still be a beginning. */
function finishedOf(query: string, terms: readonly string[]): readonly string[] {
  return /[\s?!.]$/.test(query) ? terms : terms.slice(0, -1);
}

/**
 * The matches that hold every finished word whole or in another ending, where any do. A match in a
 * field beside the text counts: the index tells of those no more than that.
 */
async function whole<Read>(
  found: readonly Match<Read>[],
  finished: readonly string[],
  index: AskedIndex<Read>,
): Promise<readonly Match<Read>[]> {
  let kept = found;
  for (const word of finished) {
    const ids = new Set((await index.search(`"${word}"`)).map(({ id }) => id));
    const holding = kept.filter(
      ({ id, matchedMetaFields: fields }) => ids.has(id) || (fields?.length ?? 0) > 0,
    );
    if (holding.length > 0) kept = holding;
  }
  return kept;
}

/** Words that say nothing by themselves are looked for as the phrase for which content names an answer. */
async function typedTerms(
  query: string,
  index: AskedIndex,
  stopWords: ReadonlySet<string>,
): Promise<readonly string[]> {
  const telling = searchTerms(query, stopWords);
  const words = wordsOf(query);
  if (telling.length > 0 || words.length < 2) return telling;
  const phrase = words.join('');
  return (await index.words(shelfOf(phrase))).includes(phrase) ? [phrase] : [];
}

/** “timezone” for “time zone” and the other way round, where the index holds only the other. */
async function inParts(typed: readonly string[], index: AskedIndex): Promise<readonly string[]> {
  const isHeld = async (word: string) => (await index.words(shelfOf(word))).includes(word);
  const isLike = async (word: string) =>
    (await index.words(shelfOf(word))).some((one) => one.startsWith(word));
  const parts: string[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const [word = '', next] = [typed[at], typed[at + 1]];
    const joined = `${word}${next ?? ''}`;
    if (
      next !== undefined &&
      (await isHeld(joined)) &&
      !((await isHeld(word)) && (await isLike(next)))
    ) {
      parts.push(joined);
      at += 1;
    } else {
      parts.push(...((await isLike(word)) ? [word] : await splitWord(word, isHeld)));
    }
  }
  return parts;
}

/** A word in two that the index holds, each of three letters at least; else as it is. */
async function splitWord(
  word: string,
  isHeld: (word: string) => Promise<boolean>,
): Promise<readonly string[]> {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if ((await isHeld(first)) && (await isHeld(second))) return [first, second];
  }
  return [word];
}

/** The same index, which searches for the same words once. */
function askedOnce<Read>(index: AskedIndex<Read>): AskedIndex<Read> {
  const searches = new Map<string, Promise<readonly Match<Read>[]>>();
  return {
    words: index.words,
    search: (words) => {
      const search = searches.get(words) ?? index.search(words);
      searches.set(words, search);
      return search;
    },
  };
}

/** The word that is meant; null where the index holds none like it. */
async function readTerm(term: string, index: AskedIndex): Promise<string | null> {
  const words = await index.words(shelfOf(term));
  const meant = meantWord(term, words);
  // Pagefind passes over a part that did not come: a word that is there must be found. Figures are
  // not looked at, since a text holds them in ways (“$3,000”) that are cut up differently.
  const isThere = meant !== null && !/\d/.test(meant) && words.includes(meant);
  if (isThere && (await index.search(meant)).length === 0) {
    throw new Error(`The index lacks “${meant}”, which it holds.`);
  }
  return meant;
}

function isQuestion(query: string, questionWords: ReadonlySet<string>): boolean {
  return query.trim().endsWith('?') || questionWords.has(wordsOf(query)[0] ?? '');
}

function bestFirst<Read>(found: readonly Match<Read>[], factor: number): readonly Match<Read>[] {
  const best = new Map<string, Match<Read>>();
  for (const match of found) {
    const isAsked = match.matchedMetaFields?.includes('question') ?? false;
    const score = match.score * (isAsked ? factor : 1);
    if (score > (best.get(match.id)?.score ?? -1)) best.set(match.id, { ...match, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
