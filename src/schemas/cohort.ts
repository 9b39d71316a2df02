/** The front matter of `content/cohorts/<program>/<cohort>.mdx`: one dated offering. */
import { z } from 'astro/zod';
import {
  cohortId,
  id,
  isoDate,
  line,
  paragraph,
  partialDate,
  status,
  timeOfDay,
  timeZone,
} from './fields.ts';

const notice = z.strictObject({
  date: isoDate.describe('When it was announced'),
  text: line.describe('What participants must know'),
});

const session = z.union(
  [
    isoDate.describe('A class at the usual time'),
    z.strictObject({
      date: isoDate,
      start: timeOfDay.optional().describe('Where it differs from the usual time'),
      end: timeOfDay.optional(),
      title: line.optional().describe('Where it differs from the outline'),
      place: line.optional(),
      status: z.enum(['scheduled', 'cancelled', 'moved']).default('scheduled'),
      movedFrom: z
        .strictObject({ date: isoDate, start: timeOfDay.optional(), end: timeOfDay.optional() })
        .optional()
        .describe('The old date and time of a moved class'),
      notice: notice.optional().describe('Needed for a cancelled or moved class'),
    }),
  ],
  {
    error: ({ input }) =>
      input instanceof Date
        ? `${input.toISOString().slice(0, 10)} is not in quotes → Put quotes round it: "${input.toISOString().slice(0, 10)}".`
        : `${JSON.stringify(input)} is not a class → Write a date in quotes, "2024-09-17", or { date: "2024-09-17", start: "12:00", end: "14:00" }.`,
  },
);

const deadline = z.union(
  [
    isoDate.describe('Open through the end of that day in the home time zone'),
    z.literal('passed').describe('Passed, and no date was recorded'),
    z.literal('not-announced'),
    z.literal('rolling').describe('Open until the first class'),
    z.strictObject({
      date: isoDate,
      time: timeOfDay.optional().describe('Where a time of day is stated'),
      timeZone: timeZone.optional(),
      opens: isoDate.optional().describe('The day on which applications open'),
      priority: isoDate.optional().describe('An earlier date by which applications come first'),
      extendedFrom: isoDate.optional().describe('The date before it was extended'),
    }),
  ],
  {
    error: ({ input }) =>
      input instanceof Date
        ? `${input.toISOString().slice(0, 10)} is not in quotes → Put quotes round it: "${input.toISOString().slice(0, 10)}".`
        : `${JSON.stringify(input)} is not a deadline → Write a date in quotes, passed, not-announced, rolling, or { date: "2024-09-10", time: "17:00" }.`,
  },
);

export const cohortSchema = z.strictObject({
  name: line.describe('As people say it: Fall 2024'),
  label: line.optional().describe('“12-week program”; a label, nothing is computed from it'),
  status,
  timeZone: timeZone.describe('The zone in which the times below are meant'),
  leads: z.array(id).default([]).describe('Who leads: files in content/people'),
  starts: partialDate.optional().describe('Only where no sessions are listed: as much as is known'),
  ends: partialDate.optional(),
  weekday: z
    .array(z.enum(['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']))
    .optional()
    .describe('Stated weekdays; the check compares them with the dates'),
  time: z
    .strictObject({ start: timeOfDay, end: timeOfDay })
    .optional()
    .describe('The usual time of a class'),
  place: line.optional().describe('Where classes meet, if not online'),
  sessions: z.array(session).default([]).describe('Every class, in order; numbers come from it'),
  noSession: z
    .array(
      z.strictObject({
        date: isoDate,
        reason: line.optional(),
      }),
    )
    .default([])
    .describe('Days on which one would expect a class and there is none'),
  routes: z
    .array(
      z.strictObject({
        id: id.describe('A situation of the program'),
        via: cohortId.optional().describe('The prerequisite’s cohort taken together with this one'),
        deadline,
        warning: paragraph
          .optional()
          .describe('What an applicant in this situation must know; {decisionBy} is computed'),
      }),
    )
    .default([])
    .describe('Who may apply until when, one entry per situation'),
  waitingList: z.boolean().default(false),
  sequence: z
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Raise it by one when a published date changes, so that calendars follow'),
  staffNotes: z.array(paragraph).default([]).describe('For staff alone'),
});

export type CohortContent = z.output<typeof cohortSchema>;
