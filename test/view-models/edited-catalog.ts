/** The second catalog with an edit that staff might make, as pages see it at a moment. */
import { fileURLToPath } from 'node:url';
import type { Program } from '#catalog/catalog-types.ts';
import type { ContentEntries } from '#catalog/content-entries.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { contextOf } from './contexts.ts';

const contentDir = fileURLToPath(new URL('../fixtures/second-catalog', import.meta.url));

type Writable<Value> = { -readonly [Key in keyof Value]: Writable<Value[Key]> };
export type EditedEntries = Writable<ContentEntries>;

/** The fields of an entry, to be changed. */
export function fieldsOf<Collection extends 'programs' | 'cohorts' | 'applications'>(
  entries: EditedEntries,
  collection: Collection,
  id: string,
): EditedEntries[Collection][number]['fields'] {
  const list: readonly { id: string; fields: unknown }[] = entries[collection];
  const found = list.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`There is no ${collection} ${id}.`);
  return found.fields as EditedEntries[Collection][number]['fields'];
}

/** A live site of the second catalog at `now`, after an edit. */
export async function editedContext(
  now: string,
  edit: (entries: EditedEntries) => void = () => {},
): Promise<PageContext> {
  const { entries } = await readContent(contentDir);
  if (entries === null) throw new Error('The second catalog cannot be read.');
  const edited = structuredClone(entries) as EditedEntries;
  edit(edited);
  const catalog = joinCatalog(edited as ContentEntries);
  return { ...contextOf(catalog), now, isDemonstration: false };
}

export function programIn({ catalog }: PageContext, id: string): Program {
  const found = catalog.programById.get(id);
  if (found === undefined) throw new Error(`There is no program ${id}.`);
  return found;
}
