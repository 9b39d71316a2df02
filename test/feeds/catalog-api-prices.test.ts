/** Prices by cohort, until a day, for a group: what the API says of them, and to whom. */
import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { catalogOf, pricesContent } from '../catalog/content.ts';

const api = catalogApi(await catalogOf(pricesContent), {
  now: '2030-10-01T07:00:00.000Z',
  asOf: '2030-10-01T09:00:00+02:00',
  base: '/',
  commit: null,
});

describe('prices that depend on more than the situation', () => {
  it('are no tuition: there stands only what holds for every cohort and person', () => {
    expect(
      api.tuition
        .filter(({ program }) => program === 'keeper')
        .map(({ route, plans }) => [route, plans.map((plan) => [plan.id, plan.totalCents])]),
    ).toEqual([['returning', [['full', 50_000]]]]);
  });

  it('of cohorts name each cohort in which they hold; one that is not stated has no entry', () => {
    expect(
      api.cohortTuition.map(({ route, cohorts, startsFrom, plans }) => [
        route,
        cohorts,
        startsFrom,
        plans.map((plan) => [plan.id, plan.totalCents]),
      ]),
    ).toEqual([
      [
        'new',
        ['keeper/autumn-2030', 'keeper/some-day'],
        null,
        [
          ['full', 100_000],
          ['two-monthly', 105_000],
        ],
      ],
      ['new', ['keeper/spring-2031'], '2031-01-01', [['full', 120_000]]],
    ]);
  });

  it('that end, or are not for everyone, say until when and for whom', () => {
    expect(
      api.conditionalPlans
        .filter(({ program }) => program === 'keeper')
        .map(({ route, cohorts, plan, until, endsAt, group }) => [
          route,
          cohorts,
          plan.id,
          plan.totalCents,
          until,
          endsAt,
          group,
        ]),
    ).toEqual([
      [
        'new',
        ['keeper/autumn-2030', 'keeper/some-day'],
        'early',
        90_000,
        '2030-10-15',
        '2030-10-15T22:00:00.000Z',
        null,
      ],
      [
        'new',
        ['keeper/autumn-2030', 'keeper/some-day'],
        'members',
        85_000,
        null,
        null,
        'Members of the guild',
      ],
      [
        'new',
        ['keeper/autumn-2030', 'keeper/some-day'],
        'early-members',
        80_000,
        '2030-10-15',
        '2030-10-15T22:00:00.000Z',
        'Members of the guild',
      ],
    ]);
  });
});

describe('fees and refunds with more to them', () => {
  it('leave the lists that others know to what is true by itself', () => {
    expect(api.fees.map(({ id, waiver }) => [id, waiver])).toEqual([
      ['application', 'On request for members'],
    ]);
    expect(
      api.occasionalFees
        .filter(({ program }) => program === 'pilot')
        .map(({ id, amountCents, occasion }) => [id, amountCents, occasion]),
    ).toEqual([['transfer', 7_500, 'If you move to another cohort']]);
    // 100 % would be read as everything, and 40 are kept.
    expect(api.refunds.filter(({ program }) => program !== 'lamps')).toEqual([]);
  });

  it('say what is kept, and what later withdrawals get', () => {
    const others = ['lamps', 'evenings'];
    expect(api.refundRules.filter(({ program }) => !others.includes(program))).toEqual([
      {
        program: 'keeper',
        currency: 'EUR',
        tiers: [],
        deposit: 'refundable',
        keptCents: null,
        afterwards: null,
        note: null,
      },
      {
        program: 'pilot',
        currency: 'EUR',
        tiers: [
          { by: 'days-after-enrollment', limit: 14, percent: 100 },
          { by: 'days-before-start', limit: 30, percent: 100 },
          { by: 'days-before-start', limit: 7, percent: 50 },
          { by: 'days-after-start', limit: 3, percent: 30 },
          { by: 'before-class', limit: 3, percent: 20 },
        ],
        deposit: 'kept',
        keptCents: 4_000,
        afterwards: 'none',
        note: 'Write to the office.',
      },
    ]);
  });

  it('say by which rule a payment is due', () => {
    const deposit = api.tuition.flatMap(({ plans }) => plans).find(({ id }) => id === 'deposit');
    expect(deposit?.dueRules).toEqual([
      { daysAfterAcceptance: 14, daysBeforeStart: null },
      { daysAfterAcceptance: 60, daysBeforeStart: 30 },
    ]);
  });
});

describe('what one chooses beside tuition', () => {
  it('has lists, bundles and days of its own, and is no part of tuition', () => {
    expect(api.electives.filter(({ program }) => program === 'signals')).toEqual([
      {
        program: 'signals',
        currency: 'EUR',
        id: 'modules',
        label: 'Modules',
        atLeast: 1,
        atMost: 3,
        choices: [
          { id: 'fog', label: 'Reading fog', amountCents: 20_000 },
          { id: 'tides', label: 'Reading tides', amountCents: 25_000 },
          { id: 'bells', label: 'Bells', amountCents: 18_000 },
          { id: 'flags', label: 'Flags', amountCents: null },
        ],
        bundles: [
          { of: ['fog', 'tides'], count: null, amountCents: 40_000 },
          { of: null, count: 3, amountCents: 55_000 },
        ],
        dueDate: '2031-04-20',
      },
    ]);
    expect(api.addOns.map(({ id, amountCents, dueDate }) => [id, amountCents, dueDate])).toEqual([
      ['chart', 3_000, null],
      ['dinner', 4_500, '2031-05-01'],
    ]);
    expect(
      api.tuition
        .filter(({ program }) => program === 'signals')
        .flatMap(({ plans }) => plans.map(({ id, totalCents }) => [id, totalCents])),
    ).toEqual([
      ['full', 60_000],
      ['three', 60_000],
    ]);
  });
});
