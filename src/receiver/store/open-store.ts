/** The store that `DATABASE_URL` names. */

import type { Database } from './database.ts';
import { PostgresDatabase } from './postgres-database.ts';
import { SqliteDatabase } from './sqlite-database.ts';
import { sqlitePath } from './sqlite-file.ts';

/**
 * Open the store, with its tables up to date.
 *
 * @throws StoreUnavailable or NewerSchemaError, in one line for the operator
 */
export async function openStore(databaseUrl: string): Promise<Database> {
  const database = databaseUrl.startsWith('file:')
    ? new SqliteDatabase(sqlitePath(databaseUrl))
    : new PostgresDatabase(databaseUrl);
  try {
    await database.migrate();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
