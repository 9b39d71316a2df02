/** The two clocks of a page. */
import type { Instant } from '#domain/dates.ts';

/** The catalog clock: frozen in a demonstration, else the clock of the reader. */
export function catalogNow(): Instant {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="catalog-now"]');
  return meta?.content || machineNow();
}

/** The clock of the device, for what is kept on it. */
export function machineNow(): Instant {
  return new Date().toISOString();
}
