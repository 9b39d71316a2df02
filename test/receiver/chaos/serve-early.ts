/** What must never be: a receiver whose store acknowledges before it commits. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Statements } from '#receiver/store/database.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { startServer } from '#server/start-server.ts';
import { readSettings } from '#settings.ts';

// Long beside the way of an acknowledgement: a kill at any moment finds one that is not kept yet.
const COMMIT_AFTER_MS = 200;

function early(store: Database): Database {
  return {
    kind: store.kind,
    skipLocked: store.skipLocked,
    migrate: () => store.migrate(),
    scrub: () => store.scrub(),
    snapshot: (work) => store.snapshot(work),
    alone: (work) => store.alone(work),
    serve: () => store.serve(),
    close: () => store.close(),
    transaction<T>(work: (sql: Statements) => Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        store
          .transaction(async (sql) => {
            resolve(await work(sql));
            await pause(COMMIT_AFTER_MS);
          })
          .catch(reject);
      });
    },
  };
}

const server = await startServer({
  settings: readSettings(process.env),
  log: () => undefined,
  open: async (databaseUrl) => early(await openStore(databaseUrl)),
});
process.stdout.write(`ready ${server.url}\n`);
