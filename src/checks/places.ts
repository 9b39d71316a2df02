/** C6: places are counted on a day that has come. */
import { asOfInstant } from '#catalog/catalog-clock.ts';
import { fileOf, type ReadContent } from '#catalog/read-content.ts';
import type { Instant } from '#domain/dates.ts';
import { isCountedAhead } from '#domain/places.ts';
import { dateIn } from '#domain/zoned-time.ts';
import type { Audience } from './audience.ts';
import { type Finding, finding } from './finding.ts';

/** Every finding of a count that lies ahead. */
export function checkPlaces(content: ReadContent, { now }: Audience): Finding[] {
  const { site, collections } = content;
  const clock = now ?? (site && frozenClock(site));
  if (!site || !clock) return [];
  const today = dateIn(clock, site.timeZone);
  return collections.cohorts.flatMap(({ id, fields: { places } }) => {
    if (places?.asOf === undefined || !isCountedAhead(places.asOf, today)) return [];
    const message = `places.asOf "${places.asOf}" has not come yet; today is "${today}" → Write the day on which you counted.`;
    return [finding(content, fileOf('cohorts', id), ['places', 'asOf'], 'counted-ahead', message)];
  });
}

function frozenClock({ asOf, timeZone }: NonNullable<ReadContent['site']>): Instant | null {
  try {
    return asOfInstant(asOf ?? null, timeZone);
  } catch {
    // An hour that clocks skip: told of as such.
    return null;
  }
}
