/**
 * The one small interface behind which SQLite and PostgreSQL stand.
 *
 * The SQL of the store is written once, in what both understand; parameters are `?`.
 */

export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/** Statements inside one transaction. */
export interface Statements {
  /** The rows of a query, or of a `RETURNING`. */
  all<T extends Row = Row>(sql: string, ...parameters: readonly SqlValue[]): Promise<T[]>;
  /** Run a statement for its effect. */
  run(sql: string, ...parameters: readonly SqlValue[]): Promise<void>;
}

export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** what a subquery says to pass over rows that another process holds */
  readonly skipLocked: string;
  /**
   * Run `work` in one transaction and resolve after the commit is on the disk.
   *
   * @throws StoreUnavailable when nothing, or nothing certain, was stored
   */
  transaction<T>(work: (sql: Statements) => Promise<T>): Promise<T>;
  /** Bring the tables up to date. @throws StoreUnavailable, or NewerSchemaError */
  migrate(): Promise<void>;
  /** Overwrite what was deleted, as far as the store can. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot keep anything now. `place` and `reason` are for the operator, never for pages. */
export class StoreUnavailable extends Error {
  readonly place: string;
  readonly reason: string;

  constructor(place: string, reason: string) {
    super(`Applications cannot be stored in ${place}: ${reason}.`);
    this.name = 'StoreUnavailable';
    this.place = place;
    this.reason = reason;
  }
}

/** The tables were made by a later version of this project. */
export class NewerSchemaError extends Error {
  constructor(place: string, found: number, known: number) {
    super(
      `The tables in ${place} have version ${found}; this project knows up to ${known}. ` +
        'Start the newer project, or restore a backup made before it.',
    );
    this.name = 'NewerSchemaError';
  }
}
