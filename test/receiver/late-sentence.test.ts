import { expect, it } from 'vitest';
import type { CatalogApi } from '#contract/catalog.ts';
import type { LatePolicy } from '#domain/program-kinds.ts';
import type { StoredApplication } from '#receiver/store/records.ts';
import { lateSentence } from '#receiver/what-happens-next.ts';

function told(policy: LatePolicy, late = true): string | null {
  const application = { late, shown: { program: { id: 'choir' } } };
  const catalog = { programs: [{ id: 'choir', admission: { late: policy } }] };
  return lateSentence(
    application as unknown as StoredApplication,
    catalog as unknown as CatalogApi,
  );
}

it('a late applicant is told what the program says of late applications', () => {
  expect(told('not-considered')).toBe(
    'Arrived after the deadline. Late applications are not considered.',
  );
  expect(told('considered')).toBe(
    'Arrived after the deadline. Late applications are considered where possible; admissions will reply.',
  );
  expect(told('not-stated')).toBe(
    'Arrived after the deadline. Whether it will be considered is not stated; admissions will reply.',
  );
  expect(told('not-stated', false)).toBeNull();
});
