/** How often a program begins, as vaguely as the source says it. */
import { z } from 'astro/zod';
import { count, line } from './fields.ts';
import { shown } from './messages.ts';

/** So many, from and to. */
export const range = z
  .tuple([count, count])
  .refine(([min, max]) => min <= max, 'is the wrong way round → Write the smaller number first.');

const unit = z.enum(['day', 'week', 'month', 'year']).describe('day, week, month or year');

const roughly = z.boolean().default(false).describe('true where the source says “roughly”');

/** “every 3–4 months”, or “1–2 times a month”. */
export const cadence = z.union(
  [
    z.strictObject({
      every: range.describe('From and to: [3, 4] with month reads “every 3–4 months”'),
      unit,
      on: line.optional().describe('On which day, in words: “the first Monday”'),
      roughly,
    }),
    z.strictObject({
      times: range.describe('From and to: [1, 2] with month reads “1–2 times a month”'),
      per: unit,
      roughly,
    }),
  ],
  {
    error: ({ input }) =>
      `${shown(input)} is not a cadence → Write { every: [3, 4], unit: month } or { times: [1, 2], per: month }.`,
  },
);
