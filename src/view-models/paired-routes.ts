/** Which routes take a cohort along: those of other programs for which it is the prerequisite. */
import type { Catalog, Cohort, CohortRoute } from '#catalog/catalog-types.ts';

export interface PairedRoute {
  readonly cohort: Cohort;
  readonly route: CohortRoute;
}

// Every page of a cohort asks; going through all cohorts each time would take the square of them.
const indexes = new WeakMap<Catalog, ReadonlyMap<string, readonly PairedRoute[]>>();

/** The routes that name this cohort, in the order of the catalog. */
export function pairedRoutes(catalog: Catalog, cohortId: string): readonly PairedRoute[] {
  let index = indexes.get(catalog);
  if (index === undefined) {
    const routes = catalog.cohorts.flatMap((cohort) =>
      cohort.routes.map((route) => ({ cohort, route })),
    );
    index = Map.groupBy(routes, ({ route }) => route.via ?? '');
    indexes.set(catalog, index);
  }
  return index.get(cohortId) ?? [];
}
