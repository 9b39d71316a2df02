/** What a form shows where no script asks its questions one after the other: build and receiver print it. */
import type { ApplicationField, ApplicationForm, Condition } from '#domain/application.ts';
import { applyWords } from '#words/apply.ts';
import { receiverWords } from '#words/receiver.ts';
import { type Question, questionOf } from './question.ts';

export interface FormSection {
  /** Of its heading, on the page. */
  readonly id: string;
  /** Empty: questions that belong to none. */
  readonly title: string;
  readonly intro: string | null;
  readonly questions: readonly Question[];
}

/** What is known before the answers. */
export interface KnownOfForm {
  readonly program: string | null;
  /** The situations that are possible; null: every one. */
  readonly routes: readonly string[] | null;
}

/**
 * Its sections with the questions and the options that can come up, none without a question.
 *
 * @param prefix makes ids unique on a page with several forms
 */
export function sectionsOf(
  form: ApplicationForm,
  { program, routes }: KnownOfForm,
  prefix = '',
): readonly FormSection[] {
  const may = (when: Condition | null | undefined) =>
    isPossible(when?.['program'], program === null ? null : [program]) &&
    isPossible(when?.['route'], routes);
  const asked = form.fields
    .filter(({ when }) => may(when))
    .map((field) => {
      const options = (field.options ?? []).filter(({ when }) => may(when));
      const question = questionOf({ ...field, options }, prefix, dependsOn(field, form));
      return { section: field.section, question };
    });
  const sections = form.sections ?? [];
  const isOf = (id: string) => (one: (typeof asked)[number]) => one.section === id;
  const isLoose = (one: (typeof asked)[number]) => !sections.some(({ id }) => isOf(id)(one));
  const questions = (belongs: typeof isLoose) =>
    asked.filter(belongs).map(({ question }) => question);
  return [
    ...sections.map(({ id, title, intro = null }) => ({
      ...{ id: `${prefix}section-${id}`, title, intro },
      questions: questions(isOf(id)),
    })),
    { id: '', title: '', intro: null, questions: questions(isLoose) },
  ].filter((section) => section.questions.length > 0);
}

function isPossible(accepted: readonly string[] | undefined, known: readonly string[] | null) {
  return accepted === undefined || known === null || known.some((one) => accepted.includes(one));
}

/** “Only if …”; null where it is always asked. */
function dependsOn(field: ApplicationField, form: ApplicationForm): string | null {
  const parts = Object.entries(field.when ?? {}).flatMap(([name, values]) => {
    const other = form.fields.find((candidate) => candidate.name === name);
    if (other === undefined) return [];
    const chosen = (other.options ?? []).filter(({ value }) => values.includes(value));
    return [
      applyWords.onlyIf(
        other.label,
        chosen.map(({ label }) => label),
      ),
    ];
  });
  return parts.join(' ') || null;
}

/** Which program somebody asks about: a choice of one, which may be left open. */
export function programField(
  programs: readonly { readonly id: string; readonly title: string }[],
): ApplicationField {
  return {
    name: 'program',
    label: receiverWords.form.about,
    type: 'select',
    required: false,
    options: programs.map(({ id, title }) => ({ value: id, label: title })),
  };
}
