/** Answers as people read them: labels of options instead of their values. */
import type { ApplicationField } from '#domain/application.ts';

export interface PrintedAnswer {
  readonly name: string;
  readonly label: string;
  /** Empty where nothing was answered. */
  readonly text: string;
}

/** Every question with its answer, in order. @param answers by name, as they are kept */
export function printedAnswers(
  fields: readonly ApplicationField[],
  answers: ReadonlyMap<string, unknown>,
): readonly PrintedAnswer[] {
  return fields.map((field) => ({
    name: field.name,
    label: field.label,
    text: [answers.get(field.name) ?? []]
      .flat()
      .map(
        (value) => field.options?.find((option) => option.value === value)?.label ?? String(value),
      )
      .filter((text) => text !== '')
      .join(', '),
  }));
}
