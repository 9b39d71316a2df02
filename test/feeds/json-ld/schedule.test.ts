/** What a `Schedule` says, counted out by a reader of iCalendar that is not ours. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/dates.ts';
import { describeSchedule, type SchedulePlan } from '#domain/schedule.ts';
import { isHeld, type Session } from '#domain/sessions.ts';
import { rhythmSchedules } from '#feeds/json-ld/schedule.ts';
import { session } from '../../domain/session.ts';
import { catalog } from '../../fixtures/demonstration.ts';
import { secondCatalog } from '../../fixtures/second-catalog.ts';

const timeZone = 'America/New_York';
const on = (date: string, changes: Partial<Session> = {}) =>
  session(date, '18:00', '20:00', changes);
const every = (first: string, days: number, count: number) =>
  Array.from({ length: count }, (_, index) => on(addDays(first, days * index)));
type Plan = SchedulePlan & { readonly timeZone: string };
const plan = (sessions: readonly Session[]): Plan => ({
  sessions: sessions.map((one, index) => ({ ...one, number: index + 1 })),
  noSession: [],
  weekdays: null,
  timeZone,
});
const weekends = ['2024-09-14', '2024-10-05', '2024-10-19', '2024-11-16'];

const plans: readonly (readonly [string, Plan])[] = [
  ['every week, but one', plan(every('2024-09-17', 7, 9).filter((_, index) => index !== 4))],
  ['every other week, but one', plan(every('2024-09-17', 14, 9).filter((_, index) => index !== 4))],
  [
    'every other weekend, of which the first has only its Sunday',
    plan([...every('2024-09-14', 14, 6), ...every('2024-09-15', 14, 6)].slice(1)),
  ],
  [
    'Friday to Monday every other week, across the end of a week',
    plan([6, 7, 8, 9].flatMap((day) => every(addDays('2024-09-01', day - 1), 14, 5))),
  ],
  [
    'the first Friday of the month, but one',
    plan(
      ['09-06', '10-04', '11-01', '12-06']
        .map((day) => on(`2024-${day}`))
        .concat(['02-07', '03-07', '04-04'].map((day) => on(`2025-${day}`))),
    ),
  ],
  [
    'the last Tuesday of the month',
    plan(['09-24', '10-29', '11-26', '12-31'].map((day) => on(`2024-${day}`))),
  ],
  [
    'weekends at no regular distance, with a day that was cancelled',
    plan(
      weekends.flatMap((date, index) => [
        on(date),
        on(addDays(date, 1), index === 2 ? { status: 'cancelled' } : {}),
      ]),
    ),
  ],
  [
    'two weekdays at two hours',
    plan([
      ...every('2024-09-17', 7, 6),
      ...every('2024-09-19', 7, 6).map(({ date }) => session(date, '09:00', '12:00')),
    ]),
  ],
  [
    'two classes on a day',
    plan(every('2024-09-17', 7, 6).flatMap((one) => [session(one.date, '09:00', '12:00'), one])),
  ],
  ...[catalog, secondCatalog]
    .flatMap(({ programs }) => programs.flatMap(({ cohorts }) => cohorts))
    .map((cohort) => [cohort.id, cohort] as const),
];

type Said = Readonly<Record<string, string>> & {
  readonly byDay?: string | readonly string[];
  readonly exceptDate?: readonly string[];
};
const said = (of: Plan) => rhythmSchedules(of) as unknown as readonly Said[];

/** The days that a schedule counts out, by a reader whose week begins on that day. */
function countedOut(schedule: Said, weekStart: 'MO' | 'SU'): readonly string[] {
  const { startDate = '', endDate = '', repeatFrequency = '', byDay = [] } = schedule;
  const [, interval, unit = ''] = /^P(\d+)([DWM])$/.exec(repeatFrequency) ?? [];
  const days = [byDay].flat().map((day) => day.replace(/^https:\/\/schema\.org\/(\w\w).*/, '$1'));
  const frequency = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY' }[unit];
  const rule = ICAL.Recur.fromString(
    [
      `FREQ=${frequency};INTERVAL=${interval};WKST=${weekStart}`,
      `UNTIL=${endDate.replaceAll('-', '')}`,
      ...(days.length > 0 ? [`BYDAY=${days.join().toUpperCase()}`] : []),
    ].join(';'),
  );
  const found: string[] = [];
  const dates = rule.iterator(ICAL.Time.fromDateString(startDate));
  for (let date = dates.next(); date; date = dates.next()) found.push(date.toString().slice(0, 10));
  return found.filter((date) => !schedule.exceptDate?.includes(date));
}

describe('a rhythm in the words of search engines', () => {
  it.each(plans)('names each regular class once and no other day: %s', (_name, of) => {
    const regular = (describeSchedule(of)?.regular ?? []).filter(isHeld);
    const atHours = (schedule: Said) =>
      regular
        .filter(({ startTime }) => [undefined, startTime].includes(schedule['startTime']))
        .map(({ date }) => date);
    const schedules = said(of);
    for (const weekStart of ['MO', 'SU'] as const) {
      for (const schedule of schedules) {
        const strange = countedOut(schedule, weekStart).filter(
          (date) => !atHours(schedule).includes(date),
        );
        expect(strange).toEqual([]);
      }
      const counted = schedules.flatMap((schedule) => countedOut(schedule, weekStart));
      if (schedules.length > 0) {
        expect(counted.sort()).toEqual(regular.map(({ date }) => date).sort());
      }
    }
  });

  it('says which day of the month it is', () => {
    expect(said(plans[4]?.[1] ?? plan([]))).toEqual([
      {
        '@type': 'Schedule',
        startDate: '2024-09-06',
        endDate: '2025-04-04',
        repeatFrequency: 'P1M',
        byDay: '1FR',
        startTime: '18:00',
        endTime: '20:00',
        scheduleTimezone: timeZone,
        exceptDate: ['2025-01-03'],
      },
    ]);
  });

  it('tells weekends one by one, without the day that was cancelled', () => {
    expect(
      said(plans[6]?.[1] ?? plan([])).map(({ startDate, endDate, repeatFrequency }) => [
        startDate,
        endDate,
        repeatFrequency,
      ]),
    ).toEqual([
      ['2024-09-14', '2024-09-15', 'P1D'],
      ['2024-10-05', '2024-10-06', 'P1D'],
      ['2024-10-19', '2024-10-19', 'P1D'],
      ['2024-11-16', '2024-11-17', 'P1D'],
    ]);
  });

  it('is absent where only dates tell the truth', () => {
    expect(rhythmSchedules(plan([on('2024-09-17'), on('2024-09-20'), on('2024-10-16')]))).toEqual(
      [],
    );
  });
});
