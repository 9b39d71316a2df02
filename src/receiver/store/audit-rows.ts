/** Who looked at, changed or deleted what. An entry outlives the application it is about. */

import type { Instant } from '#domain/dates.ts';
import type { Database } from './database.ts';

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
export function listAudit(database: Database, reference: string | null): Promise<AuditEntry[]> {
  return database.transaction(async (sql) => {
    const about = reference === null ? '' : 'WHERE reference = ?';
    const rows = await sql.all(
      `SELECT at, who, action, reference, note FROM audit_entry ${about} ORDER BY sequence`,
      ...(reference === null ? [] : [reference]),
    );
    return rows.map((row) => ({
      at: String(row['at']),
      who: String(row['who']),
      action: String(row['action']),
      reference: row['reference'] === null ? null : String(row['reference']),
      note: row['note'] === null ? null : String(row['note']),
    }));
  });
}
