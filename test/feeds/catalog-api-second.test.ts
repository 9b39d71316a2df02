/** The API of the second catalog, right to the minor unit and the minute. */
import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { catalogOf, secondContent } from '../catalog/content.ts';

const api = catalogApi(await catalogOf(secondContent), {
  now: '2025-03-05T03:30:00.000Z',
  asOf: '2025-03-05T09:00:00+05:30',
  base: '/',
  commit: null,
});

describe('tuition', () => {
  it('in rupees has deposits, discounts, fees and due dates', () => {
    const [completed, withBasics] = api.tuition;
    expect(completed).toEqual({
      program: 'ship-doctor',
      route: 'basics-completed',
      currency: 'INR',
      includes: [],
      plans: [
        {
          id: 'full',
          label: 'In full',
          installments: [9_500_000],
          totalCents: 9_500_000,
          due: null,
          dueDates: ['2025-03-31'],
          dueRules: null,
          every: null,
          depositCents: null,
          discountCents: 500_000,
          feeCents: 0,
          computed: false,
        },
        {
          id: 'four-dated',
          label: 'A deposit, then four installments',
          // 101,502.50 − 10,000 deposit − 1,500 fee = 90,002.50 in four; the fee is in the first.
          installments: [1_000_000, 2_400_063, 2_250_063, 2_250_062, 2_250_062],
          totalCents: 10_150_250,
          due: null,
          dueDates: ['2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30', '2025-07-31'],
          dueRules: null,
          every: null,
          depositCents: 1_000_000,
          discountCents: 0,
          feeCents: 150_000,
          computed: true,
        },
      ],
    });
    expect(withBasics?.includes).toEqual(['first-aid-afloat']);
    expect(
      withBasics?.plans.map(({ installments, due, dueDates }) => [installments, due, dueDates]),
    ).toEqual([
      [[13_000_000], 'before-start', null],
      [[4_400_000, 4_400_000, 4_400_000], null, ['2025-03-31', '2025-04-30', '2025-05-31']],
    ]);
  });

  it('in yen has no decimals; the yen that is left over goes to the first installment', () => {
    const yen = api.tuition.find(({ currency }) => currency === 'JPY');
    expect(yen?.route).toBeNull();
    expect(yen?.plans.map(({ installments, totalCents }) => [installments, totalCents])).toEqual([
      [[30_000, 250_000], 280_000],
      [[42_858, 42_857, 42_857, 42_857, 42_857, 42_857, 42_857], 300_000],
    ]);
  });

  it('in dinars has three decimals', () => {
    const dinars = api.tuition.find(({ currency }) => currency === 'KWD');
    expect(dinars?.plans.map(({ installments, totalCents }) => [installments, totalCents])).toEqual(
      [
        [[120_500], 120_500],
        [[41_125, 41_125, 41_125], 123_375],
      ],
    );
  });

  it('is left out where it is not stated', () => {
    const keys = api.tuition.map(({ program, route }) => `${program}|${route ?? ''}`);
    expect(keys).toEqual([
      'ship-doctor|basics-completed',
      'ship-doctor|with-basics',
      'first-aid-afloat|',
      'night-watch|',
    ]);
  });
});

describe('charges beside tuition', () => {
  it('are counted in minor units of their own currency', () => {
    expect(
      api.fees.map(({ id, currency, amountCents, refundable }) => [
        id,
        currency,
        amountCents,
        refundable,
      ]),
    ).toEqual([
      ['application', 'INR', 150_050, false],
      ['key', 'INR', 25_000, true],
      ['examination', 'INR', 300_000, null],
      ['application', 'KWD', 7_005, null],
    ]);
    expect(api.addOns).toEqual([
      {
        program: 'ship-doctor',
        id: 'oilskins',
        label: 'Oilskins to keep',
        currency: 'INR',
        amountCents: 499_999,
        dueDate: null,
      },
      {
        program: 'ship-doctor',
        id: 'logbook',
        label: 'A logbook',
        currency: 'INR',
        amountCents: 12_000,
        dueDate: null,
      },
      {
        program: 'night-watch',
        id: 'lamp',
        label: 'A red lamp',
        currency: 'JPY',
        amountCents: 1_980,
        dueDate: null,
      },
    ]);
    expect(api.refunds).toEqual([
      { program: 'ship-doctor', daysBefore: 60, percent: 100 },
      { program: 'ship-doctor', daysBefore: 30, percent: 50 },
      { program: 'ship-doctor', daysBefore: 7, percent: 10 },
    ]);
    expect(api.credits.map((credit) => [credit.for, credit.amountCents])).toEqual([
      ['first-aid-afloat', 500_025],
      ['radio-operation', null],
    ]);
    expect(api.notIncluded).toEqual([{ program: 'ship-doctor', label: 'Travel to the pier' }]);
  });
});

describe('cohorts', () => {
  const cohort = (id: string) => api.cohorts.find((candidate) => candidate.id === id);

  it('list sessions with the offset of their zone, moved and cancelled ones with their notice', () => {
    const sessions = cohort('ship-doctor/spring-2025')?.sessions;
    expect(sessions?.map(({ number, start, end, status }) => [number, start, end, status])).toEqual(
      [
        [1, '2025-04-05T09:30:00+05:30', '2025-04-05T11:00:00+05:30', 'scheduled'],
        [2, '2025-04-05T14:00:00+05:30', '2025-04-05T16:30:00+05:30', 'scheduled'],
        [3, '2025-04-12T09:30:00+05:30', '2025-04-12T11:00:00+05:30', 'cancelled'],
        [4, '2025-04-20T10:15:00+05:30', '2025-04-20T11:45:00+05:30', 'moved'],
        [5, '2025-04-26T09:30:00+05:30', '2025-04-26T11:00:00+05:30', 'moved'],
        [6, '2025-05-03T06:45:00+05:30', '2025-05-03T12:15:00+05:30', 'scheduled'],
      ],
    );
    expect(sessions?.[3]).toMatchObject({
      movedFrom: { date: '2025-04-19', startTime: '08:00', endTime: '09:30' },
      notice: { date: '2025-03-02', text: 'The class has moved to Sunday.' },
    });
    expect(cohort('night-watch/may-2025')?.sessions.map(({ start }) => start)).toEqual([
      '2025-05-13T19:00:00+09:00',
      '2025-05-20T19:00:00+09:00',
      '2025-05-27T21:00:00+09:00',
    ]);
  });

  it('say from when to when one may apply, at the clock of the catalog', () => {
    const shown = api.cohorts.flatMap(({ id, routes }) =>
      routes.map(({ id: route, deadline: { status, date, closesAt, passesAt } }) => [
        `${id}|${route}`,
        ...[status, date, closesAt, passesAt],
      ]),
    );
    expect(shown).toEqual([
      ['ship-doctor/spring-2024|basics-completed', 'passed', null, null, null],
      ['ship-doctor/spring-2024|elsewhere-completed', 'passed', null, null, null],
      [
        'ship-doctor/spring-2025|basics-completed',
        'open',
        '2025-03-25',
        '2025-03-25T09:30:00.000Z',
        null,
      ],
      [
        'ship-doctor/spring-2025|with-basics',
        'open',
        '2025-03-10',
        '2025-03-10T18:30:00.000Z',
        null,
      ],
      ['ship-doctor/spring-2025|with-basics', 'passed', null, null, null],
      [
        'ship-doctor/spring-2025|elsewhere-completed',
        'not-announced',
        null,
        null,
        '2025-04-05T04:00:00.000Z',
      ],
      [
        'ship-doctor/autumn-2025|basics-completed',
        'not-open-yet',
        '2025-08-15',
        '2025-08-15T18:30:00.000Z',
        null,
      ],
      [
        'ship-doctor/autumn-2025|elsewhere-completed',
        'open',
        null,
        null,
        '2025-09-30T18:30:00.000Z',
      ],
      ['first-aid-afloat/january-2025|anyone', 'passed', null, null, '2025-01-17T07:00:00.000Z'],
      ['first-aid-afloat/march-2025|anyone', 'open', null, null, '2025-03-21T07:00:00.000Z'],
      ['night-watch/may-2025|anyone', 'open', '2025-05-01', '2025-05-01T15:00:00.000Z', null],
      ['night-watch/august-2025|anyone', 'open', '2025-07-15', '2025-07-15T15:00:00.000Z', null],
    ]);
  });

  it('say when a deadline opens, what came before it, and which date comes first', () => {
    const [extended] = cohort('ship-doctor/spring-2025')?.routes ?? [];
    expect(extended?.deadline).toMatchObject({
      time: '18:30',
      timeZone: 'Asia/Tokyo',
      priorityDate: '2025-03-01',
      extendedFrom: '2025-03-15',
    });
    const [later] = cohort('ship-doctor/autumn-2025')?.routes ?? [];
    expect(later?.deadline).toMatchObject({
      opensAt: '2025-05-31T18:30:00.000Z',
      opensDate: '2025-06-01',
    });
  });

  it('say whether there is a waiting list, and what is archived', () => {
    expect(api.cohorts.filter(({ waitingList }) => waitingList).map(({ id }) => id)).toEqual([
      'ship-doctor/autumn-2025',
      'night-watch/august-2025',
    ]);
    expect(api.cohorts.filter(({ status }) => status === 'archived').map(({ id }) => id)).toEqual([
      'ship-doctor/spring-2024',
    ]);
  });
});

describe('programs', () => {
  it('list every program of this site that may come first, each once', () => {
    expect(api.programs[0]?.prerequisites).toEqual(['first-aid-afloat', 'radio-operation']);
    expect(api.programs[0]?.prerequisiteGroups).toHaveLength(3);
  });
});
