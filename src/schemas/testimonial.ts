/** The front matter of `content/testimonials/<name>.mdx`; the summary is the body. */
import { z } from 'astro/zod';
import { line, programId, status } from './fields.ts';

export const testimonialSchema = z.strictObject({
  name: line.describe('Who said it'),
  status,
  title: line.optional().describe('The title the document gives them'),
  program: programId.optional().describe('The program they took, only if the source says so'),
  source: line.optional().describe('What prints it, if that is said: “2024 document”'),
  permission: z
    .enum(['recorded', 'not-recorded'])
    .describe('Is their consent on file? not-recorded stops a build for the public'),
});

export type TestimonialContent = z.output<typeof testimonialSchema>;
