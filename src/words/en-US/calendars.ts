/** Words inside calendar files, and of the links to them. */

import { listOf } from './dates.ts';
import { joinedWords } from './joined.ts';

export const calendarWords = {
  /** “KAP Fall 2024” */
  cohort: (program: string, cohort: string) => `${program} ${cohort}`,
  session: (cohort: string, number: number, title: string | null) =>
    title === null ? `${cohort}, class ${number}` : `${cohort}, class ${number}: ${title}`,
  cancelled: (summary: string) => `Canceled: ${summary}`,
  moved: (date: string, times: string) => `Moved from ${date}, ${times}.`,
  /** After a class that is followed by a day without one. */
  noClass: (dates: readonly string[]) => `No class on ${listOf(dates)}.`,
  noClassOn: (date: string, reason: string | null) =>
    reason === null ? date : `${date} (${reason})`,
  online: 'Online',
  deadlines: (site: string) => `Application deadlines, ${site}`,
  deadline: (cohort: string, situation: string | null) =>
    `Last day to apply: ${joinedWords.facts([cohort, situation])}`,
  deadlineAt: (cohort: string, situation: string | null) =>
    `Applications close: ${joinedWords.facts([cohort, situation])}`,
  priceEnds: (cohort: string, situation: string | null, plan: string) =>
    `Last day of a price: ${joinedWords.facts([cohort, situation, plan])}`,
  situationWith: (situation: string, via: string) => `${situation} (with ${via})`,
  wholeDay: (zone: string) => `Through the end of the day, ${zone}.`,
  extended: (from: string | null) =>
    from === null ? 'This deadline was extended.' : `Extended from ${from}.`,
  download: 'Save all classes as a calendar file',
  downloadOtherDates: 'Save these dates as a calendar file',
  keyDate: (label: string, cohort: string) => `${label}: ${cohort}`,
  selfPaced: (title: string, cohort: string) => `At your own pace: ${title}, ${cohort}`,
  downloadDeadlines: 'Save the deadlines as a calendar file',
  /** Before the situations, where several have a last day of their own. */
  remindOf: 'Remind me to apply:',
  remind: (situation: string | null) =>
    situation === null ? 'Remind me to apply' : `Remind me to apply: ${situation}`,
  subscribe: 'Subscribe in a calendar app',
  subscribeText: 'A subscription follows changes; a file does not.',
} as const;
