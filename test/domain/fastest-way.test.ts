import { describe, expect, it } from 'vitest';
import type { Deadline } from '#domain/deadlines.ts';
import { fastestWay } from '#domain/fastest-way.ts';
import { datedDeadline } from './dated-deadline.ts';

const NOW = '2031-01-01T00:00:00.000Z';
const until = (date: string) => datedDeadline({ date, closesAt: `${date}T23:00:00.000Z` });
const cohort = (id: string, starts: string | null, ...routes: [string | null, Deadline][]) => ({
  id,
  starts,
  ends: null,
  routes: routes.map(([via, deadline]) => ({ via, deadline })),
});
const before = (starts: string | null, ends: string | null = null) => ({
  id: '',
  starts,
  ends,
  duration: 'P6W',
});
const prerequisites = new Map([
  ['basics/january', before('2031-01')],
  ['basics/february', before('2031-02-10', '2031-03-24')],
  ['basics/unknown', before(null)],
]);
const found = (...cohorts: ReturnType<typeof cohort>[]) => {
  const way = fastestWay(cohorts, prerequisites, NOW);
  return way && [way.cohort.id, way.route.via];
};

describe('the fastest way in without the prerequisite', () => {
  it('is the cohort that begins first, whatever the order', () => {
    const may = cohort('may', '2031-05-01', ['basics/february', until('2031-02-01')]);
    const april = cohort('april', '2031-04-01', ['basics/january', until('2031-01-10')]);
    expect(found(may, april)).toEqual(['april', 'basics/january']);
  });

  it('takes the prerequisite that begins first where one cohort has several', () => {
    const may = cohort(
      'may',
      '2031-05-01',
      ['basics/unknown', until('2031-02-01')],
      ['basics/february', until('2031-02-01')],
      ['basics/january', until('2031-01-10')],
    );
    expect(found(may)).toEqual(['may', 'basics/january']);
  });

  it('is none that has passed, needs nothing first, or cannot be reached in time', () => {
    const passed = cohort('may', '2031-05-01', ['basics/january', { kind: 'passed' }]);
    const direct = cohort('may', '2031-05-01', [null, until('2031-02-01')]);
    const late = cohort('march', '2031-03-01', ['basics/february', until('2031-02-01')]);
    const monthOnly = cohort('early', '2031-02-01', ['basics/january', until('2031-01-10')]);
    expect([found(passed), found(direct), found(late), found(monthOnly)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('counts one that begins at an unknown time last', () => {
    const unknown = cohort('unknown', null, ['basics/january', until('2031-01-10')]);
    const may = cohort('may', '2031-05-01', ['basics/february', until('2031-02-01')]);
    expect(found(unknown, may)).toEqual(['may', 'basics/february']);
    expect(found(unknown)).toEqual(['unknown', 'basics/january']);
  });
});
