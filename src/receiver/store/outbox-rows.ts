/** The outbox as rows: what has to go out, who is sending it now, and what became of it. */

import type { Instant } from '#domain/dates.ts';
import type { Database, Row, Statements } from './database.ts';
import { askToConfirm, mayReceive } from './interest.ts';
import {
  isQuarantined,
  type MailKind,
  type MailState,
  type OutboxMail,
  type StoredApplication,
} from './records.ts';

/** How long one process may take for one mail before another believes it dead. */
export const CLAIM_MS = 120_000;

/**
 * Queue the mail to admissions and the receipt, which waits while the application is quarantined.
 *
 * Admissions hears of an interest when its address was confirmed, by the link in the receipt.
 */
export async function queueMail(
  sql: Statements,
  application: StoredApplication,
  mailHost: string,
): Promise<void> {
  const { email, kind: sent, reference, receivedAt } = application;
  const isPutAside = isQuarantined(application);
  const kinds: [MailKind, MailState][] = [];
  if (sent === 'interest' && email !== null) {
    await askToConfirm(sql, reference);
    kinds.push(['admissions', isPutAside ? 'waiting' : 'held']);
  } else {
    kinds.push(['admissions', 'waiting']);
  }
  if (email !== null && isPutAside) kinds.push(['receipt', 'held']);
  else if (email !== null) {
    kinds.push(['receipt', (await mayReceive(sql, email, receivedAt)) ? 'waiting' : 'limited']);
  }
  for (const [kind, state] of kinds) {
    await sql.run(
      `INSERT INTO outbox_mail
         (reference, kind, message_id, state, attempts, created_at, due_at)
       VALUES (?, ?, ?, ?, 0, ?, ?)`,
      application.reference,
      kind,
      // Made once: a mail that is sent again after a crash is the same mail.
      `${application.submissionId}.${kind}@${mailHost}`,
      state,
      application.receivedAt,
      application.receivedAt,
    );
  }
}

/** Queue a mail that tells admissions of an application that is old and that nobody decided. */
export async function queueUndecided(
  sql: Statements,
  { reference, submissionId }: StoredApplication,
  mailHost: string,
  now: Instant,
): Promise<void> {
  await sql.run(
    `INSERT INTO outbox_mail
       (reference, kind, message_id, state, attempts, created_at, due_at)
     VALUES (?, 'undecided', ?, 'waiting', 0, ?, ?) ON CONFLICT DO NOTHING`,
    reference,
    `${submissionId}.undecided@${mailHost}`,
    now,
    now,
  );
}

/**
 * Take one mail that is due, so that no other process sends it at the same time.
 *
 * @returns `null` when nothing is due
 */
export function claimMail(database: Database, now: Instant): Promise<OutboxMail | null> {
  const until = new Date(Date.parse(now) + CLAIM_MS).toISOString();
  return database.transaction(async (sql) => {
    const [row] = await sql.all(
      `UPDATE outbox_mail SET claimed_until = ?, attempts = attempts + 1
       WHERE (claimed_until IS NULL OR claimed_until <= ?) AND sequence = (
         SELECT sequence FROM outbox_mail
         WHERE state = 'waiting' AND due_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)
         ORDER BY due_at, sequence LIMIT 1 ${database.skipLocked})
       RETURNING *`,
      until,
      now,
      now,
      now,
    );
    return row ? mailOf(row) : null;
  });
}

/** What became of a mail that was claimed. */
export type MailOutcome =
  | { readonly state: 'sent'; readonly at: Instant }
  | { readonly state: 'waiting' | 'failed'; readonly dueAt: Instant; readonly problem: string };

/** Write down what became of a mail, and let go of it. */
export function settleMail(
  database: Database,
  sequence: number,
  outcome: MailOutcome,
): Promise<void> {
  return database.transaction(async (sql) => {
    if (outcome.state === 'sent') {
      await sql.run(
        `UPDATE outbox_mail SET state = 'sent', sent_at = ?, claimed_until = NULL, problem = NULL
         WHERE sequence = ?`,
        outcome.at,
        sequence,
      );
    } else {
      await sql.run(
        `UPDATE outbox_mail SET state = ?, due_at = ?, problem = ?, claimed_until = NULL
         WHERE sequence = ?`,
        outcome.state,
        outcome.dueAt,
        outcome.problem,
        sequence,
      );
    }
  });
}

/** Make everything that was not delivered due now. Returns how many mails. */
export function hurryMail(database: Database, now: Instant): Promise<number> {
  return database.transaction(async (sql) => {
    const rows = await sql.all(
      `UPDATE outbox_mail SET state = 'waiting', due_at = ?
       WHERE state IN ('waiting', 'failed') RETURNING sequence`,
      now,
    );
    return rows.length;
  });
}

/** Every mail of the outbox, oldest first. */
export function listMail(database: Database): Promise<OutboxMail[]> {
  return database.transaction(async (sql) => {
    const rows = await sql.all('SELECT * FROM outbox_mail ORDER BY sequence');
    return rows.map(mailOf);
  });
}

/** The mails of some applications, oldest first. */
export async function mailsOf(
  sql: Statements,
  references: readonly string[],
): Promise<OutboxMail[]> {
  const marks = references.map(() => '?').join(', ');
  const rows = await sql.all(
    `SELECT * FROM outbox_mail WHERE reference IN (${marks}) ORDER BY sequence`,
    ...references,
  );
  return rows.map(mailOf);
}

/** How many mails wait, and since when the oldest does. */
export function waitingMail(
  database: Database,
): Promise<{ readonly count: number; readonly oldest: Instant | null }> {
  return database.transaction(async (sql) => {
    const [row] = await sql.all<{ count: number; oldest: string | null }>(
      `SELECT COUNT(*) AS count, MIN(created_at) AS oldest FROM outbox_mail
       WHERE state IN ('waiting', 'failed')`,
    );
    return { count: Number(row?.count ?? 0), oldest: row?.oldest ?? null };
  });
}

function mailOf(row: Row): OutboxMail {
  const optional = (column: string) => (row[column] === null ? null : String(row[column]));
  return {
    sequence: Number(row['sequence']),
    reference: String(row['reference']),
    kind: String(row['kind']) as MailKind,
    messageId: String(row['message_id']),
    state: String(row['state']) as MailState,
    attempts: Number(row['attempts']),
    createdAt: String(row['created_at']),
    dueAt: String(row['due_at']),
    sentAt: optional('sent_at'),
    problem: optional('problem'),
  };
}
