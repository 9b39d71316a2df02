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
import { release } from './manage-applications.ts';
import { type Queued, queueMail } from './outbox-rows.ts';
import {
  isQuarantined,
  type Kept,
  type NewApplication,
  type StoredApplication,
} from './records.ts';

/** For how long the same answers without an id stay one application. */
export const SAME_ANSWERS_MS = 24 * 60 * 60 * 1000;

/**
 * Keep an application once.
 *
 * The mail it needs goes into the outbox in the same transaction. An id that another address used
 * before counts as none.
 *
 * @param queued what has to go out besides
 * @param submissionId as sent; `null` when the sender made none: then the same answers within
 *   24 hours are the same application
 * @throws StoreUnavailable when it is not, or not certainly, kept
 */
export async function keepApplication(
  database: Database,
  application: NewApplication,
  submissionId: string | null,
  queued: Queued,
): Promise<Kept> {
  // Outside the transaction, so that nobody waits for a hash while the store is locked.
  const made = randomUUID();
  const id = submissionId?.toLowerCase() ?? made;
  const reference = await referenceOf(id);
  return database.transaction(async (sql) => {
    const underAnswers = async (candidate: string, known: string | null) => {
      const found = await idOfAnswers(sql, application, candidate);
      const ofFound = found === candidate && known !== null ? known : await referenceOf(found);
      return keepUnder(sql, application, found, ofFound, queued);
    };
    if (submissionId === null) return underAnswers(made, reference);
    const kept = await keepUnder(sql, application, id, reference, queued);
    if (kept.outcome !== 'other-answers') return kept;
    const { email } = kept.application;
    if (email !== null && email === application.email) return kept;
    // Somebody else sends under an id that came along with a draft, or cannot be told from somebody
    // else: they are told nothing of the first, and what they sent is an application of its own.
    return underAnswers(made, null);
  });
}

async function keepUnder(
  sql: Statements,
  application: NewApplication,
  id: string,
  reference: string,
  queued: Queued,
): Promise<Kept> {
  const correctsNote = await noteOnCorrected(sql, application);
  const [inserted] = await sql.all(
    INSERT_APPLICATION,
    ...insertParameters(application, reference, id, correctsNote),
  );
  if (inserted !== undefined) {
    const { apart, ...others } = application;
    const stored: StoredApplication = {
      ...others,
      // PostgreSQL sends 64-bit numbers as text.
      sequence: Number(inserted['sequence']),
      reference,
      submissionId: id,
      correctsNote,
      releasedAt: null,
      decision: null,
      decidedAt: null,
      exportedAt: null,
    };
    await keepApart(sql, reference, apart);
    await queueMail(sql, stored, queued);
    return { outcome: 'stored', application: stored };
  }
  const [row] = await sql.all('SELECT * FROM application WHERE submission_id = ?', id);
  if (row === undefined) return { outcome: 'reference-taken' };
  const stored = applicationOf(row);
  if (stored.answersHash !== application.answersHash) {
    return { outcome: 'other-answers', application: stored };
  }
  // The same again with the hidden field left empty: a person, whose browser filled it in before.
  if (isQuarantined(stored) && application.quarantineReason === null) {
    await release(sql, stored.reference, application.receivedAt);
  }
  return { outcome: 'already-stored', application: stored };
}

/** What staff should know of the application that this one says it corrects; the sender is not told. */
async function noteOnCorrected(
  sql: Statements,
  { corrects, email }: NewApplication,
): Promise<StoredApplication['correctsNote']> {
  if (corrects === null) return null;
  const [corrected] = await sql.all<{ email: string | null }>(
    'SELECT email FROM application WHERE reference = ?',
    corrects,
  );
  if (corrected === undefined) return 'not-found';
  return email !== null && corrected.email === email ? null : 'other-address';
}

async function keepApart(
  sql: Statements,
  reference: string,
  apart: NewApplication['apart'],
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
  const { answersHash, receivedAt, quarantineReason } = application;
  // What a robot sends under somebody’s name must not be where that person’s own would be found.
  const key = quarantineReason === null ? answersHash : `${answersHash} ${quarantineReason}`;
  const [made] = await sql.all<{ submission_id: string }>(
    `INSERT INTO content_key (content_key, submission_id, made_at) VALUES (?, ?, ?)
     ON CONFLICT (content_key) DO UPDATE
       SET submission_id = excluded.submission_id, made_at = excluded.made_at
       WHERE content_key.made_at <= ?
     RETURNING submission_id`,
    key,
    candidate,
    receivedAt,
    earlier(receivedAt, SAME_ANSWERS_MS),
  );
  if (made !== undefined) return made.submission_id;
  const [known] = await sql.all<{ submission_id: string }>(
    'SELECT submission_id FROM content_key WHERE content_key = ?',
    key,
  );
  return known?.submission_id ?? candidate;
}

function earlier(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) - milliseconds).toISOString();
}
