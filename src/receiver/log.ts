/**
 * One JSON line for each thing that happened. A line has no answer, no name and no address of
 * anybody in it: there is no place in its type where one could go.
 */

export interface LogLine {
  /** what happened, in a fixed word */
  readonly event: string;
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
