import { describe, expect, it } from 'vitest';
import type { ReadRecord } from '#elements/search/index-files.ts';
import { groupResults, type Piece, type Result, resultOf } from '#elements/search/results.ts';

const reading = (now: string, zone = 'America/New_York') => ({ now, zone, locale: 'en-US' });
const now = reading('2024-07-15T16:00:00.000Z');

const program: ReadRecord = {
  url: '/programs/kap/',
  excerpt: 'live online. The <mark>price</mark> is stated below',
  meta: { title: 'ketamine assisted kap' },
  filters: { kind: ['program'], title: ['Ketamine-Assisted'], note: ['Certificate'] },
  sub_results: [
    {
      title: 'Ketamine-Assisted',
      url: '/programs/kap/',
      excerpt: 'A live certificate.',
      weighted_locations: [{ balanced_score: 1 }],
    },
    {
      title: 'What it costs',
      url: '/programs/kap/#cost',
      excerpt: 'What it costs. <mark>Price</mark> of &lt;all&gt;.',
      anchor: { id: 'cost' },
      weighted_locations: [{ balanced_score: 1 }, { balanced_score: 1 }],
    },
  ],
};

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
const marked = (pieces: readonly Piece[]) =>
  pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text);

describe('a result', () => {
  it('leads to the section that matches best, without saying its heading twice', () => {
    const result = resultOf(program, ['price'], now);
    expect(result.href).toBe('/programs/kap/#cost');
    expect(result.place).toBe('What it costs');
    expect(text(result.excerpt)).toBe('Price of <all>.');
    expect(marked(result.excerpt)).toEqual(['Price']);
  });

  it('leads to the whole where it was asked for by its name', () => {
    const result = resultOf(program, ['kap'], now);
    expect(result.href).toBe('/programs/kap/');
    expect(result.place).toBeNull();
    expect(text(result.excerpt)).toBe('A live certificate.');
  });

  it('marks the words of its title', () => {
    expect(marked(resultOf(program, ['ketamine'], now).title)).toEqual(['Ketamine']);
  });

  it('says by dots where a sentence is cut', () => {
    const plain = { ...program, sub_results: [] };
    expect(text(resultOf(plain, ['price'], now).excerpt)).toBe(
      '… live online. The price is stated below …',
    );
  });

  it('says what is open by the clock of the reader, not by the day of the index', () => {
    const deadline = {
      kind: 'date',
      closesAt: '2024-09-11T04:00:00.000Z',
      opensAt: null,
      timeZone: 'America/New_York',
    };
    const cohort = {
      ...program,
      filters: { ...program.filters, deadlines: [JSON.stringify([deadline, { kind: 'passed' }])] },
    };
    const at = (instant: string) => resultOf(cohort, ['kap'], reading(instant)).state;
    expect(at('2024-09-11T03:59:59.999Z')).toBe('open');
    expect(at('2024-09-11T04:00:00.000Z')).toBe('passed');
    expect(resultOf(program, ['kap'], now).state).toBeNull();
    const hours = (zone: string, instant: string) =>
      resultOf(cohort, ['kap'], reading(instant, zone)).lastHours;
    expect(hours('America/Los_Angeles', '2024-09-11T03:59:59.999Z')).toEqual(['Sep 10, 9:00 PM']);
    expect(hours('America/Los_Angeles', '2024-09-11T04:00:00.000Z')).toEqual([]);
    expect(hours('America/Toronto', '2024-09-10T04:00:00.000Z')).toEqual([]);
  });

  it('says of a cohort on which day it is in progress, and when it is past', () => {
    const dates = {
      starts: '2024-09-17',
      lastDays: { earliest: '2024-12-10', latest: '2024-12-10' },
      timeZone: 'America/New_York',
    };
    const cohort = { ...program, filters: { ...program.filters, dates: [JSON.stringify(dates)] } };
    const at = (instant: string) => resultOf(cohort, ['kap'], reading(instant)).phase;
    expect(at('2024-09-17T03:59:59.999Z')).toBe('ahead');
    expect(at('2024-09-18T04:00:00.000Z')).toBe('in-progress');
    expect(at('2024-12-11T05:00:00.000Z')).toBe('over');
    expect(resultOf(program, ['kap'], now).phase).toBeNull();
  });
});

describe('results by kind', () => {
  const result = (href: string, rest: Partial<Result>): Result => ({
    kind: 'program',
    title: [],
    note: '',
    place: null,
    href,
    excerpt: [],
    state: null,
    phase: null,
    lastHours: [],
    subject: null,
    isEarlier: false,
    ...rest,
  });
  const hrefs = (results: readonly Result[]) =>
    groupResults(results).map(({ kind, results }) => [kind, ...results.map(({ href }) => href)]);

  it('stand in the order in which each kind first appears', () => {
    const results = [
      result('a', { kind: 'question' }),
      result('b', {}),
      result('c', { kind: 'question' }),
    ];
    expect(hrefs(results)).toEqual([
      ['question', 'a', 'c'],
      ['program', 'b'],
    ]);
  });

  it('put open cohorts first', () => {
    const results = [
      result('summer', { kind: 'dates', state: 'passed' }),
      result('fall', { kind: 'dates', state: 'open' }),
      result('winter', { kind: 'dates', state: 'not-announced' }),
    ];
    expect(hrefs(results)).toEqual([['dates', 'fall', 'summer', 'winter']]);
  });

  it('put a program of an earlier year right below the current one on its subject', () => {
    const results = [
      result('kap-2021', { subject: 'kap', isEarlier: true }),
      result('workshop-2021', { subject: 'workshop', isEarlier: true }),
      result('kap-2024', { subject: 'kap' }),
      result('pti', { subject: 'pti' }),
      result('over', { isEarlier: true }),
    ];
    expect(hrefs(results)).toEqual([
      ['program', 'workshop-2021', 'kap-2024', 'kap-2021', 'pti', 'over'],
    ]);
  });
});
