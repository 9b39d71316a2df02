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
}

export type Log = (line: LogLine) => void;

/** Writes lines to standard output. JSON escapes line breaks and control characters. */
export const writeLog: Log = (line) => {
  const { event, ...rest } = line;
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...rest })}\n`);
};

/** The kind of an error and where it arose. Never its message, which may quote what was sent. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? 'somewhere';
  return `${error.name} ${place}`;
}
