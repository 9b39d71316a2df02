/** The same exchange with a store that stores nothing: what everything but the disk costs. */

import type { Database, Row, Statements } from '#receiver/store/database.ts';
import { startServer } from '#server/start-server.ts';
import { readSettings } from '#settings.ts';

const forgetful: Statements = {
  all: async <T extends Row>(sql: string) =>
    (sql.startsWith('INSERT INTO application') ? [{ sequence: 1 }] : []) as unknown as T[],
  async run() {},
};

let turn: Promise<unknown> = Promise.resolve();

const nothing: Database = {
  kind: 'sqlite',
  skipLocked: '',
  async migrate() {},
  async scrub() {},
  async close() {},
  async serve() {},
  snapshot: (work) => work(forgetful),
  alone: (work) => work(forgetful),
  transaction<T>(work: (sql: Statements) => Promise<T>): Promise<T> {
    const done = turn.then(() => work(forgetful));
    turn = done.catch(() => undefined);
    return done;
  },
};

const server = await startServer({
  settings: readSettings(process.env),
  log: () => undefined,
  open: async () => nothing,
});
process.stdout.write(`ready ${server.url}\n`);
