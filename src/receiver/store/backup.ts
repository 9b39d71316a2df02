/**
 * Backup and restore. A backup of either store is a SQLite file with the same tables, so that one
 * kind of file can be checked, kept and brought back to either store.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Database, Row, Statements } from './database.ts';
import { SqliteDatabase } from './sqlite-database.ts';

/** Every table, each with what its rows are ordered by. */
const TABLES: readonly [table: string, order: string][] = [
  ['application', 'sequence'],
  ['apart_answer', 'reference, name'],
  ['outbox_mail', 'sequence'],
  ['form_definition', 'version'],
  ['content_key', 'content_key'],
];

/** How many rows each table has, and a checksum over all their values. */
export interface Inventory {
  readonly counts: Readonly<Record<string, number>>;
  readonly checksum: string;
}

/** A file that is in the way, or a store that is not empty. */
export class BackupError extends Error {}

/**
 * Write a backup while the receiver runs: one transaction sees one moment.
 *
 * @param file must not exist
 * @returns what the backup holds, read back from the file
 */
export async function backUp(database: Database, file: string): Promise<Inventory> {
  if (existsSync(file)) throw new BackupError(`${file} exists. Give the name of a new file.`);
  const target = new SqliteDatabase(file);
  try {
    await target.migrate();
    await copyTables(database, target);
    return await takeInventory(target);
  } finally {
    await target.close();
  }
}

/**
 * Bring a backup back into an empty store.
 *
 * @returns what the store now holds
 * @throws BackupError if the store holds an application already
 */
export async function restore(file: string, database: Database): Promise<Inventory> {
  if (!existsSync(file)) throw new BackupError(`${file} does not exist.`);
  const { counts } = await takeInventory(database);
  if (counts['application'] !== 0) {
    throw new BackupError('The store holds applications. Restore into an empty one.');
  }
  const source = new SqliteDatabase(file);
  try {
    // A backup of an older project is brought up to date first.
    await source.migrate();
    await copyTables(source, database);
    return await takeInventory(database);
  } finally {
    await source.close();
  }
}

/** Count and checksum of everything a store holds. Two stores with equal ones hold the same. */
export function takeInventory(database: Database): Promise<Inventory> {
  return database.transaction(async (sql) => {
    const counts: Record<string, number> = {};
    const hash = createHash('sha256');
    for (const [table, order] of TABLES) {
      const rows = await rowsOf(sql, table, order);
      counts[table] = rows.length;
      for (const row of rows) {
        const entries = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
        // PostgreSQL sends large whole numbers as text.
        hash.update(JSON.stringify(entries.map(([name, value]) => [name, value && String(value)])));
      }
    }
    return { counts, checksum: hash.digest('hex') };
  });
}

async function copyTables(source: Database, target: Database): Promise<void> {
  const tables = await source.transaction(async (sql) => {
    // One moment for every table, whatever is written meanwhile.
    if (source.kind === 'postgres')
      await sql.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const read: [string, Row[]][] = [];
    for (const [table, order] of TABLES) read.push([table, await rowsOf(sql, table, order)]);
    return read;
  });
  await target.transaction(async (sql) => {
    for (const [table, rows] of tables) {
      // A new store knows its forms already.
      await sql.run(`DELETE FROM ${table}`);
      for (const row of rows) await insertRow(sql, table, row);
      if (target.kind === 'postgres' && rows.some((row) => 'sequence' in row)) {
        await sql.run(
          `SELECT setval(pg_get_serial_sequence('${table}', 'sequence'), (SELECT MAX(sequence) FROM ${table}))`,
        );
      }
    }
  });
}

async function insertRow(sql: Statements, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const marks = columns.map(() => '?').join(', ');
  await sql.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`,
    ...columns.map((column) => row[column] ?? null),
  );
}

function rowsOf(sql: Statements, table: string, order: string): Promise<Row[]> {
  return sql.all(`SELECT * FROM ${table} ORDER BY ${order}`);
}
