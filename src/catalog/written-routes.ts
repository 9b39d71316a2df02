/** Who may enter a cohort until when, as its file says it. */
import { EVERYONE } from '#domain/routes.ts';
import type { CohortContent } from '#schemas/cohort.ts';

/** The routes of a cohort, or the one that its deadline alone makes. */
export function writtenRoutes({
  deadline,
  routes,
}: Pick<CohortContent, 'deadline' | 'routes'>): CohortContent['routes'] {
  return deadline === undefined ? routes : [{ id: EVERYONE, deadline }];
}
