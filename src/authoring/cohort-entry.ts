/** What the commands about cohorts share. */
import type { ReadContent } from '#catalog/read-content.ts';
import { aLine, anId } from './readers.ts';

export type CohortEntry = ReadContent['collections']['cohorts'][number];

export const COHORT_NAME = {
  flag: 'name',
  noun: 'The name of the cohort',
  example: '"Fall 2025"',
  read: aLine,
};

export const COHORT_ID = {
  flag: 'id',
  noun: 'The end of its address',
  example: 'fall-2025',
  read: anId,
};

/** A class that was moved counts in the pattern on the day it was meant for. */
export function originalDate(session: CohortEntry['fields']['sessions'][number]): string {
  return typeof session === 'string' ? session : (session.movedFrom?.date ?? session.date);
}
