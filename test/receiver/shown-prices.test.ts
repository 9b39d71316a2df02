/** Prices with a condition, due dates by rule and fees, as receipts and letters tell them. */
import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { fillLetter } from '#receiver/admissions/letters.ts';
import type { StoredApplication } from '#receiver/store/records.ts';
import { feesOf, whatHappensNext } from '#receiver/what-happens-next.ts';
import { catalogOf, pricesContent } from '../catalog/content.ts';

const NOW = '2030-10-01T07:00:00.000Z';
const api = catalogApi(await catalogOf(pricesContent), {
  now: NOW,
  asOf: null,
  base: '/',
  commit: null,
});

/** An application that was shown the prices of a program. */
function applicationTo(cohort: string, route: string): StoredApplication {
  const [program] = cohort.split('/');
  const isMine = (price: { program: string; route?: string | null }) =>
    price.program === program && (price.route ?? route) === route;
  return {
    kind: 'application',
    cohort,
    via: null,
    // Of a late one nothing is told but what lies ahead.
    late: true,
    reference: '0000-0000-0000',
    answers: [],
    catalogAt: NOW,
    shown: {
      program: { id: program, title: 'Title', edition: null },
      cohort: null,
      route: null,
      tuition: api.tuition.filter(isMine),
      conditionalPlans: api.conditionalPlans.filter(isMine),
      electives: api.electives.filter(isMine),
      fees: api.fees.filter(isMine),
    },
  } as unknown as StoredApplication;
}

const letter = (kind: 'acceptance' | 'deferral', application: StoredApplication) =>
  fillLetter(
    { id: 'a', kind, title: 'Letter', subject: '', programs: [], body: '[[tuitionShown]]' },
    application,
    api,
    '2030-12-04T11:00:00.000Z',
  ).split('\n\n')[1];

describe('what lies ahead of an applicant', () => {
  it('tells every plan with its condition, and when it is due as far as that is known', () => {
    expect(whatHappensNext(applicationTo('pilot/march-2031', 'anyone'), api).slice(1)).toEqual([
      'A deposit, then the rest, €2,400: due 14 days after acceptance, then 60 days after acceptance or 30 days before the start (February 3, 2031), whichever comes first.',
      'Four installments, €2,500: due 30 days before the start (February 3, 2031), then 20 days before the start (February 13, 2031), then 10 days before the start (February 23, 2031), then the day it starts (March 5, 2031).',
    ]);
    expect(whatHappensNext(applicationTo('lamps/april-2031', 'sent'), api).slice(1)).toEqual([
      'Price for employers, €1,800 (One person from an employer): when it is due is not stated.',
      'Price for teams, €1,600 (Three or more from one employer): when it is due is not stated.',
    ]);
  });

  it('says nothing of a payment where nothing is to be paid, and a letter says that it is free', () => {
    const paid = applicationTo('signals/may-2031', 'anyone');
    const tuition = paid.shown.tuition.map((price) => ({
      ...price,
      plans: price.plans.slice(0, 1).map((plan) => ({ ...plan, totalCents: 0, installments: [0] })),
    }));
    const free = { ...paid, shown: { ...paid.shown, tuition } };
    expect(whatHappensNext(free, api).filter((line) => line.includes('In full'))).toEqual([]);
    expect(letter('acceptance', free)).toBe('- In full: Free');
  });

  it('tells a fee with who need not pay it and whether it comes back', () => {
    expect(feesOf(applicationTo('pilot/march-2031', 'anyone'), api)).toEqual([
      'Application fee: €50. Waiver: On request for members. Pay by transfer. Not refundable.',
    ]);
  });
});

describe('a letter', () => {
  it('of acceptance sets the days that count from it', () => {
    expect(letter('acceptance', applicationTo('pilot/march-2031', 'anyone'))).toBe(
      [
        '- A deposit, then the rest: €300 + €2,100 = €2,400. Due December 18, 2030, then February 2, 2031',
        '- Four installments: €700 + €600 + €600 + €600 = €2,500. Due February 3, 2031, then February 13, 2031, then February 23, 2031, then March 5, 2031',
      ].join('\n'),
    );
  });

  it('of another decision leaves them open', () => {
    expect(letter('deferral', applicationTo('pilot/march-2031', 'anyone'))).toContain(
      'Due 14 days after acceptance, then 60 days after acceptance or 30 days before the start (February 3, 2031), whichever comes first',
    );
  });

  it('names the condition of a price, and modules where there is no tuition', () => {
    expect(letter('acceptance', applicationTo('lamps/april-2031', 'sent'))).toBe(
      [
        '- Price for employers: €1,800 (One person from an employer)',
        '- Price for teams: €1,600 (Three or more from one employer)',
      ].join('\n'),
    );
    expect(letter('acceptance', applicationTo('evenings/june-2031', 'anyone'))).toBe(
      ['- Knots: €120', '- Stars: €130', '- Knots and Stars together: €220'].join('\n'),
    );
  });
});
