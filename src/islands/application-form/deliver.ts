/**
 * Sends an application through the official client of the form service, and reports what became of
 * it. Loaded apart, soon after the form is: nobody needs it before the last screen.
 */
import { createClient } from '@formspree/core';
import { judgeAnswer, type Verdict } from './judge-answer.ts';
import { observeRequest } from './observe-request.ts';
import { secondsToWait } from './retry-after.ts';

export interface Delivering {
  /** Base to which `/f/application` is appended; never empty, or the client would pick its own. */
  readonly origin: string;
  readonly submissionId: string;
  readonly body: Readonly<Record<string, string | string[]>>;
  /** Called before a wait that the receiver asked for, and again when it is over. */
  readonly onWait: (seconds: number | null) => void;
}

/** How often an application that the receiver has no time for is sent again by itself. */
const WAITS = 2;

const client = createClient();

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

async function sendPatiently({ origin, body, onWait }: Delivering): Promise<Verdict> {
  for (let waits = 0; ; waits += 1) {
    const answer = await observeRequest(() =>
      client.submitForm('application', { ...body }, { endpoint: origin }),
    );
    const verdict = judgeAnswer(answer);
    if (verdict.kind !== 'wait' || waits === WAITS) return verdict;
    const seconds = secondsToWait(verdict.retryAfter, Date.now());
    onWait(seconds);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    onWait(null);
  }
}
