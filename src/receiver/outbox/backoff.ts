/** When a mail that could not be sent is tried again, and when it is given up. */

import type { Instant } from '#domain/dates.ts';
import { LONGEST_WAIT_MS, type MailOutcome } from '../store/outbox-rows.ts';
import type { OutboxMail } from '../store/records.ts';
import type { MailFault } from './mail-faults.ts';

const FIRST_MS = 30_000;
const LONGEST_PAUSE_MS = 5 * 60 * 1000;
/** So often, over four days, a recipient may be out of reach before it counts as unreachable. */
const MOST_DEFERRALS = 100;

/**
 * What becomes of a mail after a failure.
 *
 * Only a receipt is ever given up, and only for what was said of its recipient: at once when it is
 * refused for good, after four days when it cannot be reached. Admissions must learn of an
 * application, so their mail is tried for ever.
 *
 * @param mail as claimed, this attempt included
 */
export function afterFailure(
  { kind, attempts, deferrals }: Pick<OutboxMail, 'kind' | 'attempts' | 'deferrals'>,
  fault: MailFault,
  now: Instant,
): MailOutcome {
  const counted = fault.kind === 'recipient-later' ? deferrals + 1 : deferrals;
  const isOver = fault.kind === 'recipient-never' || counted >= MOST_DEFERRALS;
  const wait = grown(attempts, LONGEST_WAIT_MS);
  return {
    state: kind === 'receipt' && isOver ? 'failed' : 'waiting',
    dueAt: new Date(Date.parse(now) + wait).toISOString(),
    deferrals: counted,
    fault: fault.kind,
    problem: fault.problem,
  };
}

/**
 * How long nothing at all is tried when the fault is ours. The first one may have to do with that
 * mail after all: another is tried at once.
 *
 * @param failures how often in a row
 * @returns milliseconds
 */
export function pauseAfter(failures: number): number {
  return failures < 2 ? 0 : grown(failures - 1, LONGEST_PAUSE_MS);
}

function grown(count: number, most: number): number {
  return Math.min(most, FIRST_MS * 2 ** Math.min(count - 1, 10));
}
