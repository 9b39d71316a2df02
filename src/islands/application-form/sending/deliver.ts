/**
 * What the official client of the form service lacks: one sending at a time across tabs, an end to
 * waiting, a second try when it is asked for, and a judgment by status and body.
 */
import { judgeReply, type Verdict } from './judge-reply.ts';
import { observeRequest } from './observe-request.ts';

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
    const verdict = judgeReply(await observeRequest(submit));
    if (verdict.kind !== 'wait' || waits === WAITS) return verdict;
    const seconds = secondsToWait(verdict.retryAfter, Date.now());
    onWait(seconds);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    onWait(null);
  }
}

/** Seconds where the answer names none. */
const USUAL = 10;
/** Nobody watches a form for longer; after that the applicant decides. */
const LONGEST = 60;

/**
 * Seconds to wait: at least 1, at most 60.
 *
 * @param header `Retry-After`: seconds, or a date as HTTP writes it, or nothing usable
 * @param nowMs milliseconds since 1970
 */
export function secondsToWait(header: string | null, nowMs: number): number {
  const text = header?.trim() ?? '';
  const date = Date.parse(text);
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : Number.isNaN(date)
      ? USUAL
      : Math.ceil((date - nowMs) / 1000);
  return Math.min(Math.max(seconds, 1), LONGEST);
}
