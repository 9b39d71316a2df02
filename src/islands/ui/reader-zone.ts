/** The reader’s time zone, chosen on this site or of the device, as React state. */
import { useEffect, useState } from 'react';
import { ZONE_CHANGED, ZONE_KEY, zoneToShow } from '#domain/reader-zone.ts';

/** null on the printed page, which knows no reader. */
export function useReaderZone(): string | null {
  const [zone, setZone] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setZone(zoneToShow(chosenZone(), deviceZone()));
    read();
    document.addEventListener(ZONE_CHANGED, read);
    return () => document.removeEventListener(ZONE_CHANGED, read);
  }, []);
  return zone;
}

function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function chosenZone(): string | null {
  try {
    return localStorage.getItem(ZONE_KEY);
  } catch {
    return null;
  }
}
