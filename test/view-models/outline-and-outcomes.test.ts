import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { programRecord } from '#feeds/search/program-record.ts';
import { programPage } from '#view-models/program-page.ts';
import { program as shown } from '../fixtures/demonstration.ts';
import { at, demonstration } from './contexts.ts';
import { editedContext, programIn } from './edited-catalog.ts';

const MARCH_5 = '2025-03-05T00:00:00.000Z';
const context = await editedContext(MARCH_5);
const doctor = programIn(context, 'ship-doctor');
const page = programPage(context, doctor);
const api = catalogApi(context.catalog, { now: MARCH_5, asOf: null, base: '/', commit: null });

describe('the classes of a program', () => {
  it('say when each meets in the cohort that is shown, and which is canceled', () => {
    expect(page.outline.map(({ number, meeting }) => [number, meeting?.date ?? null])).toEqual([
      [1, 'Apr 5'],
      [2, 'Apr 5'],
      [3, 'Apr 12: Canceled'],
      [4, 'Apr 20'],
      [5, 'Apr 26'],
    ]);
    const [, class2] = page.outline;
    expect(class2?.meeting).toMatchObject({
      startsAt: '2025-04-05T08:30:00.000Z',
      endsAt: '2025-04-05T11:00:00.000Z',
      timeZone: 'Asia/Kolkata',
    });
  });

  it('say no date of a cohort that is over', () => {
    const kap = programPage(at('2026-11-21T12:00:00.000Z'), shown('kap-certificate'));
    expect(kap.outline.every(({ meeting }) => meeting === null)).toBe(true);
  });

  it('are an arc by the stages of the content, and none where it names no stages', () => {
    expect(page.arc?.stages).toEqual([
      { name: 'Ashore', span: 2 },
      // With the holiday, on which no class is held.
      { name: 'At sea', span: 4 },
    ]);
    expect(programPage(demonstration, shown('kap-certificate')).arc).toBeNull();
  });

  it('carry their stage in the API', () => {
    const inApi = (id: string) => api.programs.find((program) => program.id === id)?.outline;
    expect(inApi('ship-doctor')?.map(({ stage }) => stage)).toEqual([
      'Ashore',
      'Ashore',
      'At sea',
      'At sea',
      'At sea',
    ]);
  });
});

describe('what a program is worth afterward', () => {
  it('is a section with who recognizes it, what one may do, how many finish', () => {
    expect(page.sections).toContainEqual({ id: 'outcomes', title: 'After you finish' });
    expect(page.outcomes).toMatchObject({
      recognizedBy: [{ name: 'Register of Ship’s Doctors' }],
      permits: ['Stand watch as a ship’s doctor on passages of up to ten days'],
      completion: 'Of 24 people who began in 2024, 22 finished.',
    });
  });

  it('is found by the search and stands in the API', () => {
    const record = programRecord(context, doctor);
    expect(record.sections.find(({ id }) => id === 'outcomes')?.text).toMatch(
      /^Register of Ship’s Doctors\. .* Of 24 people who began in 2024, 22 finished\.$/,
    );
    expect(api.programs.find(({ id }) => id === 'ship-doctor')?.outcomes.completion).toEqual({
      year: '2024',
      began: 24,
      finished: 22,
    });
  });

  it('has no section where nothing is stated', () => {
    const kap = programPage(demonstration, shown('kap-certificate'));
    expect(kap.sections.map(({ id }) => id)).not.toContain('outcomes');
    expect(kap.outcomes).toEqual({ recognizedBy: [], permits: [], completion: null });
  });
});
