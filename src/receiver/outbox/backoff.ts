/** When a mail that could not be sent is tried again, and when it is given up. */

import type { Instant } from '#domain/dates.ts';
import type { MailOutcome } from '../store/outbox-rows.ts';
import type { MailKind } from '../store/records.ts';

const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60 * 1000;
/** A server that says “never” this often about an applicant’s address means it. */
const REFUSALS = 5;

/**
 * What becomes of a mail after a failure.
 *
 * Mail to admissions is never given up; a receipt is, when its address is refused for good.
 *
 * @param attempts how often it has been tried, this time included
 * @param problem from `problemOf`
 */
export function afterFailure(
  kind: MailKind,
  attempts: number,
  problem: string,
  now: Instant,
): MailOutcome {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 10));
  const dueAt = new Date(Date.parse(now) + wait).toISOString();
  const isRefused = /^refused 5/.test(problem) && kind === 'receipt' && attempts >= REFUSALS;
  return { state: isRefused ? 'failed' : 'waiting', dueAt, problem };
}

/** Why a mail was not sent: a code, never the server’s words, which repeat addresses. */
export function problemOf(error: unknown): string {
  if (error instanceof Error) {
    if ('responseCode' in error && typeof error.responseCode === 'number') {
      return `refused ${error.responseCode}`;
    }
    if ('code' in error && typeof error.code === 'string') return `not reached (${error.code})`;
  }
  return 'not reached';
}
