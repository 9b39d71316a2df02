/** The catalog of the fixtures: every feature of the content model, other currency, other zone. */
import { fileURLToPath } from 'node:url';
import type { Catalog } from '#catalog/catalog-types.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';

const contentDir = fileURLToPath(new URL('../fixtures/second-catalog', import.meta.url));
const { entries } = await readContent(contentDir);
if (entries === null) throw new Error('The second catalog cannot be read.');

export const secondCatalog: Catalog = joinCatalog(entries);
