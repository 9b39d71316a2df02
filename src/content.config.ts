/** Collection → loader + schema. Nothing else. */

import { defineCollection } from 'astro:content';
import { join, resolve } from 'node:path';
import { glob } from 'astro/loaders';
import { collections as described, filePatterns } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';
import { readSettings } from '#settings.ts';

const contentDir = resolve(readSettings(process.env).contentDir);

/** While content is edited, pages are drawn from what its check has read: Astro would read it all again. */
const nothing = { name: 'nothing', load: async () => undefined };

/** The id of an entry is its path, untouched: an id is an address. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml)$/, '');

const entries = Object.entries(described).map(([name, collection]) => [
  name,
  defineCollection({
    loader: import.meta.env.SHOWS_EDITS
      ? nothing
      : glob({ base: join(contentDir, name), pattern: filePatterns(collection), generateId }),
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
