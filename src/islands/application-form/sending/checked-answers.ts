/** Answers as people read them: on the check, on paper, in a file. */
import type { ApplicationField } from '#domain/application.ts';
import type { Questions } from '../asking/use-questions.ts';

export interface PrintedAnswer {
  readonly name: string;
  readonly label: string;
  /** Empty where nothing was answered. */
  readonly text: string;
}

/** Every question with its answer, the situation first; labels of options instead of their values. */
export function checkedAnswers({
  choosing,
  way,
  shown,
  understood,
}: Questions): readonly PrintedAnswer[] {
  const situation = way ? [{ name: 'way', label: choosing.name, text: way.chosen }] : [];
  const answers = understood();
  return [...situation, ...shown.map((field) => printed(field, answers.get(field.name)))];
}

function printed({ name, label, options }: ApplicationField, answer: unknown): PrintedAnswer {
  const texts = [answer ?? []]
    .flat()
    .map((value) => options?.find((option) => option.value === value)?.label ?? String(value));
  return { name, label, text: texts.filter((text) => text !== '').join(', ') };
}

/** The answers as plain text, every question with what was answered. */
export function answersText(
  heads: readonly string[],
  answers: readonly PrintedAnswer[],
  empty: string,
): string {
  const parts = answers.map(({ label, text }) => `${label}\n${text === '' ? empty : text}`);
  return `${heads.join('\n')}\n\n${parts.join('\n\n')}\n`;
}
