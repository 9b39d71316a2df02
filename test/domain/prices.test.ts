import { describe, expect, it } from 'vitest';
import { hasEnded, holdsForEveryCohort, plansOffered, priceFor } from '#domain/prices.ts';

const general = { route: 'new', cohorts: [], startsFrom: null };
const from2031 = { route: 'new', cohorts: [], startsFrom: '2031-01-01' };
const from2032 = { route: 'new', cohorts: [], startsFrom: '2032-01-01' };
const named = { route: 'new', cohorts: ['keeper/autumn-2031'], startsFrom: null };
const returning = { route: 'returning', cohorts: [], startsFrom: null };
const prices = [general, from2031, from2032, named, returning];

describe('which price holds in a cohort', () => {
  it('is the one that names it', () => {
    expect(priceFor(prices, { id: 'keeper/autumn-2031', starts: '2031-11-04' }, 'new')).toBe(named);
  });

  it('is else the latest from whose day on it begins, so that earlier cohorts keep theirs', () => {
    const of = (starts: string) => priceFor(prices, { id: 'keeper/one', starts }, 'new');
    expect(of('2030-12-31')).toBe(general);
    expect(of('2031-01-01')).toBe(from2031);
    expect(of('2031-12-31')).toBe(from2031);
    expect(of('2032-06-01')).toBe(from2032);
  });

  it('counts a month as its first day, and no start as none that is later', () => {
    expect(priceFor(prices, { id: 'keeper/one', starts: '2031-01' }, 'new')).toBe(from2031);
    const fromJune = { ...from2031, startsFrom: '2031-06-01' };
    const autumn = { id: 'keeper/one', starts: '2031', startsIn: ['2031-09', '2031-10'] };
    expect(priceFor([general, fromJune], autumn, 'new')).toBe(fromJune);
    expect(priceFor(prices, { id: 'keeper/one', starts: null }, 'new')).toBe(general);
    expect(priceFor([from2031], { id: 'keeper/one', starts: null }, 'new')).toBeNull();
  });

  it('is that of the situation, or that for everyone', () => {
    const everyone = { route: null, cohorts: [], startsFrom: null };
    expect(priceFor(prices, { id: 'keeper/one', starts: '2031-05-01' }, 'returning')).toBe(
      returning,
    );
    expect(priceFor([everyone], { id: 'keeper/one', starts: null }, 'new')).toBe(everyone);
  });

  it('holds for every cohort only while no other takes its place', () => {
    expect(holdsForEveryCohort(general, prices)).toBe(false);
    expect(holdsForEveryCohort(returning, prices)).toBe(true);
    expect(holdsForEveryCohort(named, [named])).toBe(false);
  });
});

describe('a price that ends', () => {
  const condition = { until: '2030-10-15', endsAt: '2030-10-15T22:00:00.000Z', group: null };
  const plans = [{ condition: null }, { condition }];

  it('is offered to the last millisecond of its day, and not at the next', () => {
    expect(hasEnded(condition, '2030-10-15T21:59:59.999Z')).toBe(false);
    expect(hasEnded(condition, '2030-10-15T22:00:00.000Z')).toBe(true);
    expect(plansOffered(plans, '2030-10-15T21:59:59.999Z')).toHaveLength(2);
    expect(plansOffered(plans, '2030-10-15T22:00:00.000Z')).toEqual([{ condition: null }]);
  });
});
