/** Something wrong with one content file, at its place. */

export interface Place {
  /** Below the content folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

/** What kind of mistake it is; the content check has a rule of the same name for each. */
export type FaultKind =
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-value'
  | 'key-twice'
  | 'swallowed-text'
  | 'tab'
  | 'unclosed'
  | 'unreadable'
  | 'front-matter'
  | 'merge-marker'
  | 'unquoted-date'
  | 'impossible-date'
  | 'impossible-time'
  | 'dates-out-of-order'
  | 'missing-zone'
  | 'unknown-zone'
  | 'missing-currency'
  | 'unknown-currency'
  | 'wrong-amount';

/** `message` reads `what was found → fix`. */
export interface Fault extends Place {
  readonly kind: FaultKind;
  /** Keys and indexes that lead to the value, empty for the file itself. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}
