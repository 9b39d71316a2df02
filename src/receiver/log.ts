/**
 * One JSON line for each thing that happened. A line has no answer, no name and no address of
 * anybody in it: there is no place in its type where one could go.
 */

/** Everything that is ever logged. OPERATIONS.md says of each what it means and what to do. */
export const LOG_EVENTS = [
  'application-stored',
  'application-already-stored',
  'application-other-answers',
  'application-refused',
  'interest-stored',
  'interest-already-stored',
  'interest-other-answers',
  'interest-refused',
  'interest-confirmed',
  'contact-stored',
  'contact-already-stored',
  'contact-other-answers',
  'contact-refused',
  'admissions-mail-sent',
  'admissions-mail-waiting',
  'receipt-mail-sent',
  'receipt-mail-waiting',
  'receipt-mail-failed',
  'returned-mail-sent',
  'returned-mail-waiting',
  'undecided-mail-sent',
  'undecided-mail-waiting',
  'webhook-sent',
  'webhook-waiting',
  'mail-waits-too-long',
  'outbox-stopped',
  'requests-denied',
  'store-unavailable',
  'retention',
  'retention-undecided',
  'retention-stopped',
  'build-taken-over',
  'build-refused',
  'build-failed',
  'unexpected-error',
  'unexpected-end',
] as const;

export interface LogLine {
  /** what happened, in a fixed word */
  readonly event: (typeof LOG_EVENTS)[number];
  readonly reference?: string;
  readonly status?: number;
  readonly codes?: readonly string[];
  readonly milliseconds?: number;
  readonly count?: number;
  readonly state?: string;
  /** why, in the words of this program or of the system; never of a sender */
  readonly reason?: string;
  /** folder of a build */
  readonly build?: string;
}

export type Log = (line: LogLine) => void;

/** Writes lines to standard output. */
export const writeLog: Log = (line) => {
  process.stdout.write(`${printLine(line, new Date().toISOString())}\n`);
};

/**
 * One line of JSON in which everything beyond plain ASCII is escaped: JSON itself leaves the controls
 * above 127 and marks that turn the direction of a text, which terminals obey.
 */
export function printLine({ event, ...rest }: LogLine, at: string): string {
  return JSON.stringify({ at, event, ...rest }).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The kind of an error and where it arose. Never its message, which may quote what was sent. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // The stack begins with the message, which may hold line breaks of its own.
  const { message, stack: whole = '' } = error;
  const after = message === '' ? 0 : whole.lastIndexOf(message) + message.length;
  const stack = whole.slice(after);
  const place = /^\s+at .*$/m.exec(stack)?.[0].trim() ?? 'somewhere';
  return `${error.name} ${place}`;
}
