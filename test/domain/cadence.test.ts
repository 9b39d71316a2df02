import { describe, expect, it } from 'vitest';
import { type Cadence, countsOf, hasOneCount } from '#domain/cadence.ts';

const everyFewMonths: Cadence = { every: { min: 3, max: 4, unit: 'month' } };
const timesAMonth: Cadence = { times: { min: 1, max: 2 }, per: 'month', roughly: true };

describe('a cadence', () => {
  it('keeps a range as a range: every 3–4 months, roughly 1–2 times a month', () => {
    expect(countsOf(everyFewMonths)).toMatchObject({ min: 3, max: 4 });
    expect(countsOf(timesAMonth)).toEqual({ min: 1, max: 2 });
    expect(hasOneCount(everyFewMonths)).toBe(false);
    expect(hasOneCount(timesAMonth)).toBe(false);
  });

  it('is one number where the source gives one', () => {
    expect(hasOneCount({ every: { min: 6, max: 6, unit: 'week' } })).toBe(true);
  });
});
