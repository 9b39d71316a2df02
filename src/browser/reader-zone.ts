/** The reader’s time zone as this browser knows it. */
import { dateTimeFormat } from '#domain/kept-formats.ts';
import { ZONE_KEY, zoneToShow } from '#domain/reader-zone.ts';

/** The zone of the device. */
export function deviceZone(): string {
  return dateTimeFormat('en', {}).resolvedOptions().timeZone;
}

/** The zone that was chosen here before; null: none, or this browser keeps nothing. */
export function chosenZone(): string | null {
  // Not through storage.ts: this is on nearly every page, and that file only where answers are kept.
  try {
    return localStorage.getItem(ZONE_KEY);
  } catch {
    return null;
  }
}

/** The zone in which to show times. */
export function readerZone(): string {
  return zoneToShow(chosenZone(), deviceZone());
}
