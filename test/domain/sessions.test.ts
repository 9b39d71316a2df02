import { describe, expect, it } from 'vitest';
import {
  describePattern,
  liveMinutes,
  missingDates,
  overlaps,
  type Session,
  weeksSpanned,
} from '#domain/sessions.ts';
import { instantOf, offsetDateTimeOf } from '#domain/zoned-time.ts';

const NEW_YORK = 'America/New_York';

function session(
  date: string,
  startTime: string,
  endTime: string,
  changes: Partial<Session> = {},
): Session {
  const timeZone = changes.timeZone ?? NEW_YORK;
  return {
    number: 1,
    title: null,
    date,
    startTime,
    endTime,
    timeZone,
    startsAt: instantOf(date, startTime, timeZone),
    endsAt: instantOf(date, endTime, timeZone),
    start: offsetDateTimeOf(date, startTime, timeZone),
    end: offsetDateTimeOf(date, endTime, timeZone),
    place: null,
    status: 'scheduled',
    movedFrom: null,
    notice: null,
    ...changes,
  };
}

const summer = [
  ...['2024-06-04', '2024-06-06', '2024-06-11', '2024-06-13', '2024-06-18', '2024-06-25'],
  ...['2024-06-27', '2024-07-09', '2024-07-11', '2024-07-16', '2024-07-18', '2024-07-23'],
].map((date) => session(date, '12:00', '14:00'));
const fall = [
  ...['2024-09-17', '2024-09-24', '2024-10-01', '2024-10-08', '2024-10-15', '2024-10-29'],
  ...['2024-11-05', '2024-11-12', '2024-11-19', '2024-11-26', '2024-12-03', '2024-12-10'],
].map((date) => session(date, '11:00', '13:00'));

describe('the pattern of Summer 2024', () => {
  it('is Tuesdays and Thursdays at noon, 12 sessions in 7 of 8 calendar weeks', () => {
    expect(describePattern(summer)).toEqual({
      count: 12,
      first: '2024-06-04',
      last: '2024-07-23',
      groups: [
        { weekdays: [2, 4], startTime: '12:00', endTime: '14:00', timeZone: NEW_YORK, count: 12 },
      ],
      timesVary: false,
      minutesPerSession: 120,
      weeksSpanned: 8,
      weeksWithSessions: 7,
      emptyWeeks: [{ start: '2024-06-30', end: '2024-07-06' }],
    });
  });

  it('misses June 20, July 2 and July 4', () => {
    expect(missingDates(summer)).toEqual(['2024-06-20', '2024-07-02', '2024-07-04']);
  });
});

describe('the pattern of Fall 2024', () => {
  it('is Tuesdays at 11, 12 sessions in 12 of 13 calendar weeks', () => {
    expect(describePattern(fall)).toEqual({
      count: 12,
      first: '2024-09-17',
      last: '2024-12-10',
      groups: [
        { weekdays: [2], startTime: '11:00', endTime: '13:00', timeZone: NEW_YORK, count: 12 },
      ],
      timesVary: false,
      minutesPerSession: 120,
      weeksSpanned: 13,
      weeksWithSessions: 12,
      emptyWeeks: [{ start: '2024-10-20', end: '2024-10-26' }],
    });
  });

  it('misses October 22 alone', () => {
    expect(missingDates(fall)).toEqual(['2024-10-22']);
  });

  it('is 24 hours of live time, across the change of clocks', () => {
    expect(liveMinutes(fall)).toBe(1440);
    expect(weeksSpanned(fall)).toBe(13);
  });
});

describe('a pattern of several times', () => {
  const weekend = [
    session('2026-03-07', '14:00', '17:00', { timeZone: 'Asia/Kolkata' }),
    session('2026-03-06', '18:30', '20:00', { timeZone: 'Asia/Kolkata' }),
    session('2026-03-07', '10:00', '13:00', { timeZone: 'Asia/Kolkata' }),
    session('2026-03-08', '10:00', '13:00', { timeZone: 'Asia/Kolkata' }),
  ];

  it('groups sessions by their times, in the order in which they first occur', () => {
    const pattern = describePattern(weekend);
    expect(pattern?.groups).toEqual([
      { weekdays: [5], startTime: '18:30', endTime: '20:00', timeZone: 'Asia/Kolkata', count: 1 },
      {
        weekdays: [0, 6],
        startTime: '10:00',
        endTime: '13:00',
        timeZone: 'Asia/Kolkata',
        count: 2,
      },
      { weekdays: [6], startTime: '14:00', endTime: '17:00', timeZone: 'Asia/Kolkata', count: 1 },
    ]);
    expect(pattern?.timesVary).toBe(true);
    expect(pattern?.minutesPerSession).toBeNull();
    expect(pattern?.weeksSpanned).toBe(2);
  });

  it('counts the minutes of each', () => {
    expect(liveMinutes(weekend)).toBe(630);
  });
});

describe('a change of plan', () => {
  it('leaves a cancelled session out of count, minutes and weeks', () => {
    const cancelled = fall.map((one, index) =>
      index === 11 ? { ...one, status: 'cancelled' as const } : one,
    );
    expect(describePattern(cancelled)).toMatchObject({
      count: 11,
      last: '2024-12-03',
      weeksSpanned: 12,
    });
    expect(liveMinutes(cancelled)).toBe(1320);
    expect(missingDates(cancelled)).toEqual(['2024-10-22']);
  });

  it('puts a moved session where it is now', () => {
    const moved = session('2024-10-23', '11:00', '13:00', {
      status: 'moved',
      movedFrom: { date: '2024-10-22', startTime: '11:00', endTime: '13:00' },
    });
    expect(describePattern([...fall, moved])?.groups[0]?.weekdays).toEqual([2, 3]);
  });

  it('leaves no pattern where nothing takes place', () => {
    expect(describePattern([])).toBeNull();
    expect(
      describePattern([session('2024-09-17', '11:00', '13:00', { status: 'cancelled' })]),
    ).toBeNull();
    expect(liveMinutes([])).toBe(0);
    expect(weeksSpanned([])).toBe(0);
    expect(missingDates([])).toEqual([]);
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
