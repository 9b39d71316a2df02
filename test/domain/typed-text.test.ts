import { describe, expect, it } from 'vitest';
import { invisibleMarks, plainDigits, withoutInvisible } from '#domain/typed-text.ts';
import { growth } from '../growth.ts';

describe('invisible marks', () => {
  it.each([
    ['a direction mark', 'jane\u200E'],
    ['an override of the direction', '\u202Ejane\u202C'],
    ['an isolate', '\u2066jane\u2069'],
    ['a soft hyphen', 'ja\u00ADne'],
    ['a zero-width space', 'ja\u200Bne'],
    ['a word joiner', 'ja\u2060ne'],
    ['a byte order mark', 'ja\uFEFFne'],
    ['an Arabic letter mark', 'jane\u061C'],
    ['a Hangul filler', 'jane\u3164'],
    ['a Mongolian vowel separator', 'ja\u180Ene'],
    ['a combining grapheme joiner', 'ja\u034Fne'],
    ['a Khmer vowel nobody sees', 'jane\u17B4'],
    ['tags', 'jane\u{E0061}\u{E007F}'],
    ['a joiner between Latin letters', 'ja\u200Dne'],
    ['a joiner at an end', '\u200Djane\u200D'],
    ['selectors that select nothing', '\uFE0Fja\uFE0F\uFE01ne\u{E0101}'],
  ])('are dropped as a class: %s', (_name, text) => {
    expect(withoutInvisible(text)).toBe('jane');
    expect(invisibleMarks(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['an emoji of several', '👩🏽‍⚕️ 👨‍👩‍👧 🏳️‍🌈 ❤️‍🔥'],
    ['an emoji in color', '☎️ 1️⃣'],
    ['a flag spelled in tags', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['a Persian word', 'می\u200Cخواهم'],
    ['a Sinhala name', 'ශ්\u200Dරී'],
    ['a Malayalam letter at the end', 'അവന്\u200D'],
    ['a variant of a Han character', '葛\u{E0100}城'],
    ['a Mongolian variant', '\u1820\u180B'],
  ])('inside a letter or an emoji stay: %s', (_name, text) => {
    expect(withoutInvisible(text)).toBe(text);
    expect(invisibleMarks(text)).toEqual([]);
  });

  it('are found where they stand', () => {
    expect(invisibleMarks('👩‍👧 a\u200Bb\u200E')).toEqual([
      { index: 7, mark: '\u200B' },
      { index: 9, mark: '\u200E' },
    ]);
  });

  it('hide no message behind an emoji', () => {
    expect(withoutInvisible('😀\uFE00\uFE01\u{E0101}\u{E0102}')).toBe('😀\uFE00');
  });

  it('take time that grows as a text does, not as its square', async () => {
    const clean = (length: number) => () => {
      for (const text of ['\u200B', '\u200D', 'ക്\u200D', '\u{E0061}', '\uFE0F']) {
        withoutInvisible(text.repeat(length));
      }
    };
    // Eight times as much may take three times eight as long; the square of eight is sixty-four.
    expect(await growth(clean(10_000), clean(80_000), 24)).toBeLessThan(24);
  });
});

describe('plain digits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['०१२३४५६७८९', '0123456789'],
    ['１２ / 1²', '12 / 1²'],
    ['𞥐𞥑𞥙', '019'],
    ['𝟗𝟎𝟟', '907'],
  ])('%s read as %s', (text, plain) => {
    expect(plainDigits(text)).toBe(plain);
  });
});
