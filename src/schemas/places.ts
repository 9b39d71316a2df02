/** How many can take part in a cohort, and how many places are left, as staff counted on a day. */
import { z } from 'astro/zod';
import { count, isoDate } from './fields.ts';

/** The key `places` of a cohort. */
export const places = z
  .strictObject({
    capacity: count.optional().describe('How many can take part'),
    left: z
      .number()
      .int()
      .min(1, {
        error: ({ input }) =>
          input === 0 ? '0 says that it is full → Write full: true in its place.' : undefined,
      })
      .optional()
      .describe('How many places are left; applications never change it'),
    full: z
      .literal(true)
      .optional()
      .describe('No place is left: pages say so, and the interest form takes the waiting list'),
    asOf: isoDate.optional().describe('The day on which you counted; needed beside left and full'),
  })
  .superRefine(({ capacity, left, full, asOf }, context) => {
    const fault = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, input: undefined, message });
    const isCounted = left !== undefined || full !== undefined;
    if (left !== undefined && full !== undefined) {
      fault(['left'], `${left} stands beside full: true → Take one of the two out.`);
    }
    if (left !== undefined && capacity !== undefined && left > capacity) {
      fault(['left'], `${left} is more than capacity ${capacity} → Correct one of the two.`);
    }
    if (isCounted && asOf === undefined) {
      fault(['asOf'], 'is missing → Write the day on which you counted: asOf: "2024-07-10".');
    }
    if (!isCounted && asOf !== undefined) {
      fault(['asOf'], 'is the day of no count → Write left: 5 or full: true, or take asOf out.');
    }
    if (!isCounted && capacity === undefined) {
      fault([], 'says nothing → Write capacity: 24, or take places out.');
    }
  });
