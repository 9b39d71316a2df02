import { describe, expect, it } from 'vitest';
import { contentInMemory } from '#catalog/content-source.ts';
import { readContent } from '#catalog/read-content.ts';
import { inspectContent } from '#checks/check-content.ts';
import { summarize } from '#checks/print-report.ts';
import { generatedCatalog } from '../fixtures/generated-catalog/generate.ts';
import { personOf, slugOf, subjectOf } from '../fixtures/generated-catalog/vocabulary.ts';

describe('a generated catalog', () => {
  const content = contentInMemory(generatedCatalog(60));

  it('passes the content check without an error or a warning', async () => {
    const report = await inspectContent(content);
    expect(summarize(report)).toBe('7 folders, 285 files: no errors, 1 acknowledged warning');
  });

  it('has every kind, every delivery, dates of three precisions and every deadline', async () => {
    const { entries } = await readContent(content);
    const programs = entries?.programs ?? [];
    const cohorts = entries?.cohorts ?? [];
    const sorted = (values: readonly string[]) => [...new Set(values)].sort();
    expect(sorted(programs.map(({ fields }) => fields.kind))).toEqual([
      'certificate',
      'consultation-group',
      'other',
      'retreat',
      'study-group',
      'workshop',
    ]);
    expect(sorted(programs.map(({ fields }) => fields.delivery))).toEqual([
      'hybrid',
      'in-person',
      'live-online',
      'not-stated',
      'self-paced',
    ]);
    expect(sorted(cohorts.map(({ fields }) => fields.starts ?? 'classes'))).toEqual([
      '2032-09',
      '2033',
      'classes',
    ]);
    const deadlines = cohorts.flatMap(({ fields }) => fields.routes.map((one) => one.deadline));
    expect(
      sorted(
        deadlines.map((deadline) => {
          if (typeof deadline === 'object') return 'opens later';
          return deadline.startsWith('20') ? 'a date' : deadline;
        }),
      ),
    ).toEqual(['a date', 'not-announced', 'opens later', 'passed', 'rolling']);
  });

  it('says the same of a program in every size, and the same each time', () => {
    const small = generatedCatalog(12);
    const large = generatedCatalog(400);
    expect([...small].every(([path, text]) => large.get(path) === text)).toBe(true);
    expect([...generatedCatalog(12)]).toEqual([...small]);
  });

  it('names no two programs or people alike, up to the largest', () => {
    const slugs = (count: number, nameOf: (index: number) => string) =>
      new Set(Array.from({ length: count }, (_, index) => slugOf(nameOf(index)))).size;
    expect(slugs(6400, subjectOf)).toBe(6400);
    expect(slugs(1280, personOf)).toBe(1280);
  });

  it('refuses a size that it cannot keep', () => {
    expect(() => generatedCatalog(6401)).toThrow(
      'A generated catalog has 2 to 6400 programs, got 6401.',
    );
    expect(() => generatedCatalog(1)).toThrow(RangeError);
  });
});
