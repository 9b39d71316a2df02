/** The criteria of one program, in the shape the assessment takes, with their wording. */
import type { EligibilityContent } from '#schemas/eligibility.ts';
import type { EligibilityCriteria } from './catalog-types.ts';
import type { Entry } from './content-entries.ts';

export function joinEligibility({ fields }: Entry<EligibilityContent>): EligibilityCriteria {
  return {
    source: fields.source ?? null,
    invitation: fields.invitation ?? null,
    intro: fields.intro,
    outcomes: fields.outcomes,
    afterword: fields.afterword,
    allOf: fields.criteria.map(({ id, statement, required, anyOf }) => ({
      id,
      statement,
      required,
      anyOf: anyOf.map((question) => ({
        id: question.id,
        question: {
          id: question.id,
          label: question.question,
          hint: question.hint ?? null,
          field: question.field ?? null,
          options: question.options.map((option) => ({ ...option, note: option.note ?? null })),
        },
      })),
    })),
  };
}
