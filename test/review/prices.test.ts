/** Edits of prices by cohort, until a day and for a group, told in words; and when a price ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder } from '#catalog/content-source.ts';
import { findChanges } from '#review/find-changes.ts';
import { happeningsAfter } from '#review/moments.ts';
import { fileSentences } from '#review/print-changes.ts';
import { pricesContent } from '../catalog/content.ts';
import { sideOf } from './edited.ts';

const NOW = '2030-10-01T07:00:00.000Z';
const files = await contentFolder(pricesContent).list();
const texts = new Map(files.map((file) => [file, readFileSync(join(pricesContent, file), 'utf8')]));
const before = await sideOf(texts, NOW);

async function sentences(
  from: string,
  to: string,
  file = 'pricing/keeper.mdx',
): Promise<readonly string[]> {
  const text = texts.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`The price file does not hold ${from}.`);
  const edited = new Map(texts).set(file, text.replace(from, to));
  const { files: changed } = findChanges({ before, after: await sideOf(edited, NOW) });
  return changed.flatMap(fileSentences).map((line) => line.replace(/ Changes \d+ .*$/, ''));
}

describe('an edit of a price', () => {
  it('names the cohorts it is for', async () => {
    expect(await sentences('total: 1200', 'total: 1250')).toEqual([
      'Keeper, I am new, cohorts starting January 1, 2031 or later: In full €1,200 → €1,250.',
    ]);
    expect(
      await sentences(
        'cohorts: [keeper/autumn-2031]\n    plans: not-stated',
        'cohorts: [keeper/autumn-2031]\n    plans: [{ id: full, label: In full, total: 1300 }]',
      ),
    ).toEqual(['Keeper, I am new, Autumn 2031: tuition not stated → In full €1,300.']);
  });

  it('tells until when and for whom', async () => {
    expect(
      await sentences(
        'label: Early price, total: 900, until: "2030-10-15"',
        'label: Early price, total: 900, until: "2030-10-20"',
      ),
    ).toEqual(['Keeper, I am new: Early price, last day October 15, 2030 → October 20, 2030.']);
    expect(
      await sentences(
        '      - { id: members, label: Price for members, total: 850, group: Members of the guild }\n',
        '',
      ),
    ).toEqual([
      'Keeper, I am new: payment plan removed: Price for members €850 (Members of the guild).',
    ]);
  });
});

describe('an edit of the last day of a price', () => {
  const edited = (sequence: number) =>
    new Map(texts).set(
      'pricing/keeper.mdx',
      (texts.get('pricing/keeper.mdx') ?? '')
        .replaceAll('until: "2030-10-15"', 'until: "2030-10-20"')
        .replace('sequence: 1', `sequence: ${sequence}`),
    );
  const warningsOf = async (sequence: number) =>
    findChanges({ before, after: await sideOf(edited(sequence), NOW) })
      .warnings.filter(({ kind }) => kind === 'one-sided')
      .map(({ file, text, fix }) => [file, text, fix]);

  it('asks for a higher sequence of the price file, which its events carry', async () => {
    expect(await warningsOf(1)).toEqual([
      [
        'pricing/keeper.mdx',
        'Costs of Keeper: calendars that have the last day of a price may not follow.',
        'Write sequence: 2 in the price file.',
      ],
    ]);
    expect(await warningsOf(2)).toEqual([]);
  });
});

describe('a price that ends', () => {
  it('is a moment of the forecast, with its last day', () => {
    const ends = happeningsAfter(before.context.catalog, NOW).filter(
      ({ kind }) => kind === 'price-ends',
    );
    expect(ends.slice(0, 2).map(({ at, text }) => [at, text])).toEqual([
      [
        '2030-10-15T22:00:00.000Z',
        'Autumn 2030, I am new: “Early price” ends; its last day is October 15, 2030.',
      ],
      [
        '2030-10-15T22:00:00.000Z',
        'Autumn 2030, I am new: “Early price for members” ends; its last day is October 15, 2030.',
      ],
    ]);
  });
});

describe('an edit of electives', () => {
  const edited = (from: string, to: string) => sentences(from, to, 'pricing/signals.mdx');

  it('names the list, the elective and the bundle', async () => {
    expect(await edited('label: Bells, amount: 180', 'label: Bells, amount: 190')).toEqual([
      'Costs of Signals: elective “Modules”, choice “Bells”, amount €180 → €190.',
    ]);
    expect(await edited('of: [fog, tides], amount: 400', 'of: [fog, tides], amount: 420')).toEqual([
      'Costs of Signals: elective “Modules”, bundle “1”, amount €400 → €420.',
    ]);
    expect(await edited('dueDate: "2031-04-20"', 'dueDate: "2031-04-21"')).toEqual([
      'Costs of Signals: elective “Modules”, due April 20, 2031 → April 21, 2031.',
    ]);
    expect(await edited('atMost: 3', 'atMost: 4')).toEqual([
      'Costs of Signals: elective “Modules”, at most 3 → 4.',
    ]);
  });
});
