import { describe, expect, it } from 'vitest';
import { groupByClock, sessionsPerWeek } from '#domain/session-weeks.ts';
import { hasHours } from '#domain/sessions.ts';
import { clashingSessions, hoursOf } from '#domain/week-hours.ts';
import { cohort } from '../fixtures/demonstration.ts';

const fall = cohort('kap-certificate/fall-2024').sessions.filter(hasHours);
const summer = cohort('kap-certificate/summer-2024').sessions.filter(hasHours);
const NEW_YORK = 'America/New_York';

describe('the hours of a week', () => {
  it('are those a class touches, whole', () => {
    const span = { startsAt: '2025-04-05T04:00:00.000Z', endsAt: '2025-04-05T05:30:00.000Z' };
    // 9:30 to 11:00 on a Saturday in Kolkata.
    expect(hoursOf(span, 'Asia/Kolkata')).toEqual([
      { weekday: 6, hour: 9 },
      { weekday: 6, hour: 10 },
    ]);
  });

  it('count an hour of which only the end and the beginning are needed', () => {
    const span = { startsAt: '2025-04-05T04:00:00.000Z', endsAt: '2025-04-05T04:45:00.000Z' };
    // 9:30 to 10:15.
    expect(hoursOf(span, 'Asia/Kolkata').map(({ hour }) => hour)).toEqual([9, 10]);
  });

  it('go over midnight into the next day', () => {
    const span = { startsAt: '2024-09-17T14:30:00.000Z', endsAt: '2024-09-17T16:00:00.000Z' };
    expect(hoursOf(span, 'Asia/Tokyo')).toEqual([
      { weekday: 2, hour: 23 },
      { weekday: 3, hour: 0 },
    ]);
  });

  it('of Tuesdays from 11 to 1 fit every class of Fall and none of Summer', () => {
    const free = new Set(['2 11', '2 12']);
    expect(clashingSessions(fall, free, NEW_YORK)).toEqual([]);
    expect(clashingSessions(summer, free, NEW_YORK)).toHaveLength(12);
  });

  it('of Tuesdays from 4 to 6 in London miss the one class of October 29', () => {
    const free = new Set(['2 16', '2 17']);
    const clashes = clashingSessions(fall, free, 'Europe/London');
    expect(clashes.map(({ date }) => date)).toEqual(['2024-10-29']);
  });
});

describe('sessions over weeks', () => {
  it('are one a week in Fall, one or two in Summer', () => {
    expect(sessionsPerWeek(fall.map(({ date }) => date))).toEqual({ min: 1, max: 1 });
    expect(sessionsPerWeek(summer.map(({ date }) => date))).toEqual({ min: 1, max: 2 });
    expect(sessionsPerWeek([])).toBeNull();
  });

  it('group by the clock of a zone, the most frequent hours first', () => {
    const groups = groupByClock(fall, 'Europe/London');
    expect(groups.map(({ startTime, dates }) => [startTime, dates.length])).toEqual([
      ['16:00', 11],
      ['15:00', 1],
    ]);
    expect(groups[1]?.dates).toEqual(['2024-10-29']);
  });
});
