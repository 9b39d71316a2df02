/** What admissions does to what was kept. */

import type { Decision } from '#domain/admission.ts';
import type { Answer } from '#domain/application.ts';
import type { Instant } from '#domain/dates.ts';
import type { Database, Queries, Statements } from './database.ts';
import { BATCH } from './tables.ts';

/** Take an application out of quarantine; its receipt goes out. */
export function releaseApplication(
  database: Database,
  reference: string,
  now: Instant,
): Promise<void> {
  return database.transaction((sql) => release(sql, reference, now));
}

/** The same inside a transaction. */
export async function release(sql: Statements, reference: string, now: Instant): Promise<void> {
  await sql.run(
    'UPDATE application SET released_at = ? WHERE reference = ? AND released_at IS NULL',
    now,
    reference,
  );
  await sql.run(
    `UPDATE outbox_mail SET state = 'waiting', due_at = ? WHERE reference = ? AND state = 'held'`,
    now,
    reference,
  );
}

/** Write down what the committee decided. */
export function decideApplication(
  database: Database,
  reference: string,
  decision: Decision,
  now: Instant,
): Promise<void> {
  return database.transaction((sql) =>
    sql.run(
      'UPDATE application SET decision = ?, decided_at = ? WHERE reference = ?',
      decision,
      now,
      reference,
    ),
  );
}

/**
 * Write down that applications left in an export, a few hundred at a time.
 *
 * What stops it half-way leaves the others unmarked: they are exported once more.
 */
export async function markExported(
  database: Database,
  sequences: readonly number[],
  now: Instant,
): Promise<void> {
  for (let from = 0; from < sequences.length; from += BATCH) {
    const batch = sequences.slice(from, from + BATCH);
    const marks = batch.map(() => '?').join(', ');
    await database.transaction((sql) =>
      sql.run(`UPDATE application SET exported_at = ? WHERE sequence IN (${marks})`, now, ...batch),
    );
  }
}

/** The answers stored apart from an application. */
export async function findApart(database: Database, reference: string): Promise<Answer[]> {
  const apart = await database.transaction((sql) => apartOf(sql, [reference]));
  return apart.get(reference) ?? [];
}

/** Those of several applications by their references, inside a transaction. */
export async function apartOf(
  sql: Queries,
  references: readonly string[],
): Promise<ReadonlyMap<string, Answer[]>> {
  const rows = await sql.all<{ reference: string; name: string; value: string }>(
    `SELECT * FROM apart_answer WHERE reference IN (${references.map(() => '?').join(', ')})
     ORDER BY reference, name`,
    ...references,
  );
  const apart = new Map<string, Answer[]>();
  for (const { reference, name, value } of rows) {
    const answers = apart.get(reference) ?? [];
    answers.push({ name, value: JSON.parse(value) });
    apart.set(reference, answers);
  }
  return apart;
}

/** Delete everything of an application, in every table, and overwrite it. */
export async function eraseApplication(database: Database, reference: string): Promise<void> {
  await database.transaction((sql) => deleteApplication(sql, reference));
  await database.scrub();
}

/** Delete everything of an application inside a transaction. */
export async function deleteApplication(sql: Statements, reference: string): Promise<void> {
  await sql.run(
    `DELETE FROM content_key WHERE submission_id IN
       (SELECT submission_id FROM application WHERE reference = ?)`,
    reference,
  );
  for (const table of ['apart_answer', 'interest_confirmation', 'outbox_mail', 'application']) {
    await sql.run(`DELETE FROM ${table} WHERE reference = ?`, reference);
  }
}
