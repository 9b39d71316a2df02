/** One application form, joined: sections flattened into fields in question order. */
import type { ApplicationField } from '#domain/application.ts';
import type { ApplicationFormContent, FieldContent } from '#schemas/application-form.ts';
import type { FormContent } from './catalog-types.ts';
import type { Entry } from './content-entries.ts';
import { printedStatus } from './published.ts';

function joinField(
  field: FieldContent,
  section: string,
  freeTextHint: string | null,
): ApplicationField {
  const isFreeText = field.type === 'textarea' && !field.apart;
  const hints = [field.hint, isFreeText ? freeTextHint : null].filter((hint) => hint != null);
  return {
    name: field.name,
    label: field.label,
    type: field.type,
    required: field.required,
    maxLength: field.maxLength ?? null,
    options:
      field.options?.map(({ value, label, when }) => ({ value, label, ...(when && { when }) })) ??
      null,
    when: field.when ?? null,
    section,
    hint: hints.length > 0 ? hints.join(' ') : null,
    autocomplete: field.autocomplete ?? null,
    missing: field.missing ?? null,
    apart: field.apart,
    rows: field.rows ?? null,
    min: field.min ?? null,
    max: field.max ?? null,
  };
}

export function joinForm(entry: Entry<ApplicationFormContent>): FormContent {
  const { fields } = entry;
  const freeTextHint = fields.freeTextHint ?? null;
  return {
    id: entry.id,
    status: printedStatus(fields.status),
    title: fields.title,
    intro: fields.intro,
    prepare: fields.prepare,
    freeTextHint,
    form: {
      id: entry.id,
      title: fields.title,
      sections: fields.sections.map(({ id, title, intro }) => ({
        id,
        title,
        intro: intro ?? null,
      })),
      fields: fields.sections.flatMap((section) =>
        section.fields.map((field) => joinField(field, section.id, freeTextHint)),
      ),
    },
  };
}
