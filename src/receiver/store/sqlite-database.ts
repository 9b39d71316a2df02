/**
 * SQLite in one file: the default store.
 *
 * `synchronous=FULL` in WAL mode: a commit returns after the log is synced, and only then is an
 * application acknowledged.
 */

import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { storeWords as words } from '#words/store.ts';
import { Batches } from './batches.ts';
import type { Database, Row, SqlValue, Statements } from './database.ts';
import { StoreServed, StoreUnavailable } from './database.ts';
import { migrate } from './migrations.ts';
import { makeFolder, makeOwnFile, syncPath } from './own-files.ts';
import { identityOf, isLocked, isStoreError, reasonOf } from './sqlite-file.ts';

/** How long a transaction waits for its turn, and how long for another process to finish. */
const WAIT_MS = 5000;
const LOCKED_MS = 2000;
/** So many applications share one commit when they arrive together. */
const BATCH = 40;

interface Job {
  readonly work: (sql: Statements) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export class SqliteDatabase implements Database {
  readonly kind = 'sqlite';
  readonly skipLocked = '';
  readonly #path: string;
  readonly #batches = new Batches<Job>((jobs) => this.#run(jobs), BATCH);
  readonly #statements = new Map<string, StatementSync>();
  #connection: DatabaseSync | null = null;
  /** device and inode of the file, once it has been opened */
  #identity: string | null = null;
  /** held while a receiver serves the store */
  #serving: DatabaseSync | null = null;

  /** @param path made, with its folder, on first use */
  constructor(path: string) {
    this.#path = path;
  }

  transaction<T>(work: (sql: Statements) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const job: Job = { work, resolve: resolve as (value: unknown) => void, reject };
      this.#batches.add(job, WAIT_MS, () =>
        reject(new StoreUnavailable(this.#path, 'others took too long before it')),
      );
    });
  }

  async snapshot<T>(work: (sql: Statements) => Promise<T>): Promise<T> {
    await this.#batches.settled();
    try {
      this.#connect();
      const reader = new DatabaseSync(this.#path, { timeout: LOCKED_MS });
      try {
        // A reader that has read keeps its moment, and holds up nobody who writes.
        reader.exec('PRAGMA query_only = ON; BEGIN; SELECT * FROM sqlite_master');
        return await work(statementsOf(reader));
      } finally {
        reader.close();
      }
    } catch (error) {
      throw this.#explained(error);
    }
  }

  async alone<T>(work: (sql: Statements) => Promise<T>): Promise<T> {
    const lock = this.#openServingLock();
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return await this.transaction(work);
    } catch (error) {
      throw isLocked(error) ? new StoreServed(this.#path) : error;
    } finally {
      lock.close();
    }
  }

  async serve(): Promise<void> {
    const lock = this.#openServingLock();
    try {
      // The system lets go of it whatever ends the process.
      lock.exec('BEGIN; SELECT * FROM sqlite_master');
      this.#serving = lock;
    } catch (error) {
      lock.close();
      if (!isLocked(error)) throw this.#explained(error);
      throw new StoreUnavailable(this.#path, ...words.reasons.beingRestored);
    }
  }

  migrate(): Promise<void> {
    return this.transaction((sql) => migrate(sql, this.#path, 'INTEGER PRIMARY KEY AUTOINCREMENT'));
  }

  /** Deleted pages are zeroed by `secure_delete`; the log that still holds them is emptied here. */
  async scrub(): Promise<void> {
    await this.#batches.settled();
    this.#connection?.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async close(): Promise<void> {
    await this.#batches.settled();
    this.#disconnect();
    this.#serving?.close();
    this.#serving = null;
  }

  /** A file beside the store, of which only its locks are of use. */
  #openServingLock(): DatabaseSync {
    const path = `${this.#path}-serving`;
    try {
      makeFolder(dirname(path));
      makeOwnFile(path);
      return new DatabaseSync(path, { timeout: 100 });
    } catch (error) {
      throw this.#explained(error);
    }
  }

  /** Do several transactions in one: each succeeds or fails alone, until the commit they share. */
  async #run(jobs: readonly Job[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      const connection = await this.#begin();
      try {
        const statements = statementsOf(connection, this.#statements);
        for (const job of jobs) answers.push(await answerOf(job, connection, statements));
        connection.exec('COMMIT');
      } catch (error) {
        rollBack(connection);
        throw error;
      }
    } catch (error) {
      const explained = this.#explained(error);
      for (const { reject } of jobs) reject(explained);
      return;
    }
    // Only now is anything on the disk, and only now does anybody hear of it.
    for (const answer of answers) answer();
  }

  #explained(error: unknown): unknown {
    if (error instanceof StoreUnavailable || !isStoreError(error)) return error;
    // A connection that saw an error of the disk keeps it: the next turn opens the file anew.
    if (!isLocked(error)) this.#disconnect();
    return new StoreUnavailable(this.#path, reasonOf(error));
  }

  /** Begin to write, waiting for another process without holding up this one. */
  async #begin(): Promise<DatabaseSync> {
    for (const until = performance.now() + LOCKED_MS; ; await pause(25)) {
      try {
        const connection = this.#connect();
        connection.exec('BEGIN IMMEDIATE');
        return connection;
      } catch (error) {
        if (!isLocked(error) || performance.now() > until) throw error;
      }
    }
  }

  #connect(): DatabaseSync {
    if (this.#identity !== null && identityOf(this.#path) !== this.#identity) {
      // Writing on would reach a file that no longer has a name, and every answer would be lost.
      this.#disconnect();
      if (identityOf(this.#path) === null) {
        throw new StoreUnavailable(this.#path, 'the file is gone');
      }
    }
    if (this.#connection !== null) return this.#connection;
    const folder = dirname(this.#path);
    makeFolder(folder);
    // SQLite gives the files beside it the same rights.
    makeOwnFile(this.#path);
    const connection = new DatabaseSync(this.#path, { timeout: 20 });
    try {
      connection.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; ' +
          'PRAGMA wal_autocheckpoint = 4000',
      );
    } catch (error) {
      connection.close();
      throw error;
    }
    // The name of a new file is itself an entry on the disk.
    syncPath(folder);
    this.#connection = connection;
    this.#identity = identityOf(this.#path);
    return connection;
  }

  #disconnect(): void {
    this.#statements.clear();
    try {
      this.#connection?.close();
    } catch {
      // It was broken; there is nothing more to close.
    }
    this.#connection = null;
  }
}

/**
 * Statements on a connection, whatever transaction it is in.
 *
 * @param known statements of this connection, prepared once
 */
export function statementsOf(
  connection: DatabaseSync,
  known: Map<string, StatementSync> = new Map(),
): Statements {
  const prepared = (sql: string): StatementSync => {
    const statement = known.get(sql) ?? connection.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
  return {
    async all<T extends Row>(sql: string, ...parameters: readonly SqlValue[]) {
      return prepared(sql).all(...parameters) as T[];
    },
    async run(sql: string, ...parameters: readonly SqlValue[]) {
      prepared(sql).run(...parameters);
    },
  };
}

/**
 * Do one job inside a savepoint.
 *
 * @returns what to tell its sender after the commit
 * @throws an error of the store, which ends the whole batch
 */
async function answerOf(
  { work, resolve, reject }: Job,
  connection: DatabaseSync,
  statements: Statements,
): Promise<() => void> {
  connection.exec('SAVEPOINT job');
  try {
    const value = await work(statements);
    connection.exec('RELEASE job');
    return () => resolve(value);
  } catch (error) {
    if (isStoreError(error) || !connection.isTransaction) throw error;
    connection.exec('ROLLBACK TO job; RELEASE job');
    return () => reject(error);
  }
}

function rollBack(connection: DatabaseSync): void {
  try {
    if (connection.isTransaction) connection.exec('ROLLBACK');
  } catch {
    // The error that led here says more.
  }
}
