/** One class of a cohort: a date at the usual time, or a date with what differs. */
import { z } from 'astro/zod';
import { isoDate, line, notStated, timeOfDay } from './fields.ts';
import { shown, wrong } from './messages.ts';

const notice = z.strictObject({
  date: isoDate.describe('When it was announced'),
  text: line.describe('What participants must know'),
});

const movedFrom = z.strictObject({
  date: isoDate.describe('The old date'),
  start: timeOfDay.optional().describe('The old time, where it differs from the new one'),
  end: timeOfDay.optional().describe('The old end, where it differs from the new one'),
});

const differing = z
  .strictObject({
    date: isoDate.describe('The day of the class'),
    start: timeOfDay.optional().describe('Where it differs from the usual time'),
    end: timeOfDay.optional().describe('Where it differs from the usual time'),
    nextDay: z
      .literal(true)
      .optional()
      .describe('true: it ends after midnight, on the next day; start and end stand beside it'),
    endDate: isoDate
      .optional()
      .describe('The last day of one class on several days, a retreat: end is an hour of that day'),
    hours: notStated
      .optional()
      .describe('not-stated: the day is known and the hours are not; then without start and end'),
    title: line.optional().describe('Where it differs from the outline'),
    place: line.optional().describe('Where it differs from the place of the cohort'),
    status: z
      .enum(['scheduled', 'cancelled', 'moved', 'added'])
      .default('scheduled')
      .describe(
        'cancelled: stays in the list, struck out. moved: date and time are the new ones. added: one more than the plan has',
      ),
    movedFrom: movedFrom.optional().describe('The old date and time of a moved class'),
    notice: notice.optional().describe('Needed for a cancelled or moved class'),
  })
  .superRefine((session, context) => {
    const fault = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], input: undefined, message });
    if (['cancelled', 'moved'].includes(session.status) && !session.notice) {
      fault(
        'notice',
        `is missing for a ${session.status} class → Write notice: { date: "2024-09-01", text: "What participants must know" }.`,
      );
    }
    if (session.nextDay && (!session.start || !session.end)) {
      fault('nextDay', 'stands without start and end → Write both: start: "22:00", end: "02:00".');
    }
    if (session.endDate !== undefined && session.endDate <= session.date) {
      fault(
        'endDate',
        `"${session.endDate}" is not after date "${session.date}" → Write the last day of the class, or take it out; nextDay: true is for hours past midnight.`,
      );
    }
    if (session.endDate !== undefined && session.nextDay) {
      fault('nextDay', 'stands beside endDate → Keep one of the two.');
    }
    if (session.endDate !== undefined && !session.hours && !(session.start && session.end)) {
      fault(
        'endDate',
        'stands without hours → Write start of the first day and end of the last day, or hours: not-stated.',
      );
    }
    if (session.hours !== undefined && (session.start || session.end || session.nextDay)) {
      fault('hours', 'stands beside start or end → Keep what is known.');
    }
    if (session.status === 'moved' && !session.movedFrom) {
      fault(
        'movedFrom',
        'is missing for a moved class → Write the old date: movedFrom: { date: "2024-09-17" }.',
      );
    }
    const { movedFrom } = session;
    const isSamePlace =
      movedFrom?.date === session.date &&
      (movedFrom.start ?? session.start) === session.start &&
      (movedFrom.end ?? session.end) === session.end;
    if (session.status === 'moved' && isSamePlace) {
      fault(
        'movedFrom',
        'is where the class stands now → Write the old date or time, and beside date and start the new ones.',
      );
    }
    if (session.status !== 'moved' && session.movedFrom) {
      fault(
        'movedFrom',
        `does not go with status ${session.status} → Write status: moved, or take movedFrom out.`,
      );
    }
  });

/** An entry of `sessions`. */
export const session = z.union(
  [
    isoDate.describe('A class at the usual time'),
    differing.describe('A class with what differs from the usual'),
  ],
  {
    error: ({ input }) =>
      input instanceof Date || (typeof input === 'string' && /^\d{4}-/.test(input))
        ? wrong(input, 'a date in the calendar', '"2024-09-17"')
        : `${shown(input)} is not a class → Write a date in quotes, "2024-09-17", or { date: "2024-09-17", start: "12:00", end: "14:00" }.`,
  },
);
