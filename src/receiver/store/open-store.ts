/** The store that `DATABASE_URL` names. */

import type { Database } from './database.ts';
import { SqliteDatabase, sqlitePath } from './sqlite-database.ts';

/**
 * Open the store, with its tables up to date.
 *
 * @throws StoreUnavailable or NewerSchemaError, in one line for the operator
 */
export async function openStore(databaseUrl: string): Promise<Database> {
  const database = new SqliteDatabase(sqlitePath(databaseUrl));
  await database.migrate();
  return database;
}
