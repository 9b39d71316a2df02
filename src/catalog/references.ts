/** References of an entry to other files that the join copies as ids: each must lead somewhere. */
import type { ProgramContent } from '#schemas/program.ts';
import type { FormContent } from './catalog-types.ts';
import type { Entry } from './content-entries.ts';
import type { ProgramIds } from './published.ts';
import { resolve } from './resolve.ts';

/** What an id may name. */
export interface References {
  readonly programIds: ProgramIds;
  readonly forms: ReadonlyMap<string, FormContent>;
  /** Titles of programs and learning components, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** @throws Unjoined if there is no printed program of this id */
export function checkProgram(id: string, place: string, { programIds }: References): void {
  resolve(programIds.has(id) || undefined, place, `program "${id}"`);
}

/** @throws Unjoined if a prerequisite, a form, or what continuing education is for leads nowhere */
export function checkProgramReferences(
  { id, fields }: Entry<ProgramContent>,
  references: References,
): void {
  const place = `content/programs/${id}.mdx`;
  const { forms, titles } = references;
  const courses = fields.prerequisites.flatMap((prerequisite) =>
    typeof prerequisite === 'object' && 'anyOf' in prerequisite
      ? prerequisite.anyOf
      : [prerequisite],
  );
  for (const course of courses) {
    if (typeof course === 'string') checkProgram(course, place, references);
  }
  const { withProgram, form } = fields.admission;
  if (withProgram) checkProgram(withProgram, place, references);
  for (const name of [...fields.routes.map((route) => route.form), ...(form ? [form] : [])]) {
    resolve(forms.get(name), place, `form "${name}"`);
  }
  for (const name of fields.continuingEducation.flatMap((statement) => statement.for)) {
    resolve(titles.get(name), place, `"${name}"`);
  }
}
