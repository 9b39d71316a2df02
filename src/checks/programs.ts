/** What several rules ask of programs: whose cohort, which forms, which are printed. */
import type { ReadContent } from '#catalog/read-content.ts';

export type ProgramEntry = ReadContent['collections']['programs'][number];
export type CohortEntry = ReadContent['collections']['cohorts'][number];
export type PricingEntry = ReadContent['collections']['pricing'][number];
export type FormEntry = ReadContent['collections']['applications'][number];

/** The program of a full cohort id; undefined if it is missing or has a fault of its own. */
export function programOf(content: ReadContent, cohortId: string): ProgramEntry | undefined {
  const id = cohortId.split('/')[0];
  return content.collections.programs.find((program) => program.id === id);
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
