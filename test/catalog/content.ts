/** Both catalogs as tests read them: from the files, without Astro. */
import { join } from 'node:path';
import type { Catalog } from '#catalog/catalog-types.ts';
import type { ContentEntries } from '#catalog/content-entries.ts';
import { contentFolder } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';

const root = join(import.meta.dirname, '../..');

/** The frozen copy of the demonstration. */
export const demonstrationContent = join(root, 'test/fixtures/demonstration');
export const secondContent = join(root, 'test/fixtures/second-catalog');
/** An invented school whose prices are bound to cohorts, days and groups. */
export const pricesContent = join(root, 'test/fixtures/prices-catalog');

/** A pottery school: one way into each cohort, so that no situation is told apart. */
export const oneWayContent = join(root, 'test/fixtures/one-way-catalog');

/** The entries of a content folder, new objects at each call: a join freezes what it is given. */
export async function entriesOf(contentDir: string): Promise<ContentEntries> {
  const { entries, faults } = await readContent(contentFolder(contentDir));
  const lines = faults.map(({ file, line, message }) => `${file}:${line} ${message}`);
  if (lines.length > 0 || entries === null) throw new Error(lines.join('\n'));
  return entries;
}

/** The joined catalog of a content folder. */
export async function catalogOf(contentDir: string): Promise<Catalog> {
  return joinCatalog(await entriesOf(contentDir));
}
