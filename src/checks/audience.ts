/** For whom a site is built: some things may stand on a preview and not before the public. */
export interface Audience {
  /** Whether people on other machines can reach the address of the site. */
  readonly isPublic: boolean;
}

/** A build for this machine alone. */
export const preview: Audience = { isPublic: false };
