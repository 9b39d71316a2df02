/** How long to wait before an application is sent again. */

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
