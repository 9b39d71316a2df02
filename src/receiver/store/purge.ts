/**
 * Retention: what is old goes, but never what nobody has seen, and never what nobody decided before
 * admissions was told of it and had time.
 */

import type { Instant } from '#domain/dates.ts';
import { daysBefore, UNDECIDED_DAYS } from '#domain/retention.ts';
import { applicationOf } from './application-rows.ts';
import type { Database, Queries, SqlValue } from './database.ts';
import { SAME_ANSWERS_MS } from './keep-application.ts';
import { deleteApplication } from './manage-applications.ts';
import { queueUndecided } from './outbox-rows.ts';
import type { Kind } from './records.ts';
import { BATCH as READ } from './tables.ts';

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

/** An application that is due to be deleted. */
export interface Due {
  readonly reference: string;
  readonly receivedAt: Instant;
  readonly kind: Kind;
  readonly decision: string | null;
}

/**
 * Delete applications older than the retention that reached admissions and were decided, or of which
 * admissions was told 90 days ago that they were not.
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
  await forgetHashes(database, retention.now);
  if (deleted > 0) await database.scrub();
  return deleted;
}

/** What the next purge would delete, oldest first. */
export async function* eachDue(sql: Queries, retention: Retention): AsyncGenerator<Due, void> {
  for (let after: SqlValue[] = ['', 0]; ; ) {
    const rows = await sql.all(
      `SELECT reference, received_at, kind, decision, sequence FROM application
       WHERE ${DUE} AND (received_at, sequence) > (?, ?) ORDER BY received_at, sequence LIMIT ${READ}`,
      ...dueParameters(retention),
      ...after,
    );
    for (const row of rows) {
      const receivedAt = String(row['received_at']);
      yield {
        reference: String(row['reference']),
        receivedAt,
        kind: String(row['kind']) as Kind,
        decision: row['decision'] === null ? null : String(row['decision']),
      };
      after = [receivedAt, Number(row['sequence'])];
    }
    if (rows.length < READ) return;
  }
}

/**
 * Queue a mail to admissions for every application past the retention that nobody decided, once.
 *
 * @param mailHost the part of a Message-ID behind the @
 * @returns how many were queued
 */
export async function tellUndecided(
  database: Database,
  retention: Retention,
  mailHost: string,
): Promise<number> {
  let told = 0;
  for (;;) {
    const count = await database.transaction(async (sql) => {
      const rows = await sql.all(
        `SELECT * FROM application WHERE ${PAST} AND NOT ${DECIDED} AND NOT EXISTS (
           SELECT 1 FROM outbox_mail
           WHERE outbox_mail.reference = application.reference AND kind = 'undecided')
         ORDER BY received_at, sequence LIMIT ${BATCH}`,
        ...pastParameters(retention),
      );
      for (const row of rows) {
        await queueUndecided(sql, applicationOf(row), mailHost, retention.now);
      }
      return rows.length;
    });
    told += count;
    if (count === 0) return told;
  }
}

/** older than the retention, and delivered, or an interest that nobody confirmed */
const PAST = `received_at < ? AND (
    EXISTS (SELECT 1 FROM outbox_mail WHERE outbox_mail.reference = application.reference
            AND kind = 'admissions' AND state IN ('sent', 'held'))
    OR (exported_at IS NOT NULL AND ? = 0))`;

/** there is nothing to decide, or it is decided */
const DECIDED = `(application.kind <> 'application' OR decision IS NOT NULL
    OR (quarantine_reason IS NOT NULL AND released_at IS NULL))`;

const DUE = `${PAST} AND (${DECIDED}
    OR EXISTS (SELECT 1 FROM outbox_mail WHERE outbox_mail.reference = application.reference
               AND kind = 'undecided'
               AND ((state = 'sent' AND sent_at < ?) OR (? = 0 AND created_at < ?))))`;

function pastParameters({ days, mail, now }: Retention): SqlValue[] {
  return [daysBefore(now, days), mail ? 1 : 0];
}

function dueParameters(retention: Retention): SqlValue[] {
  const told = daysBefore(retention.now, UNDECIDED_DAYS);
  return [...pastParameters(retention), told, retention.mail ? 1 : 0, told];
}

function purgeBatch(database: Database, retention: Retention, batch: number): Promise<number> {
  return database.transaction(async (sql) => {
    const rows = await sql.all<{ reference: string }>(
      `SELECT reference FROM application WHERE ${DUE} ORDER BY received_at, sequence LIMIT ?`,
      ...dueParameters(retention),
      batch,
    );
    for (const { reference } of rows) await deleteApplication(sql, reference);
    return rows.length;
  });
}

/** Delete the hashes of answers and addresses that are of no use after a day. */
function forgetHashes(database: Database, now: Instant): Promise<void> {
  const earliest = new Date(Date.parse(now) - SAME_ANSWERS_MS).toISOString();
  return database.transaction(async (sql) => {
    await sql.run('DELETE FROM content_key WHERE made_at < ?', earliest);
    await sql.run('DELETE FROM receipt_count WHERE day < ?', now.slice(0, 10));
  });
}
