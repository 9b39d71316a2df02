/**
 * The one small interface behind which SQLite and PostgreSQL are.
 *
 * The SQL of the store is written once, in what both understand; parameters are `?`.
 */

import { storeWords as words } from '#words/store.ts';

export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/** What only reads. */
export interface Queries {
  /** The rows of a query, or of a `RETURNING`. */
  all<T extends Row = Row>(sql: string, ...parameters: readonly SqlValue[]): Promise<T[]>;
}

/** Statements inside one transaction. */
export interface Statements extends Queries {
  /** Run a statement for its effect. An error of it may come only with a later one or the commit. */
  run(sql: string, ...parameters: readonly SqlValue[]): Promise<void>;
}

export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** what a subquery says to pass over rows that another process holds */
  readonly skipLocked: string;
  /**
   * Run `work` in one transaction and resolve after the commit is on the disk.
   *
   * `work` may be run again from its beginning when the connection broke before the commit.
   *
   * @throws StoreUnavailable when nothing, or nothing certain, was stored
   */
  transaction<T>(work: (sql: Statements) => Promise<T>): Promise<T>;
  /**
   * Read one moment of the store, for as long as it takes, while others go on writing.
   *
   * @throws StoreUnavailable
   */
  snapshot<T>(work: (sql: Statements) => Promise<T>): Promise<T>;
  /**
   * Run `work` in one transaction, for as long as it takes, with no receiver serving the store: none
   * can begin to meanwhile.
   *
   * @throws StoreServed when a receiver serves it, or StoreUnavailable
   */
  alone<T>(work: (sql: Statements) => Promise<T>): Promise<T>;
  /** From now on a receiver serves this store, until `close` or the end of the process. */
  serve(): Promise<void>;
  /** Bring the tables up to date. @throws StoreUnavailable, or NewerSchemaError */
  migrate(): Promise<void>;
  /** Overwrite what was deleted, as far as the store can. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot keep anything now. All of it is for the operator, never for pages. */
export class StoreUnavailable extends Error {
  readonly place: string;
  readonly reason: string;

  /**
   * @param place the file or server, without user and password
   * @param reason why, without a full stop
   * @param fix what to do about it, as a sentence
   */
  constructor(place: string, reason: string, fix: string = words.writable) {
    super(words.unavailable(place, [reason, fix]));
    this.name = 'StoreUnavailable';
    this.place = place;
    this.reason = reason;
  }
}

/** A receiver serves the store, so that nothing may replace what it holds. */
export class StoreServed extends Error {
  constructor(place: string) {
    super(words.served(place));
    this.name = 'StoreServed';
  }
}

/** The tables were made by a later version of this project. */
export class NewerSchemaError extends Error {
  constructor(place: string, found: number, known: number) {
    super(words.newer(place, found, known));
    this.name = 'NewerSchemaError';
  }
}
