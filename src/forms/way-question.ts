/** The first question of an application: into which cohort, and in which situation. */
import { groupsOf, type Question, questionOf } from './question.ts';

export interface WayChoice {
  /** As the field `way` holds it. */
  readonly value: string;
  /** “I still need PTI, with August 2024 PTI”; empty where the cohort is everyone’s. */
  readonly label: string;
  /** “Apply by July 31, 2024 · $5,500 in full” */
  readonly hint: string | null;
}

/** The ways of one cohort. */
export interface WayGroup {
  /** “Fall 2024: Tuesdays, Sep 17 – Dec 10”; empty where they belong to none. */
  readonly title: string;
  readonly choices: readonly WayChoice[];
}

/**
 * The question of the field `way`. Where a choice has no words of its own, its hint names it.
 *
 * @param prefix makes its id unique on a page with several forms
 */
export function wayQuestion(label: string, groups: readonly WayGroup[], prefix = ''): Question {
  const question = questionOf({ name: 'way', label, type: 'radio', required: true }, prefix);
  const named = groups.map(({ title, choices }) => ({
    title,
    choices: choices.map((choice) =>
      choice.label ? choice : { value: choice.value, label: choice.hint ?? '', hint: null },
    ),
  }));
  return { ...question, groups: groupsOf(question.id, named) };
}
