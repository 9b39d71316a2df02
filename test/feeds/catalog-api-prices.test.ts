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
      api.tuition.map(({ route, plans }) => [
        route,
        plans.map((plan) => [plan.id, plan.totalCents]),
      ]),
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
      api.conditionalPlans.map(({ route, cohorts, plan, until, endsAt, group }) => [
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
