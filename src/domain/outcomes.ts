/** What a program is worth afterward, as far as it is stated. */
export interface StatedOutcomes {
  readonly recognizedBy: readonly unknown[];
  readonly permits: readonly unknown[];
  readonly completion?: unknown;
}

/** Whether anything of it is stated: a page has a part for it then. */
export function hasOutcomes({ recognizedBy, permits, completion }: StatedOutcomes): boolean {
  return recognizedBy.length > 0 || permits.length > 0 || (completion ?? null) !== null;
}

/** True of a count of people who began in a year that lies ahead: nobody can have counted them. */
export function isYearAhead(year: string, thisYear: string): boolean {
  return year > thisYear;
}
