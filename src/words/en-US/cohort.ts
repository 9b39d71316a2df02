/** Words of the page of one cohort and of its list of classes. */
import { cohortPhases } from './cohort-phases.ts';

export const cohortWords = {
  title: (program: string, cohort: string) => `${program} ${cohort}`,
  documentTitle: (program: string, cohort: string) => `${cohort}: ${program}`,
  description: (program: string, cohort: string, when: string) =>
    `${program}, ${cohort}: ${when}. Every class, the deadlines and what it costs.`,
  /** For a cohort without listed classes; many are called after their month. */
  descriptionWithoutClasses: (program: string, cohort: string, dates: string) =>
    `${program}: ${dates.startsWith(cohort) ? dates : `${cohort}. ${dates}`}.`,
  time: 'Time',
  label: 'Called',
  place: 'Place',
  closed: 'This cohort is not open for application.',
  over: 'This cohort is over.',
  inProgress: 'This cohort is in progress. It is not open for application.',
  phases: cohortPhases,
  withPhase: (date: string, phase: string) => `${date} (${phase.toLowerCase()})`,
  archived: 'This cohort is no longer offered.',
  calendar: 'Save all classes as a calendar file',
  situations: 'Apply by, and what it costs',
  situationsClosed: 'What it cost, and until when one could apply',
  classes: 'Every class',
  plannedOrder: 'Titles stand in planned order; class by class it may change.',
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
} as const;
