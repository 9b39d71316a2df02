/**
 * PostgreSQL: the store for several receivers at once.
 *
 * What has to happen once, happens once in the tables (unique keys, claims), so that every promise
 * holds across processes. Servers stop, restart and hand over to others: every connection may end at
 * any moment, and none of them takes the process along.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { type ClientBase, Pool, type PoolClient } from 'pg';
import { storeWords as words } from '#words/store.ts';
import type { Database, Row, SqlValue, Statements } from './database.ts';
import { StoreServed, StoreUnavailable } from './database.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import { isWorthRepeating, postgresPlace, reasonOf, ServerError } from './postgres-errors.ts';
import { ExchangeError, exchange, type Reply, type Statement } from './postgres-exchange.ts';

/** How long a transaction may take before its sender is told that nothing is certain. */
const DEADLINE_MS = 5000;
/** Connections, one transaction each. */
const CONNECTIONS = 10;
/** So often is a transaction begun that broke off before its commit. */
const ATTEMPTS = 3;
/** Held while the tables are made, so that two receivers started together do not both make them. */
const MIGRATION_LOCK = 7_210_031;
const LOCK_NOT_AVAILABLE = '55P03';
/** Held by every connection of a receiver that serves, and alone by what replaces the store. */
const SERVING_LOCK = 7_210_032;

// Said with every transaction, not with the connection: poolers between here and the server hand
// connections on. Whatever the server prefers, a commit that is not on its disk is no commit.
const begin = (mode: string, timeoutMs: number): readonly Statement[] => [
  { sql: `BEGIN ISOLATION LEVEL ${mode}`, parameters: [] },
  {
    sql:
      "SELECT set_config('synchronous_commit', 'on', true), " +
      `set_config('statement_timeout', '${timeoutMs}', true), ` +
      `set_config('idle_in_transaction_session_timeout', '${3 * timeoutMs}', true)`,
    parameters: [],
  },
];
const BEGIN = begin('READ COMMITTED', DEADLINE_MS);
const BEGIN_LONG = begin('READ COMMITTED', 0);
const BEGIN_SNAPSHOT = begin('REPEATABLE READ READ ONLY', 0);
const COMMIT: Statement = { sql: 'COMMIT', parameters: [] };

/** So many statements are held back at most: a restore would hold all rows. */
const MOST_HELD = 5;

type Work<T> = (sql: Statements) => Promise<T>;

export class PostgresDatabase implements Database {
  readonly kind = 'postgres';
  readonly skipLocked = 'FOR UPDATE SKIP LOCKED';
  readonly #pool: Pool;
  /** the server without user and password, for messages */
  readonly #place: string;
  #isServing = false;
  #closed: Promise<void> | null = null;

  constructor(databaseUrl: string) {
    this.#place = postgresPlace(databaseUrl);
    this.#pool = new Pool({
      connectionString: databaseUrl,
      application_name: 'applications',
      max: CONNECTIONS,
      connectionTimeoutMillis: DEADLINE_MS,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      onConnect: (client) => (this.#isServing ? holdServingLock(client) : undefined),
    });
    // A connection that ends says so with an event that ends the process when nobody listens. What
    // was running on it fails by itself; what was idle is taken out of the pool.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.#pool.on('error', () => undefined);
  }

  transaction<T>(work: Work<T>): Promise<T> {
    return this.#repeat(BEGIN, work, DEADLINE_MS);
  }

  snapshot<T>(work: Work<T>): Promise<T> {
    const fromNow: Work<T> = async (sql) => {
      // What is seen is that of the first statement.
      await sql.all('SELECT 1');
      return work(sql);
    };
    return this.#explaining(() => this.#once(BEGIN_SNAPSHOT, fromNow, null));
  }

  alone<T>(work: Work<T>): Promise<T> {
    return this.#explaining(() =>
      this.#once(
        BEGIN_LONG,
        async (sql) => {
          const [lock] = await sql.all(
            `SELECT CAST(pg_try_advisory_xact_lock(${SERVING_LOCK}) AS TEXT) AS taken`,
          );
          if (lock?.['taken'] !== 'true') throw new StoreServed(this.#place);
          return work(sql);
        },
        null,
      ),
    );
  }

  async serve(): Promise<void> {
    this.#isServing = true;
    // The connections that made the tables are in the pool already.
    await this.#explaining(async () => {
      const client = await this.#connect();
      try {
        await holdServingLock(client);
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    });
  }

  migrate(): Promise<void> {
    return this.#repeat(
      BEGIN_LONG,
      async (sql) => {
        const [found] = await sql.all<{ server_encoding: string }>('SHOW server_encoding');
        if (found?.server_encoding !== 'UTF8') {
          throw new StoreUnavailable(this.#place, ...words.encoding(found?.server_encoding));
        }
        if (await isUpToDate(sql)) return;
        await sql.run(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
        await migrate(sql, this.#place, 'BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY');
      },
      null,
    );
  }

  /** Deleted rows stay in the pages until they are vacuumed. */
  async scrub(): Promise<void> {
    await this.#explaining(async () => {
      const client = await this.#connect();
      try {
        await ask(client, 'VACUUM application, apart_answer, outbox_mail, content_key');
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    this.#closed ??= this.#pool.end();
    // A server that does not answer is not waited for.
    await Promise.race([this.#closed, pause(DEADLINE_MS, null, { ref: false })]);
  }

  async #explaining<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      throw new StoreUnavailable(this.#place, ...reasonOf(error));
    }
  }

  /** A transaction that broke off before its commit was sent changed nothing: once more is safe. */
  #repeat<T>(
    beginning: readonly Statement[],
    work: Work<T>,
    deadlineMs: number | null,
  ): Promise<T> {
    const until = performance.now() + (deadlineMs ?? DEADLINE_MS);
    return this.#explaining(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#once(beginning, work, deadlineMs);
        } catch (error) {
          const isSafe = error instanceof BrokenOff && isWorthRepeating(error);
          if (!isSafe || attempt >= ATTEMPTS || performance.now() > until) throw error;
        }
      }
    });
  }

  async #once<T>(
    beginning: readonly Statement[],
    work: Work<T>,
    deadlineMs: number | null,
  ): Promise<T> {
    const client = await this.#connect();
    let isCommitting = false;
    const transaction = async () => {
      const statements = new HeldStatements(client, beginning);
      const result = await work(statements);
      isCommitting = true;
      const replies = await statements.send(COMMIT);
      // A transaction that failed before is rolled back by its COMMIT, without an error.
      if (replies.at(-1)?.command !== 'COMMIT') throw new ServerError(null);
      return result;
    };
    try {
      const result = await this.#within(transaction(), deadlineMs);
      client.release();
      return result;
    } catch (error) {
      await this.#letGo(client, error);
      if (!(error instanceof ServerError)) throw error;
      const isOver = isCommitting && !(error instanceof ExchangeError && error.isBeforeLast);
      throw isOver ? error : new BrokenOff(error);
    }
  }

  /** Back into the pool only what is certainly whole. */
  async #letGo(client: PoolClient, error: unknown): Promise<void> {
    const isOwnFault = !(error instanceof ServerError) && !(error instanceof StoreUnavailable);
    const isWhole = isOwnFault && (await ask(client, 'ROLLBACK').then(...isTrue));
    client.release(!isWhole);
  }

  async #connect(): Promise<PoolClient> {
    // In a promise of its own: it throws where the address names a certificate that is not there.
    const connecting = (async () => this.#pool.connect())();
    try {
      return await this.#within(connecting, DEADLINE_MS);
    } catch (error) {
      // One that comes after all is of no use to anybody.
      connecting.then(
        (client) => client.release(true),
        () => undefined,
      );
      throw error instanceof StoreUnavailable ? error : new ServerError(error);
    }
  }

  /** A server that no longer answers must not keep an applicant waiting for good. */
  async #within<T>(work: Promise<T>, deadlineMs: number | null): Promise<T> {
    if (deadlineMs === null) return work;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      const error = new StoreUnavailable(this.#place, ...words.reasons.silent);
      timer = setTimeout(() => reject(error), deadlineMs);
    });
    try {
      return await Promise.race([work, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Whether nothing has to be made: then a server that can only be read is read. */
async function isUpToDate(sql: Statements): Promise<boolean> {
  const [table] = await sql.all("SELECT CAST(to_regclass('schema_version') AS TEXT) AS name");
  if (table?.['name'] === null) return false;
  const [row] = await sql.all<{ version: number }>('SELECT version FROM schema_version');
  return row?.version === SCHEMA_VERSION;
}

/** A transaction ended before its commit was sent. */
class BrokenOff extends ServerError {}

const isTrue: [() => boolean, () => boolean] = [() => true, () => false];

/** Held until the connection ends. @throws ServerError while a backup is being restored */
async function holdServingLock(client: ClientBase): Promise<void> {
  const [row] = await ask(
    client,
    `SELECT CAST(pg_try_advisory_lock_shared(${SERVING_LOCK}) AS TEXT) AS taken`,
  );
  if (row?.['taken'] !== 'true') throw new ServerError(LOCK_NOT_AVAILABLE);
}

async function ask(client: ClientBase, sql: string): Promise<readonly Row[]> {
  const [reply] = await exchange(client, [{ sql, parameters: [] }]);
  return reply?.rows ?? [];
}

/**
 * Statements of a transaction. What is only run goes along with the next query, or with the commit:
 * each way to the server and back is time in which an applicant waits and a connection is taken.
 */
class HeldStatements implements Statements {
  readonly #client: ClientBase;
  #held: Statement[];

  constructor(client: ClientBase, beginning: readonly Statement[]) {
    this.#client = client;
    this.#held = [...beginning];
  }

  async all<T extends Row>(sql: string, ...parameters: readonly SqlValue[]): Promise<T[]> {
    const replies = await this.send({ sql: numbered(sql), parameters });
    return (replies.at(-1)?.rows ?? []) as T[];
  }

  async run(sql: string, ...parameters: readonly SqlValue[]): Promise<void> {
    const statement = { sql: numbered(sql), parameters };
    if (this.#held.length >= MOST_HELD) await this.send(statement);
    else this.#held.push(statement);
  }

  /** What was held back, and the last. @throws ExchangeError of whichever failed */
  send(last: Statement): Promise<Reply[]> {
    const statements = [...this.#held, last];
    this.#held = [];
    return exchange(this.#client, statements);
  }
}

const numberedStatements = new Map<string, string>();

/** `?` as `$1`, `$2`…: no statement of the store has a question mark inside a text. */
function numbered(sql: string): string {
  let known = numberedStatements.get(sql);
  if (known === undefined) {
    let count = 0;
    known = sql.replace(/\?/g, () => {
      count += 1;
      return `$${count}`;
    });
    numberedStatements.set(sql, known);
  }
  return known;
}
