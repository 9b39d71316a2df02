/** Answers as people read them: labels of options instead of their values. */
import type { ApplicationField } from '#domain/application.ts';
import type { FormValues } from './plain-forms.ts';

export interface PrintedAnswer {
  readonly name: string;
  readonly label: string;
  /** Empty where nothing was answered. */
  readonly text: string;
}

/** Every question with its answer, in order. */
export function printedAnswers(
  fields: readonly ApplicationField[],
  values: FormValues,
): readonly PrintedAnswer[] {
  return fields.map((field) => ({
    name: field.name,
    label: field.label,
    text: [values[field.name] ?? []]
      .flat()
      .map((value) => field.options?.find((option) => option.value === value)?.label ?? value)
      .map((text) => String(text || '').trim())
      .filter((text) => text !== '')
      .join(', '),
  }));
}
