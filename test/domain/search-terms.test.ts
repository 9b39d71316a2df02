import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  indexWords,
  meantWord,
  searchTerms,
  shelfOf,
  wordsOf,
} from '#domain/search-terms.ts';

const stopWords = new Set(['can', 'i', 'get', 'in', 'the', 'do', 'you', 'how']);

describe('the words of a text', () => {
  it('are compared without case, accents and apostrophes, and parted at every mark', () => {
    expect(wordsOf('Résumé: I’ve “completed” PC-KAP (2021)')).toEqual([
      'resume',
      'ive',
      'completed',
      'pc',
      'kap',
      '2021',
    ]);
  });
});

describe('the words by which something is found', () => {
  it.each([
    ['$3,000', ['3000']],
    ['3’000 and 1\u202F925', ['3000', 'and', '1925']],
    ['June 2, 2024, 100 hours', ['june', '2', '2024', '100', 'hours']],
    [
      'Łukasz Straße Sørensen Æsir ısı ﬁne',
      ['lukasz', 'strasse', 'sorensen', 'aesir', 'isi', 'fine'],
    ],
    ['O’Brien O`Brien O´Brien Oʼbrien O＇Brien', Array.from({ length: 5 }, () => 'obrien')],
    ['11am, 11 AM, July 31st, 2x', ['11', 'am', '11', 'am', 'july', '31', 'st', '2x']],
    ['ΟΔΟΣ οδός ЁЛКА елка İzmir', ['οδοσ', 'οδοσ', 'елка', 'елка', 'izmir']],
    ['Ｋａｐ ２０２４', ['kap', '2024']],
    ['李小明', ['李小', '小明']],
    ['小明', ['小明']],
    ['हिन्दी', ['हिन्दी']],
  ])('are the same on both sides: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('hold the last character of a name, so that it is found too', () => {
    expect(indexWords('李小明')).toEqual(['李小', '小', '小明', '明']);
  });
});

describe('the words of a query that count', () => {
  it('leave out those that say nothing by themselves', () => {
    expect(searchTerms('Can I get ketamine in the training?', stopWords)).toEqual([
      'ketamine',
      'training',
    ]);
  });

  it('are none where there is no other', () => {
    expect(searchTerms('how do you', stopWords)).toEqual([]);
  });

  it('take a figure with spaces in it as one', () => {
    expect(searchTerms('3 000 dollars', stopWords)).toEqual(['3000', 'dollars']);
  });

  it('stand once each, and are six at most', () => {
    expect(searchTerms('one two one three four five six seven', stopWords)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
  });

  it('are none in a query of marks and spaces', () => {
    expect(searchTerms(' ?! ', stopWords)).toEqual([]);
  });
});

describe('fewer words', () => {
  it('are every choice of that many, in their order', () => {
    expect(choicesOf(['a', 'b', 'c'], 2)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(choicesOf(['a', 'b'], 0)).toEqual([[]]);
  });
});

describe('the word that was meant', () => {
  const words = ['ketamine', 'integration', 'install', 'nurse', 'study', 'work', 'in', 'kap'];

  it('is the word itself where one begins with it', () => {
    expect(meantWord('ketam', words)).toBe('ketam');
    expect(meantWord('ketamine', words)).toBe('ketamine');
  });

  it('is the word itself where only the ending differs', () => {
    expect(meantWord('nurses', words)).toBe('nurses');
    expect(meantWord('studies', words)).toBe('studies');
    expect(meantWord('working', words)).toBe('working');
  });

  it('is the near one where a letter is left out, added, changed or swapped', () => {
    expect(meantWord('ketamne', words)).toBe('ketamine');
    expect(meantWord('kettamine', words)).toBe('ketamine');
    expect(meantWord('ketomine', words)).toBe('ketamine');
    expect(meantWord('ketaimne', words)).toBe('ketamine');
    expect(meantWord('intergration', words)).toBe('integration');
  });

  it('is none where nothing is near', () => {
    expect(meantWord('international', words)).toBeNull();
    expect(meantWord('zoom', words)).toBeNull();
    expect(meantWord('worker', words)).toBeNull();
  });

  it('is not guessed from three letters or from figures', () => {
    expect(meantWord('kep', words)).toBeNull();
    expect(meantWord('2204', ['2024'])).toBeNull();
  });

  it('is the likelier of two that are as near', () => {
    expect(meantWord('corse', ['course', 'horse'])).toBe('course');
    expect(meantWord('corse', ['horse', 'course'])).toBe('horse');
  });
});

describe('the shelf of a word', () => {
  it('is its first letter, and one for everything else', () => {
    expect(shelfOf('ketamine')).toBe('k');
    expect(shelfOf('2024')).toBe('0');
    expect(shelfOf('ßtraße')).toBe('0');
  });
});
