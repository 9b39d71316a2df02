/** The store that `DATABASE_URL` names. */

import type { Database } from './database.ts';
import { closeToOthers } from './own-files.ts';
import { PostgresDatabase } from './postgres-database.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import { sqlitePath } from './sqlite-file.ts';

/**
 * Open the store, with its tables up to date.
 *
 * @throws StoreUnavailable or NewerSchemaError, in one line for the operator
 */
export async function openStore(databaseUrl: string): Promise<Database> {
  const path = databaseUrl.startsWith('file:') ? sqlitePath(databaseUrl) : null;
  const database = path === null ? new PostgresDatabase(databaseUrl) : new SqliteDatabase(path);
  try {
    await database.migrate();
    if (path !== null) closeToOthers(path);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
