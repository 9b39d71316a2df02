/** What time will change, told to staff. */
import { counted, nounFor } from './counts.ts';

export const forecastWords = {
  title: 'What changes by itself',
  lead: (from: string, until: string, zone: string) => `From ${from} to ${until}, in ${zone}.`,
  frozen: (date: string) =>
    `The clock of this site is frozen at ${date}: nothing below happens until you remove asOf from site.yaml and unset CATALOG_NOW.`,
  nothing: 'Nothing changes by itself in this time.',
  moment: (day: string, time: string) => `${day}, ${time}`,
  opens: (route: string) => `${route}: applications open.`,
  closes: (route: string, lastDay: string) =>
    `${route}: applications close; the last day is ${lastDay}.`,
  passes: (route: string) => `${route}: applications close: the first class begins.`,
  soon: (route: string, lastDay: string) =>
    `${route}: three weeks left to apply, until ${lastDay}.`,
  starts: (cohort: string) => `${cohort}: the first class begins.`,
  priceEnds: (route: string, plan: string, lastDay: string) =>
    `${route}: “${plan}” ends; its last day is ${lastDay}.`,
  eventEnds: (title: string) => `“${title}” is over and leaves the pages.`,
  keyDate: (cohort: string, label: string) => `${cohort}: ${label}.`,
  begun: (cohort: string) => `${cohort} has begun: it is no longer shown as next.`,
  mayEnd: (cohort: string) => `${cohort} can be over from then on: the day it ends is not stated.`,
  ends: (cohort: string) => `${cohort} is over and moves to past dates.`,
  cancelled: (cohort: string, number: number, day: string) =>
    `${cohort}: class ${number} on ${day} is canceled.`,
  moved: (cohort: string, number: number, from: string, to: string) =>
    `${cohort}: class ${number} is on ${to}, not on ${from}.`,
  pages: (count: number) => `${counted(count, 'page')} ${nounFor(count, 'changes', 'change')}`,
  noPage: 'No page changes.',
  sections: {
    moments: 'What happens when',
    classes: 'Classes that were moved or canceled',
    undated: 'No date yet',
    waiting: 'Needs attention',
  },
  noDeadline: (route: string) => `${route}: no deadline is stated.`,
  noDays: (cohort: string) => `${cohort}: the days are not published.`,
  noCohort: (program: string) => `${program}: no cohort is coming up.`,
  unconfirmed: (program: string, source: string | null) =>
    source === null
      ? `${program} is not confirmed. Is it offered?`
      : `${program} comes from the ${source}. Is it still offered?`,
  permission: (name: string) => `The consent of ${name} is not on file.`,
  accepted: (rule: string, place: string, reason: string) => `${place}, ${rule}: ${reason}`,
  finding: (place: string, message: string) => `${place}: ${message}`,
  description: 'For staff: what opens, closes, starts, and ends by itself.',
  staff: 'For staff',
} as const;
