/** Which cohorts are compared, in the address of the page. */

export const MOST = 4;

/** Full ids out of an address, only those there are, each once, four at most. */
export function readSelection(search: string, known: readonly string[]): readonly string[] {
  const asked = new Set(new URLSearchParams(search).getAll('cohort'));
  return [...asked].filter((id) => known.includes(id)).slice(0, MOST);
}

/** The same as the query of an address; empty for none. */
export function writeSelection(ids: readonly string[]): string {
  // A slash needs no escape in a query, and reads better.
  return ids.length === 0 ? '' : `?${ids.map((id) => `cohort=${id}`).join('&')}`;
}
