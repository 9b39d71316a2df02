/**
 * Letters as they are compared: in the search, in ids made from names, where a typing mistake is
 * guessed. Ships to browsers.
 */

/** Letters that Unicode takes apart in no way, though keyboards without them write others. */
const OTHERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
};

/**
 * A text in small letters without accents, strokes and ligatures: “Łukasz” and “lukasz” are one.
 *
 * Only marks that Latin, Greek and Cyrillic letters carry go; those of other scripts are letters.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g, '')
    .replaceAll(/[æđðħıĸłŋøœßþŧς]/g, (letter) => OTHERS[letter] ?? letter)
    .normalize('NFC');
}

/** True where so many letters added, left out, changed or swapped make one word the other. */
export function isWithin(a: string, b: string, distance: number): boolean {
  if (Math.abs(a.length - b.length) > distance) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return (row[b.length] ?? 0) <= distance;
}
