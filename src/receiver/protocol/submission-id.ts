/** The id under which a submission is kept once. */

import { isSubmissionId } from '#domain/reference.ts';
import { receiverWords as words } from '#words/receiver.ts';
import { onlyText } from './choose.ts';
import type { Fields } from './parse-fields.ts';
import { refuse } from './refusal.ts';

/**
 * The id of a submission, from its field or from the `Idempotency-Key` header.
 *
 * @returns lowercase, or `null` when the sender made none
 * @throws Refusal 400 when it is no UUID, or when field and header differ
 */
export function submissionIdOf(fields: Fields, header: string | undefined): string | null {
  // Structured headers write the key in quotes.
  const key = header?.trim().replace(/^"(.*)"$/, '$1') || null;
  const ids = [onlyText(fields, 'submissionId'), key].flatMap((id) => (id === null ? [] : [id]));
  const [first = null, second = first] = ids.map((id) => id.toLowerCase());
  if (ids.some((id) => !isSubmissionId(id)) || first !== second) {
    throw refuse(400, 'SUBMISSION_ID', words.protocol.submissionId);
  }
  return first;
}
