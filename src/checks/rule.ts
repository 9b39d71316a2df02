/** What a rule of the content check is. */

export type Severity = 'error' | 'warning';

export interface Rule {
  readonly class: `C${number}`;
  readonly severity: Severity;
  /** What it finds, in a line. */
  readonly about: string;
  /** What to do about it, in a line; the finding itself says it with the values at hand. */
  readonly fix: string;
}

/** A rule whose findings stop the build. */
export const error = (of: Rule['class'], about: string, fix: string): Rule => ({
  class: of,
  severity: 'error',
  about,
  fix,
});
/** A rule whose findings are read, and can be acknowledged. */
export const warning = (of: Rule['class'], about: string, fix: string): Rule => ({
  class: of,
  severity: 'warning',
  about,
  fix,
});
