/**
 * What somebody who searches means: the words that count, which of them to try where not all are
 * found, and the word that was meant by a mistyped one. Ships to browsers.
 */

import { foldLetters, isWithin } from './letters.ts';

/** More words than these say no more; fewer keep the tries below to a few dozen. */
const MOST_TERMS = 6;

/** Scripts that put no space between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const RUNS = new RegExp(`[${UNSPACED}\\p{M}]+|[^${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** “$3,000” and “3000” are one figure. */
function joinFigures(text: string): string {
  return text.replaceAll(/(?<![\d.,])\d{1,3}(?:[,.\u00A0\u202F]\d{3})+(?!\d)/g, (figure) =>
    figure.replaceAll(/\D/g, ''),
  );
}

/** As keyboards have them: an accent of its own and the letter of Ukrainian among them. */
const APOSTROPHES = /['’‘‛`´ʼʻ′＇]/g;

/**
 * The words of a text in its order, as they are compared: “PC-KAP” is two, “11am” is two, and a run of
 * Chinese characters is each pair in it, so that a part of a name finds the whole.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = foldLetters(joinFigures(text).replaceAll(APOSTROPHES, ''));
  const words = plain.replaceAll(/(?<=\d)(?=\p{L}{2})/gu, ' ').match(/[\p{L}\p{N}\p{M}]+/gu);
  return (words ?? []).flatMap((word) =>
    (word.match(RUNS) ?? []).flatMap((run) => {
      const signs = [...run];
      if (!IS_UNSPACED.test(run) || signs.length <= 2) return [run];
      return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
    }),
  );
}

/** The words by which a text is found: with the last character of each run, which begins no pair. */
export function indexWords(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) =>
    IS_UNSPACED.test(word) && word.length > 1 ? [word, [...word].at(-1) ?? ''] : [word],
  );
}

/**
 * The words of a query that count, each once, at most six.
 *
 * @param stopWords words that say nothing by themselves
 */
export function searchTerms(query: string, stopWords: ReadonlySet<string>): readonly string[] {
  // What somebody types as “3 000” is one figure; in a text two numbers may be side by side.
  const joined = query.replaceAll(/(?<![\d.,])(\d{1,3}) (?=\d{3}(?!\d))/g, '$1');
  const words = [...new Set(wordsOf(joined))];
  return words.filter((word) => !stopWords.has(word)).slice(0, MOST_TERMS);
}

/** Every way to keep `count` of the terms, in their order. */
export function choicesOf(terms: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 0) return [[]];
  return terms.flatMap((term, index) =>
    choicesOf(terms.slice(index + 1), count - 1).map((rest) => [term, ...rest]),
  );
}

/** Parts of the vocabulary: a browser asks only for those of the letters that a query needs. */
export const SHELVES: readonly string[] = [...'0abcdefghijklmnopqrstuvwxyz'];

/** The part in which a word is: its first letter, `0` for every other beginning. */
export function shelfOf(word: string): string {
  return /^[a-z]/.test(word) ? word.charAt(0) : '0';
}

/**
 * The word that was meant: the term itself where a word begins with it or differs in its ending
 * alone; else the likeliest word at most one letter away, two from seven letters on.
 *
 * @param words the likeliest first
 * @returns null where nothing is near
 */
export function meantWord(term: string, words: readonly string[]): string | null {
  if (words.some((word) => word.startsWith(term) || differInEnding(word, term))) return term;
  if (term.length < 4 || /\d/.test(term)) return null;
  for (const distance of term.length < 7 ? [1] : [1, 2]) {
    const near = words.find((word) => isWithin(term, word, distance));
    if (near !== undefined) return near;
  }
  return null;
}

/** “nurses” and “nurse”, “studies” and “study”; not “worker” and “work”. */
const ENDING = /^(e|y|e?s|ies|e?d|ied|ing|ly)?$/;

function differInEnding(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared >= 3 && ENDING.test(a.slice(shared)) && ENDING.test(b.slice(shared));
}
