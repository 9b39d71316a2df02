import { describe, expect, it } from 'vitest';
import { catalogClock } from '#catalog/catalog-clock.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { catalogOf, demonstrationContent, secondContent } from '../catalog/content.ts';

const catalogs = [
  ['the shipped catalog', demonstrationContent],
  ['the second catalog', secondContent],
] as const;

describe.each(catalogs)('without asOf, %s', async (_, contentDir) => {
  const catalog = await catalogOf(contentDir);

  /** The API as a build without `asOf` prints it at an instant of the machine clock. */
  const live = (machineNow: string) => {
    const { timeZone } = catalog.site;
    const clock = catalogClock({ catalogNow: null, asOf: null, timeZone, machineNow });
    return catalogApi(catalog, { ...clock, base: '/', commit: null });
  };

  it('follows the machine clock and says that it is live', () => {
    const api = live('2026-11-21T12:00:00.000Z');
    expect([api.asOf, api.statusAt]).toEqual([null, '2026-11-21T12:00:00.000Z']);
  });

  it.each(['2026-01-01T00:00:00.000Z', '2026-11-21T12:00:00.000Z', '2040-06-15T08:00:00.000Z'])(
    'has nothing open at %s, and no stale promise of a date to come',
    (machineNow) => {
      const deadlines = live(machineNow).cohorts.flatMap(({ routes }) =>
        routes.map(({ deadline }) => deadline.status),
      );
      expect(deadlines.length).toBeGreaterThan(0);
      expect(new Set(deadlines)).toEqual(new Set(['passed']));
    },
  );

  it('says the same of everything but states', () => {
    const { statusAt: _then, cohorts: then, ...before } = live('2024-07-15T16:00:00.000Z');
    const { statusAt: _now, cohorts: now, ...after } = live('2026-11-21T12:00:00.000Z');
    expect(after).toEqual(before);
    const withoutStates = (cohorts: typeof now) =>
      cohorts.map((cohort) => ({
        ...cohort,
        routes: cohort.routes.map((route) => ({
          ...route,
          deadline: { ...route.deadline, status: null },
        })),
      }));
    expect(withoutStates(now)).toEqual(withoutStates(then));
  });
});
