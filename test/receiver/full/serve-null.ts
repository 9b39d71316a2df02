/** The same exchange with a store that stores nothing: what everything but the disk costs. */

import type { Database, Row, SqlValue, Statements } from '#receiver/store/database.ts';
import { startServer } from '#server/start-server.ts';
import { readSettings } from '#settings.ts';

const forgetful: Statements = {
  async all<T extends Row>(sql: string, ...parameters: readonly SqlValue[]): Promise<T[]> {
    return sql.startsWith('INSERT INTO application') ? [rowOf(sql, parameters) as T] : [];
  },
  async run() {},
};

function rowOf(sql: string, parameters: readonly SqlValue[]): Row {
  const columns = (/\(([^)]+)\)/.exec(sql)?.[1] ?? '').split(', ');
  const row: Row = Object.fromEntries(
    columns.map((name, index) => [name, parameters[index] ?? null]),
  );
  const later = { released_at: null, decision: null, decided_at: null, exported_at: null };
  return { sequence: 1, ...row, ...later };
}

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
