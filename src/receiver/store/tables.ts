/** The tables of the store as rows, whatever is in them: for what has to read or write all of them. */

import { createHash } from 'node:crypto';
import type { Row, Statements } from './database.ts';

export interface Table {
  readonly name: string;
  /** columns no two rows share, by which they are read in turn */
  readonly key: readonly string[];
}

/**
 * Every table a backup holds, applications first.
 *
 * Left out is what the store knows only of itself: `schema_version`, `store_state` and
 * `receipt_count`.
 */
export const TABLES: readonly Table[] = [
  { name: 'application', key: ['sequence'] },
  { name: 'apart_answer', key: ['reference', 'name'] },
  { name: 'outbox_mail', key: ['sequence'] },
  { name: 'form_definition', key: ['version'] },
  { name: 'content_key', key: ['content_key'] },
  { name: 'interest_confirmation', key: ['reference'] },
  { name: 'audit_entry', key: ['sequence'] },
];

/** So many rows are read or written at a time: all their values fit into one statement. */
export const BATCH = 500;

/** How many rows each table has, and a checksum over all their values. */
export interface Inventory {
  readonly counts: Readonly<Record<string, number>>;
  readonly checksum: string;
}

/** The rows of a table, a batch at a time. */
export async function* eachBatch(
  sql: Statements,
  { name, key }: Table,
): AsyncGenerator<Row[], void> {
  const columns = key.join(', ');
  const marks = key.map(() => '?').join(', ');
  const order = `ORDER BY ${columns} LIMIT ${BATCH}`;
  let rows = await sql.all(`SELECT * FROM ${name} ${order}`);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield rows;
    const after = key.map((column) => last?.[column] ?? null);
    rows = await sql.all(
      `SELECT * FROM ${name} WHERE (${columns}) > (${marks}) ${order}`,
      ...after,
    );
  }
}

/**
 * Insert rows that have the same columns.
 *
 * @param more what follows the values, such as `ON CONFLICT DO NOTHING`
 */
export async function insertRows(
  sql: Statements,
  table: string,
  rows: readonly Row[],
  more = '',
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const marks = `(${columns.map(() => '?').join(', ')})`;
  await sql.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => marks).join(', ')} ${more}`,
    ...rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  );
}

const MODULUS = 2n ** 256n;

/** Counts rows and sums their hashes: the order in which a database sorts them does not matter. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #sum = 0n;

  /** @param tables have a count even when no row comes */
  constructor(tables: readonly string[]) {
    for (const table of tables) this.#counts.set(table, 0);
  }

  add(table: string, rows: readonly Row[]): void {
    this.#counts.set(table, (this.#counts.get(table) ?? 0) + rows.length);
    for (const row of rows) {
      const names = Object.keys(row).sort();
      // PostgreSQL sends large whole numbers as text.
      const values = names.map((name) => [name, row[name] === null ? null : String(row[name])]);
      const hash = createHash('sha256')
        .update(JSON.stringify([table, values]))
        .digest('hex');
      this.#sum = (this.#sum + BigInt(`0x${hash}`)) % MODULUS;
    }
  }

  inventory(): Inventory {
    const checksum = this.#sum.toString(16).padStart(64, '0');
    return { counts: Object.fromEntries(this.#counts), checksum };
  }
}

/**
 * Count and checksum of tables.
 *
 * @param progress called with the number of rows read so far
 */
export async function countAll(
  sql: Statements,
  tables: readonly Table[] = TABLES,
  progress: (count: number) => void = () => undefined,
): Promise<Inventory> {
  const tally = new Tally(tables.map(({ name }) => name));
  let count = 0;
  for (const table of tables) {
    for await (const rows of eachBatch(sql, table)) {
      tally.add(table.name, rows);
      count += rows.length;
      progress(count);
    }
  }
  return tally.inventory();
}

/** Whether two stores hold the same. */
export function isSame(one: Inventory, other: Inventory): boolean {
  const counts = Object.entries(one.counts);
  return (
    one.checksum === other.checksum && counts.every(([name, count]) => other.counts[name] === count)
  );
}
