/** A place where classes meet, in words. */
import type { Venue } from '#catalog/catalog-types.ts';
import { joinedWords } from '#words/joined.ts';

/** “Harbor Hall, Pier 3, Kolkata, India”. */
export function venueLine({ name, address, city, country }: Venue): string {
  return joinedWords.facts([name, address, city, country].filter((part) => part !== null));
}
