/** Rendered texts of content files, found by the entry they belong to. */
import type { AstroInstance } from 'astro';
import type { Prose } from '#catalog/catalog-types.ts';
import type { LiveFacts } from '#markdown/live-facts.ts';

/** A rendered text as a component; null where the file has none. */
export type Body = AstroInstance['default'] | null;

export interface Bodies {
  /** By `collection/id`, as `programs/kap-certificate`. */
  readonly byEntry: ReadonlyMap<string, Body>;
  /** What components in them print. */
  readonly facts: LiveFacts;
  /** Where a link leads that names a place of a long list; null where every list is one page. */
  readonly placed: ((href: string) => string) | null;
}

/** What names a text: enough of an entry to find it. */
export type TextOf = Pick<Prose, 'collection' | 'id'>;
