import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '#domain/deadlines.ts';
import { findRoute, parseWay, routesStatus, wayOf } from '#domain/routes.ts';
import { datedDeadline } from './dated-deadline.ts';

describe('a way', () => {
  it('names cohort, route and prerequisite cohort, empty where there is none', () => {
    expect(
      wayOf({ cohort: 'kap-certificate/fall-2024', route: 'prerequisite-taken', via: null }),
    ).toBe('kap-certificate/fall-2024|prerequisite-taken|');
    expect(
      wayOf({
        cohort: 'kap-certificate/fall-2024',
        route: 'with-prerequisite',
        via: 'pti-certificate/august-2024',
      }),
    ).toBe('kap-certificate/fall-2024|with-prerequisite|pti-certificate/august-2024');
  });

  it('is read back from a form', () => {
    expect(parseWay('kap-certificate/fall-2024|prerequisite-taken|')).toEqual({
      cohort: 'kap-certificate/fall-2024',
      route: 'prerequisite-taken',
      via: null,
    });
    expect(parseWay('|prerequisite-taken|')).toEqual({
      cohort: null,
      route: 'prerequisite-taken',
      via: null,
    });
    expect(parseWay('kap-certificate/fall-2024||')).toEqual({
      cohort: 'kap-certificate/fall-2024',
      route: null,
      via: null,
    });
  });

  it('is the same after printing and reading, whatever the ids', () => {
    const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const fullId = fc.tuple(id, id).map(([program, cohort]) => `${program}/${cohort}`);
    const way = fc.record({
      cohort: fc.option(fullId),
      route: id,
      via: fc.option(fullId),
    });
    fc.assert(
      fc.property(way, (chosen) => {
        expect(parseWay(wayOf(chosen))).toEqual(chosen);
      }),
    );
  });

  it.each([
    ['', 'nothing'],
    ['||', 'nothing between the bars'],
    ['kap-certificate/fall-2024', 'no bars'],
    ['kap-certificate/fall-2024|prerequisite-taken', 'one bar'],
    ['kap-certificate/fall-2024|prerequisite-taken||', 'three bars'],
    ['fall-2024|prerequisite-taken|', 'a cohort without its program'],
    ['a/b/c|prerequisite-taken|', 'a cohort with too many parts'],
    ['kap-certificate/fall-2024|prerequisite-taken|august-2024', 'a via without its program'],
    ['kap-certificate/fall-2024||pti-certificate/august-2024', 'a via without a route'],
    ['Kap-Certificate/Fall-2024|prerequisite-taken|', 'capitals'],
    [' kap-certificate/fall-2024|prerequisite-taken|', 'a space before'],
    ['kap-certificate/fall-2024|prerequisite-taken|\n', 'a line break after'],
    ['kap-certificate/../fall|prerequisite-taken|', 'dots'],
    ['kap--certificate/fall-2024|prerequisite-taken|', 'two hyphens'],
    ['__proto__/constructor|prerequisite-taken|', 'names of JavaScript'],
    ['null|null|null', 'the word null in place of a cohort'],
  ])('reads nothing from %j (%s)', (text) => {
    expect(parseWay(text)).toBeNull();
  });

  it('reads a long malformed text without delay', () => {
    expect(parseWay(`${'a-'.repeat(50_000)}|`)).toBeNull();
  });

  it('is refused where it could not be read back', () => {
    expect(() =>
      wayOf({ cohort: 'fall-2024', route: 'prerequisite-taken', via: null }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: A way names a cohort or a route by their ids, got "fall-2024|prerequisite-taken|".]`,
    );
    expect(() => wayOf({ cohort: null, route: null, via: null })).toThrow(RangeError);
    expect(() => wayOf({ cohort: 'a/b', route: 'c|d', via: null })).toThrow(RangeError);
  });
});

describe('the routes of Fall 2024', () => {
  const date = (day: string, closesAt: string) => datedDeadline({ date: day, closesAt });
  const passed: Deadline = { kind: 'passed' };
  const notAnnounced: Deadline = { kind: 'not-announced', passesAt: '2024-09-17T15:00:00.000Z' };
  const taken = {
    id: 'prerequisite-taken',
    via: null,
    deadline: date('2024-09-10', '2024-09-11T04:00:00.000Z'),
  };
  const enrolled = { id: 'prerequisite-enrolled', via: null, deadline: notAnnounced };
  const june = { id: 'with-prerequisite', via: 'pti-certificate/june-2024', deadline: passed };
  const august = {
    id: 'with-prerequisite',
    via: 'pti-certificate/august-2024',
    deadline: date('2024-07-31', '2024-08-01T04:00:00.000Z'),
  };
  const routes = [taken, enrolled, june, august];

  it('are found by id and prerequisite cohort together', () => {
    expect(findRoute(routes, 'with-prerequisite', 'pti-certificate/august-2024')).toBe(august);
    expect(findRoute(routes, 'prerequisite-taken', null)).toBe(taken);
    expect(findRoute(routes, 'with-prerequisite', null)).toBeNull();
    expect(findRoute(routes, 'prerequisite-taken', 'pti-certificate/june-2024')).toBeNull();
  });

  it('leave the cohort open while one of them is, though another has passed', () => {
    expect(routesStatus(routes, '2024-07-15T16:00:00.000Z')).toBe('open');
    expect(routesStatus(routes, '2024-08-15T16:00:00.000Z')).toBe('open');
  });

  it('leave it not announced once the dated ones have passed, and passed with the first session', () => {
    expect(routesStatus(routes, '2024-09-11T04:00:00.000Z')).toBe('not-announced');
    expect(routesStatus(routes, '2024-09-17T15:00:00.000Z')).toBe('passed');
  });

  it('say nothing of a cohort without routes', () => {
    expect(routesStatus([], '2024-07-15T16:00:00.000Z')).toBeNull();
  });
});
