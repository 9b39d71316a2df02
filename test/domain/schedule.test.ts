/** What is said of a list of classes is true of every one of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '#domain/dates.ts';
import {
  describeSchedule,
  hoursOfSession,
  rhythmWeekdays,
  type SchedulePlan,
} from '#domain/schedule.ts';
import { daysOfSession, heldSessions, type Session } from '#domain/sessions.ts';
import { session } from './session.ts';

const at11 = (date: string, changes: Partial<Session> = {}) =>
  session(date, '11:00', '13:00', changes);
const plan = (sessions: readonly Session[], changes: Partial<SchedulePlan> = {}): SchedulePlan => ({
  sessions: sessions.map((one, index) => ({ ...one, number: index + 1 })),
  noSession: [],
  weekdays: null,
  ...changes,
});
const every = (first: string, days: number, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(first, days * index));

const summer = [
  ...['2024-06-04', '2024-06-06', '2024-06-11', '2024-06-13', '2024-06-18', '2024-06-25'],
  ...['2024-06-27', '2024-07-09', '2024-07-11', '2024-07-16', '2024-07-18', '2024-07-23'],
];
const fall = every('2024-09-17', 7, 13).filter((date) => date !== '2024-10-22');

describe('an added class', () => {
  const tuesdays = [0, 7, 14, 21].map((days) =>
    session(addDays('2024-09-03', days), '11:00', '13:00'),
  );

  it('is named as added, whatever day it is on, and does not bend the rhythm', () => {
    for (const date of ['2024-09-04', '2024-10-01']) {
      const extra = session(date, '11:00', '13:00', { isAdded: true });
      const schedule = describeSchedule({
        sessions: [...tuesdays, extra],
        noSession: [],
        weekdays: null,
      });
      expect(schedule?.rhythm).toEqual({ kind: 'weekly', weekdays: [2], everyWeeks: 1 });
      expect(schedule?.exceptions).toEqual([
        { kind: 'added', session: extra, hasUsualHours: true },
      ]);
    }
  });
});

describe('a rhythm', () => {
  it('is Tuesdays for Fall 2024, with October 22 as its gap', () => {
    const schedule = describeSchedule(
      plan(
        fall.map((date) => at11(date)),
        { noSession: [{ date: '2024-10-22', reason: null }] },
      ),
    );
    expect(schedule).toMatchObject({
      planned: 12,
      minutesPerSession: 120,
      first: '2024-09-17',
      last: '2024-12-10',
      rhythm: { kind: 'weekly', weekdays: [2], everyWeeks: 1 },
      exceptions: [],
      gaps: [{ first: '2024-10-22', last: '2024-10-22', dates: ['2024-10-22'], reason: null }],
      weeksSpanned: 13,
      weeksWithSessions: 12,
    });
  });

  it('is Tuesdays and Thursdays for Summer 2024, with June 20 and a week as its gaps', () => {
    const schedule = describeSchedule(plan(summer.map((date) => at11(date))));
    expect(schedule).toMatchObject({
      rhythm: { kind: 'weekly', weekdays: [2, 4], everyWeeks: 1 },
      gaps: [
        { first: '2024-06-20', last: '2024-06-20', dates: ['2024-06-20'] },
        { first: '2024-06-30', last: '2024-07-06', dates: ['2024-07-02', '2024-07-04'] },
      ],
      weeksSpanned: 8,
      weeksWithSessions: 7,
    });
  });

  it.each([
    [
      'every other week',
      every('2024-09-03', 14, 6),
      { kind: 'weekly', weekdays: [2], everyWeeks: 2 },
    ],
    [
      'every three weeks',
      every('2024-09-03', 21, 4),
      { kind: 'weekly', weekdays: [2], everyWeeks: 3 },
    ],
    [
      'the first Tuesday of the month',
      ['2024-09-03', '2024-10-01', '2024-11-05'],
      { kind: 'monthly', weekday: 2, position: 1 },
    ],
    [
      'the last Friday of the month',
      ['2024-08-30', '2024-09-27', '2024-10-25', '2024-11-29'],
      { kind: 'monthly', weekday: 5, position: -1 },
    ],
    [
      'Saturdays and Sundays, Saturday first',
      ['2024-09-07', '2024-09-08', '2024-09-14', '2024-09-15', '2024-09-21', '2024-09-22'],
      { kind: 'weekly', weekdays: [6, 0], everyWeeks: 1 },
    ],
    [
      'weekends from Friday to Sunday',
      ['2024-09-06', '2024-09-07', '2024-09-08', '2024-10-04', '2024-10-05', '2024-10-06'],
      {
        kind: 'blocks',
        weekdays: [5, 6, 0],
        blocks: [
          { first: '2024-09-06', last: '2024-09-08' },
          { first: '2024-10-04', last: '2024-10-06' },
        ],
      },
    ],
    [
      'nothing but dates',
      ['2024-09-03', '2024-09-12', '2024-10-28', '2024-11-02'],
      { kind: 'dates' },
    ],
    [
      'nothing where three days are too few to tell',
      ['2024-09-03', '2024-09-10', '2024-10-01'],
      { kind: 'dates' },
    ],
  ])('is %s', (_, dates, rhythm) => {
    const schedule = describeSchedule(plan(dates.map((date) => at11(date))));
    expect(schedule?.rhythm).toEqual(rhythm);
    expect(schedule?.gaps).toEqual([]);
    expect(schedule?.exceptions).toEqual([]);
  });

  it('is what the content states: no other weekday is read off the dates', () => {
    const dates = every('2024-09-03', 7, 5).map((date) => at11(date));
    expect(describeSchedule(plan(dates, { weekdays: [2] }))?.rhythm.kind).toBe('weekly');
    expect(describeSchedule(plan(dates, { weekdays: [3] }))?.rhythm.kind).toBe('dates');
  });

  it('goes on over a long break, which is one span', () => {
    const dates = [...every('2024-11-05', 7, 6), ...every('2025-01-14', 7, 6)];
    expect(describeSchedule(plan(dates.map((date) => at11(date))))?.gaps).toEqual([
      {
        first: '2024-12-15',
        last: '2025-01-11',
        dates: ['2024-12-17', '2024-12-24', '2024-12-31', '2025-01-07'],
        reason: null,
      },
    ]);
  });
});

describe('a change of plan', () => {
  it('leaves the rhythm as it was, names the moved class and no day without class', () => {
    const movedFrom = { date: '2024-10-08', startTime: '11:00', endTime: '13:00' };
    const moved = fall.map((date) =>
      date === '2024-10-08' ? at11('2024-10-09', { status: 'moved', movedFrom }) : at11(date),
    );
    const schedule = describeSchedule(
      plan(moved, { noSession: [{ date: '2024-10-22', reason: null }] }),
    );
    expect(schedule?.rhythm).toEqual({ kind: 'weekly', weekdays: [2], everyWeeks: 1 });
    expect(schedule?.regular).toHaveLength(11);
    expect(schedule?.exceptions).toMatchObject([
      { kind: 'moved', session: { number: 4, date: '2024-10-09' }, hasUsualHours: true },
    ]);
    expect(schedule?.gaps.map(({ first }) => first)).toEqual(['2024-10-22']);
  });

  it('tells a mistyped date from a day without class, in a plan of five too', () => {
    const mistyped = ['2024-09-03', '2024-09-10', '2024-09-18', '2024-09-24', '2024-10-01'];
    const schedule = describeSchedule(plan(mistyped.map((date) => at11(date))));
    expect(schedule?.rhythm).toMatchObject({ kind: 'weekly', weekdays: [2] });
    expect(schedule?.exceptions).toMatchObject([
      { kind: 'other-day', session: { date: '2024-09-18' } },
    ]);
    expect(schedule?.gaps).toEqual([]);
  });

  it('names one class more as added', () => {
    const dates = [...fall.slice(0, 3), '2024-10-05', ...fall.slice(3)];
    expect(describeSchedule(plan(dates.map((date) => at11(date))))?.exceptions).toMatchObject([
      { kind: 'added', session: { number: 4, date: '2024-10-05' } },
    ]);
  });

  it('counts a cancelled class as planned, and its day as no gap', () => {
    const sessions = fall.map((date) =>
      at11(date, date === '2024-11-05' ? { status: 'cancelled' } : {}),
    );
    const schedule = describeSchedule(plan(sessions));
    expect(schedule?.planned).toBe(12);
    expect(schedule?.cancelled.map(({ date }) => date)).toEqual(['2024-11-05']);
    expect(schedule?.gaps.map(({ first }) => first)).toEqual(['2024-10-22']);
  });

  it('names a class at another hour', () => {
    const sessions = fall.map((date) =>
      date === '2024-11-05' ? session(date, '12:00', '14:00') : at11(date),
    );
    expect(describeSchedule(plan(sessions))?.exceptions).toMatchObject([
      { kind: 'other-hours', session: { date: '2024-11-05' }, hasUsualHours: false },
    ]);
  });

  it('leaves no schedule where nothing takes place', () => {
    expect(describeSchedule(plan([]))).toBeNull();
    expect(describeSchedule(plan([at11('2024-09-17', { status: 'cancelled' })]))).toBeNull();
  });
});

describe('usual hours', () => {
  it('are those of each day where there are two classes a day', () => {
    const days = every('2024-09-07', 7, 4);
    const sessions = days.flatMap((date) => [
      session(date, '10:00', '12:00'),
      session(date, '13:00', '15:00'),
    ]);
    expect(describeSchedule(plan(sessions))).toMatchObject({
      usualHours: [
        {
          weekdays: null,
          hours: [
            { startTime: '10:00', endTime: '12:00' },
            { startTime: '13:00', endTime: '15:00' },
          ],
        },
      ],
      exceptions: [],
    });
  });

  it('are those of each weekday where weekdays differ', () => {
    const sessions = every('2024-09-06', 28, 3).flatMap((friday) => [
      session(friday, '18:00', '21:00'),
      session(addDays(friday, 1), '10:00', '17:00'),
      session(addDays(friday, 2), '10:00', '17:00'),
    ]);
    expect(describeSchedule(plan(sessions))?.usualHours).toEqual([
      { weekdays: [5], hours: [{ startTime: '18:00', endTime: '21:00', daysLater: 0 }] },
      {
        weekdays: [6, 0],
        hours: [{ startTime: '10:00', endTime: '17:00', daysLater: 0 }],
      },
    ]);
  });

  it('are none where they follow no rule', () => {
    const sessions = [
      session('2024-09-03', '10:00', '12:00'),
      session('2024-09-10', '14:00', '16:00'),
      session('2024-09-17', '18:00', '20:00'),
    ];
    expect(describeSchedule(plan(sessions))?.usualHours).toEqual([]);
  });
});

const made = new Map<string, Session>();

/** Instants take their time: each day and hour is made once. */
function once(date: string, startTime: string, endTime: string): Session {
  const key = `${date} ${startTime} ${endTime}`;
  const known = made.get(key) ?? session(date, startTime, endTime);
  made.set(key, known);
  return known;
}

const noHour = { startTime: null, startsAt: null, start: null };
const withoutHours = { ...noHour, endTime: null, endsAt: null, end: null };

/** A rhythm, with classes moved, cancelled, added, mistyped and left out at random. */
const anyPlan = fc
  .record({
    start: fc.integer({ min: 0, max: 30 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }),
    everyWeeks: fc.constantFrom(1, 1, 2, 3, 4, 5),
    weeks: fc.integer({ min: 1, max: 16 }),
    changes: fc.array(
      fc.record({
        what: fc.constantFrom(
          'moved',
          'cancelled',
          'added',
          'mistyped',
          'left-out',
          'hours',
          'off',
          'without-hours',
          'overnight',
          'several-days',
        ),
        at: fc.nat(60),
        days: fc.integer({ min: -9, max: 9 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ start, weekdays, everyWeeks, weeks, changes }): SchedulePlan => {
    const sunday = addDays('2024-01-07', 7 * start);
    const dates = Array.from({ length: weeks }, (_, week) =>
      weekdays.map((day) => addDays(sunday, 7 * everyWeeks * week + day)),
    )
      .flat()
      .sort();
    let sessions = dates.map((date) => once(date, '11:00', '13:00'));
    const noSession: { date: string; reason: null }[] = [];
    for (const { what, at, days } of changes) {
      const index = at % Math.max(1, sessions.length);
      const one = sessions[index];
      if (!one) continue;
      const date = addDays(one.date, days);
      const movedFrom = { date: one.date, startTime: '11:00', endTime: '13:00' };
      const replace = (by: readonly Session[]) => {
        sessions = sessions.toSpliced(index, 1, ...by);
      };
      if (what === 'moved' && one.status === 'scheduled')
        replace([{ ...once(date, '11:00', '13:00'), status: 'moved', movedFrom }]);
      if (what === 'cancelled') replace([{ ...one, status: 'cancelled', movedFrom: null }]);
      if (what === 'added') replace([one, once(date, '18:00', '19:00')]);
      if (what === 'mistyped') replace([once(date, '11:00', '13:00')]);
      if (what === 'left-out') replace([]);
      if (what === 'hours') replace([once(one.date, '12:00', '14:30')]);
      if (what === 'without-hours') replace([{ ...one, ...withoutHours }]);
      if (what === 'overnight')
        replace([{ ...one, endDate: addDays(one.date, 1), endTime: '07:00' }]);
      if (what === 'several-days') replace([{ ...one, endDate: addDays(one.date, 2) }]);
      if (what === 'off') {
        noSession.push({ date: one.date, reason: null });
        replace([]);
      }
    }
    const held = new Set(sessions.flatMap(daysOfSession));
    return plan(sessions, { noSession: noSession.filter((none) => !held.has(none.date)) });
  });

describe('of any plan', () => {
  // The same plans for every property of a run, others in the next: their instants are made once.
  const [seed] = fc.sample(fc.integer(), 1);
  const check = (property: (plan: SchedulePlan) => void) =>
    fc.assert(fc.property(anyPlan, property), { numRuns: 100, ...(seed && { seed }) });

  it('every class that takes place is said once: regular, or an exception', () => {
    check((any) => {
      const schedule = describeSchedule(any);
      const said = [
        ...(schedule?.regular ?? []),
        ...(schedule?.exceptions ?? []).map((one) => one.session),
      ].map(({ number }) => number);
      expect(said.sort((a, b) => a - b)).toEqual(
        heldSessions(any.sessions)
          .map(({ number }) => number)
          .sort((a, b) => a - b),
      );
    });
  });

  it('the rhythm is true of every regular class', () => {
    check((any) => {
      const schedule = describeSchedule(any);
      if (!schedule) return;
      const { rhythm, regular } = schedule;
      const weekdays = rhythmWeekdays(rhythm);
      for (const { date } of regular) {
        if (weekdays) expect(weekdays).toContain(weekdayOf(date));
        if (rhythm.kind === 'blocks') {
          expect(rhythm.blocks.some(({ first, last }) => date >= first && date <= last)).toBe(true);
        }
        if (rhythm.kind === 'monthly' && rhythm.position > 0) {
          expect(Math.ceil(Number(date.slice(8)) / 7)).toBe(rhythm.position);
        }
      }
      if (rhythm.kind !== 'weekly') return;
      for (const weekday of rhythm.weekdays) {
        const [first, ...others] = regular.filter(({ date }) => weekdayOf(date) === weekday);
        for (const { date } of others) {
          expect(daysBetween(first?.date ?? '', date) % (7 * rhythm.everyWeeks)).toBe(0);
        }
      }
    });
  });

  it('no class takes place in a gap, and no moved class leaves one', () => {
    check((any) => {
      const schedule = describeSchedule(any);
      const held = heldSessions(any.sessions).flatMap(daysOfSession);
      for (const { first, last, dates } of schedule?.gaps ?? []) {
        expect(held.filter((date) => date >= first && date <= last)).toEqual([]);
        for (const date of dates) {
          expect(any.sessions.some(({ movedFrom }) => movedFrom?.date === date)).toBe(false);
        }
      }
    });
  });

  it('the usual hours are true of every regular class', () => {
    check((any) => {
      const schedule = describeSchedule(any);
      for (const one of schedule?.regular ?? []) {
        const { date } = one;
        expect(one.startTime !== null).toBe(schedule?.statesHours);
        if (schedule?.usualHours.length === 0) continue;
        const ofDay = schedule?.usualHours.find(
          ({ weekdays }) => weekdays === null || weekdays.includes(weekdayOf(date)),
        );
        expect(ofDay?.hours).toContainEqual(hoursOfSession(one));
      }
    });
  });
});
