/** Who can apply, in words: the criteria as the content states them. */
import type { EligibilityCriteria } from '#catalog/catalog-types.ts';

export interface CriterionView {
  readonly id: string;
  readonly statement: string;
  /** Answers that need a word: what each leads to. */
  readonly answers: readonly { readonly option: string; readonly note: string }[];
}

export interface EligibilityView {
  readonly source: string | null;
  readonly intro: readonly string[];
  readonly required: readonly CriterionView[];
  readonly expected: readonly CriterionView[];
  readonly afterword: readonly string[];
}

export function eligibilityView(criteria: EligibilityCriteria): EligibilityView {
  const views = criteria.allOf.map(({ id, statement, required, anyOf }) => ({
    required,
    view: {
      id,
      statement,
      answers: anyOf.flatMap(({ question }) =>
        question.options.flatMap(({ label, note }) =>
          note === null ? [] : [{ option: label, note }],
        ),
      ),
    },
  }));
  return {
    source: criteria.source,
    intro: criteria.intro,
    required: views.filter(({ required }) => required).map(({ view }) => view),
    expected: views.filter(({ required }) => !required).map(({ view }) => view),
    afterword: criteria.afterword,
  };
}
