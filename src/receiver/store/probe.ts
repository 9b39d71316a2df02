/** Whether an application could be stored now: the only proof is to store something. */

import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

/**
 * More than a long application with its mails and all their indexes writes, and nothing that could be
 * compressed: on a disk that is nearly full a small probe fits where an application does not.
 */
const SIZE = 64 * 1024;
/** For so long a success is believed: asking often writes no more often. */
const BELIEVED_MS = 5000;

interface Known {
  /** the probe that runs, or the last one */
  readonly result: Promise<void>;
  /** on the monotonic clock; infinite until it has succeeded */
  until: number;
}

const known = new WeakMap<Database, Known>();

/**
 * Store something, have it synced, and take it out again. However many ask, one probe runs at a time.
 *
 * @throws StoreUnavailable when nothing can be stored
 */
export function probeStore(database: Database): Promise<void> {
  const last = known.get(database);
  if (last !== undefined && performance.now() < last.until) return last.result;
  const probe: Known = { result: storeSomething(database), until: Number.POSITIVE_INFINITY };
  known.set(database, probe);
  probe.result.then(
    () => {
      probe.until = performance.now() + BELIEVED_MS;
    },
    // A failure is not believed for a moment longer: the next one who asks tries again.
    () => known.delete(database),
  );
  return probe.result;
}

async function storeSomething(database: Database): Promise<void> {
  const name = `probe ${randomUUID()}`;
  const value = randomBytes(SIZE / 2).toString('hex');
  await database.transaction((sql) =>
    sql.run('INSERT INTO store_state (name, value) VALUES (?, ?)', name, value),
  );
  // Committed apart: what is taken out again before the commit is never written. One that a kill left
  // behind goes along.
  await database.transaction((sql) => sql.run("DELETE FROM store_state WHERE name LIKE 'probe %'"));
}
