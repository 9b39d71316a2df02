/** Dates of a cohort beside classes and deadlines: named days, and parts taken at one’s own pace. */
import { z } from 'astro/zod';
import { id, isoDate, line, timeOfDay } from './fields.ts';

const keyDate = z
  .strictObject({
    id: id.describe('A short name that stays: scholarship, decisions, orientation'),
    label: line.describe('What the day is: “Scholarship deadline”'),
    date: isoDate.describe('The day'),
    start: timeOfDay.optional().describe('The hour, only where one is stated; zone of the cohort'),
    end: timeOfDay.optional().describe('When it ends, on the same day'),
    note: line.optional().describe('What else one must know'),
  })
  .superRefine(({ start, end }, context) => {
    if (end === undefined || (start !== undefined && start < end)) return;
    context.addIssue({
      code: 'custom',
      path: ['end'],
      input: end,
      message: `"${end}" ${start === undefined ? 'stands without a start' : `is not after start "${start}"`} → Write start: "18:00", end: "19:00", or take end out.`,
    });
  });

const selfPacedPart = z
  .strictObject({
    id: id.describe('A short name that stays: module-1'),
    title: line.describe('What it is called'),
    from: isoDate.describe('Its first day'),
    until: isoDate.describe('Its last day'),
    note: line.optional().describe('What else one must know'),
  })
  .superRefine(({ from, until }, context) => {
    if (from <= until) return;
    context.addIssue({
      code: 'custom',
      path: ['until'],
      input: until,
      params: { kind: 'dates-out-of-order' },
      message: `"${until}" is before from "${from}" → Write the last day of this part.`,
    });
  });

/** Entries of `keyDates`. */
export const keyDates = withOwnIds(keyDate);

/** Entries of `selfPaced`. */
export const selfPaced = withOwnIds(selfPacedPart);

function withOwnIds<Schema extends z.ZodType<{ id: string }>>(entry: Schema) {
  return z
    .array(entry)
    .default([])
    .superRefine((entries, context) => {
      entries.forEach(({ id }, index) => {
        if (entries.findIndex((other) => other.id === id) === index) return;
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          input: id,
          message: `"${id}" stands there twice → Give each its own id.`,
        });
      });
    });
}
