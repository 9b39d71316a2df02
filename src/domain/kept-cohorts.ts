/** Cohorts that a reader keeps to come back to, on their own device. Ships to browsers. */

/** Where they are remembered; the base path keeps two sites on one origin apart. */
export const KEPT_KEY = 'kept-cohorts ';
/** Told to the document when something is kept or forgotten. */
export const KEPT_CHANGED = 'keptchange';

/** As many as can be compared. */
const MOST_COMPARED = 4;

export interface KeptCohort {
  /** `program/cohort`, or `program` */
  readonly id: string;
  /** “KAP Fall 2024” */
  readonly name: string;
}

/** What was written; what is not a list of cohorts, because something else wrote it, counts as no list. */
export function readKept(text: string | null): readonly KeptCohort[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is KeptCohort {
  const { id, name } = Object(value);
  return typeof name === 'string' && /^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(id);
}

/** With the cohort if it was not among them, without it if it was. */
export function toggleKept(
  kept: readonly KeptCohort[],
  { id, name }: KeptCohort,
): readonly KeptCohort[] {
  const others = kept.filter((other) => other.id !== id);
  return others.length < kept.length ? others : [...kept, { id, name }];
}

/** The query that compares them, the first four where there are more; empty for none. */
export function compareQuery(kept: readonly KeptCohort[]): string {
  const names = kept.slice(0, MOST_COMPARED).map(({ id }) => `cohort=${id}`);
  return names.length === 0 ? '' : `?${names.join('&')}`;
}
