/** `/api/programs/{program}.json`: `/api/catalog.json` cut to one program, with the same keys. */
import type { CatalogApi } from '#contract/catalog.ts';

/** Lists of the catalog whose entries belong to a program. */
type ProgramLists = {
  [Key in keyof CatalogApi]: CatalogApi[Key] extends readonly { readonly program: string }[]
    ? Key
    : never;
}[keyof CatalogApi];

const LISTS: Readonly<Record<Exclude<ProgramLists, 'letters'>, true>> = {
  cohorts: true,
  tuition: true,
  cohortTuition: true,
  conditionalPlans: true,
  fees: true,
  occasionalFees: true,
  notIncluded: true,
  credits: true,
  addOns: true,
  electives: true,
  refunds: true,
  refundRules: true,
};

/** What the API knows of each program, by its id. */
export function programApis(catalog: CatalogApi): ReadonlyMap<string, CatalogApi> {
  const names = Object.keys(LISTS) as (keyof typeof LISTS)[];
  const grouped = names.map((name) => {
    const entries: readonly { readonly program: string }[] = catalog[name];
    return [name, Map.groupBy(entries, ({ program }) => program)] as const;
  });
  return new Map(
    catalog.programs.map((program) => [
      program.id,
      {
        ...catalog,
        programs: [program],
        ...Object.fromEntries(grouped.map(([name, by]) => [name, by.get(program.id) ?? []])),
        redirects: [],
      },
    ]),
  );
}
