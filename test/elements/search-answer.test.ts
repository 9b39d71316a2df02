import { describe, expect, it } from 'vitest';
import { type AskedIndex, answer, type Match } from '#elements/search/answer.ts';

const queryWords = {
  stopWords: new Set(['can', 'i', 'my', 'the', 'in', 'do']),
  questionWords: new Set(['can', 'do']),
};

/** An index over a few texts; all words must stand in one, the score is told by the text. */
function indexOf(
  texts: Readonly<Record<string, { words: string; score: number; field?: string }>>,
) {
  const asked: string[] = [];
  const index: AskedIndex<string> = {
    search: async (asking) => {
      asked.push(asking);
      // In quotation marks the index finds words whole, and prefers no record.
      const isWhole = asking.startsWith('"');
      const words = asking.replaceAll('"', '');
      return Object.entries(texts).flatMap(
        ([id, { words: held, score, field }]): Match<string>[] =>
          words
            .split(' ')
            .every((word) =>
              held.split(' ').some((one) => (isWhole ? one === word : one.startsWith(word))),
            )
            ? [{ id, score, matchedMetaFields: field ? [field] : [], data: async () => held }]
            : [],
      );
    },
    words: async (shelf) =>
      Object.values(texts)
        .flatMap(({ words }) => words.split(' '))
        .filter((word) => word.startsWith(shelf)),
  };
  return { index, asked };
}

const ids = async (query: string, index: AskedIndex<string>) =>
  (await answer(query, index, queryWords)).matches.map(({ id }) => id);

describe('the answer to a query', () => {
  it('is what holds all of its words, best first', async () => {
    const { index } = indexOf({
      low: { words: 'ketamine training', score: 1 },
      high: { words: 'ketamine training', score: 2 },
      other: { words: 'ketamine', score: 9 },
    });
    const found = await answer('the ketamine training', index, queryWords);
    expect(found.matches.map(({ id }) => id)).toEqual(['high', 'low']);
    expect(found).toMatchObject({
      terms: ['ketamine', 'training'],
      isReadOtherwise: false,
      isPartial: false,
    });
  });

  it('is as many of its words together as anything holds, and says so', async () => {
    const { index } = indexOf({
      two: { words: 'employer pay', score: 1 },
      another: { words: 'pay tuition', score: 3 },
      one: { words: 'tuition', score: 9 },
    });
    const found = await answer('can my employer pay tuition', index, queryWords);
    expect(found.matches.map(({ id }) => id)).toEqual(['another', 'two']);
    expect(found.isPartial).toBe(true);
  });

  it('leaves out a word that nothing holds, and says how it was read', async () => {
    const { index } = indexOf({ one: { words: 'pay', score: 1 } });
    const found = await answer('can my employer pay', index, queryWords);
    expect(found).toMatchObject({ terms: ['pay'], isReadOtherwise: true, isPartial: false });
    expect(found.matches).toHaveLength(1);
  });

  it('takes a mistyped word for the one that was meant', async () => {
    const { index } = indexOf({ one: { words: 'ketamine', score: 1 } });
    const found = await answer('ketamne', index, queryWords);
    expect(found).toMatchObject({ terms: ['ketamine'], isReadOtherwise: true });
    expect(found.matches).toHaveLength(1);
  });

  it('takes a finished word whole, and the one that is being typed by its beginning', async () => {
    const { index } = indexOf({
      worker: { words: 'worker session', score: 9 },
      work: { words: 'work session', score: 1 },
    });
    expect(await ids('work', index)).toEqual(['worker', 'work']);
    expect(await ids('work ', index)).toEqual(['work']);
    expect(await ids('work sess', index)).toEqual(['work']);
  });

  it('parts a word that is held in two, and joins two that are held as one', async () => {
    const { index } = indexOf({
      zone: { words: 'time zone', score: 1 },
      shop: { words: 'workshop', score: 1 },
    });
    expect(await ids('timezone', index)).toEqual(['zone']);
    expect(await ids('work shop', index)).toEqual(['shop']);
  });

  it('finds nothing by words that say nothing, unless content names an answer for them', async () => {
    const { index } = indexOf({
      text: { words: 'can i do the', score: 1 },
      named: { words: 'cani', score: 1, field: 'best' },
    });
    expect(await ids('the', index)).toEqual([]);
    expect(await ids('do the', index)).toEqual([]);
    expect(await ids('can i', index)).toEqual(['named']);
  });

  it('is nothing where no word is known, and asks the index for nothing', async () => {
    const { index, asked } = indexOf({ one: { words: 'ketamine', score: 1 } });
    expect(await ids('zoom', index)).toEqual([]);
    expect(await ids('  ?! ', index)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('puts a question of the same words first where a question is asked', async () => {
    const { index } = indexOf({
      program: { words: 'ketamine', score: 2, field: 'title' },
      question: { words: 'ketamine', score: 1, field: 'question' },
    });
    expect(await ids('ketamine', index)).toEqual(['program', 'question']);
    expect(await ids('do i ketamine', index)).toEqual(['question', 'program']);
    expect(await ids('ketamine?', index)).toEqual(['question', 'program']);
  });

  it('fails where a part of the index has not come, and does not call it nothing', async () => {
    const { index } = indexOf({ one: { words: 'ketamine', score: 1 } });
    const partial = { ...index, search: async () => [] };
    await expect(answer('ketamine', partial, queryWords)).rejects.toThrow('lacks “ketamine”');
  });
});
