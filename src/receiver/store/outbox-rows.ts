/** The outbox as rows: what has to go out, who is sending it now, and what became of it. */

import type { Instant } from '#domain/dates.ts';
import type { FaultKind } from '../outbox/mail-faults.ts';
import type { Database, Queries, Row, SqlValue, Statements } from './database.ts';
import { askToConfirm, countReceipt, STATE_OF_RECEIPT } from './interest.ts';
import {
  isQuarantined,
  type MailKind,
  type MailState,
  type OutboxMail,
  type StoredApplication,
} from './records.ts';

/** How long one process may take for one mail before another believes it dead. */
const CLAIM_MS = 120_000;

/** A mail is never put off for longer: one that is due later was put off by a clock that went back. */
export const LONGEST_WAIT_MS = 60 * 60 * 1000;

/** What a stored application queues, as the settings have it. */
export interface Queued {
  /** the part of a Message-ID behind the @ */
  readonly mailHost: string;
  /** whether an application is also told to another system */
  readonly hasWebhook: boolean;
}

/** Calls of another system wait in the same table, and are no mail. */
const IS_MAIL = "kind <> 'webhook'";
const IS_CALL = "kind = 'webhook'";

/**
 * Queue the mail to admissions and the receipt, which waits while the application is quarantined.
 *
 * Admissions hears of an interest when its address was confirmed, by the link in the receipt.
 */
export async function queueMail(
  sql: Statements,
  application: StoredApplication,
  { mailHost, hasWebhook }: Queued,
): Promise<void> {
  const { email, kind: sent, reference, receivedAt } = application;
  const isPutAside = isQuarantined(application);
  const kinds: [MailKind | 'webhook', state: string, ...SqlValue[]][] = [];
  if (sent === 'interest' && email !== null) {
    await askToConfirm(sql, reference);
    kinds.push(['admissions', '?', isPutAside ? 'waiting' : 'held']);
  } else {
    kinds.push(['admissions', '?', 'waiting']);
  }
  if (email !== null && isPutAside) kinds.push(['receipt', '?', 'held']);
  else if (email !== null) {
    const { recipient, day } = await countReceipt(sql, email, receivedAt);
    kinds.push(['receipt', STATE_OF_RECEIPT, recipient, day]);
  }
  if (hasWebhook && sent === 'application') {
    kinds.push(['webhook', '?', isPutAside ? 'held' : 'waiting']);
  }
  await sql.run(
    `INSERT INTO outbox_mail
       (reference, kind, message_id, state, attempts, created_at, due_at)
     VALUES ${kinds.map(([, state]) => `(?, ?, ?, ${state}, 0, ?, ?)`).join(', ')}`,
    ...kinds.flatMap(([kind, , ...state]) => [
      reference,
      kind,
      // Made once: a mail that is sent again after a crash is the same mail.
      `${application.submissionId}.${kind}@${mailHost}`,
      ...state,
      receivedAt,
      receivedAt,
    ]),
  );
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
 * Take one mail that is due, so that no other process sends it at the same time: new ones before
 * those that failed, and the one that came first before the others, whatever the clock said then.
 *
 * @returns `null` when nothing is due
 */
export function claimMail(database: Database, now: Instant): Promise<OutboxMail | null> {
  return claim(database, now, IS_MAIL);
}

/** Take one call of another system that is due, in the same way. */
export function claimCall(database: Database, now: Instant): Promise<OutboxMail | null> {
  return claim(database, now, IS_CALL);
}

function claim(database: Database, now: Instant, which: string): Promise<OutboxMail | null> {
  const until = later(now, CLAIM_MS);
  // Twice as long, so that another machine whose clock is a little ahead is believed.
  const latestClaim = later(now, 2 * CLAIM_MS);
  const latestDue = later(now, 2 * LONGEST_WAIT_MS);
  const isFree = '(claimed_until IS NULL OR claimed_until <= ? OR claimed_until > ?)';
  return database.transaction(async (sql) => {
    const [row] = await sql.all(
      `UPDATE outbox_mail SET claimed_until = ?, attempts = attempts + 1
       WHERE ${isFree} AND sequence = (
         SELECT sequence FROM outbox_mail
         WHERE ${which} AND state = 'waiting' AND (due_at <= ? OR due_at > ?) AND ${isFree}
         ORDER BY attempts, sequence LIMIT 1 ${database.skipLocked})
       RETURNING *`,
      until,
      now,
      latestClaim,
      now,
      latestDue,
      now,
      latestClaim,
    );
    return row ? mailOf(row) : null;
  });
}

/** What became of a mail that was claimed. */
export type MailOutcome =
  | { readonly state: 'sent'; readonly at: Instant }
  | {
      readonly state: 'waiting' | 'failed';
      readonly dueAt: Instant;
      readonly deferrals: number;
      readonly fault: FaultKind;
      readonly problem: string;
    };

/**
 * Write down what became of a mail, and let go of it. When a receipt is given up, a mail that says
 * so to admissions joins the outbox.
 */
export function settleMail(
  database: Database,
  mail: OutboxMail,
  outcome: MailOutcome,
): Promise<void> {
  return database.transaction(async (sql) => {
    if (outcome.state === 'sent') {
      await sql.run(
        `UPDATE outbox_mail SET state = 'sent', sent_at = ?, claimed_until = NULL, fault = NULL,
           problem = NULL
         WHERE sequence = ?`,
        outcome.at,
        mail.sequence,
      );
      return;
    }
    await sql.run(
      `UPDATE outbox_mail SET state = ?, due_at = ?, deferrals = ?, fault = ?, problem = ?,
         claimed_until = NULL
       WHERE sequence = ?`,
      outcome.state,
      outcome.dueAt,
      outcome.deferrals,
      outcome.fault,
      outcome.problem,
      mail.sequence,
    );
    if (outcome.state === 'failed') await queueReturned(sql, mail);
  });
}

/** Take out a mail whose application was deleted while it was in hand: nobody is waiting for it. */
export function forgetMail(database: Database, { sequence }: OutboxMail): Promise<void> {
  return database.transaction((sql) =>
    sql.run('DELETE FROM outbox_mail WHERE sequence = ?', sequence),
  );
}

/** Queue the mail that tells admissions of a receipt that could not be delivered, once. */
async function queueReturned(sql: Statements, { reference, messageId, dueAt }: OutboxMail) {
  await sql.run(
    `INSERT INTO outbox_mail
       (reference, kind, message_id, state, attempts, created_at, due_at)
     VALUES (?, 'returned', ?, 'waiting', 0, ?, ?) ON CONFLICT DO NOTHING`,
    reference,
    messageId.replace('.receipt@', '.returned@'),
    dueAt,
    dueAt,
  );
}

/**
 * Write down that a mail that went out came back. A receipt is closed; the mail to admissions has to
 * go out again.
 *
 * @returns whether there was such a mail
 */
export function returnMail(
  database: Database,
  reference: string,
  kind: 'admissions' | 'receipt',
  now: Instant,
): Promise<boolean> {
  return database.transaction(async (sql) => {
    const rows = await sql.all(
      `UPDATE outbox_mail SET state = ?, due_at = ?, fault = 'bounced', problem = 'bounced',
         sent_at = NULL
       WHERE reference = ? AND kind = ? AND state <> 'held' RETURNING sequence`,
      kind === 'receipt' ? 'failed' : 'waiting',
      now,
      reference,
      kind,
    );
    return rows.length > 0;
  });
}

/** Make due now what waits for nothing but the end of a fault of ours. */
export function hurryOurs(database: Database, now: Instant): Promise<void> {
  return database.transaction((sql) =>
    sql.run(`UPDATE outbox_mail SET due_at = ? WHERE state = 'waiting' AND fault = 'ours'`, now),
  );
}

/**
 * Make everything that waits due now.
 *
 * @param reopened reference of an application whose mails that were closed or not tried go out too
 */
export function hurryMail(
  database: Database,
  now: Instant,
  reopened: string | null = null,
): Promise<void> {
  return database.transaction((sql) =>
    sql.run(
      `UPDATE outbox_mail SET state = 'waiting', due_at = ?
       WHERE state = 'waiting' OR (state IN ('failed', 'limited') AND reference = ?)`,
      now,
      reopened,
    ),
  );
}

/** The mails of some applications, oldest first. */
export async function mailsOf(sql: Queries, references: readonly string[]): Promise<OutboxMail[]> {
  const marks = references.map(() => '?').join(', ');
  const rows = await sql.all(
    `SELECT * FROM outbox_mail WHERE ${IS_MAIL} AND reference IN (${marks}) ORDER BY sequence`,
    ...references,
  );
  return rows.map(mailOf);
}

/** The mails of one application, oldest first. */
export function mailOfApplication(database: Database, reference: string): Promise<OutboxMail[]> {
  return database.transaction(async (sql) => {
    const rows = await sql.all(
      `SELECT * FROM outbox_mail WHERE ${IS_MAIL} AND reference = ? ORDER BY sequence`,
      reference,
    );
    return rows.map(mailOf);
  });
}

/** The state of the outbox as a whole. */
export interface OutboxSummary {
  /** how many mails have to go out, given-up ones left out */
  readonly waiting: number;
  /** since when the oldest of them waits */
  readonly oldest: Instant | null;
  /** how many applicants could not be sent their receipt */
  readonly receiptsReturned: number;
  /** how many receipts were not sent because too many went to their address on one day */
  readonly receiptsLimited: number;
  /** the fault of ours that keeps mail waiting, as a code and in words */
  readonly problem: string | null;
}

const summaries = new WeakMap<Database, { result: Promise<OutboxSummary>; until: number }>();

/**
 * The same for all who ask while it is counted, and for twenty times as long after: anybody may ask, and
 * with a million that wait the answer takes a second.
 */
export function sharedSummary(database: Database): Promise<OutboxSummary> {
  const last = summaries.get(database);
  if (last !== undefined && performance.now() < last.until) return last.result;
  const started = performance.now();
  const summary = { result: summarizeMail(database), until: Number.POSITIVE_INFINITY };
  summaries.set(database, summary);
  const end = () => {
    summary.until = performance.now() + 20 * (performance.now() - started);
  };
  summary.result.then(end, () => summaries.delete(database));
  return summary.result;
}

/** What is in the outbox. */
export function summarizeMail(database: Database): Promise<OutboxSummary> {
  return database.transaction(async (sql) => {
    const [row] = await sql.all<{
      waiting: number;
      oldest: string | null;
      returned: number;
      limited: number;
    }>(
      `SELECT SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END) AS waiting,
         SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END) AS returned,
         SUM(CASE WHEN state = 'limited' THEN 1 ELSE 0 END) AS limited,
         MIN(CASE WHEN state = 'waiting' THEN created_at END) AS oldest
       FROM outbox_mail WHERE ${IS_MAIL} AND state IN ('waiting', 'failed', 'limited')`,
    );
    const [ours] = await sql.all<{ problem: string }>(
      `SELECT problem FROM outbox_mail WHERE state = 'waiting' AND fault = 'ours'
       ORDER BY sequence DESC LIMIT 1`,
    );
    return {
      waiting: Number(row?.waiting ?? 0),
      oldest: row?.oldest ?? null,
      receiptsReturned: Number(row?.returned ?? 0),
      receiptsLimited: Number(row?.limited ?? 0),
      problem: ours?.problem ?? null,
    };
  });
}

/**
 * For how long something has waited, in milliseconds. A beginning that lies ahead was written by a
 * clock that went back since: it lies at least so far away.
 */
export function waitedMs(since: Instant, now: Instant): number {
  return Math.abs(Date.parse(now) - Date.parse(since));
}

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

export function mailOf(row: Row): OutboxMail {
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
    deferrals: Number(row['deferrals']),
    fault: optional('fault') as OutboxMail['fault'],
    problem: optional('problem'),
  };
}
