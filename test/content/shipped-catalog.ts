/** The catalog of the shipped content, and what a reader of it sees in one program. */
import { fileURLToPath } from 'node:url';
import { readCatalog } from '../fixtures/read-catalog.ts';

export const { catalog, program, cohort } = await readCatalog(
  fileURLToPath(new URL('../../content', import.meta.url)),
);

/** The day the shipped content is frozen at. */
export const AS_OF = '2024-07-15T16:00:00.000Z';

/** Everything about a program that an applicant can read, in one text without line breaks. */
export function readableText(id: string): string {
  const { staffNotes, cohorts, faq, ...rest } = program(id);
  const readable = {
    ...rest,
    cohorts: cohorts.map(({ staffNotes: _, ...told }) => told),
    faq: faq.map(({ question, prose }) => [question, prose.body]),
  };
  return plain(JSON.stringify(readable).replaceAll('\\n', ' '));
}

/** Text without line breaks, so that a sentence is found wherever its line ends. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
