/** How to apply: the steps of each program, with the durations its content states. */
import { addresses, applyAddress, href, programAddress } from '#domain/addresses.ts';
import { applyWords } from '#words/apply.ts';
import { howToApplyWords } from '#words/pages.ts';
import { type AdmissionStep, admissionSteps } from './admission-steps.ts';
import { type Action, listedPrograms, takesApplications } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { kindLine } from './program-card.ts';
import { type TextPage, textPage } from './text-pages.ts';
import { shortName } from './tuition-view.ts';

export interface HowToApplyPage extends TextPage {
  readonly programs: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly href: string;
    readonly steps: readonly AdmissionStep[];
    readonly before: string | null;
    readonly apply: Action | null;
  }[];
}

export function howToApplyPage(context: PageContext): HowToApplyPage {
  return {
    ...textPage(context, 'how-to-apply', addresses.howToApply, howToApplyWords),
    programs: listedPrograms(context.catalog)
      .filter(({ admission }) => admission.by !== 'ask-admissions')
      .map((program) => ({
        id: program.id,
        title: program.title,
        kind: kindLine(program),
        href: href(programAddress(program.id), context.base),
        steps: admissionSteps(context, program),
        before: program.admission.before,
        apply: takesApplications(context.catalog, program)
          ? {
              label: applyWords.program(shortName(program)),
              href: href(applyAddress(program.id), context.base),
            }
          : null,
      })),
  };
}
