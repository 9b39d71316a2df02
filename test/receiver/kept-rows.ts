/** Everything that a store holds, for tests that count what was kept. */
import { applicationOf } from '#receiver/store/application-rows.ts';
import type { Database } from '#receiver/store/database.ts';
import { mailOf } from '#receiver/store/outbox-rows.ts';
import type { OutboxMail, StoredApplication } from '#receiver/store/records.ts';

/** Every application in the order it was kept. */
export function listApplications(database: Database): Promise<StoredApplication[]> {
  return database.transaction(async (sql) => {
    const rows = await sql.all('SELECT * FROM application ORDER BY sequence');
    return rows.map(applicationOf);
  });
}

/** Every mail of the outbox, oldest first. */
export function listMail(database: Database): Promise<OutboxMail[]> {
  return database.transaction(async (sql) => {
    const rows = await sql.all('SELECT * FROM outbox_mail ORDER BY sequence');
    return rows.map(mailOf);
  });
}
