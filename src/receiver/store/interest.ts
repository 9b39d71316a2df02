/**
 * The list of those who want to hear of a program. An address counts when whoever reads its mail has
 * said so: until then admissions gets no mail about it, and it gets one alone.
 */

import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '#domain/dates.ts';
import { applicationOf } from './application-rows.ts';
import type { Database, Statements } from './database.ts';
import { release } from './manage-applications.ts';
import type { StoredApplication } from './records.ts';

/** So many receipts go to one address on one day: more are somebody else’s doing. */
const RECEIPTS_A_DAY = 5;

/** Make the secret that only the mail to the address will hold. */
export async function askToConfirm(sql: Statements, reference: string): Promise<void> {
  await sql.run(
    'INSERT INTO interest_confirmation (reference, token) VALUES (?, ?)',
    reference,
    randomBytes(18).toString('base64url'),
  );
}

/** The secret of an entry, or `null` where none was made: it counts as it is. */
export function confirmationToken(database: Database, reference: string): Promise<string | null> {
  return database.transaction(async (sql) => {
    const [row] = await sql.all<{ token: string }>(
      'SELECT token FROM interest_confirmation WHERE reference = ?',
      reference,
    );
    return row?.token ?? null;
  });
}

/** The entry that a secret belongs to, or `null`. */
export function findByToken(database: Database, token: string): Promise<StoredApplication | null> {
  return database.transaction((sql) => ofToken(sql, token));
}

/** Count an entry from now on; admissions is told. Once more is the same. */
export function confirmInterest(
  database: Database,
  token: string,
  now: Instant,
): Promise<StoredApplication | null> {
  return database.transaction(async (sql) => {
    const found = await ofToken(sql, token);
    if (found !== null) await release(sql, found.reference, now);
    return found;
  });
}

/** Whether an entry still waits to be confirmed: the mail to admissions is held back for it. */
export function isUnconfirmed(database: Database, reference: string): Promise<boolean> {
  return database.transaction(async (sql) => {
    const rows = await sql.all(
      `SELECT sequence FROM outbox_mail
       WHERE reference = ? AND kind = 'admissions' AND state = 'held'`,
      reference,
    );
    return rows.length > 0;
  });
}

/** Count one more receipt of an address on a day. Its mailbox is counted, as a hash. */
export async function countReceipt(
  sql: Statements,
  email: string,
  now: Instant,
): Promise<ReceiptCount> {
  const recipient = createHash('sha256').update(mailboxOf(email)).digest('hex');
  const day = now.slice(0, 10);
  await sql.run(
    `INSERT INTO receipt_count (recipient, day, count) VALUES (?, ?, 1)
     ON CONFLICT (recipient, day) DO UPDATE SET count = receipt_count.count + 1`,
    recipient,
    day,
  );
  return { recipient, day };
}

export interface ReceiptCount {
  readonly recipient: string;
  readonly day: string;
}

/** The state of a receipt that was counted, as SQL; its parameters are `recipient` and `day`. */
export const STATE_OF_RECEIPT = `(SELECT CASE WHEN count > ${RECEIPTS_A_DAY} THEN 'limited' ELSE 'waiting' END
  FROM receipt_count WHERE recipient = ? AND day = ?)`;

/** One name for the addresses that reach one mailbox: with a `+tag`, at Gmail with dots anywhere. */
function mailboxOf(email: string): string {
  const [, name = '', host = ''] = /^([^@+]*)[^@]*@(.*)$/.exec(email.toLowerCase()) ?? [];
  const isGmail = host === 'gmail.com' || host === 'googlemail.com';
  return isGmail ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${host}`;
}

async function ofToken(sql: Statements, token: string): Promise<StoredApplication | null> {
  const [row] = await sql.all(
    `SELECT * FROM application WHERE reference =
       (SELECT reference FROM interest_confirmation WHERE token = ?)`,
    token,
  );
  return row ? applicationOf(row) : null;
}
