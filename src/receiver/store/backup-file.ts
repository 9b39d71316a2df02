/**
 * A backup: a SQLite file with the tables of the store, whichever store that is, and an inventory that
 * is written last. A file without it, or that differs from it, is no backup.
 */

import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storeWords } from '#words/store.ts';
import type { Statements } from './database.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import { FileError, makeOwnFile } from './own-files.ts';
import { statementsOf } from './sqlite-database.ts';
import { isStoreError } from './sqlite-file.ts';
import { countAll, type Inventory, isSame, TABLES } from './tables.ts';

const words = storeWords.files;

const SEQUENCE = 'INTEGER PRIMARY KEY AUTOINCREMENT';
const SQLITE = 'SQLite format 3\0';

/**
 * A new backup, which holds nothing yet.
 *
 * @param name the one it will have, for whoever asked for it
 * @throws FileError when it cannot be written; so do the functions of what is returned
 */
export async function createBackupFile(
  path: string,
  name: string,
): Promise<{
  readonly sql: Statements;
  /** Say what it holds, after everything else. */
  finish(inventory: Inventory): Promise<void>;
  close(): void;
}> {
  makeOwnFile(path);
  const file = new DatabaseSync(path);
  // Nobody sees the file before it is whole and on the disk: one transaction, without a log.
  file.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  const statements = statementsOf(file);
  // Told as a fault of this file, not of the store that is read meanwhile.
  const told = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw isStoreError(error) ? new FileError(words.notWritten(name, error.message)) : error;
    }
  };
  const sql: Statements = {
    all: (...statement) => told(() => statements.all(...statement)),
    run: (...statement) => told(() => statements.run(...statement)),
  };
  await migrate(sql, path, SEQUENCE);
  for (const table of TABLES) await sql.run(`DELETE FROM ${table.name}`);
  return {
    sql,
    finish: (inventory) =>
      told(async () => {
        file.exec('CREATE TABLE backup_inventory (counts TEXT NOT NULL, checksum TEXT NOT NULL)');
        await statements.run(
          'INSERT INTO backup_inventory VALUES (?, ?)',
          JSON.stringify(inventory.counts),
          inventory.checksum,
        );
        file.exec('COMMIT');
      }),
    close: () => file.close(),
  };
}

export interface OpenBackup {
  readonly sql: Statements;
  /** of the file as it was written */
  readonly inventory: Inventory;
  close(): void;
}

/**
 * Open a backup after everything in it was compared with its inventory. The file is only read: one of
 * an older project is brought up to date in a copy.
 *
 * @returns `null` when it is cut off, damaged or no backup
 * @throws NewerSchemaError
 */
export async function openBackupFile(path: string): Promise<OpenBackup | null> {
  if (!isSqlite(path)) return null;
  let file = new DatabaseSync(path, { readOnly: true });
  let folder: string | null = null;
  const close = () => {
    file.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const inventory = await verified(statementsOf(file));
    if (inventory === null) {
      close();
      return null;
    }
    const [row] = await statementsOf(file).all<{ version: number }>(
      'SELECT version FROM schema_version',
    );
    if (Number(row?.version) !== SCHEMA_VERSION) {
      folder = mkdtempSync(join(tmpdir(), 'backup-'));
      const copy = join(folder, 'copy.db');
      copyFileSync(path, copy);
      file.close();
      file = new DatabaseSync(copy);
      await migrate(statementsOf(file), path, SEQUENCE);
    }
    return { sql: statementsOf(file), inventory, close };
  } catch (error) {
    close();
    if (isStoreError(error)) return null;
    throw error;
  }
}

async function verified(sql: Statements): Promise<Inventory | null> {
  const [row] = await sql.all<{ counts: string; checksum: string }>(
    'SELECT counts, checksum FROM backup_inventory',
  );
  if (row === undefined) return null;
  const counts = JSON.parse(row.counts) as Record<string, number>;
  const said = { counts, checksum: row.checksum };
  const tables = TABLES.filter(({ name }) => name in counts);
  return isSame(said, await countAll(sql, tables)) ? said : null;
}

function isSqlite(path: string): boolean {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(SQLITE.length);
    return readSync(handle, head) === head.length && head.toString('latin1') === SQLITE;
  } finally {
    closeSync(handle);
  }
}
