/**
 * What a deadline reads like at an instant.
 *
 * One function for the build and for the browser, so that a page read later says what a page built
 * later would. Ships to browsers with the element that relabels it: keep it small.
 */

import { type Deadline, daysLeft, deadlineStatus, isSoon } from '#domain/deadlines.ts';

export const deadlineWords = {
  open: 'Open',
  openUntil: (date: string) => `Open · closes ${date}`,
  // Every page ships this file: one more import would weigh more than the plural.
  daysLeft: (days: number) =>
    days === 0 ? 'Last day' : days === 1 ? '1 day left' : `${days} days left`,
  notOpenYet: (date: string) => `Opens ${date}`,
  passed: 'Deadline passed',
  passedUndated: 'Passed, date not recorded',
  notAnnounced: 'Deadline not stated',
  withdrawn: 'No longer offered',
  full: 'Full',
} as const;

/** How a pill looks; beside the words, never instead of them. */
export type DeadlineTone = 'open' | 'soon' | 'closed' | 'unknown';

export interface DeadlineLabel {
  readonly text: string;
  readonly tone: DeadlineTone;
}

/** Dates as the locale prints them, made at build. */
export interface PrintedDates {
  /** “July 31” */
  readonly closes: string;
  /** “June 1”; empty where applications are not known to open later. */
  readonly opens: string;
}

/**
 * The words and the tone of a deadline at `now`.
 *
 * @param counting true: “57 days left” beside a printed date; false: “Open · closes September 10”
 */
export function deadlineLabel(
  deadline: Deadline,
  now: string,
  printed: PrintedDates,
  counting: boolean,
): DeadlineLabel {
  const status = deadlineStatus(deadline, now);
  if (status === 'not-announced') return { text: deadlineWords.notAnnounced, tone: 'unknown' };
  if (status === 'not-open-yet') {
    return { text: deadlineWords.notOpenYet(printed.opens), tone: 'unknown' };
  }
  if (status === 'full') return { text: deadlineWords.full, tone: 'closed' };
  if (deadline.kind === 'withdrawn' && printed.closes === '') {
    return { text: deadlineWords.withdrawn, tone: 'closed' };
  }
  if (status === 'passed') {
    const dated = deadline.kind !== 'passed';
    return { text: dated ? deadlineWords.passed : deadlineWords.passedUndated, tone: 'closed' };
  }
  if (deadline.kind !== 'date') return { text: deadlineWords.open, tone: 'open' };
  const days = daysLeft(deadline.closesAt, now, deadline.timeZone) ?? 0;
  const soon = isSoon(days);
  return {
    text: counting || soon ? deadlineWords.daysLeft(days) : deadlineWords.openUntil(printed.closes),
    tone: soon ? 'soon' : 'open',
  };
}
