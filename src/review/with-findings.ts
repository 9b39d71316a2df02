/** What the content check says after an edit and did not say before it. */
import { changesWords } from '#words/changes.ts';
import type { ChangeWarning } from './change.ts';
import type { Review } from './find-changes.ts';

/** The part of a finding of the content check that a review repeats. */
export interface ReviewedFinding {
  readonly file: string;
  readonly rule: string;
  /** `what was found → fix` */
  readonly message: string;
}

/** A review with a warning for every finding that the edit brings in. */
export function withFindings(
  review: Review,
  before: readonly ReviewedFinding[],
  after: readonly ReviewedFinding[],
): Review {
  // Without its line: an edit above an old finding moves it.
  const nameOf = ({ file, rule, message }: ReviewedFinding) => `${file} ${rule} ${message}`;
  const known = new Set(before.map(nameOf));
  const fresh = after.filter((finding) => !known.has(nameOf(finding)));
  const warnings = fresh.map(({ file, rule, message }): ChangeWarning => {
    const [found = message, fix = ''] = message.split(' → ');
    return { kind: 'finding', file, text: `${changesWords.newFinding(rule)} ${found}`, fix };
  });
  return { ...review, warnings: [...review.warnings, ...warnings] };
}
