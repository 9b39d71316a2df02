/** Pages after an application was sent. */
import { addresses, href } from '#domain/addresses.ts';
import { applyWords } from '#words/apply.ts';
import { howToApplyWords, receivedWords } from '#words/pages.ts';
import { type AdmissionStep, admissionSteps } from './admission-steps.ts';
import { howToApplyPages } from './list-places.ts';
import { type Action, takesApplications } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { shortName } from './tuition-view.ts';

export interface ReceivedPage {
  readonly frame: PageFrame;
  readonly text: string;
  readonly unsure: string;
  readonly email: string;
  readonly next: readonly {
    readonly id: string;
    readonly title: string;
    readonly steps: readonly AdmissionStep[];
  }[];
  /** Where the steps of all programs are, if there are too many for this page; null: they are here. */
  readonly howToApply: Action | null;
}

/**
 * The page that a hosted form service leads back to. The own receiver prints its own, from the
 * stored row; whoever opens this one has sent nothing that it knows of.
 */
export function receivedPage(context: PageContext): ReceivedPage {
  const { catalog, base } = context;
  const isLong = howToApplyPages(catalog).length > 1;
  const told = isLong
    ? []
    : catalog.programs.filter((program) => takesApplications(catalog, program));
  return {
    frame: pageFrame(context, {
      address: addresses.received,
      title: receivedWords.title,
      description: receivedWords.description,
      parents: [{ label: applyWords.title, address: addresses.apply }],
      indexed: false,
    }),
    text: context.formEndpoint === null ? receivedWords.text : receivedWords.textHosted,
    unsure: context.formEndpoint === null ? receivedWords.unsure : receivedWords.unsureHosted,
    email: catalog.site.admissionsEmail,
    next: told.map((program) => ({
      id: program.id,
      title: shortName(program),
      steps: admissionSteps(context, program, 'sent'),
    })),
    howToApply: isLong
      ? { label: howToApplyWords.title, href: href(addresses.howToApply, base) }
      : null,
  };
}

/** The shell in which the receiver prints its pages. */
export function receiverFrame(context: PageContext, title: string): PageFrame {
  return pageFrame(context, { address: null, title, description: receivedWords.description });
}
