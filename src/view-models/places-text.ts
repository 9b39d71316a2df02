/** The places of a cohort in words, with the day on which staff counted them. */
import type { Cohort } from '#catalog/catalog-types.ts';
import { formatDate } from '#domain/date-formats.ts';
import { cohortWords } from '#words/cohort.ts';

/** “5 of 24 places left as of July 10, 2024”, “Full as of …”, “24 places”; null: nothing is stated. */
export function placesText({ places }: Pick<Cohort, 'places'>, locale: string): string | null {
  if (places === null) return null;
  const { capacity, left, isFull, asOf } = places;
  const { full, left: leftOf, all } = cohortWords.places;
  const day = asOf === null ? '' : formatDate(asOf, locale, 'long');
  if (isFull) return full(day);
  if (left !== null) return leftOf(left, capacity, day);
  return capacity === null ? null : all(capacity);
}
