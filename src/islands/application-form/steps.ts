/** Which screens there are, and which questions stand on each. */
import type { ApplicationField, ApplicationForm, FormSection } from '#domain/application.ts';
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
 * The screens of a form, first to last. The first one is none of the steps that are counted.
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
  const sections = (form.sections ?? []).flatMap((section): Step[] => {
    const names = namesIn(section, shown);
    if (names.length === 0 || isConfirmation(section, shown)) return [];
    const { id, title, intro } = section;
    return [{ id, title, intro: intro ?? null, names }];
  });
  const confirmed = confirmations(form, shown).map(({ name }) => name);
  const check = { id: CHECK, title: words.checkTitle, intro: null, names: confirmed };
  return [first, ...sections, check];
}

/** Boxes to tick alone in their section belong beside the Send button. */
function confirmations(
  form: ApplicationForm,
  shown: readonly ApplicationField[],
): readonly ApplicationField[] {
  return (form.sections ?? [])
    .filter((section) => isConfirmation(section, shown))
    .flatMap(({ id }) => shown.filter((field) => field.section === id));
}

function isConfirmation({ id }: FormSection, shown: readonly ApplicationField[]): boolean {
  const fields = shown.filter(({ section }) => section === id);
  return fields.length > 0 && fields.every(({ type }) => type === 'checkbox');
}

function namesIn({ id }: FormSection, shown: readonly ApplicationField[]): readonly string[] {
  return shown.filter(({ section }) => section === id).map(({ name }) => name);
}

/** The screen after this one; null after the last. */
export function stepAfter(steps: readonly Step[], id: string): string | null {
  const index = steps.findIndex((step) => step.id === id);
  return steps[index + 1]?.id ?? null;
}

/** The screen before this one; null before the first. */
export function stepBefore(steps: readonly Step[], id: string): string | null {
  const index = steps.findIndex((step) => step.id === id);
  return steps[index - 1]?.id ?? null;
}
