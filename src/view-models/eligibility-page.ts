/** Who can apply to one program, in words. */
import type { Program } from '#catalog/catalog-types.ts';
import {
  addresses,
  eligibilityAddress,
  href,
  programAddress,
  shareImageAddress,
} from '#domain/addresses.ts';
import { contactWords, eligibilityWords } from '#words/pages.ts';
import { programWords } from '#words/program.ts';
import { siteWords } from '#words/site.ts';
import { type EligibilityCheckView, eligibilityCheckView } from './eligibility-check-view.ts';
import { type EligibilityView, eligibilityView } from './eligibility-view.ts';
import { type Action, applyAction, takesApplications } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { shortName } from './tuition-view.ts';

export interface EligibilityPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly source: string | null;
  readonly eligibility: EligibilityView;
  /** That the program is no longer offered; null where it is. */
  readonly notice: string | null;
  readonly check: EligibilityCheckView | null;
  readonly apply: Action | null;
  readonly contact: Action;
  readonly program: Action;
}

/** @throws RangeError for a program without criteria */
export function eligibilityPage(context: PageContext, program: Program): EligibilityPage {
  if (program.eligibility === null) throw new RangeError(`${program.id} has no criteria.`);
  const title = eligibilityWords.title(shortName(program));
  return {
    frame: pageFrame(context, {
      address: eligibilityAddress(program.id),
      title,
      shortTitle: programWords.sections.eligibility,
      description: eligibilityWords.description(program.title),
      shareImage: shareImageAddress(program.id),
      parents: [
        { label: siteWords.nav.programs, address: addresses.programs },
        { label: shortName(program), address: programAddress(program.id) },
      ],
    }),
    title,
    source:
      program.eligibility.source === null
        ? null
        : eligibilityWords.source(program.eligibility.source),
    eligibility: withResidency(program, eligibilityView(program.eligibility)),
    notice: program.availability === 'archived' ? programWords.archivedText : null,
    check: program.availability === 'archived' ? null : eligibilityCheckView(context, program),
    apply: takesApplications(context.catalog, program) ? applyAction(context, program) : null,
    contact: { label: contactWords.title, href: href(addresses.contact, context.base) },
    program: { label: program.title, href: href(programAddress(program.id), context.base) },
  };
}

/** Where one must live comes with who may apply. */
function withResidency({ residency }: Program, view: EligibilityView): EligibilityView {
  return residency === null ? view : { ...view, intro: [...view.intro, residency] };
}
