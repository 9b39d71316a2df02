import { describe, expect, it } from 'vitest';
import { editionComparison } from '#view-models/edition-comparison.ts';
import { program } from '../fixtures/demonstration.ts';
import { demonstration } from './contexts.ts';

const of = (id: string) => editionComparison(demonstration, program(id));

describe('the 2024 program beside the 2021 program', () => {
  const comparison = of('kap-certificate');
  const row = (fact: string) => comparison?.rows.find((one) => one.fact === fact)?.values;

  it('says of each year only what that year states', () => {
    expect(comparison?.columns.map(({ label }) => label)).toEqual(['2024 program', '2021 program']);
    expect(row('Length')?.[0]).toBe('12 two-hour classes');
    expect(row('Length')?.[1]).toBe('125 hours of class and training');
    expect(row('Format')).toEqual([
      'Live online',
      'Five learning components and one-to-one mentoring',
    ]);
    expect(row('Mentoring')).toEqual([
      'Not stated',
      '4–8 meetings, the first within 1 month of enrolling, then at least every month.',
    ]);
    expect(row('Application fee')).toEqual(['Not stated', '$100']);
    expect(row('Decision')).toEqual(['Within 1 week', 'Within 4 weeks']);
    expect(row('Letter from')).toEqual(['the program administrator', 'the training coordinator']);
    expect(row('Not included')?.[0]).toBe('Not stated');
    expect(row('Not included')?.[1]).toContain('Lodging');
    expect(row('Comes first')?.[1]).toBe('Not stated');
  });

  it('is the same on both pages, and none for a program of one year', () => {
    expect(of('pc-kap')?.rows).toEqual(comparison?.rows);
    expect(of('pc-kap')?.columns.map(({ isHere }) => isHere)).toEqual([false, true]);
    expect(of('pti-certificate')).toBeNull();
  });
});
