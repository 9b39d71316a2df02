import { describe, expect, it } from 'vitest';
import { cohortPhase, hasBegun, isOver, lastDaysOf } from '#domain/cohort-phase.ts';

const june = { starts: '2024-06', lastDays: lastDaysOf('2024-06', null, 'P6W') };
const fall = { starts: '2024-09-17', lastDays: lastDaysOf('2024-09-17', '2024-12-10', 'P6W') };
const october = { starts: '2021-10', lastDays: lastDaysOf('2021-10', null, null) };

describe('the end of a cohort', () => {
  it('is the stated one, else follows from the stated length', () => {
    expect(fall.lastDays).toEqual({ earliest: '2024-12-10', latest: '2024-12-10' });
    expect(june.lastDays).toEqual({ earliest: '2024-07-12', latest: '2024-08-10' });
    expect(lastDaysOf('2025-09', '2025', null)).toEqual({
      earliest: '2025-09-01',
      latest: '2025-12-31',
    });
  });

  it('is not claimed where neither is stated', () => {
    expect(october.lastDays).toBeNull();
    expect(cohortPhase(october, '2026-11-28')).toBe('begun');
    expect(isOver({ ...october, status: 'published' }, '2026-11-28')).toBe(false);
    expect(isOver({ ...october, status: 'archived' }, '2026-11-28')).toBe(true);
    expect(isOver({ ...october, status: 'archived' }, '2021-10-31')).toBe(false);
  });
});

describe('where a cohort stands', () => {
  it.each([
    ['2024-05-31', 'ahead'],
    ['2024-06-01', 'starting'],
    ['2024-06-30', 'starting'],
    ['2024-07-01', 'in-progress'],
    ['2024-07-12', 'in-progress'],
    ['2024-07-15', 'begun'],
    ['2024-08-10', 'begun'],
    ['2024-08-11', 'over'],
  ])('six weeks from some day of June: on %s %s', (today, phase) => {
    expect(cohortPhase(june, today)).toBe(phase);
  });

  it.each([
    ['2024-09-16', 'ahead'],
    ['2024-09-17', 'starting'],
    ['2024-09-18', 'in-progress'],
    ['2024-12-10', 'in-progress'],
    ['2024-12-11', 'over'],
  ])('from September 17 to December 10: on %s %s', (today, phase) => {
    expect(cohortPhase(fall, today)).toBe(phase);
  });

  it('has begun once its first day lies behind, and is undated without one', () => {
    expect(hasBegun(fall, '2024-09-17')).toBe(false);
    expect(hasBegun(fall, '2024-09-18')).toBe(true);
    expect(cohortPhase({ starts: null, lastDays: null }, '2024-09-18')).toBe('undated');
  });
});
