/** `content/events/<event>.yaml`: an information session, an open house, a sample class. */
import { z } from 'astro/zod';
import {
  cohortId,
  isoDate,
  line,
  paragraph,
  programId,
  status,
  timeOfDay,
  timeZone,
  webAddress,
} from './fields.ts';

export const eventSchema = z
  .strictObject({
    title: line.describe('What it is: “Open house”'),
    status,
    programs: z
      .array(programId)
      .default([])
      .describe('The programs it is about; empty: all of them, or that of the cohort'),
    cohort: cohortId.optional().describe('The cohort it comes before'),
    date: isoDate.describe('The day'),
    start: timeOfDay.describe('When it begins'),
    end: timeOfDay.describe('When it ends, on the same day'),
    timeZone: timeZone
      .optional()
      .describe('The zone of date and times, if it is not the home time zone'),
    join: line
      .optional()
      .describe(
        'How one takes part, in words: “Room 4, no registration”. This or the link is needed',
      ),
    link: webAddress
      .optional()
      .describe('Where one registers or takes part online: an address that begins with https'),
    summary: paragraph.optional().describe('One or two sentences on what happens there'),
  })
  .superRefine(({ programs, cohort, start, end, join, link }, context) => {
    const fault = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], input: undefined, message });
    if (join === undefined && link === undefined) {
      fault('join', 'is missing → Write how one takes part, in words, or the address as link.');
    }
    if (end <= start) {
      fault(
        'end',
        `"${end}" is not after start "${start}" → Write the time of the end, in 24 hours.`,
      );
    }
    if (cohort !== undefined && programs.length > 0) {
      fault(
        'programs',
        'stands beside cohort → Take one of the two out; a cohort names its program.',
      );
    }
  });

export type EventContent = z.output<typeof eventSchema>;
