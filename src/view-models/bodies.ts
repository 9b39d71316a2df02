/** Rendered texts of content files, found by the entry they belong to. */
import type { AstroInstance } from 'astro';
import type { Prose } from '#catalog/catalog-types.ts';

/** A rendered text as a component; null where the file has none. */
export type Body = AstroInstance['default'] | null;

/** By `collection/id`, as `programs/kap-certificate`. */
export type Bodies = ReadonlyMap<string, Body>;

/** What names a text: enough of an entry to find it. */
export type TextOf = Pick<Prose, 'collection' | 'id'>;
