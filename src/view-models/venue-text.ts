/** A place where classes meet, in words. */
import type { Cohort, Venue } from '#catalog/catalog-types.ts';
import { joinedWords } from '#words/joined.ts';

/** “Harbor Hall, Pier 3, Kolkata, India”. */
export function venueLine({ name, address, city, country }: Venue): string {
  return joinedWords.facts([name, address, city, country].filter((part) => part !== null));
}

/** “Harbor Hall, Kolkata”, short; null: not stated. */
export function placeName({ place, venue }: Pick<Cohort, 'place' | 'venue'>): string | null {
  return venue ? joinedWords.facts([venue.name, venue.city]) : place;
}

/** The whole address of the venue, else the place in words; null: not stated. */
export function placeLine({ place, venue }: Pick<Cohort, 'place' | 'venue'>): string | null {
  return venue ? venueLine(venue) : place;
}
