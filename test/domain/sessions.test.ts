import { describe, expect, it } from 'vitest';
import { liveMinutes, overlaps } from '#domain/sessions.ts';
import { session } from './session.ts';

const fall = [
  ...['2024-09-17', '2024-09-24', '2024-10-01', '2024-10-08', '2024-10-15', '2024-10-29'],
  ...['2024-11-05', '2024-11-12', '2024-11-19', '2024-11-26', '2024-12-03', '2024-12-10'],
].map((date) => session(date, '11:00', '13:00'));

describe('live time', () => {
  it('is 24 hours of live time, across the change of clocks', () => {
    expect(liveMinutes(fall)).toBe(1440);
  });
});

describe('several times', () => {
  const weekend = [
    session('2026-03-07', '14:00', '17:00', { timeZone: 'Asia/Kolkata' }),
    session('2026-03-06', '18:30', '20:00', { timeZone: 'Asia/Kolkata' }),
    session('2026-03-07', '10:00', '13:00', { timeZone: 'Asia/Kolkata' }),
    session('2026-03-08', '10:00', '13:00', { timeZone: 'Asia/Kolkata' }),
  ];

  it('counts the minutes of each', () => {
    expect(liveMinutes(weekend)).toBe(630);
  });
});

describe('a change of plan', () => {
  it('leaves a cancelled session out of the minutes', () => {
    const cancelled = fall.map((one, index) =>
      index === 11 ? { ...one, status: 'cancelled' as const } : one,
    );
    expect(liveMinutes(cancelled)).toBe(1320);
  });
});

describe('overlapping sessions', () => {
  const morning = session('2024-09-17', '09:00', '11:00');
  const noon = session('2024-09-17', '11:00', '13:00');
  const late = session('2024-09-17', '12:30', '14:00');

  it('are found in pairs, the earlier first, in whatever order they are listed', () => {
    expect(overlaps([late, noon, morning])).toEqual([[noon, late]]);
    expect(overlaps([noon, noon])).toEqual([[noon, noon]]);
  });

  it('do not include one that begins as another ends, or a cancelled one', () => {
    expect(overlaps([morning, noon])).toEqual([]);
    expect(overlaps([noon, { ...late, status: 'cancelled' }])).toEqual([]);
    expect(overlaps(fall)).toEqual([]);
  });

  it('are compared as instants where zones differ', () => {
    const london = session('2024-09-17', '16:30', '17:30', { timeZone: 'Europe/London' });
    expect(overlaps([noon, london])).toEqual([[noon, london]]);
  });
});
