/** Statements that go to the server together and are answered together: one way there and back. */

import { type ClientBase, type Connection, DatabaseError, types } from 'pg';
import type { Row, SqlValue } from './database.ts';
import { ServerError } from './postgres-errors.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export interface Reply {
  /** what was done, such as `COMMIT` or `INSERT 0 1` */
  readonly command: string;
  readonly rows: Row[];
}

/** The server, or the way to it, failed at a statement, and passed over those that follow it. */
export class ExchangeError extends ServerError {
  /** whether the server said that it did not get as far as the last statement */
  readonly isBeforeLast: boolean;

  constructor(cause: unknown, isBeforeLast: boolean) {
    super(cause);
    this.isBeforeLast = isBeforeLast;
  }
}

/**
 * Run statements one after the other, until one fails.
 *
 * @throws ExchangeError
 */
export function exchange(client: ClientBase, statements: readonly Statement[]): Promise<Reply[]> {
  return new Promise((resolve, reject) => {
    client.query(new Exchange(statements, resolve, reject));
  });
}

type Parse = (value: string) => SqlValue;

/** The client hands it each message of the server that belongs to it. */
class Exchange {
  readonly #statements: readonly Statement[];
  readonly #resolve: (replies: Reply[]) => void;
  readonly #reject: (error: ExchangeError) => void;
  readonly #replies: Reply[] = [];
  #columns: { readonly name: string; readonly parse: Parse }[] = [];
  #rows: Row[] = [];

  constructor(
    statements: readonly Statement[],
    resolve: (replies: Reply[]) => void,
    reject: (error: ExchangeError) => void,
  ) {
    this.#statements = statements;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: Connection): void {
    connection.stream.cork();
    for (const { sql, parameters } of this.#statements) {
      // Without names: poolers between here and the server hand connections on.
      connection.parse({ name: '', text: sql, types: [] }, true);
      const values = parameters.map((value) => (value === null ? null : String(value)));
      connection.bind({ values }, true);
      connection.describe({ type: 'P', name: '' }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: types.getTypeParser(dataTypeID) as Parse,
    }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Row = {};
    for (const [index, { name, parse }] of this.#columns.entries()) {
      const value = fields[index] ?? null;
      row[name] = value === null ? null : parse(value);
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#replies.push({ command: text, rows: this.#rows });
    this.#rows = [];
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#replies);
  }

  /** Of the server, or of a connection that broke: then nobody knows how far it got. */
  handleError(error: unknown): void {
    const isBeforeLast =
      error instanceof DatabaseError && this.#replies.length < this.#statements.length - 1;
    this.#reject(new ExchangeError(error, isBeforeLast));
  }
}
