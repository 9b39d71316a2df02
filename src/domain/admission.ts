/** What follows an application. Ships to browsers. */
import { addPeriod, type IsoDate, type Period } from './dates.ts';

/** The three answers of an admissions committee. Each has a letter. */
export const DECISIONS = ['acceptance', 'deferral', 'refusal'] as const;
export type Decision = (typeof DECISIONS)[number];

/** True where applicants are interviewed: by how many or by whom is stated. */
export function hasInterview({
  interviewers,
  interviewedBy,
}: {
  readonly interviewers: number | null;
  readonly interviewedBy: string | null;
}): boolean {
  return interviewers !== null || interviewedBy !== null;
}

/**
 * The last date on which the committee decides on an application: within one week of July 31 is
 * by August 7.
 *
 * @param receivedDate the date of receipt in the institute's home zone
 * @throws RangeError if `receivedDate` is not a real day or `within` not a `Period`
 */
export function decisionBy(receivedDate: IsoDate, within: Period): IsoDate {
  return addPeriod(receivedDate, within);
}
