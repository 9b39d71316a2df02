/** The shape of `content/search/<file>.yaml`: what the search finds beside the words of the pages. */
import { z } from 'astro/zod';
import { line, status } from './fields.ts';

const words = (about: string) => z.array(line).min(1).describe(about);

export const searchSchema = z.strictObject({
  status,
  synonyms: z
    .array(z.array(line).min(2))
    .default([])
    .describe('Groups of words or phrases; whoever looks for one finds the others'),
  answers: z
    .array(
      z.strictObject({
        words: words('Words or phrases that people type'),
        address: z
          .string()
          .regex(
            /^\/[a-z0-9./#-]*$/,
            'is not an address of this site → Write it like /faq/#kap-cost.',
          )
          .describe('What comes first for them: a page, a question, a person'),
      }),
    )
    .default([])
    .describe('Best answers: what comes first for certain words'),
});

export type SearchContent = z.output<typeof searchSchema>;
