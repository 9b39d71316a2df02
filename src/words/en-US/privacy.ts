/** What this software does with an application: true of the backend that the site was built for. */
import { counted } from './counts.ts';

interface PrivacySection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const hostedDestination = (what: string) => (service: string, operator: string) =>
  `${what} goes to the form service ${service}, and from there to ${operator}.`;

export const privacyWords = {
  /** Kept by the receiver of this site. */
  own: (
    operator: string,
    days: number,
    undecidedDays: number,
    keepsApart: boolean,
  ): readonly PrivacySection[] => [
    {
      id: 'sending',
      title: 'When you send',
      paragraphs: [
        `Your application goes only to ${operator}. Your answers are stored, and admissions is told by email where email is set up.${keepsApart ? ' Your answer on access needs is kept apart from the rest and left out of the copy that the committee reads.' : ''}`,
        'With your answers we store what you were shown: the program, the cohort, the deadline, and the tuition. That way both sides can look it up later.',
      ],
    },
    {
      id: 'keeping',
      title: 'How long it is kept',
      paragraphs: [
        `An application is deleted ${counted(days, 'day')} after it arrives, but not before it reaches admissions. If there is no decision by then, admissions is told, and it is deleted ${counted(undecidedDays, 'day')} later. A question, or an address left for new dates, confirmed or not, is deleted ${counted(days, 'day')} after it arrives. To have yours deleted sooner, or to get a copy, write to admissions and name your reference.`,
      ],
    },
  ],
  /** Passed to a form service that this site knows nothing more of. */
  hosted: (service: string, keepsApart: boolean): readonly PrivacySection[] => [
    {
      id: 'sending',
      title: 'When you send',
      paragraphs: [
        `Your application goes to a form service, ${service}, which passes it to admissions. All your answers go together${keepsApart ? ', the one on access needs with them' : ''}.`,
      ],
    },
    {
      id: 'keeping',
      title: 'How long it is kept',
      paragraphs: [
        'How long the form service keeps it is for that service to say; this site does not know. To have yours deleted, or to get a copy, write to admissions and name your reference.',
      ],
    },
  ],
  keptHosted: (service: string) =>
    `Your answers go to a form service, ${service}, and from there to admissions. How long they are kept there is not known here.`,
  destinationHosted: {
    application: hostedDestination('Your application'),
    interest: hostedDestination('Your address'),
    contact: hostedDestination('Your question'),
  },
} as const;
