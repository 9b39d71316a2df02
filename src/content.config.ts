/** Collection → loader + schema. Nothing else. */

import { defineCollection } from 'astro:content';
import { join, resolve } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { type Collection, collections as described, filePatterns } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';
import { readSettings } from '#settings.ts';

const contentDir = resolve(readSettings(process.env).contentDir);

/** While content is edited, pages are drawn from what its check has read: Astro would read it all again. */
const nothing = { name: 'nothing', load: async () => undefined };

/** The id of an entry is its path, untouched: an id is an address. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml)$/, '');

/**
 * The files of a collection. A file without a text has nothing to render: Astro would make two modules of
 * it all the same, and most cohorts and prices have none.
 */
function filesOf(name: string, collection: Collection): Loader {
  const files = glob({
    base: join(contentDir, name),
    pattern: filePatterns(collection),
    generateId,
  });
  return {
    ...files,
    load: ({ store, ...context }) => {
      const set: typeof store.set = (entry) =>
        store.set({
          ...entry,
          deferredRender: Boolean(entry.deferredRender && entry.body?.trim()),
        });
      return files.load({ ...context, store: { ...store, set } });
    },
  };
}

const entries = Object.entries(described).map(([name, collection]) => [
  name,
  defineCollection({
    loader: import.meta.env.SHOWS_EDITS ? nothing : filesOf(name, collection),
    schema: collection.schema,
  }),
]);

export const collections = {
  ...Object.fromEntries(entries),
  site: defineCollection({
    loader: import.meta.env.SHOWS_EDITS
      ? nothing
      : glob({ base: contentDir, pattern: 'site.yaml', generateId }),
    schema: siteSchema,
  }),
};
