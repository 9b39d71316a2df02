/** The front matter of `content/faq/<question>.mdx`; the answer is the body. */
import { z } from 'astro/zod';
import { QUESTION_TOPICS } from '#domain/program-kinds.ts';
import { knownOrOwn, line, order, programId, status } from './fields.ts';

export const faqSchema = z.strictObject({
  question: line.describe('As an applicant would ask it'),
  status,
  programs: z
    .array(programId)
    .default([])
    .describe('Which programs it is about; none: all of them'),
  topic: knownOrOwn(QUESTION_TOPICS, 'topics').describe('Under which heading it stands'),
  source: line.optional().describe('Where the answer comes from: “from the 2021 document”'),
  order,
});

export type FaqContent = z.output<typeof faqSchema>;
