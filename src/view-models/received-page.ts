/** Pages after an application was sent. */
import { addresses } from '#domain/addresses.ts';
import { applyWords } from '#words/apply.ts';
import { receivedWords } from '#words/pages.ts';
import { type AdmissionStep, admissionSteps } from './admission-steps.ts';
import { takesApplications } from './offering.ts';
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
}

/**
 * The page that a hosted form service leads back to. The own receiver prints its own, from the
 * stored row; whoever opens this one has sent nothing that it knows of.
 */
export function receivedPage(context: PageContext): ReceivedPage {
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
    email: context.catalog.site.admissionsEmail,
    next: context.catalog.programs
      .filter((program) => takesApplications(context.catalog, program))
      .map((program) => ({
        id: program.id,
        title: shortName(program),
        steps: admissionSteps(context, program).slice(2),
      })),
  };
}

/** The shell in which the receiver prints its pages. */
export function receiverFrame(context: PageContext, title: string): PageFrame {
  return pageFrame(context, { address: null, title, description: receivedWords.description });
}
