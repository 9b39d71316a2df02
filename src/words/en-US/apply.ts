/** Words around the application form. What the receiver says stands in `receiver.ts`. */
import { counted } from './counts.ts';
import { capital, choiceOf } from './dates.ts';

export const applyWords = {
  title: 'Apply',
  description: 'Choose a program and what applies to you, then send one application.',
  descriptionCohorts: 'Choose a program and a cohort, then send one application.',
  lead: 'Choose what applies to you. It sets your deadline, your price, and the length of the form.',
  leadCohorts: 'Choose a program and a cohort. Each one has its own deadline.',
  program: (program: string) => `Apply to ${program}`,
  programDescription: (program: string) =>
    `Apply to ${program}: who can apply, what to have ready, and the form.`,
  before: 'Before you start',
  noneOpen: 'No cohort is open for application',
  noneOpenText: 'Each program’s page shows what was offered last.',
  late: {
    'not-stated':
      'This deadline has passed. You can still send the application. It will be marked late.',
    considered:
      'This deadline has passed. You can still send the application. It will be marked late and considered where possible.',
    'not-considered': 'This deadline has passed. Late applications are not considered.',
  },
  /** The first screen of the form: in which situation one is, or only in which cohort. */
  choosing: {
    situation: {
      title: 'What applies to you?',
      lead: 'Your choice sets the deadline, the price, and the questions. Either way you send one application.',
      missing: 'Choose what applies to you',
      name: 'What applies to you',
    },
    cohort: {
      title: 'Which cohort?',
      lead: 'Each one has its own deadline.',
      missing: 'Choose a cohort',
      name: 'Cohort',
    },
  },
  everyone: 'Everyone',
  closed: 'Not open now',
  closedFor: (situation: string) => `${situation}: not open now`,
  closedState: (cohort: string, state: string) => `${cohort}: ${state}.`,
  opensNext: (cohort: string, date: string) => `Applications for ${cohort} open on ${date}.`,
  noneNext: 'No later cohort is published.',
  archivedForm: 'This program no longer takes applications.',
  interest: 'Tell me about new dates',
  joinWaitingList: 'Join the waiting list',
  whichList: 'What do you want to hear about?',
  waitingListOf: (cohort: string) => `A place in ${cohort}, which is full`,
  nextDates: 'New dates',
  interestDescription: (program: string) =>
    `Leave your email address to hear about new dates: ${program}.`,
  interestIn: (program: string) => `${program}: tell me about new dates`,
  situation: 'What applies to you?',
  situationText: 'Your choice opens the form you need.',
  questions: (count: number, essays: number) =>
    counted(count, 'question') + (essays === 0 ? '' : `, ${essays} of them in your own words`),
  prepare: 'Have ready',
  who: 'Read who can apply',
  decision: (within: string) => `A decision takes up to ${within} after your application arrives.`,
  fee: (label: string, amount: string, note: string) => `${label}: ${amount}. ${note}`,
  kept: (operator: string, days: number, undecidedDays: number) =>
    `${capital(operator)} stores your answers and deletes them ${counted(days, 'day')} after they arrive, but not before they reach admissions. If there is no decision by then, admissions is told, and they are deleted ${counted(undecidedDays, 'day')} later.`,
  privacy: 'What happens to your answers',
  oneApplication: 'You need only one application.',
  onlyIf: (question: string, options: readonly string[]) =>
    `Only if you chose ${choiceOf(options.map((option) => `“${option}”`))} under “${question}”.`,
  hintParts: (parts: readonly string[]) => parts.join(' · '),
  formFor: (labels: readonly string[]) => choiceOf(labels),
  otherPrograms: 'Other programs',
  askInstead: 'For these, write to admissions',
} as const;
