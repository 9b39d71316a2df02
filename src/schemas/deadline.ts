/** Until when one may apply: a date, with a time where one is stated, or one of three words. */
import { z } from 'astro/zod';
import { isoDate, timeOfDay, timeZone } from './fields.ts';
import { shown, wrong } from './messages.ts';

const dated = z
  .strictObject({
    date: isoDate.describe('The last day on which one may apply'),
    time: timeOfDay.optional().describe('The hour it closes, only where one is stated'),
    timeZone: timeZone
      .optional()
      .describe('The zone of date and time, if it is not the home time zone'),
    opens: isoDate.optional().describe('The day on which applications open'),
    priority: isoDate.optional().describe('An earlier date by which applications come first'),
    extendedFrom: isoDate.optional().describe('The date before it was extended'),
    extended: z
      .literal(true)
      .optional()
      .describe('It was extended, and the date before is not recorded'),
  })
  .superRefine((deadline, context) => {
    // Dates of the calendar compare as text.
    const isWrong = {
      opens: deadline.opens && deadline.opens > deadline.date,
      priority: deadline.priority && deadline.priority > deadline.date,
      extendedFrom: deadline.extendedFrom && deadline.extendedFrom >= deadline.date,
    };
    for (const key of ['opens', 'priority', 'extendedFrom'] as const) {
      if (!isWrong[key]) continue;
      context.addIssue({
        code: 'custom',
        path: [key],
        input: deadline[key],
        params: { kind: 'dates-out-of-order' },
        message: `"${deadline[key]}" is not before the deadline "${deadline.date}" → Write an earlier date.`,
      });
    }
    if (deadline.extended && deadline.extendedFrom) {
      context.addIssue({
        code: 'custom',
        path: ['extended'],
        input: deadline.extended,
        message: 'says what extendedFrom says → Take extended out; the old date tells it.',
      });
    }
  });

/** The deadline of one route. */
export const deadline = z.union(
  [
    isoDate.describe('Open through the end of that day in the home time zone'),
    z.literal('passed').describe('Passed, and no date was recorded'),
    z.literal('not-announced').describe('No date is stated; nobody is late before the start'),
    z.literal('rolling').describe('Open until the first class'),
    dated.describe('A date with what else is stated of it'),
  ],
  {
    error: ({ input }) => {
      if (input instanceof Date || (typeof input === 'string' && /^\d{4}-/.test(input))) {
        return wrong(input, 'a date in the calendar', '"2024-09-10"');
      }
      return input === undefined || input === null
        ? wrong(input, 'a deadline', '"2024-09-10" or not-announced')
        : `${shown(input)} is not a deadline → Write a date in quotes, passed, not-announced, rolling, or { date: "2024-09-10", time: "17:00" }.`;
    },
  },
);
