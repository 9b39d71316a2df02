/** The reader’s time zone, chosen on this site or of the device, as React state. */
import { useEffect, useState } from 'react';
import { readerZone } from '#browser/reader-zone.ts';
import { ZONE_CHANGED } from '#domain/reader-zone.ts';

/** null on the printed page, which knows no reader. */
export function useReaderZone(): string | null {
  const [zone, setZone] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setZone(readerZone());
    read();
    document.addEventListener(ZONE_CHANGED, read);
    return () => document.removeEventListener(ZONE_CHANGED, read);
  }, []);
  return zone;
}
