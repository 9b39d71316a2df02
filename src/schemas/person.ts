/** The front matter of `content/people/<person>.mdx`; what is known of them is the body. */
import { z } from 'astro/zod';
import { line, order, status } from './fields.ts';

export const personSchema = z.strictObject({
  name: line.describe('As the person writes it'),
  status,
  credentials: line.optional().describe('As the document prints them: “LCPC”, “PhD”'),
  source: line
    .optional()
    .describe('The document that names them, if that is said: “as stated in 2024”'),
  order,
});

export type PersonContent = z.output<typeof personSchema>;
