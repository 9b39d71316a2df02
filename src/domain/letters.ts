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
    .replaceAll(/[æđðħıĸłŋøœßþŧ]/g, (letter) => OTHERS[letter] ?? letter)
    .normalize('NFC');
}
