import { describe, expect, it } from 'vitest';
import {
  daysOfSession,
  heldSessions,
  isOnSeveralDays,
  lastDayOfSession,
  liveMinutes,
  minutesOf,
  spansOf,
} from '#domain/sessions.ts';
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

describe('a session on several days', () => {
  const retreat = session('2025-06-06', '17:00', '13:00', {
    endDate: '2025-06-08',
    endsAt: '2025-06-08T17:00:00.000Z',
    end: '2025-06-08T13:00:00-04:00',
  });
  const night = session('2025-06-10', '19:00', '07:00', {
    endDate: '2025-06-11',
    endsAt: '2025-06-11T11:00:00.000Z',
    end: '2025-06-11T07:00:00-04:00',
  });
  const noHours = { startTime: null, endTime: null, startsAt: null, endsAt: null };
  const unstated = { ...night, ...noHours, start: null, end: null, endDate: night.date };

  it('has all of its days; a night is a session of its first one', () => {
    expect(daysOfSession(retreat)).toEqual(['2025-06-06', '2025-06-07', '2025-06-08']);
    expect(lastDayOfSession(retreat)).toBe('2025-06-08');
    expect(daysOfSession(night)).toEqual(['2025-06-10']);
    expect(isOnSeveralDays({ ...unstated, endDate: '2025-06-11' })).toBe(true);
    expect(isOnSeveralDays(unstated)).toBe(false);
    expect(isOnSeveralDays({ ...night, endTime: '19:30' })).toBe(true);
  });

  it('has no length that is known, nor has one whose hours are not stated', () => {
    expect(minutesOf(night)).toBe(720);
    expect(minutesOf(retreat)).toBeNull();
    expect(liveMinutes([night, retreat])).toBeNull();
    expect(liveMinutes([night, unstated])).toBeNull();
  });

  it('leaves nothing to compare with the hours of a week, as one without hours does', () => {
    expect(spansOf([night])).toHaveLength(1);
    expect(spansOf([night, retreat])).toEqual([]);
    expect(spansOf([night, unstated])).toEqual([]);
    expect(spansOf([night, { ...retreat, status: 'cancelled' }])).toHaveLength(1);
  });

  it('comes in the order of days where an hour is not stated', () => {
    const order = heldSessions([night, unstated, retreat]).map(({ date, startsAt }) => [
      date,
      startsAt,
    ]);
    expect(order).toEqual([
      ['2025-06-06', retreat.startsAt],
      ['2025-06-10', null],
      ['2025-06-10', night.startsAt],
    ]);
  });
});
