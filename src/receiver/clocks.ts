/**
 * The two clocks of an application. The catalog clock decides whether it is late and every date the
 * applicant reads; the machine clock decides everything else. Both are stored.
 */

import type { Instant } from '#domain/dates.ts';

export interface Clocks {
  /** when it really is */
  machineNow(): Instant;
  /** when the catalog believes it is */
  catalogNow(): Instant;
}

/** Clocks of a running receiver. A frozen instant, ISO with offset, stops the catalog clock. */
export function runningClocks(frozen: string | null): Clocks {
  const machineNow = () => new Date().toISOString();
  if (frozen === null) return { machineNow, catalogNow: machineNow };
  const instant = new Date(frozen).toISOString();
  return { machineNow, catalogNow: () => instant };
}
