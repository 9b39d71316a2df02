/**
 * That an application was sent, kept on the device for a day before its request leaves: whoever
 * comes back without an answer reads what to ask for. No answer of the applicant is in it.
 */
import { readStored, removeStored, store } from '#browser/storage.ts';

export interface Pending {
  readonly submissionId: string;
  /** Empty where the page could not compute it. */
  readonly reference: string;
  readonly program: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** What the tab that sent it was told, for other tabs with the same answers; null until then. */
  readonly receipt: string | null;
}

const DAY = 86_400_000;

/** What was sent within a day; null for anything else. */
export function readPending(key: string): Pending | null {
  try {
    const found = JSON.parse(readStored('device', key) ?? '') as Pending;
    const { submissionId, reference, sentAt } = found;
    const isOne = typeof submissionId === 'string' && typeof reference === 'string';
    // Either way: the clock of the phone may have been set since.
    if (isOne && Math.abs(Date.now() - sentAt) < DAY) return found;
  } catch {
    // None, or nothing that can be read.
  }
  removeStored('device', key);
  return null;
}

export function keepPending(key: string, pending: Pending): void {
  store('device', key, JSON.stringify(pending));
}
