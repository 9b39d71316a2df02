/** Words of the page of one cohort and of its list of classes. */
import { cohortPhases } from './cohort-phases.ts';
import { counted } from './counts.ts';

export const cohortWords = {
  title: (program: string, cohort: string) => `${program} ${cohort}`,
  documentTitle: (program: string, cohort: string) => `${cohort}: ${program}`,
  description: (program: string, cohort: string, when: string) =>
    `${program}, ${cohort}: ${when}. Every class, the deadlines, and what it costs.`,
  /** For a cohort without listed classes; many are called after their month. */
  descriptionWithoutClasses: (program: string, cohort: string, dates: string) =>
    `${program}: ${dates.startsWith(cohort) ? dates : `${cohort}. ${dates}`}.`,
  time: 'Time',
  place: 'Place',
  access: 'Getting in',
  closed: 'This cohort is not open for application.',
  over: 'This cohort is over.',
  inProgress: 'This cohort is in progress. It is not open for application.',
  phases: cohortPhases,
  withPhase: (date: string, phase: string) => `${date} (${phase.toLowerCase()})`,
  archived: 'This cohort is no longer offered.',
  calendar: 'Save all classes as a calendar file',
  situations: 'Deadline and cost',
  situationsClosed: 'What it cost, and the last day to apply',
  classes: 'Every class',
  plannedOrder: 'Titles follow the planned order, which may change.',
  caption: (cohort: string) => `Classes of ${cohort}`,
  number: 'No.',
  date: 'Date',
  classTitle: 'Class',
  leads: 'Who leads',
  others: 'Other dates of this program',
  pairings: 'Taken together',
  pairingsText: 'One application covers both.',
  about: 'About this cohort',
  waitingList: 'There is a waiting list for this cohort.',
  places: {
    term: 'Places',
    full: (asOf: string) => `Full as of ${asOf}`,
    left: (left: number, capacity: number | null, asOf: string) =>
      capacity === null
        ? `${counted(left, 'place')} left as of ${asOf}`
        : `${left} of ${counted(capacity, 'place')} left as of ${asOf}`,
    all: (capacity: number) => counted(capacity, 'place'),
  },
  fullTitle: (cohort: string) => `${cohort} is full`,
  fullNotice: (full: string) => `${full}. You can ask to be told when a place opens.`,
} as const;
