/** Makes a pseudo-locale of the words of another: every text stands in brackets. */

/** Not said to anybody: what a program reads of the words. */
const NOT_A_TEXT = new Set(['locale', 'tone', 'fileName', 'name']);

/** The same words, every text in ⟦brackets⟧, whatever a function was given included. */
export function inBrackets<Words>(words: Words, key: string): Words {
  return bracketed(words, key) as Words;
}

function bracketed(words: unknown, key: string): unknown {
  if (key === 'locale') return 'en-XA';
  if (NOT_A_TEXT.has(key)) return words;
  if (typeof words === 'string') return words === '' ? '' : `⟦${words}⟧`;
  if (typeof words === 'function') {
    return (...args: readonly unknown[]) => bracketed(words(...args), key);
  }
  if (Array.isArray(words)) return words.map((text) => bracketed(text, key));
  if (typeof words !== 'object' || words === null || words instanceof Set) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, text]) => [name, bracketed(text, name)]),
  );
}
