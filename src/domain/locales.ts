/**
 * The languages in which the interface is written: each is a folder of `src/words`, and a build
 * speaks one of them.
 */
export const LOCALES = ['en-US'] as const;

export type Locale = (typeof LOCALES)[number];
