/**
 * Retention: what is old goes, but never what nobody has seen.
 */

import type { Instant } from '#domain/dates.ts';
import type { Database } from './database.ts';
import { SAME_ANSWERS_MS } from './keep-application.ts';
import { deleteApplication } from './manage-applications.ts';

/** So few at a time that nobody waits for it, and that a stop in the middle loses nothing. */
const BATCH = 50;

export interface Retention {
  /** for how many days an application is kept */
  readonly days: number;
  /** whether mail is configured; where it is not, an export counts as delivery */
  readonly mail: boolean;
  /** machine clock */
  readonly now: Instant;
}

/**
 * Delete applications older than the retention that reached admissions.
 *
 * @param most stops after so many; a later run continues
 * @returns how many were deleted
 */
export async function purgeApplications(
  database: Database,
  retention: Retention,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    const batch = Math.min(BATCH, most - deleted);
    const count = batch <= 0 ? 0 : await purgeBatch(database, retention, batch);
    deleted += count;
    if (count === 0) break;
  }
  await forgetContentKeys(database, retention.now);
  if (deleted > 0) await database.scrub();
  return deleted;
}

/** References that the next purge would delete, oldest first. */
export function purgeable(database: Database, retention: Retention): Promise<string[]> {
  return database.transaction(async (sql) => {
    const rows = await sql.all<{ reference: string }>(PURGEABLE, ...parameters(retention), 1e9);
    return rows.map(({ reference }) => reference);
  });
}

const PURGEABLE = `SELECT reference FROM application
  WHERE received_at < ? AND (
    EXISTS (SELECT 1 FROM outbox_mail WHERE outbox_mail.reference = application.reference
            AND kind = 'admissions' AND state = 'sent')
    OR (exported_at IS NOT NULL AND ? = 0))
  ORDER BY sequence LIMIT ?`;

function purgeBatch(database: Database, retention: Retention, batch: number): Promise<number> {
  return database.transaction(async (sql) => {
    const rows = await sql.all<{ reference: string }>(PURGEABLE, ...parameters(retention), batch);
    for (const { reference } of rows) await deleteApplication(sql, reference);
    return rows.length;
  });
}

function parameters({ days, mail, now }: Retention): [string, number] {
  return [earlier(now, days * 24 * 60 * 60 * 1000), mail ? 1 : 0];
}

/** Hashes of answers are of no use after a day, and are deleted with the first purge after it. */
function forgetContentKeys(database: Database, now: Instant): Promise<void> {
  return database.transaction((sql) =>
    sql.run('DELETE FROM content_key WHERE made_at < ?', earlier(now, SAME_ANSWERS_MS)),
  );
}

function earlier(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) - milliseconds).toISOString();
}
