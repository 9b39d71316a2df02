/**
 * Keeping an application: the one transaction that everything rests on.
 *
 * Whatever happens before its commit, the applicant gets no acknowledgement; whatever happens after
 * it, the application is there and sending it again gives the same reference.
 */

import { randomUUID } from 'node:crypto';
import type { Instant } from '#domain/dates.ts';
import { referenceOf } from '#domain/reference.ts';
import { applicationOf, INSERT_APPLICATION, insertParameters } from './application-rows.ts';
import type { Database, Statements } from './database.ts';
import { queueMail } from './outbox-rows.ts';
import type { Kept, NewApplication } from './records.ts';

/** For how long the same answers without an id stay one application. */
export const SAME_ANSWERS_MS = 24 * 60 * 60 * 1000;

/**
 * Keep an application once.
 *
 * The mail it needs goes into the outbox in the same transaction.
 *
 * @param mailHost the part of a Message-ID behind the @
 * @param submissionId as sent; `null` when the sender made none: then the same answers within
 *   24 hours are the same application
 * @throws StoreUnavailable when it is not, or not certainly, kept
 */
export async function keepApplication(
  database: Database,
  application: NewApplication,
  submissionId: string | null,
  mailHost: string,
): Promise<Kept> {
  // Outside the transaction, so that nobody waits for a hash while the store is locked.
  const candidate = submissionId?.toLowerCase() ?? randomUUID();
  const candidateReference = await referenceOf(candidate);
  return database.transaction(async (sql) => {
    const id = submissionId ? candidate : await idOfAnswers(sql, application, candidate);
    const reference = id === candidate ? candidateReference : await referenceOf(id);
    const [inserted] = await sql.all(
      INSERT_APPLICATION,
      ...insertParameters(application, reference, id),
    );
    const [row] = await sql.all('SELECT * FROM application WHERE submission_id = ?', id);
    if (row === undefined) return { outcome: 'reference-taken' };
    const stored = applicationOf(row);
    if (inserted !== undefined) {
      await keepApart(sql, reference, application);
      await queueMail(sql, stored, mailHost);
      return { outcome: 'stored', application: stored };
    }
    const same = stored.answersHash === application.answersHash;
    return { outcome: same ? 'already-stored' : 'other-answers', application: stored };
  });
}

async function keepApart(
  sql: Statements,
  reference: string,
  { apart }: NewApplication,
): Promise<void> {
  for (const { name, value } of apart) {
    await sql.run(
      'INSERT INTO apart_answer (reference, name, value) VALUES (?, ?, ?)',
      reference,
      name,
      JSON.stringify(value),
    );
  }
}

/** The id these answers came under in the last 24 hours; else they have the candidate from now on. */
async function idOfAnswers(
  sql: Statements,
  application: NewApplication,
  candidate: string,
): Promise<string> {
  const { answersHash, receivedAt } = application;
  const [made] = await sql.all<{ submission_id: string }>(
    `INSERT INTO content_key (content_key, submission_id, made_at) VALUES (?, ?, ?)
     ON CONFLICT (content_key) DO UPDATE
       SET submission_id = excluded.submission_id, made_at = excluded.made_at
       WHERE content_key.made_at <= ?
     RETURNING submission_id`,
    answersHash,
    candidate,
    receivedAt,
    earlier(receivedAt, SAME_ANSWERS_MS),
  );
  if (made !== undefined) return made.submission_id;
  const [known] = await sql.all<{ submission_id: string }>(
    'SELECT submission_id FROM content_key WHERE content_key = ?',
    answersHash,
  );
  return known?.submission_id ?? candidate;
}

function earlier(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) - milliseconds).toISOString();
}
