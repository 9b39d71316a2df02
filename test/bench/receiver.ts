/** What one application costs beside the least that it could, and how a store with very many answers. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { openStore } from '#receiver/store/open-store.ts';
import { claimMail } from '#receiver/store/outbox-rows.ts';
import { purgeApplications } from '#receiver/store/purge.ts';
import { SERVE, startProcess } from '../receiver/chaos/server-process.ts';
import { SITE } from '../receiver/fixture-site.ts';
import { sendAll } from '../receiver/full/load.ts';
import { fillStore } from '../receiver/many-rows.ts';
import { supplemental, temporaryFolder } from '../receiver/running.ts';
import { STORES, testStores } from '../receiver/stores.ts';

/** The same exchange with a store that stores nothing. */
const SERVE_NULL = join(import.meta.dirname, '../receiver/full/serve-null.ts');

/** So many times a bare synced insert and the exchange without a store together. */
const MOST_SPEED_RATIO = 2;
const CLIENTS = [1, 50, 200];
const SENT = 2000;

/** With fifty times as many rows: what reads all of them, a row; what reads few of them, in all. */
const MOST_GROWTH = 2;
const MOST_STANDING_GROWTH = 3;
/** Less is no time at all. */
const LEAST_MS = 20;
const FEWER = 50;
/** Past their retention. */
const OLD = 500;
/** A command holds no more of a million than of a few: it fails where this is not enough. */
const HEAP_MB = 64;
const COMMAND = join(import.meta.dirname, 'receiver-command.ts');
const REQUIRE_NODE = join(import.meta.dirname, '../../scripts/require-node.mjs');

/** Time of one application while so many clients send, in milliseconds. */
export interface Speed {
  readonly each: number;
  readonly p50: number;
  readonly p99: number;
  /** A bare insert that waits for the disk, and the exchange without a store. */
  readonly insert: number;
  readonly exchange: number;
  /** times both together */
  readonly ratio: number;
}

/**
 * Measures a receiver beside its floors, and a store with many rows; prints tables.
 *
 * @param rows of the large store
 * @returns whether every bound is kept
 */
export async function runReceiverBench(
  rows: number,
  say: (line: string) => void,
): Promise<boolean> {
  let isKept = true;
  say(
    '| store | clients | applications/s | p50 | p99 | bare synced insert | exchange alone | × both |',
  );
  say('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const name of STORES) {
    const stores = testStores(name, true);
    for (const clients of CLIENTS) {
      const { each, p50, p99, insert, exchange, ratio } = await measureSpeed(
        await stores.newUrl(),
        clients,
        clients === 1 ? SENT / 4 : SENT,
      );
      isKept &&= ratio <= MOST_SPEED_RATIO;
      const figures = [p50, p99, insert, exchange].map((value) => `${value.toFixed(2)} ms`);
      say(
        `| ${name} | ${clients} | ${Math.round(1000 / each)} | ${figures.join(' | ')} | ${ratio.toFixed(2)} |`,
      );
    }
  }
  say(`Bound: ${MOST_SPEED_RATIO} × both.`);
  say(`| store | what | ${rows / FEWER} rows | ${rows} rows | growth | memory |`);
  say('| --- | --- | ---: | ---: | ---: | ---: |');
  for (const name of STORES) {
    const stores = testStores(name, true);
    const few = await timesOf(await stores.newUrl(), rows / FEWER);
    const many = await timesOf(await stores.newUrl(), rows);
    for (const [what, { milliseconds, ofAll, megabytes }] of many) {
      const before = few.get(what)?.milliseconds ?? 0;
      const growth = milliseconds / Math.max(before, LEAST_MS) / (ofAll ? FEWER : 1);
      isKept &&= growth <= (ofAll ? MOST_GROWTH : MOST_STANDING_GROWTH);
      say(
        `| ${name} | ${what} | ${Math.round(before)} ms | ${Math.round(milliseconds)} ms | ${growth.toFixed(2)}${ofAll ? ' a row' : ''} | ${megabytes === undefined ? '' : `${Math.round(megabytes)} MB`} |`,
      );
    }
  }
  say(
    `Bounds: ${MOST_GROWTH} a row, ${MOST_STANDING_GROWTH} for what does not read all, ${LEAST_MS} ms at least; commands in ${HEAP_MB} MB of JavaScript memory.`,
  );
  return isKept;
}

/** `count` applications from so many clients, beside what nobody could do without. */
export async function measureSpeed(
  databaseUrl: string,
  clients: number,
  count: number,
): Promise<Speed> {
  const own = await send(SERVE, databaseUrl, clients, count);
  const empty = await send(SERVE_NULL, databaseUrl, clients, count);
  const inserted = Math.min(count, 1000);
  const insert = databaseUrl.startsWith('file:')
    ? insertIntoSqlite(inserted)
    : await insertIntoPostgres(databaseUrl, inserted);
  const times = own.times.toSorted((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  const ratio = own.each / (insert + empty.each);
  return { each: own.each, p50: at(0.5), p99: at(0.99), insert, exchange: empty.each, ratio };
}

async function send(script: string, databaseUrl: string, clients: number, count: number) {
  const server = await startProcess(script, { DATABASE_URL: databaseUrl });
  const made = (length: number) =>
    Array.from({ length }, () =>
      JSON.stringify(supplemental({ submissionId: crypto.randomUUID(), goals: 'x'.repeat(500) })),
    );
  // Warm, as a receiver is that has run for a while.
  await sendAll({ url: server.url, clients: 50, bodies: made(300) });
  const times: number[] = [];
  const started = performance.now();
  const statuses = await sendAll({
    url: server.url,
    clients,
    bodies: made(count),
    answered: (milliseconds) => times.push(milliseconds),
  });
  const each = (performance.now() - started) / count;
  await server.stop();
  if (statuses.some((status) => status !== 200)) {
    throw new Error(`${script} did not take everything`);
  }
  return { each, times };
}

function insertIntoSqlite(count: number): number {
  const folder = temporaryFolder();
  const database = new DatabaseSync(join(folder.path, 'bare.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (a TEXT)');
  const insert = database.prepare('INSERT INTO t (a) VALUES (?)');
  const started = performance.now();
  for (let index = 0; index < count; index += 1) insert.run('x'.repeat(2000));
  const each = (performance.now() - started) / count;
  database.close();
  folder.remove();
  return each;
}

async function insertIntoPostgres(databaseUrl: string, count: number): Promise<number> {
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS bare (a TEXT)');
  const started = performance.now();
  for (let index = 0; index < count; index += 1) {
    await client.query('INSERT INTO bare (a) VALUES ($1)', ['x'.repeat(2000)]);
  }
  const each = (performance.now() - started) / count;
  await client.end();
  return each;
}

interface Took {
  readonly milliseconds: number;
  /** whether it reads every row */
  readonly ofAll: boolean;
  /** of a command: the most that its process held */
  readonly megabytes?: number;
}

/** What is done with a store of so many applications, all received on one day. */
async function timesOf(databaseUrl: string, rows: number): Promise<ReadonlyMap<string, Took>> {
  const folder = temporaryFolder();
  const took = new Map<string, Took>();
  const timed = async (name: string, ofAll: boolean, work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    took.set(name, { milliseconds: performance.now() - started, ofAll });
  };
  const store = await openStore(databaseUrl);
  await fillStore(store, rows);
  await fillStore(store, OLD, { from: rows + 1, receivedAt: '2024-01-01T12:00:00.000Z' });
  await store.transaction((sql) =>
    sql.run("UPDATE application SET decision = 'refusal' WHERE received_at < '2025'"),
  );
  const retention = { days: 365, mail: true, now: '2026-12-01T12:00:00.000Z' };
  await timed(`retention, ${OLD} to delete`, false, () => purgeApplications(store, retention));
  await timed('retention, nothing to delete', false, () => purgeApplications(store, retention));
  await store.alone(async (sql) => {
    await sql.run("UPDATE outbox_mail SET state = 'waiting'");
    await sql.run('ANALYZE');
  });
  await timed('20 mails of a backlog', false, async () => {
    for (let count = 0; count < 20; count += 1) await claimMail(store, retention.now);
  });
  await store.close();
  await timed('start', false, async () => {
    const server = await startProcess(SERVE, { DATABASE_URL: databaseUrl });
    await server.stop();
  });
  await timed('100 applications', false, () => send(SERVE, databaseUrl, 1, 100));
  const command = (name: string, ...words: readonly string[]) => {
    const flags = [`--max-old-space-size=${HEAP_MB}`, '--import', REQUIRE_NODE, COMMAND];
    const environment = { ...process.env, CATALOG_OUT_DIR: SITE, DATABASE_URL: databaseUrl };
    const printed = execFileSync(process.execPath, [...flags, ...words], { env: environment });
    took.set(name, { ofAll: true, ...JSON.parse(printed.toString()) });
  };
  command('list', 'list');
  command('list as JSON', 'list', '--json');
  for (const format of ['csv', 'json', 'xlsx']) {
    const file = join(folder.path, `all.${format}`);
    command(`export, ${format}`, 'export', '--format', format, '--out', file);
  }
  folder.remove();
  return took;
}
