/**
 * What the official client of the form service lacks: one sending at a time across tabs, an end to
 * waiting, a second try when it is asked for, and a judgment by status and body.
 */
import { judgeAnswer, type Verdict } from './judge-answer.ts';
import { observeRequest } from './observe-request.ts';
import { secondsToWait } from './retry-after.ts';

export interface Delivering {
  readonly submissionId: string;
  /** Sends the application once, with the client. */
  readonly submit: () => Promise<unknown>;
  /** Called before a wait that the receiver asked for, and again when it is over. */
  readonly onWait: (seconds: number | null) => void;
}

/** How often an application that the receiver has no time for is sent again by itself. */
const WAITS = 2;

/**
 * Waits while another tab sends the same application; then this one is sent too, under the same id,
 * and gets the same reference.
 */
export async function deliver(delivering: Delivering): Promise<Verdict> {
  // Without locks the receiver still keeps one application: both tabs send the same id.
  if (!('locks' in navigator)) return sendPatiently(delivering);
  const name = `application ${delivering.submissionId}`;
  return navigator.locks.request(name, () => sendPatiently(delivering));
}

async function sendPatiently({ submit, onWait }: Delivering): Promise<Verdict> {
  for (let waits = 0; ; waits += 1) {
    const verdict = judgeAnswer(await observeRequest(submit));
    if (verdict.kind !== 'wait' || waits === WAITS) return verdict;
    const seconds = secondsToWait(verdict.retryAfter, Date.now());
    onWait(seconds);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    onWait(null);
  }
}
