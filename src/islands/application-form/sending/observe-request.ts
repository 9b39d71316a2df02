/**
 * What the official client of the form service lacks: an end to waiting, and the status of the
 * answer. Its request goes through here; what it sends is its own.
 */
import type { NoReply, ObservedReply } from './judge-reply.ts';

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
export async function observeRequest(
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
