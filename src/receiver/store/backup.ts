/**
 * Backup, restore and merge. A backup of either store is one kind of file, so that it can be checked,
 * kept and brought back to either store.
 */

import { existsSync, statSync } from 'node:fs';
import { storeWords } from '#words/store.ts';
import { createBackupFile, type OpenBackup, openBackupFile } from './backup-file.ts';
import type { Database, Row, Statements } from './database.ts';
import { replaceOwnFile } from './own-files.ts';
import {
  countAll,
  eachBatch,
  type Inventory,
  insertRows,
  isSame,
  TABLES,
  Tally,
} from './tables.ts';

const words = storeWords.backup;

/** A file that is in the way or no backup, or a store that is not empty. */
export class BackupError extends Error {}

/** Called with the number of rows that are done. */
export type Progress = (count: number) => void;

/**
 * Write a backup while the receiver runs: one snapshot sees one moment. The file has its name only
 * when it is whole and on the disk.
 *
 * @param file must not exist
 * @returns what the backup holds, read back from the file
 */
export async function backUp(
  database: Database,
  file: string,
  progress: Progress = () => undefined,
): Promise<Inventory> {
  if (existsSync(file)) throw new BackupError(words.exists(file));
  let inventory = new Tally([]).inventory();
  await replaceOwnFile(file, async (partial) => {
    const target = await createBackupFile(partial, file);
    try {
      inventory = await database.snapshot((sql) => copyTables(sql, target.sql, progress));
      await target.finish(inventory);
    } finally {
      target.close();
    }
    const readBack = await openBackupFile(partial);
    if (readBack === null) throw new BackupError(words.differs);
    readBack.close();
  });
  return inventory;
}

/**
 * Bring a backup back into an empty store, in one transaction.
 *
 * @returns what the store now holds
 * @throws BackupError when the file is no whole backup or the store holds anything of an applicant
 * @throws StoreServed when a receiver serves the store
 */
export function restore(
  file: string,
  database: Database,
  progress: Progress = () => undefined,
): Promise<Inventory> {
  return withBackup(file, (backup) => fill(database, backup.sql, progress));
}

/**
 * Move what one store holds into another, empty one, of either kind. Nobody serves either meanwhile,
 * so nothing arrives that would stay behind. The first keeps what it has.
 *
 * @returns what the other now holds: as many rows, with the same checksum
 * @throws BackupError when the other holds anything of an applicant
 * @throws StoreServed when a receiver serves one of them
 */
export function move(
  from: Database,
  into: Database,
  progress: Progress = () => undefined,
): Promise<Inventory> {
  return from.alone((sql) => fill(into, sql, progress));
}

/** Copy all tables into an empty store that nobody serves, in one transaction. */
function fill(database: Database, source: Statements, progress: Progress): Promise<Inventory> {
  return database.alone(async (sql) => {
    const { counts } = await countAll(sql);
    // A store that was served once knows its forms.
    const { form_definition: _, ...others } = counts;
    if (Object.values(others).some((count) => count > 0)) throw new BackupError(words.notEmpty);
    for (const { name } of TABLES) await sql.run(`DELETE FROM ${name}`);
    const copied = await copyTables(source, sql, progress);
    if (database.kind === 'postgres') await continueFrom(sql);
    await sql.run("DELETE FROM store_state WHERE name = 'clock'");
    await sql.run(
      `INSERT INTO store_state (name, value)
       SELECT 'clock', latest FROM (SELECT MAX(received_at) AS latest FROM application) AS seen
       WHERE latest IS NOT NULL`,
    );
    const inventory = await countAll(sql);
    if (!isSame(copied, inventory)) throw new BackupError(words.differs);
    return inventory;
  });
}

/** What a merge did. */
export interface Merged {
  readonly added: number;
  /** in store and backup, value for value */
  readonly same: number;
  /** references in store and backup with different values: those of the store stay */
  readonly conflicts: readonly string[];
}

/**
 * Add the applications of a backup that the store lacks, each with what belongs to it. A receiver may
 * serve meanwhile. A few hundred are in one transaction: stopped half-way, it is run again.
 */
export function merge(
  file: string,
  database: Database,
  progress: Progress = () => undefined,
): Promise<Merged> {
  return withBackup(file, async (backup) => {
    let [added, same, count] = [0, 0, 0];
    const conflicts: string[] = [];
    for await (const rows of eachBatch(backup.sql, { name: 'application', key: ['sequence'] })) {
      const done = await database.transaction((sql) => mergeApplications(backup.sql, sql, rows));
      added += done.added;
      same += done.same;
      conflicts.push(...done.conflicts);
      count += rows.length;
      progress(count);
    }
    for (const table of TABLES.filter(({ name }) => STANDS_ALONE.includes(name))) {
      for await (const rows of eachBatch(backup.sql, table)) {
        await database.transaction((sql) =>
          insertRows(sql, table.name, rows, 'ON CONFLICT DO NOTHING'),
        );
      }
    }
    return { added, same, conflicts };
  });
}

/** Tables whose rows belong to no application. */
const STANDS_ALONE = ['form_definition', 'content_key'];

async function mergeApplications(
  source: Statements,
  target: Statements,
  rows: readonly Row[],
): Promise<Merged> {
  const marks = rows.map(() => '?').join(', ');
  const found = await target.all(
    `SELECT * FROM application WHERE reference IN (${marks}) OR submission_id IN (${marks})`,
    ...rows.map((row) => row['reference'] ?? null),
    ...rows.map((row) => row['submission_id'] ?? null),
  );
  const known = new Map(
    found.flatMap((row) => [
      [`reference ${row['reference']}`, row] as const,
      [`id ${row['submission_id']}`, row] as const,
    ]),
  );
  const conflicts: string[] = [];
  const missing: Row[] = [];
  for (const row of rows) {
    const other =
      known.get(`id ${row['submission_id']}`) ?? known.get(`reference ${row['reference']}`);
    if (other === undefined) missing.push(row);
    else if (!isSameRow(row, other)) conflicts.push(String(row['reference']));
  }
  if (missing.length > 0) await addApplications(source, target, missing);
  const added = missing.length;
  return { added, same: rows.length - added - conflicts.length, conflicts };
}

async function addApplications(
  source: Statements,
  target: Statements,
  rows: readonly Row[],
): Promise<void> {
  const marks = rows.map(() => '?').join(', ');
  const references = rows.map((row) => row['reference'] ?? null);
  await insertRows(target, 'application', rows.map(withoutSequence));
  for (const { name } of TABLES) {
    if (name === 'application' || STANDS_ALONE.includes(name)) continue;
    const own = await source.all(
      `SELECT * FROM ${name} WHERE reference IN (${marks})`,
      ...references,
    );
    if (own.length === 0) continue;
    for (let from = 0; from < own.length; from += rows.length) {
      const some = own.slice(from, from + rows.length).map(withoutSequence);
      await insertRows(target, name, some, 'ON CONFLICT DO NOTHING');
    }
  }
}

/** A number of the growing key is given anew: others may have come in between. */
function withoutSequence({ sequence: _, ...row }: Row): Row {
  return row;
}

function isSameRow(one: Row, other: Row): boolean {
  return Object.entries(withoutSequence(one)).every(
    ([name, value]) => String(value) === String(other[name]),
  );
}

async function withBackup<T>(file: string, work: (backup: OpenBackup) => Promise<T>): Promise<T> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new BackupError(words.missing(file));
  }
  const backup = await openBackupFile(file);
  if (backup === null) throw new BackupError(words.cutOff(file));
  try {
    return await work(backup);
  } finally {
    backup.close();
  }
}

async function copyTables(
  source: Statements,
  target: Statements,
  progress: Progress,
): Promise<Inventory> {
  const tally = new Tally(TABLES.map(({ name }) => name));
  let count = 0;
  for (const table of TABLES) {
    for await (const rows of eachBatch(source, table)) {
      await insertRows(target, table.name, rows);
      tally.add(table.name, rows);
      count += rows.length;
      progress(count);
    }
  }
  return tally.inventory();
}

/**
 * New rows of PostgreSQL get numbers above those that were brought, and it knows how many these are:
 * until then it reads a whole table for each five hundred rows of a list.
 */
async function continueFrom(sql: Statements): Promise<void> {
  for (const { name, key } of TABLES) {
    await sql.run(`ANALYZE ${name}`);
    if (key[0] !== 'sequence') continue;
    await sql.all(
      `SELECT setval(pg_get_serial_sequence('${name}', 'sequence'), MAX(sequence))
       FROM ${name} HAVING MAX(sequence) IS NOT NULL`,
    );
  }
}
