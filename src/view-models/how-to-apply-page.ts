/** How to apply: the steps of each program, with the durations its content states. */
import { addresses, href, programAddress } from '#domain/addresses.ts';
import { howToApplyWords } from '#words/pages.ts';
import { type AdmissionStep, admissionSteps } from './admission-steps.ts';
import { type ListPages, listPages } from './browse/list-pages.ts';
import { howToApplyPages } from './list-places.ts';
import { type Action, applyAction, takesApplications } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { kindLine } from './program-card.ts';
import { type TextPage, textPage } from './text-pages.ts';

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
  /** null where all programs are on one page. */
  readonly pages: ListPages | null;
}

/**
 * A page of the steps of all programs; what the institute says of all of them is on the first.
 *
 * @param page counted from 1
 */
export function howToApplyPage(context: PageContext, page = 1): HowToApplyPage {
  const pages = howToApplyPages(context.catalog);
  const text = textPage(context, 'how-to-apply', addresses.howToApply, howToApplyWords, page);
  return {
    ...text,
    prose: page === 1 ? text.prose : null,
    programs: (pages[page - 1] ?? []).map((program) => ({
      id: program.id,
      title: program.title,
      kind: kindLine(program),
      href: href(programAddress(program.id), context.base),
      steps: admissionSteps(context, program),
      before: program.admission.before,
      apply: takesApplications(context.catalog, program) ? applyAction(context, program) : null,
    })),
    pages: listPages(addresses.howToApply, pages.length, page, context.base),
  };
}
