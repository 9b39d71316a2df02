/** Which screens there are, and which questions are on each. */
import type { ApplicationField, ApplicationForm } from '#domain/application.ts';
import { applicationFormWords as words } from '#words/application-form.ts';

/** The first screen: what the application is for, what to have ready, and what chooses the form. */
export const START = 'start';
/** The screen with all answers and the Send button. */
export const CHECK = 'check';

export interface Step {
  /** Also its address fragment. */
  readonly id: string;
  readonly title: string;
  readonly intro: string | null;
  /** Names of its questions, those that may come up included. */
  readonly names: readonly string[];
}

/**
 * The screens of a form, first to last. The first one is not one of the steps that are counted.
 *
 * @param form null while no situation is chosen: then there is only the situation to choose
 * @param shown the questions the present answers lead to; a section without any has no screen
 * @param asksWay whether cohort or situation is a choice
 */
export function stepsOf(
  form: ApplicationForm | null,
  shown: readonly ApplicationField[],
  asksWay: boolean,
): readonly Step[] {
  const names = asksWay ? ['way'] : [];
  const first = { id: START, title: words.start.title, intro: null, names };
  if (form === null) return [first];
  const sections = (form.sections ?? []).map(({ id, title, intro = null }) => {
    const fields = shown.filter(({ section }) => section === id);
    // Boxes to tick alone in their section belong beside the Send button.
    const isConfirmation = fields.every(({ type }) => type === 'checkbox');
    return { id, title, intro, names: fields.map(({ name }) => name), isConfirmation };
  });
  const confirmed = sections.flatMap((one) => (one.isConfirmation ? one.names : []));
  const check = { id: CHECK, title: words.checkTitle, intro: null, names: confirmed };
  return [first, ...sections.filter((one) => !one.isConfirmation), check];
}

/** The screen beside this one: 1 after it, -1 before it; null where there is none. */
export function stepBeside(steps: readonly Step[], id: string, by: 1 | -1): string | null {
  const index = steps.findIndex((step) => step.id === id);
  return steps[index + by]?.id ?? null;
}
