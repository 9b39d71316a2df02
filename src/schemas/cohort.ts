/** The front matter of `content/cohorts/<program>/<cohort>.mdx`: one dated offering. */
import { z } from 'astro/zod';
import { WEEKDAYS } from '#domain/dates.ts';
import { deadline } from './deadline.ts';
import {
  cohortId,
  isoDate,
  line,
  notStated,
  paragraph,
  partialDate,
  personId,
  situationId,
  status,
  timeOfDay,
  timeZone,
  venueId,
} from './fields.ts';
import { keyDates, selfPaced } from './key-dates.ts';
import { places } from './places.ts';
import { session } from './session.ts';

const usualTime = z.strictObject({
  start: timeOfDay.describe('When a class begins'),
  end: timeOfDay.describe('When it ends, on the same day'),
  nextDay: z.literal(true).optional().describe('true: it ends after midnight, on the next day'),
});

const noSession = z.strictObject({
  date: isoDate.describe('The day'),
  reason: line.optional().describe('Why, if the source says so'),
});

const route = z.strictObject({
  id: situationId.describe('A situation of the program'),
  via: cohortId.optional().describe('The prerequisite’s cohort taken together with this one'),
  deadline: deadline.describe(
    'A date in quotes, passed, not-announced, rolling, or a date with time, timeZone, opens, priority, extendedFrom, extended',
  ),
  warning: paragraph
    .optional()
    .describe('What an applicant in this situation must know; {decisionBy} is computed'),
});

export const cohortSchema = z
  .strictObject({
    name: line.describe('As people say it: Fall 2024'),
    label: line.optional().describe('“12-week program”; a label, nothing is computed from it'),
    status,
    timeZone: timeZone.describe('The zone in which the times below are meant'),
    leads: z.array(personId).default([]).describe('Who leads: files in content/people'),
    starts: partialDate
      .optional()
      .describe('Only where no sessions are listed: as much as is known'),
    startsIn: z
      .array(partialDate)
      .default([])
      .describe('Only where it is one of several: ["2025-03", "2025-04"] reads “March or April”'),
    ends: partialDate.optional().describe('Only where no sessions are listed'),
    weekday: z
      .array(z.enum(WEEKDAYS))
      .optional()
      .describe('Stated weekdays; pages name them, and the check compares them with the dates'),
    time: usualTime.optional().describe('The usual time of a class'),
    hours: notStated
      .optional()
      .describe('not-stated: the days of the classes are known and their hours are not'),
    place: line.optional().describe('Where classes meet, if not online'),
    venue: venueId
      .optional()
      .describe(
        'The same as a place of site.yaml, with address and access; then place is left out',
      ),
    sessions: z.array(session).default([]).describe('Every class, in order; numbers come from it'),
    noSession: z
      .array(noSession)
      .default([])
      .describe('Days on which one would expect a class and there is none'),
    selfPaced: selfPaced.describe('Parts between classes that participants take alone'),
    keyDates: keyDates.describe(
      'Other days applicants must know: scholarship deadline, decisions sent, orientation',
    ),
    deadline: deadline
      .optional()
      .describe(
        'Until when anybody may apply, where the program has no situations; else each of the routes has its own',
      ),
    routes: z
      .array(route)
      .default([])
      .describe('Who may apply until when, one entry per situation of the program'),
    places: places
      .optional()
      .describe('How many can take part, and how many places are left, with the day of the count'),
    waitingList: z
      .boolean()
      .default(false)
      .describe('true: one can ask for a place after the cohort is full or closed'),
    sequence: z
      .number()
      .int()
      .min(0)
      .default(0)
      .describe('Raise it by one when a published date changes, so that calendars follow'),
    staffNotes: z.array(paragraph).default([]).describe('For staff alone'),
  })
  .superRefine((cohort, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, input: undefined, message });
    cohort.sessions.forEach((session, index) => {
      const full = typeof session === 'object' ? session : null;
      const hasTime = (full?.start && full.end) || full?.hours;
      if (cohort.time || hasTime || (cohort.hours && !full?.start && !full?.end)) return;
      fault(
        ['sessions', index],
        'has no time → Write the usual time of the cohort, time: { start: "11:00", end: "13:00" }, or start and end here; hours: not-stated where nobody has said them.',
      );
    });
    if (cohort.hours !== undefined && cohort.time !== undefined) {
      fault(['hours'], 'stands beside time → Keep what is known.');
    }
    if (cohort.deadline !== undefined && cohort.routes.length > 0) {
      fault(
        ['deadline'],
        'stands beside routes, which have deadlines of their own → Keep one of the two.',
      );
    }
    if (cohort.venue !== undefined && cohort.place !== undefined) {
      fault(['place'], 'stands beside venue → Take it out; it comes from the venue.');
    }
    if (cohort.startsIn.length === 1) {
      fault(['startsIn'], 'names one → Write it as starts, or name what else it may be.');
    }
    if (cohort.startsIn.length > 1 && (cohort.starts || cohort.sessions.length > 0)) {
      const other = cohort.starts ? 'starts' : 'a list of sessions';
      fault(['startsIn'], `stands beside ${other} → Take out what is not known any more.`);
    }
    for (const key of ['starts', 'ends'] as const) {
      if (cohort.sessions.length === 0 || cohort[key] === undefined) continue;
      fault([key], 'stands beside a list of sessions → Take it out; it comes from the sessions.');
    }
  });

export type CohortContent = z.output<typeof cohortSchema>;
