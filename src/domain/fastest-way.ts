/**
 * The fastest way in for somebody who lacks the prerequisite: the cohort that begins first among
 * those that can still be entered together with a cohort of the prerequisite.
 */
import { addPeriod, firstDayOf, type Instant, type PartialDate, type Period } from './dates.ts';
import { type Deadline, deadlineStatus } from './deadlines.ts';

/** A cohort as far as its dates are known. */
export interface DatedCohort {
  readonly id: string;
  /** The first and the last day; null where they are not known. */
  readonly starts: PartialDate | null;
  readonly ends: PartialDate | null;
}

export interface EnteredCohort extends DatedCohort {
  readonly routes: readonly { readonly via: string | null; readonly deadline: Deadline }[];
}

export interface FastestWay<Cohort extends EnteredCohort> {
  readonly cohort: Cohort;
  readonly route: Cohort['routes'][number];
}

/**
 * The way whose cohort begins first; of several, the one whose prerequisite begins first. A cohort
 * without a known start comes last. A prerequisite that certainly ends after the first day is no way.
 *
 * @param cohorts those of the program, in any order
 * @param prerequisites the cohorts that routes name as `via`, with the stated length of their program
 * @returns null where no such route can be entered now, or opens later
 * @throws RangeError if an instant is malformed
 */
export function fastestWay<Cohort extends EnteredCohort>(
  cohorts: readonly Cohort[],
  prerequisites: ReadonlyMap<string, DatedCohort & { readonly duration: Period | null }>,
  now: Instant,
): FastestWay<Cohort> | null {
  const ways = cohorts.flatMap((cohort) =>
    cohort.routes.flatMap((route): (FastestWay<Cohort> & { readonly key: string })[] => {
      const first = route.via === null ? undefined : prerequisites.get(route.via);
      if (first === undefined || isShut(route.deadline, now)) return [];
      if (cannotFit(first, cohort)) return [];
      return [{ cohort, route, key: `${cohort.starts ?? LAST} ${first.starts ?? LAST}` }];
    }),
  );
  const [best] = ways.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return best ? { cohort: best.cohort, route: best.route } : null;
}

const LAST = '9999';

function isShut(deadline: Deadline, now: Instant): boolean {
  return ['passed', 'full'].includes(deadlineStatus(deadline, now));
}

/** True where the prerequisite ends after the first day even if it begins as early as it may. */
function cannotFit(
  { starts, ends, duration }: DatedCohort & { readonly duration: Period | null },
  cohort: DatedCohort,
): boolean {
  if (cohort.starts?.length !== 10) return false;
  if (ends?.length === 10) return ends > cohort.starts;
  if (starts === null || duration === null) return false;
  return addPeriod(firstDayOf(starts), duration) > cohort.starts;
}
