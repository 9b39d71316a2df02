/** Words of finding cohorts that fit the hours one has. */
import { nounFor } from './counts.ts';

export const weekFitWords = {
  title: 'Which cohorts fit my week?',
  lead: 'Mark the hours you have. Cohorts that fit stay in the tables below; for the others you see which classes clash.',
  withoutScript: 'This needs JavaScript. The tables below list the days and hours of each cohort.',
  caption: 'Hours I have',
  hour: 'Hour',
  cell: (day: string, hours: string) => `${day}, ${hours}`,
  zone: (zone: string) => `Hours in your time: ${zone}.`,
  clear: 'Clear all hours',
  result: 'What fits',
  more: 'Show more',
  none: 'No hour is marked: every cohort is shown.',
  announced: (fit: number, clash: number) =>
    `${fit} ${nounFor(fit, 'cohort fits', 'cohorts fit')}, ${clash} ${nounFor(clash, 'clashes', 'clash')}.`,
  fits: (count: number) => nounFor(count, 'its one class fits', `all ${count} classes fit`),
  clashes: (clashing: number, count: number) =>
    `${count === 1 ? 'its one class clashes' : `${clashing} of ${count} classes ${nounFor(clashing, 'clashes', 'clash')}`}:`,
  unknown: 'its days or hours are not published, so this cannot say',
  session: (date: string, hours: string) => `${date}, ${hours}`,
} as const;
