/** A route in words: the situation of those who enter by it, with the cohort taken along. */
import type { CohortRoute } from '#catalog/catalog-types.ts';
import { calendarWords } from '#words/calendars.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords } from '#words/program.ts';

/** “August 2024 PTI”, the prerequisite’s cohort taken together with this one; null: none. */
export function viaName({ viaCohort }: Pick<CohortRoute, 'viaCohort'>): string | null {
  return viaCohort && joinedWords.cohortOf(viaCohort.name, viaCohort.program);
}

/** “with August 2024 PTI” */
export function withVia(route: Pick<CohortRoute, 'viaCohort'>): string | null {
  const name = viaName(route);
  return name && costWords.withVia(name);
}

/** “I still need PTI, with August 2024 PTI”; null where the cohort is everyone’s. */
export function routeLabel(route: Pick<CohortRoute, 'situation' | 'viaCohort'>): string | null {
  return joinedWords.facts([route.situation.label, withVia(route)]) || null;
}

/** “Need PTI (with August 2024 PTI)”; null where the cohort is everyone’s. */
export function shortSituation(route: CohortRoute): string | null {
  const { shortLabel } = route.situation;
  const via = viaName(route);
  return shortLabel === null || via === null
    ? shortLabel
    : calendarWords.situationWith(shortLabel, via);
}
