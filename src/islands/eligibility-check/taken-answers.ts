/** Answers that go along into the application, by the names of its fields. */
import { store } from '#browser/storage.ts';
import { chosenOption, type Eligibility, type EligibilityAnswers } from '#domain/eligibility.ts';

/**
 * The answers that a field of the form takes over; the others stay behind.
 *
 * @returns values by field name
 */
export function takenAnswers(
  { allOf }: Eligibility,
  answers: EligibilityAnswers,
): Readonly<Record<string, string>> {
  const questions = allOf.flatMap(({ anyOf }) => anyOf.map(({ question }) => question));
  return Object.fromEntries(
    questions.flatMap((question) => {
      const option = chosenOption(question, answers);
      return question.field !== null && option !== null ? [[question.field, option.value]] : [];
    }),
  );
}

/** Puts them where the form of this tab finds them. Where the browser keeps nothing, it asks again. */
export function keepForForm(key: string, answers: Readonly<Record<string, string>>): void {
  if (Object.keys(answers).length > 0) store('tab', key, JSON.stringify(answers));
}
