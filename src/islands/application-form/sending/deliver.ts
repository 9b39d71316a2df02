/**
 * What the official client of the form service lacks: one sending at a time across tabs, an end to
 * waiting, a second try when it is asked for, and a judgment by status and body.
 */

import type { NoReply, ObservedReply } from './judge-reply.ts';
import { judgeReply, type Verdict } from './judge-reply.ts';

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

/** Milliseconds after which nobody should wait any longer. */
const TIMEOUT_MS = 20_000;

/**
 * Runs one submission of the client and reports how its request was answered.
 *
 * The client calls the global `fetch` before it first waits, and takes no other. So `fetch` is
 * replaced for exactly as long as that call lasts: no other code can run in between.
 *
 * @param submit starts the submission of the client
 */
async function observeRequest(
  submit: () => Promise<unknown>,
  timeoutMs: number = TIMEOUT_MS,
): Promise<ObservedReply | NoReply> {
  if (!navigator.onLine) return { reason: 'offline' };
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), timeoutMs);
  let isBlocked = false;
  const noteBlock = () => {
    isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', noteBlock);
  let answer: Promise<ObservedReply> | null = null;
  const original = globalThis.fetch;
  try {
    globalThis.fetch = (input, init) => {
      const response = original(input, { ...init, signal: end.signal });
      answer = response.then(read);
      // Reported below; until then nobody listens.
      answer.catch(() => {});
      return response.then((one) => one.clone());
    };
    const submission = submit();
    globalThis.fetch = original;
    await submission.catch(() => {});
    return (await answer) ?? { reason: 'network' };
  } catch {
    // The violation is reported as an event of its own, after the request has failed.
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (isBlocked) return { reason: 'blocked' };
    return { reason: end.signal.aborted ? 'timeout' : 'network' };
  } finally {
    globalThis.fetch = original;
    clearTimeout(timer);
    document.removeEventListener('securitypolicyviolation', noteBlock);
  }
}

async function read(response: Response): Promise<ObservedReply> {
  const { status, headers } = response;
  const text = await response.clone().text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // A page of a proxy, or an answer cut short: judged by having no body.
  }
  return { status, retryAfter: headers.get('retry-after'), body };
}
