/** What an edit of an application form changes, question by question. */
import type { ApplicationFormContent, FieldContent } from '#schemas/application-form.ts';
import { changesWords } from '#words/changes.ts';
import type { Change } from './change.ts';
import { fieldChanges } from './field-changes.ts';
import type { EntryPair, Sides } from './side.ts';
import { keyName } from './value-text.ts';

type Told = Omit<Change, 'file' | 'about'>;

/** Every change of a form. */
export function formChanges(pair: EntryPair<unknown>, sides: Sides): readonly Told[] {
  const [before, after] = [pair.before, pair.after].map(
    (entry) => (entry?.fields ?? {}) as Partial<ApplicationFormContent>,
  );
  if (!before || !after) return [];
  const style = { locale: sides.after.context.catalog.site.locale, currency: null };
  const told = (change: Omit<Told, 'kind'>): Told => ({ kind: 'form', ...change });
  const [old, renewed] = [questionsOf(before), questionsOf(after)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => key !== 'status' && key !== 'sections',
  ) as (keyof ApplicationFormContent)[];
  const changes = [
    ...keys.flatMap((key) => fieldChanges(keyName(key), key, before[key], after[key], style)),
    ...[...renewed].flatMap(([name, question]) => {
      const was = old.get(name);
      if (was) return fieldChanges(nameOf(was), name, was, question, style);
      const text = question.required
        ? changesWords.questionAdded(question.label)
        : changesWords.optionalQuestionAdded(question.label);
      return [{ text, before: null, after: question }];
    }),
    ...[...old].flatMap(([name, question]) =>
      renewed.has(name)
        ? []
        : [{ text: changesWords.questionGone(question.label), before: question, after: null }],
    ),
  ];
  const sections = ({ sections: all = [] }: Partial<ApplicationFormContent>) =>
    all.map(({ fields, ...section }) => ({
      ...section,
      questions: fields.map(({ name }) => name),
    }));
  // A question moved to another section, or another heading.
  const arranged =
    changes.length > 0
      ? []
      : fieldChanges(keyName('sections'), 'sections', sections(before), sections(after), style);
  return [...changes, ...arranged].map(told);
}

function questionsOf({
  sections = [],
}: Partial<ApplicationFormContent>): Map<string, FieldContent> {
  return new Map(sections.flatMap(({ fields }) => fields).map((field) => [field.name, field]));
}

function nameOf({ label }: FieldContent): string {
  return changesWords.questionNamed(label);
}
