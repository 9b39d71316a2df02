/** Which routes take a cohort along: those of other programs for which it is the prerequisite. */
import type { Catalog, Cohort, CohortRoute } from '#catalog/catalog-types.ts';
import { madeOnce } from '#domain/made-once.ts';

export interface PairedRoute {
  readonly cohort: Cohort;
  readonly route: CohortRoute;
}

// Every page of a cohort asks; going through all cohorts each time would take the square of them.
const routesByVia = madeOnce(({ cohorts }: Catalog) =>
  Map.groupBy(
    cohorts.flatMap((cohort) => cohort.routes.map((route) => ({ cohort, route }))),
    ({ route }): string => route.via ?? '',
  ),
);

/** The routes that name this cohort, in the order of the catalog. */
export function pairedRoutes(catalog: Catalog, cohortId: string): readonly PairedRoute[] {
  return routesByVia(catalog).get(cohortId) ?? [];
}
