/**
 * SQLite in one file: the default store.
 *
 * `synchronous=FULL` in WAL mode: a commit returns after the log is synced, and only then is an
 * application acknowledged.
 */

import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Database, Row, SqlValue, Statements } from './database.ts';
import { NewerSchemaError, StoreUnavailable } from './database.ts';
import { migrate } from './migrations.ts';
import { Turns } from './turns.ts';

/** How long a transaction waits for its turn, and how long for another process to finish. */
const WAIT_MS = 5000;
const LOCKED_MS = 2000;
const BUSY = 5;
const LOCKED = 6;

/** The file a `file:` address names, relative to the working directory or absolute. */
export function sqlitePath(databaseUrl: string): string {
  return databaseUrl.startsWith('file://')
    ? fileURLToPath(databaseUrl)
    : databaseUrl.slice('file:'.length);
}

export class SqliteDatabase implements Database {
  readonly kind = 'sqlite';
  readonly skipLocked = '';
  readonly #path: string;
  readonly #turns = new Turns();
  readonly #statements = new Map<string, StatementSync>();
  #connection: DatabaseSync | null = null;
  /** device and inode of the file, once it has been opened */
  #identity: string | null = null;

  /** @param path made, with its folder, on first use */
  constructor(path: string) {
    this.#path = path;
  }

  transaction<T>(work: (sql: Statements) => Promise<T>): Promise<T> {
    const tooLate = () => new StoreUnavailable(this.#path, 'others took too long before it');
    return this.#turns.take(() => this.#run(work), WAIT_MS, tooLate);
  }

  migrate(): Promise<void> {
    return this.transaction((sql) => migrate(sql, this.#path, 'INTEGER PRIMARY KEY AUTOINCREMENT'));
  }

  /** Deleted pages are zeroed by `secure_delete`; the log that still holds them is emptied here. */
  async scrub(): Promise<void> {
    await this.#turns.settled();
    this.#connection?.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async close(): Promise<void> {
    await this.#turns.settled();
    this.#disconnect();
  }

  async #run<T>(work: (sql: Statements) => Promise<T>): Promise<T> {
    try {
      const connection = await this.#begin();
      try {
        const result = await work(this.#statementsOf(connection));
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        rollBack(connection);
        throw error;
      }
    } catch (error) {
      if (error instanceof StoreUnavailable || error instanceof NewerSchemaError) throw error;
      if (!isStoreError(error)) throw error;
      // A connection that saw an error of the disk keeps it: the next turn opens the file anew.
      if (!isLocked(error)) this.#disconnect();
      throw new StoreUnavailable(this.#path, reasonOf(error));
    }
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
    mkdirSync(folder, { recursive: true });
    const connection = new DatabaseSync(this.#path, { timeout: 20 });
    try {
      connection.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
      );
    } catch (error) {
      connection.close();
      throw error;
    }
    syncFolder(folder);
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

  #statementsOf(connection: DatabaseSync): Statements {
    const prepared = (sql: string): StatementSync => {
      const known = this.#statements.get(sql) ?? connection.prepare(sql);
      this.#statements.set(sql, known);
      return known;
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
}

function rollBack(connection: DatabaseSync): void {
  try {
    if (connection.isTransaction) connection.exec('ROLLBACK');
  } catch {
    // The error that led here says more.
  }
}

/** The name of a new file is itself an entry on the disk. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function identityOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** SQLite’s own errors and those of the file system; anything else is a fault of this program. */
function isStoreError(error: unknown): error is Error {
  return error instanceof Error && ('errcode' in error || 'syscall' in error);
}

function isLocked(error: unknown): boolean {
  // The lower byte of an extended result code is the plain one.
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === BUSY || code === LOCKED;
}

function reasonOf(error: Error): string {
  return isLocked(error) ? 'another process keeps it locked' : error.message;
}
