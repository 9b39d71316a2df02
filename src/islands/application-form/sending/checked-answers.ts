/** Answers as people read them: on the check, on paper, in a file. */
import type { ApplicationField } from '#domain/application.ts';
import { formatDate } from '#domain/date-formats.ts';
import { isIsoDate } from '#domain/dates.ts';
import type { Questions } from '../asking/use-questions.ts';

export interface PrintedAnswer {
  readonly name: string;
  readonly label: string;
  /** Empty where nothing was answered. */
  readonly text: string;
}

/** Every question with its answer, the situation first; labels of options instead of their values. */
export function checkedAnswers(
  {
    choosing,
    way,
    shown,
    understood,
  }: Pick<Questions, 'choosing' | 'way' | 'shown' | 'understood'>,
  locale: string,
): readonly PrintedAnswer[] {
  const situation = way ? [{ name: 'way', label: choosing.name, text: way.chosen }] : [];
  const answers = understood();
  return [...situation, ...shown.map((field) => printed(field, answers.get(field.name), locale))];
}

function printed(
  { name, label, type, options }: ApplicationField,
  answer: unknown,
  locale: string,
): PrintedAnswer {
  const texts = [answer ?? []].flat().map((value) => {
    const text = options?.find((option) => option.value === value)?.label ?? String(value);
    return type === 'date' && isIsoDate(text) ? formatDate(text, locale, 'long') : text;
  });
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
