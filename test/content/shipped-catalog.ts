/** The catalog of the shipped content, and what a reader of it sees in one program. */
import { fileURLToPath } from 'node:url';
import type { Catalog, Cohort, Program } from '#catalog/catalog-types.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';

const contentDir = fileURLToPath(new URL('../../content', import.meta.url));
const { entries } = await readContent(contentDir);
if (entries === null) throw new Error('content/site.yaml cannot be read.');

export const catalog: Catalog = joinCatalog(entries);

/** The day the shipped content is frozen at. */
export const AS_OF = '2024-07-15T16:00:00.000Z';

export function program(id: string): Program {
  const found = catalog.programById.get(id);
  if (found === undefined) throw new Error(`There is no program ${id}.`);
  return found;
}

export function cohort(id: string): Cohort {
  const found = catalog.cohortById.get(id);
  if (found === undefined) throw new Error(`There is no cohort ${id}.`);
  return found;
}

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
