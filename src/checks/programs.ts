/** What several rules ask of programs: whose cohort, which forms, which are printed. */
import type { ReadContent } from '#catalog/read-content.ts';

export type ProgramEntry = ReadContent['collections']['programs'][number];
export type CohortEntry = ReadContent['collections']['cohorts'][number];
export type PricingEntry = ReadContent['collections']['pricing'][number];
export type FormEntry = ReadContent['collections']['applications'][number];

const entriesById = new WeakMap<object, ReadonlyMap<string, { readonly id: string }>>();

/** The entry of an id. Rules ask for every file, so that looking through all would grow with the square. */
export function entryOf<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string | undefined,
): Entry | undefined {
  const byId = entriesById.get(entries) ?? new Map(entries.map((entry) => [entry.id, entry]));
  entriesById.set(entries, byId);
  return byId.get(id ?? '') as Entry | undefined;
}

const cohortsByProgram = new WeakMap<object, Map<string | undefined, CohortEntry[]>>();

/** The cohorts of a program, in the order of their ids. */
export function cohortsOf(
  { collections: { cohorts } }: ReadContent,
  programId: string,
): readonly CohortEntry[] {
  const byProgram =
    cohortsByProgram.get(cohorts) ?? Map.groupBy(cohorts, ({ id }) => id.split('/')[0]);
  cohortsByProgram.set(cohorts, byProgram);
  return byProgram.get(programId) ?? [];
}

/** The program of a full cohort id; undefined if it is missing or has a fault of its own. */
export function programOf(content: ReadContent, cohortId: string): ProgramEntry | undefined {
  return entryOf(content.collections.programs, cohortId.split('/')[0]);
}

function formIds({ fields }: ProgramEntry): Set<string> {
  const ids = [fields.admission.form, ...fields.routes.map((route) => route.form)];
  return new Set(ids.filter((id) => id !== undefined));
}

/** Every application form that a program uses. */
export function formsOf(content: ReadContent, program: ProgramEntry): FormEntry[] {
  const ids = formIds(program);
  return content.collections.applications.filter(({ id }) => ids.has(id));
}

/** True if a program uses forms and every one of them is known. */
export function hasAllForms(content: ReadContent, program: ProgramEntry): boolean {
  const { size } = formIds(program);
  return size > 0 && formsOf(content, program).length === size;
}

/** Entries that are printed. */
export function printed<Entry extends { readonly fields: { readonly status: string } }>(
  entries: readonly Entry[],
): Entry[] {
  return entries.filter(({ fields }) => fields.status !== 'draft');
}

/** The ids of the programs of this site that must come first, alternatives among them. */
export function prerequisiteIds({ fields }: ProgramEntry): string[] {
  return fields.prerequisites
    .flatMap((prerequisite) =>
      typeof prerequisite === 'object' && 'anyOf' in prerequisite
        ? prerequisite.anyOf
        : [prerequisite],
    )
    .filter((choice) => typeof choice === 'string');
}

/** The ids of every program that has a file, one with a fault of its own included. */
export function programIds({ files }: ReadContent): string[] {
  return [...files.keys()]
    .filter((file) => file.startsWith('programs/'))
    .map((file) => file.slice('programs/'.length, -'.mdx'.length));
}

/** True if a file of a collection has a fault of its own, so that its entry is not known here. */
export function hasFaults({ faults }: ReadContent, collection: keyof ReadContent['collections']) {
  return faults.some(({ file }) => file.startsWith(`${collection}/`));
}
