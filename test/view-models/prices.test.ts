/** Prices by cohort, until a day, for a group, as pages print them. */
import { describe, expect, it } from 'vitest';
import type { Catalog } from '#catalog/catalog-types.ts';
import { costView } from '#view-models/cost-view.ts';
import { doorsOf } from '#view-models/doors.ts';
import { plannedWays, planPage } from '#view-models/plan-page.ts';
import { offersOf, tuitionView } from '#view-models/tuition-view.ts';
import { catalogOf, pricesContent } from '../catalog/content.ts';
import { running } from './contexts.ts';

const catalog = await catalogOf(pricesContent);
const keeper = catalog.programById.get('keeper');
const at = (now: string) => running(catalog, now);
const early = at('2030-10-15T21:59:59.999Z');
const afterwards = at('2030-10-15T22:00:00.000Z');

/** The catalog with one price alone, which has a condition, in the program of electives. */
function catalogWith(end: { until: string; endsAt: string }): Catalog {
  const program = programIn(catalog);
  const [price] = program.pricing?.tuition ?? [];
  const [plan] = price?.plans ?? [];
  if (!program.pricing || !price || !plan) throw new Error('Signals has no price.');
  const tuition = { ...price, plans: [{ ...plan, condition: { ...end, group: 'Members' } }] };
  const cohorts = program.cohorts.map((cohort) => ({
    ...cohort,
    routes: cohort.routes.map((route) => ({ ...route, tuition })),
  }));
  const edited = { ...program, cohorts, pricing: { ...program.pricing, tuition: [tuition] } };
  return { ...catalog, programById: new Map(catalog.programById).set('signals', edited) };
}

function programIn({ programById }: Catalog) {
  const program = programById.get('signals');
  if (!program) throw new Error('There is no program signals.');
  return program;
}

function cohortIn(source: Catalog) {
  const [cohort] = programIn(source).cohorts;
  if (!cohort) throw new Error('Signals has no cohort.');
  return cohort;
}

function doorOf(context: typeof early, cohort: string) {
  const found = catalog.cohortById.get(`keeper/${cohort}`);
  if (!keeper || !found) throw new Error(`There is no cohort ${cohort}.`);
  const [door] = doorsOf(context, keeper, found);
  const offers = door?.offers.map(({ text }) => text);
  return [door?.tuition?.amount ?? null, door?.tuition?.alternative ?? null, offers];
}

describe('a situation of a cohort', () => {
  it('leads with the price that everyone has, and names the others with their condition', () => {
    expect(doorOf(early, 'autumn-2030')).toEqual([
      '€1,000',
      'or 2 × €525 = €1,050 (€50 more)',
      [
        'Early price: €900 (until October 15, 2030)',
        'Price for members: €850 (Members of the guild)',
        'Early price for members: €800 (Members of the guild, until October 15, 2030)',
      ],
    ]);
  });

  it('offers no price that has ended', () => {
    expect(doorOf(afterwards, 'autumn-2030')[2]).toEqual([
      'Price for members: €850 (Members of the guild)',
    ]);
  });

  it('has the price of its own cohort', () => {
    expect(doorOf(early, 'spring-2031')).toEqual(['€1,200', null, []]);
    expect(doorOf(early, 'autumn-2031')[0]).toBeNull();
  });
});

describe('the cost table', () => {
  const rowsAt = (context: typeof early) =>
    keeper &&
    costView(context, keeper).table?.rows.map(({ situation, scope, cells, offers }) => [
      situation,
      scope,
      cells?.map((cell) => cell && [cell.amount, cell.detail].filter(Boolean).join(' · ')) ?? null,
      offers.map(({ text }) => text),
    ]);

  it('has a row for each price with the cohorts that have it, and what has a condition below it', () => {
    expect(rowsAt(early)).toEqual([
      [
        'I am new',
        'Autumn 2030 and Some day',
        ['€1,000', '2 × €525 · €1,050 in all, €50 more'],
        [
          'Early price: €900 (until October 15, 2030)',
          'Price for members: €850 (Members of the guild)',
          'Early price for members: €800 (Members of the guild, until October 15, 2030)',
        ],
      ],
      ['I am new', 'starting January 1, 2031 or later', ['€1,200', null], []],
      ['I am new', 'Autumn 2031', null, []],
      ['I come back', null, ['€500', null], []],
    ]);
  });

  it('drops prices that have ended', () => {
    expect(rowsAt(afterwards)?.[0]?.[3]).toEqual([
      'Price for members: €850 (Members of the guild)',
    ]);
  });

  it('says days before the start as a date where one cohort has the price', () => {
    const pilot = catalog.programById.get('pilot');
    expect(pilot && costView(early, pilot).table?.rows[0]?.cells?.map((cell) => cell?.due)).toEqual(
      [
        'Due 14 days after acceptance, then 60 days after acceptance or 30 days before the start (February 3, 2031), whichever comes first',
        'Due 30 days before the start (February 3, 2031), then 20 days before the start (February 13, 2031), then 10 days before the start (February 23, 2031), then the day it starts (March 5, 2031)',
      ],
    );
  });
});

describe('where every price has a condition', () => {
  const edited = catalogWith({ until: '2030-10-15', endsAt: '2030-10-15T22:00:00.000Z' });

  it('shows it with the condition, and none once it has ended', () => {
    const [door] = doorsOf({ ...early, catalog: edited }, programIn(edited), cohortIn(edited));
    expect(door?.tuition?.condition).toBe('in full (Members, until October 15, 2030)');
    const total = costView({ ...early, catalog: edited }, programIn(edited)).total;
    expect(total?.plan.condition ?? null).toBe('Members, until October 15, 2030');
    const [later] = doorsOf(
      { ...afterwards, catalog: edited },
      programIn(edited),
      cohortIn(edited),
    );
    expect([later?.tuition, later?.offers]).toEqual([null, []]);
    expect(costView({ ...afterwards, catalog: edited }, programIn(edited)).total).toBeNull();
  });
});

describe('electives', () => {
  const signals = catalog.programById.get('signals');
  it('stand beside tuition, singly and in bundles, with how many to choose and when they are due', () => {
    expect(signals && costView(early, signals).electives).toEqual([
      {
        title: 'Modules: choose 1 to 3 of 4',
        lines: [
          { label: 'Reading fog', amount: '€200' },
          { label: 'Reading tides', amount: '€250' },
          { label: 'Bells', amount: '€180' },
          { label: 'Flags', amount: 'Price not stated' },
          { label: 'Reading fog and Reading tides together', amount: '€400' },
          { label: 'Any 3 together', amount: '€550' },
        ],
        due: 'Due April 20, 2031',
      },
    ]);
    expect(signals && costView(early, signals).addOns).toEqual([
      { label: 'A printed chart', amount: '€30' },
      { label: 'A dinner', amount: '€45 (due May 1, 2031)' },
    ]);
  });
});

describe('a plan of somebody who applies', () => {
  it('begins each price with for whom it is and until when', () => {
    const way = plannedWays(early).find(({ cohort }) => cohort.id === 'keeper/autumn-2030');
    const plans = way ? planPage(early, way).plans : [];
    expect(plans.map(({ label, condition }) => [label, condition])).toEqual([
      ['In full', null],
      ['Two monthly installments', null],
      ['Early price', 'Until October 15, 2030'],
      ['Price for members', 'Members of the guild'],
      ['Early price for members', 'Members of the guild, until October 15, 2030'],
    ]);
  });
});

describe('a price that is not for everyone', () => {
  it('says beside it when it is due', () => {
    const [price] = programIn(catalog).pricing?.tuition ?? [];
    if (!price) throw new Error('Signals has no price.');
    const condition = { group: 'Members', until: null, endsAt: null };
    const dueDates = ['2031-03-31', '2031-04-30', '2031-05-31'];
    const plans = price.plans.map((plan) =>
      plan.id === 'three' ? { ...plan, condition, dueDates } : plan,
    );
    const tuition = { ...price, plans };
    const views = tuitionView(tuition, null, new Map(), 'en-US').plans;
    expect(offersOf(tuition, '2031-01-01T00:00:00.000Z', 'en-US', views)).toEqual([
      {
        text: 'Three installments: 3 × €200 = €600 (Members) · Due Mar 31, 2031, Apr 30, 2031, and May 31, 2031',
        endsAt: null,
      },
    ]);
  });
});

describe('a program that costs nothing', () => {
  it('is free, not an amount of zero in full', () => {
    const [price] = programIn(catalog).pricing?.tuition ?? [];
    const [plan] = price?.plans ?? [];
    if (!price || !plan) throw new Error('Signals has no price.');
    const free = { ...price, plans: [{ ...plan, totalCents: 0, installments: [0] }] };
    const { amount, condition, plans } = tuitionView(free, null, new Map(), 'en-US');
    const { total, due, isDueStated } = plans[0] ?? {};
    expect([amount, condition, total, due, isDueStated]).toEqual(['Free', '', 'Free', '', true]);
  });
});
