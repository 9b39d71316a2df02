/** What every page is made from: the catalog, the two clocks and where the site lives. */
import type { Catalog } from '#catalog/catalog-types.ts';
import type { Instant } from '#domain/dates.ts';

/** The part of a build that pages need; a `Build` of the catalog is one. */
export interface PageContext {
  readonly catalog: Catalog;
  /** The catalog clock: the labels printed at build hold for this instant. */
  readonly now: Instant;
  /** True when the catalog clock is frozen. */
  readonly isDemonstration: boolean;
  /** Absolute address of the site, without a trailing slash. */
  readonly siteUrl: string;
  /** Its path, beginning and ending with `/`. */
  readonly base: string;
  /** Base to which `/f/application` is appended; null: the receiver of this site. */
  readonly formEndpoint: string | null;
}
