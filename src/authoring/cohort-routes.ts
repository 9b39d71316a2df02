/** Who may enter a cohort that is copied forward, together with what. */

import type { ReadContent } from '#catalog/read-content.ts';
import { writtenRoutes } from '#catalog/written-routes.ts';
import { type CohortEntry, originalDate, type ToldCohort } from './cohort-entry.ts';
import type { CopiedRoute } from './copy-cohort.ts';

/** A situation, with the prerequisite’s cohort where it needs one: `prerequisite-taken`, `with-prerequisite/august-2025`. */
export function keyOf({ id, via }: Pick<CopiedRoute, 'id' | 'via'>): string {
  return via === null ? id : `${id}/${via.split('/')[1]}`;
}

/** The situations of the new cohort: each once, or once with every cohort of the prerequisite. */
export function routesInto(
  { from, starts, via: named, deadline: told }: Omit<ToldCohort, 'deadline'> & Partial<ToldCohort>,
  content: ReadContent,
): { readonly routes: readonly CopiedRoute[]; readonly leftOut: readonly string[] } {
  const routes: CopiedRoute[] = [];
  const leftOut: string[] = [];
  const seen = new Set<string>();
  for (const { id, via, deadline } of from === null ? [] : writtenRoutes(from.fields)) {
    if (from === null || seen.has(id)) continue;
    seen.add(id);
    // These two hold for any cohort; a date or “passed” does not.
    const kept = deadline === 'rolling' || deadline === 'not-announced' ? deadline : null;
    const vias = (named ?? followingCohorts(from, starts, content, id)).filter(
      (cohort) => cohort.split('/')[0] === via?.split('/')[0],
    );
    if (via !== undefined && vias.length === 0) leftOut.push(id);
    for (const cohort of via === undefined ? [null] : vias) {
      const route = { id, via: cohort };
      routes.push({ ...route, deadline: told?.get(keyOf(route)) ?? kept });
    }
  }
  return { routes, leftOut };
}

/** The programs whose cohorts the old one can be taken together with. */
export function prerequisitesOf(from: CohortEntry | null): readonly string[] {
  const vias = from?.fields.routes.flatMap(({ via }) => via?.split('/')[0] ?? []) ?? [];
  return [...new Set(vias)];
}

/** `pti-certificate/august-2024` for a cohort a year later: `pti-certificate/august-2025`, where it exists. */
export function followingCohorts(
  { fields }: CohortEntry,
  starts: string,
  content: ReadContent,
  situation?: string,
): readonly string[] {
  const [oldStart] = fields.sessions;
  const old = Number(((oldStart ? originalDate(oldStart) : fields.starts) ?? '').slice(0, 4));
  const years = Number(starts.slice(0, 4)) - old;
  const cohorts = new Set(content.collections.cohorts.map(({ id }) => id));
  return fields.routes
    .filter(({ id }) => situation === undefined || id === situation)
    .flatMap(({ via }) => via?.replace(/\d{4}$/, (year) => String(Number(year) + years)) ?? [])
    .filter((id) => cohorts.has(id));
}

/** What to tell of them: which deadlines are open, which situations were left out. */
export function routeNotes(routes: readonly CopiedRoute[], leftOut: readonly string[]): string[] {
  const unknown = routes.filter(({ deadline }) => deadline === null).length;
  return [
    ...(unknown > 0
      ? [
          `${unknown === 1 ? 'A deadline is' : `${unknown} deadlines are`} not known yet and ${unknown === 1 ? 'says' : 'say'} not-announced.`,
        ]
      : []),
    ...leftOut.map(
      (id) =>
        `${id} was left out: it needs a cohort of the prerequisite. Write that cohort first, or name one with --via.`,
    ),
  ];
}
