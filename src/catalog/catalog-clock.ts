/**
 * The catalog clock: it decides every state and every date shown. The machine clock, which does
 * everything else, is passed in.
 */
import type { Instant } from '#domain/dates.ts';
import { instantOf, offsetDateTimeIn, parseWallDateTime } from '#domain/zoned-time.ts';

export interface CatalogClock {
  /** The instant that labels states. */
  readonly now: Instant;
  /** True when the clock is frozen: banner, noindex, no offers, the demonstration stop. */
  readonly isDemonstration: boolean;
  /** The frozen instant with the offset of the home zone; null when live. */
  readonly asOf: string | null;
}

export interface ClockSources {
  /** `CATALOG_NOW`: an instant, wins over `asOf`. */
  readonly catalogNow: Instant | null;
  /** `asOf` of site.yaml: wall time in `timeZone`. */
  readonly asOf: string | null;
  /** The home zone of the institute. */
  readonly timeZone: string;
  /** The machine clock. */
  readonly machineNow: Instant;
}

/** The catalog clock of a build or of a server. */
export function catalogClock(sources: ClockSources): CatalogClock {
  const frozen = sources.catalogNow ?? asOfInstant(sources.asOf, sources.timeZone);
  if (frozen === null) return { now: sources.machineNow, isDemonstration: false, asOf: null };
  return { now: frozen, isDemonstration: true, asOf: offsetDateTimeIn(frozen, sources.timeZone) };
}

/** `asOf` of site.yaml as an instant; null when live. */
export function asOfInstant(asOf: string | null, timeZone: string): Instant | null {
  if (asOf === null) return null;
  const { date, time } = parseWallDateTime(asOf);
  return instantOf(date, time, timeZone);
}
