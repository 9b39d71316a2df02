/** Who looked at, changed or deleted what. An entry outlives the application it is about. */

import type { Instant } from '#domain/dates.ts';
import type { Database, Queries } from './database.ts';
import { BATCH } from './tables.ts';

export interface AuditEntry {
  /** machine clock */
  readonly at: Instant;
  /** the name given with the command, else that of the account it ran under */
  readonly who: string;
  /** the command */
  readonly action: string;
  /** `null`: it was about more than one */
  readonly reference: string | null;
  /** which of several: a decision, how many */
  readonly note: string | null;
}

/** Write down that somebody does something, before it is done. */
export function recordAudit(database: Database, entry: AuditEntry): Promise<void> {
  return database.transaction((sql) =>
    sql.run(
      'INSERT INTO audit_entry (at, who, action, reference, note) VALUES (?, ?, ?, ?, ?)',
      entry.at,
      entry.who,
      entry.action,
      entry.reference,
      entry.note,
    ),
  );
}

/** What was written down, oldest first; with a reference only what is about it. */
export async function* eachAudit(
  sql: Queries,
  reference: string | null,
): AsyncGenerator<AuditEntry, void> {
  const about = reference === null ? '' : 'AND reference = ?';
  for (let after = 0; ; ) {
    const rows = await sql.all(
      `SELECT * FROM audit_entry WHERE sequence > ? ${about} ORDER BY sequence LIMIT ${BATCH}`,
      after,
      ...(reference === null ? [] : [reference]),
    );
    if (rows.length === 0) return;
    for (const row of rows) {
      yield {
        at: String(row['at']),
        who: String(row['who']),
        action: String(row['action']),
        reference: row['reference'] === null ? null : String(row['reference']),
        note: row['note'] === null ? null : String(row['note']),
      };
    }
    after = Number(rows.at(-1)?.['sequence']);
  }
}
