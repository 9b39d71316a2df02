/**
 * Routes: how one enters a cohort, and the `way` string that names cohort, route and prerequisite
 * cohort in one form field. Ships to browsers.
 */
import type { Instant } from './dates.ts';
import {
  canApply,
  type Deadline,
  type DeadlineStatus,
  DOOR_STATUSES,
  deadlineStatus,
} from './deadlines.ts';

/** `prerequisite-taken`, `prerequisite-enrolled`, `with-prerequisite`, or any id of the content. */
export type RouteId = string;

/** The route of a cohort whose program tells no situations apart: one way in, which has no label. */
export const EVERYONE: RouteId = 'everyone';

/** One way into a cohort. Deadlines, tuition and the application form hang on it. */
export interface Route {
  readonly id: RouteId;
  /** Full id of the prerequisite cohort taken first, `pti-certificate/august-2024`; else null. */
  readonly via: string | null;
  /** Id of the application form. */
  readonly form: string;
  /** In applicants' words, from content: “I’ve completed PTI”. */
  readonly label: string;
  readonly deadline: Deadline;
  readonly tuition: 'stated' | 'not-stated';
}

/** What an applicant chose: ids in full, null where there is none. */
export interface Way {
  readonly cohort: string | null;
  readonly route: RouteId | null;
  readonly via: string | null;
}

/** No way: a field that must have a value says so with it. */
export const NO_WAY = '||';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const WAY_PATTERN = new RegExp(`^(${ID}/${ID})?\\|(${ID})?\\|(${ID}/${ID})?$`);

/**
 * A way as the value of one form field, `kap-certificate/fall-2024|prerequisite-taken|`: empty
 * where null.
 *
 * @throws RangeError if a part is not an id, so that `parseWay` could not read it back
 */
export function wayOf({ cohort, route, via }: Way): string {
  const text = `${cohort ?? ''}|${route ?? ''}|${via ?? ''}`;
  if (parseWay(text) === null) {
    throw new RangeError(`A way names a cohort or a route by their ids, got "${text}".`);
  }
  return text;
}

/**
 * The way a form field names, or null if it is malformed: wrong count of parts, not ids, a
 * prerequisite cohort without a route, or nothing at all. Whether it exists is for the catalog.
 */
export function parseWay(text: string): Way | null {
  const match = WAY_PATTERN.exec(text);
  if (match === null) return null;
  const [, cohort = null, route = null, via = null] = match;
  if (route === null && (cohort === null || via !== null)) return null;
  return { cohort, route, via };
}

/** The route with this key, or null. `(id, via)` is the key of a route within its cohort. */
export function findRoute<R extends Pick<Route, 'id' | 'via'>>(
  routes: readonly R[],
  id: RouteId,
  via: string | null,
): R | null {
  return routes.find((route) => route.id === id && route.via === via) ?? null;
}

/**
 * What a cohort's routes come to: open if any route is open. A cohort is not closed because one of
 * its routes closed.
 *
 * @returns null for a cohort without routes
 * @throws RangeError if an instant is malformed
 */
export function routesStatus(
  routes: readonly Pick<Route, 'deadline'>[],
  now: Instant,
): DeadlineStatus | null {
  const statuses = routes.map((route) => deadlineStatus(route.deadline, now));
  return DOOR_STATUSES.find((status) => statuses.includes(status)) ?? null;
}

/** The routes by which one can apply at `now`, in their order. */
export function routesToApply<R extends Pick<Route, 'deadline'>>(
  routes: readonly R[],
  now: Instant,
): readonly R[] {
  return routes.filter(({ deadline }) => canApply(deadline, now));
}
