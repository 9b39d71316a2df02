/** Retention as the content states it, kept by the running receiver. */

import type { CatalogApi } from '#contract/catalog.ts';
import type { Clocks } from './clocks.ts';
import type { Log } from './log.ts';
import type { Database } from './store/database.ts';
import { StoreUnavailable } from './store/database.ts';
import { purgeApplications } from './store/purge.ts';

const FIRST_MS = 60_000;
const EVERY_MS = 6 * 60 * 60 * 1000;

export interface RetentionParts {
  readonly database: Database;
  readonly catalog: CatalogApi;
  readonly clocks: Pick<Clocks, 'machineNow'>;
  readonly log: Log;
  /** whether mail is configured */
  readonly mail: boolean;
}

/** Delete what is old, a minute after the start and four times a day. */
export function startRetention(parts: RetentionParts): { stop(): Promise<void> } {
  let working = Promise.resolve();
  const run = () => {
    working = working.then(() => keepRetention(parts));
  };
  const first = setTimeout(run, FIRST_MS);
  const timer = setInterval(run, EVERY_MS);
  return {
    async stop() {
      clearTimeout(first);
      clearInterval(timer);
      await working;
    },
  };
}

/** One run. What stops it half-way is left for the next. */
export async function keepRetention({
  database,
  catalog,
  clocks,
  log,
  mail,
}: RetentionParts): Promise<void> {
  const days = catalog.site.retentionDays;
  if (days === null) return;
  try {
    const count = await purgeApplications(database, { days, mail, now: clocks.machineNow() });
    if (count > 0) log({ event: 'retention', count });
  } catch (error) {
    const reason = error instanceof StoreUnavailable ? error.reason : 'unexpected';
    log({ event: 'retention-stopped', reason });
  }
}
