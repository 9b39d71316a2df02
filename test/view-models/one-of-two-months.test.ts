/** A cohort that begins in one of several months. */
import { describe, expect, it } from 'vitest';
import { contentFolder, contentInMemory } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { sessionsView, startText } from '#view-models/sessions-view.ts';
import { secondContent } from '../catalog/content.ts';

const source = contentFolder(secondContent);
const texts = new Map(
  await Promise.all(
    (await source.list()).map(async (file) => [file, await source.read(file)] as const),
  ),
);
const file = 'cohorts/ship-doctor/autumn-2025.mdx';
texts.set(
  file,
  (texts.get(file) ?? '').replace(
    'starts: "2025-09"\nends: "2025"',
    'startsIn: ["2025-10", "2025-09"]',
  ),
);
const { entries } = await readContent(contentInMemory(texts));
if (entries === null) throw new Error('The edited catalog cannot be read.');
const catalog = joinCatalog(entries);
const cohort = catalog.cohortById.get('ship-doctor/autumn-2025');
if (!cohort) throw new Error('The edited catalog has lost a cohort.');

describe('a start in one of two months', () => {
  it('is printed as both, in order', () => {
    expect(sessionsView(cohort, [], 'en-US').dates).toBe(
      'September or October 2025; the days are not published here',
    );
  });

  it('comes after the cohorts that begin before these months', () => {
    const program = catalog.programById.get('ship-doctor');
    expect(program?.cohorts.map(({ id }) => id)).toEqual([
      'ship-doctor/spring-2024',
      'ship-doctor/spring-2025',
      'ship-doctor/autumn-2025',
    ]);
  });

  it('names every year where they differ', () => {
    expect(startText(['2025-12', '2026-01'], 'en-US')).toBe('December 2025 or January 2026');
  });

  it('is its year for a reader of the API who does not know the key', () => {
    const now = '2025-03-05T03:30:00.000Z';
    const api = catalogApi(catalog, { now, asOf: null, base: '/', commit: null });
    expect(api.cohorts.find(({ id }) => id === cohort.id)).toMatchObject({
      starts: '2025',
      startsIn: ['2025-09', '2025-10'],
    });
  });

  it('can be entered without a stated deadline to the end of the later month', () => {
    const open = cohort.routes.find(({ deadline }) => deadline.kind === 'rolling');
    expect(open?.deadline).toEqual({ kind: 'rolling', passesAt: '2025-10-31T18:30:00.000Z' });
  });
});
