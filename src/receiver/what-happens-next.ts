/** What an applicant is told to expect, alike on the page after sending and in the receipt. */

import type { CatalogApi } from '#contract/catalog.ts';
import { formatDate } from '#domain/date-formats.ts';
import { admissionWords } from '#words/admission.ts';
import { applicationReceivedWords } from '#words/application-received.ts';
import { formatPeriod } from '#words/dates.ts';
import { receiverWords } from '#words/receiver.ts';
import type { StoredApplication } from './store/records.ts';

/**
 * The interview, where every eligible applicant has one, and when the decision comes: by a date;
 * while a fee is outstanding, within the stated time of receipt, since no day can be promised. Nothing
 * for a late application.
 */
export function whatHappensNext(
  { shown, decisionBy, late }: StoredApplication,
  catalog: CatalogApi,
): readonly string[] {
  const program = catalog.programs.find(({ id }) => id === shown.program.id);
  const interviewers = program?.admission?.interviewers ?? null;
  const interview = interviewers === null ? [] : [admissionWords.steps.interviewText(interviewers)];
  const { received } = receiverWords;
  // Whether a late one is considered is not stated, so neither is when.
  if (late) return [];
  if (decisionBy === null) return [...interview, received.noDecision];
  const isFeeOutstanding = shown.fees.some(({ id }) => id === 'application');
  const decision =
    isFeeOutstanding && shown.decisionWithin !== null
      ? applicationReceivedWords.decisionWithin(formatPeriod(shown.decisionWithin))
      : received.decision(formatDate(decisionBy, catalog.site.locale, 'long'));
  return [...interview, decision];
}
