/** One side of an edit: the content before it, or after it. */

import type { Catalog } from '#catalog/catalog-types.ts';
import type { ContentEntries, Entry } from '#catalog/content-entries.ts';
import { picturePath } from '#catalog/picture-path.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { cohortWords } from '#words/cohort.ts';

export interface Side {
  readonly entries: ContentEntries;
  /** The same entries joined, with the clock and the addresses of a build. */
  readonly context: PageContext;
  /** The hash of every file beside the entries, pictures among them, by its path. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** An entry in both of its states; null where it does not exist. */
export interface EntryPair<Fields> {
  readonly file: string;
  readonly id: string;
  readonly before: Entry<Fields> | null;
  readonly after: Entry<Fields> | null;
}

/** What describing one file may look at: both sides around it. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** True where a file names a picture that is another one on the second side, under the same name. */
export function isReplaced({ before, after }: Sides, file: string, picture: string): boolean {
  const path = picturePath(file, picture) ?? '';
  const [was, is] = [before.hashes.get(path), after.hashes.get(path)];
  return was !== undefined && is !== undefined && was !== is;
}

/** What a cohort is called: “Fall 2024”; “KAP Fall 2024” where another program has one of that name. */
export function nameOfCohort({ cohorts, cohortById, programById }: Catalog, id: string): string {
  const cohort = cohortById.get(id);
  if (cohort === undefined) return id;
  if (cohorts.filter(({ name }) => name === cohort.name).length === 1) return cohort.name;
  const program = programById.get(cohort.program);
  return cohortWords.title(program?.abbreviation ?? program?.title ?? cohort.program, cohort.name);
}

/** The same in the catalog of a side. */
export function cohortName({ context }: Side, id: string): string {
  return nameOfCohort(context.catalog, id);
}

/** What a program is called: “KAP”, or its title. */
export function programName({ entries }: Side, id: string): string {
  const program = entries.programs.find((entry) => entry.id === id)?.fields;
  return program?.abbreviation ?? program?.title ?? id;
}
