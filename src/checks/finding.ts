/** What the content check says: one mistake, its place, and how to mend it. */
import type { Fault } from '#catalog/content-file.ts';

export interface Finding {
  /** With forward slashes, as a terminal opens it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly rule: string;
  /** An error stops the build; a warning is read. */
  readonly severity: 'error' | 'warning';
  /** `what was found → fix` */
  readonly message: string;
}

/** A fault of one file by its schema, as an error. */
export function fromFault(fault: Fault): Finding {
  const { file, line, column, message } = fault;
  return { file, line, column, rule: 'C1', severity: 'error', message };
}

/** One line: `content/site.yaml:3:7 C1 what was found → fix`. */
export function formatFinding(finding: Finding): string {
  const { file, line, column, rule, severity, message } = finding;
  return `${file}:${line}:${column} ${severity === 'warning' ? 'warning ' : ''}${rule} ${message}`;
}
