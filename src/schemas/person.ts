/** The front matter of `content/people/<person>.mdx`; what is known of them is the body. */
import { z } from 'astro/zod';
import { line, order, status, webAddress } from './fields.ts';
import { photoSchema } from './picture.ts';

export const personSchema = z.strictObject({
  name: line.describe('As the person writes it'),
  status,
  credentials: line.optional().describe('As the document prints them: “LCPC”, “PhD”'),
  source: line
    .optional()
    .describe('The document that names them, if that is said: “as stated in 2024”'),
  photo: photoSchema.optional().describe('A portrait; initials stand where it is left out'),
  links: z
    .array(
      z.strictObject({
        label: line.describe('What the link says: “Website”, “Publications”'),
        url: webAddress.describe('The address, which begins with https://'),
      }),
    )
    .default([])
    .describe('Pages of this person elsewhere'),
  order,
});

export type PersonContent = z.output<typeof personSchema>;
