/** The front matter of `content/pages/<page>.mdx`; the text is the body. */
import { z } from 'astro/zod';
import { line, paragraph, status } from './fields.ts';

export const pageSchema = z.strictObject({
  title: line.describe('The heading of the page'),
  status,
  description: paragraph.describe('One sentence for search results and shared links'),
  lead: paragraph.optional().describe('The first paragraph, set larger'),
});

export type PageContent = z.output<typeof pageSchema>;
