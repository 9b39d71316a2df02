/** What a build would make a view of an island from. */
import type { Catalog, Program } from '#catalog/catalog-types.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { AS_OF } from '../fixtures/demonstration.ts';

export function contextOf(catalog: Catalog): PageContext {
  return {
    catalog,
    now: AS_OF,
    isDemonstration: true,
    siteUrl: 'http://127.0.0.1:4321',
    base: '/',
    formEndpoint: null,
  };
}

export function programOf(catalog: Catalog, id: string): Program {
  const program = catalog.programById.get(id);
  if (program === undefined) throw new Error(`There is no program ${id}.`);
  return program;
}
