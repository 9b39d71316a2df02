/** Retention as the content states it, kept by the running receiver. */

import type { CatalogApi } from '#contract/catalog.ts';
import { storeWords } from '#words/store.ts';
import type { Clocks } from './clocks.ts';
import { type Log, placeOf } from './log.ts';
import { seeClock } from './store/clock-rows.ts';
import type { Database } from './store/database.ts';
import { StoreUnavailable } from './store/database.ts';
import { purgeApplications, tellUndecided } from './store/purge.ts';

const FIRST_MS = 60_000;
const EVERY_MS = 6 * 60 * 60 * 1000;

export interface RetentionParts {
  readonly database: Database;
  readonly catalog: CatalogApi;
  readonly clocks: Pick<Clocks, 'machineNow'>;
  readonly log: Log;
  /** whether mail is configured */
  readonly mail: boolean;
  /** the part of a Message-ID behind the @ */
  readonly mailHost: string;
}

/** Look at the clock at once, and delete what is old a minute after the start and four times a day. */
export function startRetention(parts: RetentionParts): { stop(): Promise<void> } {
  let working = caught(parts, async () => void (await isClockBelieved(parts)));
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
export function keepRetention(parts: RetentionParts): Promise<void> {
  const { database, catalog, clocks, log, mail, mailHost } = parts;
  return caught(parts, async () => {
    if (!(await isClockBelieved(parts))) return;
    const retention = { days: catalog.site.retentionDays, mail, now: clocks.machineNow() };
    const told = await tellUndecided(database, retention, mailHost);
    if (told > 0) log({ event: 'retention-undecided', count: told });
    const count = await purgeApplications(database, retention);
    if (count > 0) log({ event: 'retention', count });
  });
}

/** Whether the clock can be right; then it is written down, else the log says so. */
async function isClockBelieved({ database, clocks, log }: RetentionParts): Promise<boolean> {
  if ((await seeClock(database, clocks.machineNow())) === null) return true;
  log({ event: 'retention-stopped', reason: storeWords.retention.clockReason });
  return false;
}

async function caught({ log }: RetentionParts, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof StoreUnavailable ? error.reason : placeOf(error);
    log({ event: 'retention-stopped', reason });
  }
}
