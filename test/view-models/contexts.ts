/** The shipped catalog in the two states that pages know. */
import type { Catalog } from '#catalog/catalog-types.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { AS_OF, catalog } from '../fixtures/demonstration.ts';

/** Frozen at July 15, 2024. */
export const demonstration: PageContext = {
  catalog,
  now: AS_OF,
  isDemonstration: true,
  siteUrl: 'http://127.0.0.1:4321',
  base: '/',
  formEndpoint: null,
};

/** The same content long after its last class, without a frozen clock. */
export const live: PageContext = {
  ...demonstration,
  now: '2026-11-21T12:00:00.000Z',
  isDemonstration: false,
};

/** Another catalog, frozen at the same moment. */
export function contextOf(catalog: Catalog): PageContext {
  return { ...demonstration, catalog };
}

/** A demonstration at another moment. */
export function at(now: string): PageContext {
  return { ...demonstration, now };
}

/** Another catalog at a moment, with a clock that runs. */
export function running(catalog: Catalog, now: string): PageContext {
  return { ...live, catalog, now, siteUrl: 'https://example.org' };
}

/** The demonstration below a base path. */
export const belowCatalog: PageContext = {
  ...demonstration,
  siteUrl: 'https://example.org/catalog',
  base: '/catalog/',
};
