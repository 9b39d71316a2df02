/** What the check of the requirements works with: questions, options and wording of the content. */
import type { Program } from '#catalog/catalog-types.ts';
import { addresses, applyAddress, href } from '#domain/addresses.ts';
import type { Eligibility, EligibilityOutcome } from '#domain/eligibility.ts';
import { routesToApply, wayOf } from '#domain/routes.ts';
import { applyWords } from '#words/apply.ts';
import { contactWords } from '#words/pages.ts';
import { type Action, openCohorts, takesApplications } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { shortName } from './tuition-view.ts';

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
  /** The one that is open in this situation; null where there is none, or a choice. */
  readonly way: string | null;
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
            way: onlyWay(context, program, situation.id),
          }))
        : form === null
          ? []
          : [{ situation: null, form: titleOf(form), way: null }],
    apply: takesApplications(context.catalog, program)
      ? {
          label: applyWords.program(shortName(program)),
          href: href(applyAddress(program.id), context.base),
        }
      : null,
    contact: { label: contactWords.title, href: href(addresses.contact, context.base) },
    storageKey: `eligibility ${context.base}${program.id}`,
  };
}

function onlyWay({ now }: PageContext, program: Program, situation: string): string | null {
  const ways = openCohorts(program.cohorts, now).flatMap((cohort) =>
    routesToApply(cohort.routes, now)
      .filter(({ id }) => id === situation)
      .map(({ id, via }) => wayOf({ cohort: cohort.id, route: id, via })),
  );
  return ways.length === 1 ? (ways[0] ?? null) : null;
}
