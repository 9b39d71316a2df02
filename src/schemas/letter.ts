/** The front matter of `content/letters/<letter>.mdx`; the letter is the body. */
import { z } from 'astro/zod';
import { DECISIONS } from '#domain/admission.ts';
import { line, programId, status } from './fields.ts';

export const letterSchema = z.strictObject({
  title: line.describe('For staff, in lists'),
  status,
  kind: z.enum(DECISIONS).describe('Which decision it tells'),
  programs: z.array(programId).default([]).describe('Which programs it is for; none: all of them'),
  subject: line.describe('The subject of the mail; no name and no diagnosis in it'),
});

export type LetterContent = z.output<typeof letterSchema>;
