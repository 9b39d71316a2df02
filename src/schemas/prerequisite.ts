/** What must come before a program: one course, or one of several. */
import { z } from 'astro/zod';
import { line, programId } from './fields.ts';
import { shown } from './messages.ts';

const course = programId.describe('A program of this site that must be completed first');

const elsewhere = z.strictObject({
  other: line.describe('A course of another provider, in words'),
});

/** An entry of `prerequisites`; all of them must come first. */
export const prerequisite = z.union(
  [
    course,
    elsewhere,
    z.strictObject({
      anyOf: z
        .array(
          z.union([course, elsewhere], {
            error: ({ input }) =>
              `${shown(input)} is not a course → Write the id of a program, or { other: "A course of another provider" }.`,
          }),
        )
        .min(2)
        .describe('One of these is enough'),
    }),
  ],
  {
    error: ({ input }) =>
      `${shown(input)} is not a prerequisite → Write the id of a program, { other: "…" }, or { anyOf: [ … ] }.`,
  },
);
