/** What the commands about cohorts share. */
import type { ReadContent } from '#catalog/read-content.ts';
import type { IsoDate } from '#domain/dates.ts';

export type CohortEntry = ReadContent['collections']['cohorts'][number];

/** What was told of the new cohort. */
export interface ToldCohort {
  /** The cohort it is copied from; null for the first one of a program. */
  readonly from: CohortEntry | null;
  readonly program: string | null;
  readonly starts: string;
  readonly skip: readonly IsoDate[] | null;
  readonly name: string | null;
  readonly id: string | null;
  readonly leads: readonly string[] | null;
  readonly via: readonly string[] | null;
  /** By the key of a route. */
  readonly deadline: ReadonlyMap<string, IsoDate> | null;
}

/** A class that was moved counts in the pattern on the day it was meant for. */
export function originalDate(session: CohortEntry['fields']['sessions'][number]): string {
  return typeof session === 'string' ? session : (session.movedFrom?.date ?? session.date);
}
