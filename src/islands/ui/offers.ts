/** Prices that end, as far as they are offered where a page is read. */
import { catalogNow } from '#browser/clock.ts';
import { hasCome } from '#domain/instants.ts';
import type { OfferView } from '#view-models/tuition-view.ts';

/** The texts of those that are still offered, by the catalog clock. */
export function offeredTexts(offers: readonly OfferView[]): readonly string[] {
  const now = catalogNow();
  return offers.flatMap(({ text, endsAt }) => (hasCome(endsAt, now) ? [] : [text]));
}
