/** Answers kept for later: as text in the browser's storage or in a file of the applicant. */
import type { Instant } from '#domain/dates.ts';
import type { FormValues } from '../asking/plain-forms.ts';

/** How long answers stay on a device when its owner asked for that. */
export const DAYS_KEPT = 14;

export interface Draft {
  readonly program: string;
  /** Made before the first sending and kept, so that a second one is the same application. */
  readonly submissionId: string;
  readonly savedAt: Instant;
  /** null: only for as long as the tab is open. */
  readonly keptUntil: Instant | null;
  readonly form: string | null;
  readonly formVersion: string | null;
  readonly values: FormValues;
  /** Labels of the questions answered, to name those that are no longer asked. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Which shape a kept draft has; a later one would have a later number. */
export const KIND = 'application-draft-1';

export function encodeDraft(draft: Draft): string {
  return JSON.stringify({ kind: KIND, ...draft });
}
