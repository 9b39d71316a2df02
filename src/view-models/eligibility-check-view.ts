/** What the check of the requirements works with: questions, options and wording of the content. */
import type { Program } from '#catalog/catalog-types.ts';
import { addresses, href } from '#domain/addresses.ts';
import type { Eligibility, EligibilityOutcome } from '#domain/eligibility.ts';
import { contactWords } from '#words/pages.ts';
import { type Action, applyAction, takesApplications } from './offering.ts';
import type { PageContext } from './page-context.ts';

export interface EligibilityCheckView {
  readonly eligibility: Eligibility;
  /** What each outcome means, as the content words it. */
  readonly outcomes: Readonly<Record<EligibilityOutcome, string>>;
  /** Which application follows; one without a situation where the program has none. */
  readonly forms: readonly FollowingForm[];
  readonly apply: Action | null;
  readonly contact: Action;
  /** Where the application form looks for answers that were to be taken along. */
  readonly storageKey: string;
}

export interface FollowingForm {
  readonly situation: { readonly id: string; readonly label: string } | null;
  readonly form: string;
}

/** null for a program without criteria. */
export function eligibilityCheckView(
  context: PageContext,
  program: Program,
): EligibilityCheckView | null {
  const { eligibility } = program;
  if (eligibility === null) return null;
  const titleOf = (form: string) => context.catalog.formById.get(form)?.title ?? form;
  const { form } = program.admission;
  return {
    eligibility: { allOf: eligibility.allOf },
    outcomes: {
      'meets-stated-minimum': eligibility.outcomes.meets,
      'not-yet': eligibility.outcomes.notYet,
      ask: eligibility.outcomes.ask,
    },
    forms:
      program.situations.length > 0
        ? program.situations.map((situation) => ({
            situation:
              situation.label === null ? null : { id: situation.id, label: situation.label },
            form: titleOf(situation.form),
          }))
        : form === null
          ? []
          : [{ situation: null, form: titleOf(form) }],
    apply: takesApplications(context.catalog, program) ? applyAction(context, program) : null,
    contact: { label: contactWords.title, href: href(addresses.contact, context.base) },
    storageKey: `eligibility ${context.base}${program.id}`,
  };
}
