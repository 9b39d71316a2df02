/** Answers kept for later: as text in the browser's storage or in a file of the applicant. */
import type { Instant } from '#domain/dates.ts';
import type { FormValues } from '../asking/plain-forms.ts';

/** When each answer was changed last, in milliseconds since 1970, by the name of its question. */
export type AnswerTimes = Readonly<Record<string, number>>;

export interface Draft {
  readonly program: string;
  /**
   * Made before the first sending and kept, so that a second one is the same application. null in a
   * file: whoever loads it writes an application of their own.
   */
  readonly submissionId: string | null;
  readonly savedAt: Instant;
  /** null: only for as long as the tab is open. */
  readonly keptUntil: Instant | null;
  readonly form: string | null;
  readonly formVersion: string | null;
  readonly values: FormValues;
  readonly times: AnswerTimes;
  /** Labels of the questions answered, to name those that are no longer asked. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Which shape a kept draft has; a later one would have a later number. */
export const KIND = 'application-draft-1';

export function encodeDraft(draft: Draft): string {
  return JSON.stringify({ kind: KIND, ...draft });
}

/** What another tab answered later than this one. */
export function newerAnswers(
  mine: { readonly values: FormValues; readonly times: AnswerTimes },
  other: Draft,
): FormValues {
  const newer: FormValues = {};
  for (const name of new Set([...Object.keys(other.values), ...Object.keys(other.times)])) {
    const theirs = other.values[name] ?? '';
    const isNewer = timeOf(other, name) > (mine.times[name] ?? 0);
    if (isNewer && String(theirs) !== String(mine.values[name] ?? '')) newer[name] = theirs;
  }
  return newer;
}

/** When an answer of a draft was changed last; drafts of older versions know it only as a whole. */
export function timeOf({ times, savedAt }: Pick<Draft, 'times' | 'savedAt'>, name: string): number {
  return times[name] ?? Date.parse(savedAt);
}
