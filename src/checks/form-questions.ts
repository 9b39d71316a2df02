/** C3: the conditions of an application form name questions that come before, and their answers. */
import { pathText } from '#catalog/content-file.ts';
import { nearestKey } from '#catalog/known-keys.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';
import { type FormEntry, hasFaults, programIds } from './programs.ts';

type Path = readonly (string | number)[];
type Field = FormEntry['fields']['sections'][number]['fields'][number];

interface Condition {
  readonly when: NonNullable<Field['when']>;
  readonly path: Path;
  /** How many questions come before it. */
  readonly before: number;
}

/** Every finding in the conditions of the forms. */
export function checkFormQuestions(content: ReadContent): Finding[] {
  const { programs, applications } = content.collections;
  const situations = programs.flatMap(({ fields }) => fields.routes.map(({ id }) => id));
  return applications.flatMap((form) => {
    const fields = form.fields.sections.flatMap((section) => section.fields);
    const names = fields.map(({ name }) => name);
    const file = fileOf('applications', form.id);

    const answersTo = (name: string): readonly string[] | null => {
      if (name === 'program') return programIds(content);
      if (name === 'route') return situations;
      const field = fields.find((candidate) => candidate.name === name);
      return field?.options?.map(({ value }) => value) ?? null;
    };

    const email = fields.find(({ name }) => name === 'email');
    const without: Finding[] =
      email?.type === 'email' || form.fields.status === 'draft'
        ? []
        : [
            finding(
              content,
              file,
              ['sections'],
              'no-way-to-apply',
              'nobody is asked for an address to answer to → Add a question with name: email and type: email.',
            ),
          ];

    const wrong = conditionsOf(form).flatMap(({ when, path, before }) =>
      Object.entries(when).flatMap(([name, values]): Finding[] => {
        const at = [...path, 'when', name];
        const isOfForm = name !== 'program' && name !== 'route';
        if (isOfForm && !names.includes(name)) {
          const near = nearestKey(name, [...names, 'program', 'route']);
          const fix = near ? `Did you mean "${near}"?` : 'Name a question of this form.';
          const message = `${pathText(at)} asks for "${name}", and no question has this name → ${fix}`;
          return [finding(content, file, at, 'unknown-condition', message)];
        }
        if (isOfForm && names.indexOf(name) >= before) {
          const message = `${pathText(at)} asks for the answer to "${name}", which comes later → Move that question before this one.`;
          return [finding(content, file, at, 'late-condition', message)];
        }
        const answers = answersTo(name);
        // A program with a fault of its own may have the situation.
        if (name === 'route' && hasFaults(content, 'programs')) return [];
        return values.flatMap((value, index) => {
          if (answers?.includes(value)) return [];
          const near = answers ? nearestKey(value, answers) : null;
          const fix = near ? `Did you mean "${near}"?` : `Name an answer that "${name}" can have.`;
          const message = `${pathText(at)} asks for "${value}", which is no answer to "${name}" → ${fix}`;
          return [finding(content, file, [...at, index], 'unknown-condition', message)];
        });
      }),
    );
    return [...without, ...wrong];
  });
}

function conditionsOf(form: FormEntry): Condition[] {
  let before = 0;
  return form.fields.sections.flatMap((section, s) =>
    section.fields.flatMap((field, f) => {
      const path = ['sections', s, 'fields', f];
      const asked = before;
      const condition = (when: Field['when'], at: Path): Condition[] =>
        when ? [{ when, path: at, before: asked }] : [];
      before += 1;
      return [
        ...condition(field.when, path),
        ...(field.options ?? []).flatMap((option, o) =>
          condition(option.when, [...path, 'options', o]),
        ),
      ];
    }),
  );
}
