import type { Instant } from '#domain/dates.ts';

/** For whom and when a site is built: a preview may show some things that the public may not see. */
export interface Audience {
  /** Whether people on other machines can reach the address of the site. */
  readonly isPublic: boolean;
  /** The catalog clock; left out, the one at which site.yaml is frozen counts, if it is. */
  readonly now?: Instant;
}

/** A build for this machine alone. */
export const preview: Audience = { isPublic: false };
