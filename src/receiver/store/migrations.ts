/**
 * The tables, as steps forward. A step that has been released is never edited; a change is a new
 * step, so that every older database reaches the present one.
 *
 * Written in what SQLite and PostgreSQL share: instants and JSON are text, truth is 0 or 1.
 * `{sequence}` is the growing key of each.
 */

import { NewerSchemaError, type Statements } from './database.ts';

const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE application (
       sequence {sequence},
       reference TEXT NOT NULL UNIQUE,
       submission_id TEXT NOT NULL UNIQUE,
       answers_hash TEXT NOT NULL,
       kind TEXT NOT NULL,
       form TEXT NOT NULL,
       form_version TEXT NOT NULL,
       program TEXT NOT NULL,
       cohort TEXT,
       route TEXT,
       via TEXT,
       answers TEXT NOT NULL,
       extra TEXT NOT NULL,
       shown TEXT NOT NULL,
       received_at TEXT NOT NULL,
       catalog_at TEXT NOT NULL,
       late INTEGER NOT NULL,
       decision_by TEXT
     )`,
    // Forms as they were asked: an old application still prints with its own questions.
    `CREATE TABLE form_definition (
       version TEXT PRIMARY KEY,
       form TEXT NOT NULL,
       definition TEXT NOT NULL,
       stored_at TEXT NOT NULL
     )`,
    // Submissions that came without an id, by the hash of what they said.
    `CREATE TABLE content_key (
       content_key TEXT PRIMARY KEY,
       submission_id TEXT NOT NULL,
       made_at TEXT NOT NULL
     )`,
  ],
  [
    'ALTER TABLE application ADD COLUMN email TEXT',
    'ALTER TABLE application ADD COLUMN form_note TEXT',
    'ALTER TABLE application ADD COLUMN corrects TEXT',
    'ALTER TABLE application ADD COLUMN quarantine_reason TEXT',
    'ALTER TABLE application ADD COLUMN released_at TEXT',
    'ALTER TABLE application ADD COLUMN decision TEXT',
    'ALTER TABLE application ADD COLUMN decided_at TEXT',
    'ALTER TABLE application ADD COLUMN exported_at TEXT',
    'CREATE INDEX application_by_email ON application (email)',
    // Answers that do not belong to the decision: access needs.
    `CREATE TABLE apart_answer (
       reference TEXT NOT NULL,
       name TEXT NOT NULL,
       value TEXT NOT NULL,
       PRIMARY KEY (reference, name)
     )`,
    // Mail that has to go out. A row is made in the transaction that keeps its application.
    `CREATE TABLE outbox_mail (
       sequence {sequence},
       reference TEXT NOT NULL,
       kind TEXT NOT NULL,
       message_id TEXT NOT NULL UNIQUE,
       state TEXT NOT NULL,
       attempts INTEGER NOT NULL,
       created_at TEXT NOT NULL,
       due_at TEXT NOT NULL,
       claimed_until TEXT,
       sent_at TEXT,
       problem TEXT
     )`,
    'CREATE INDEX outbox_mail_by_state ON outbox_mail (state, due_at)',
    'CREATE INDEX outbox_mail_by_reference ON outbox_mail (reference)',
    // Applications from before there was an outbox still have to reach admissions.
    `INSERT INTO outbox_mail
       (reference, kind, message_id, state, attempts, created_at, due_at)
     SELECT reference, 'admissions', submission_id || '.admissions@applications', 'waiting', 0,
       received_at, received_at FROM application ORDER BY sequence`,
  ],
  [
    // What the store knows of itself: `clock`, the machine clock as it was last seen.
    'CREATE TABLE store_state (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
    `INSERT INTO store_state (name, value)
     SELECT 'clock', latest FROM (SELECT MAX(received_at) AS latest FROM application) AS seen
     WHERE latest IS NOT NULL`,
    'CREATE INDEX application_by_received ON application (received_at)',
  ],
  [
    // What is to be known of the application that this one corrects.
    'ALTER TABLE application ADD COLUMN corrects_note TEXT',
  ],
  [
    // What only the mail to an address holds, until its reader has said that it joins a list.
    `CREATE TABLE interest_confirmation (
       reference TEXT PRIMARY KEY,
       token TEXT NOT NULL UNIQUE
     )`,
    // How many receipts an address was sent today, by a hash of it.
    `CREATE TABLE receipt_count (
       recipient TEXT NOT NULL,
       day TEXT NOT NULL,
       count INTEGER NOT NULL,
       PRIMARY KEY (recipient, day)
     )`,
  ],
  [
    'ALTER TABLE outbox_mail ADD COLUMN deferrals INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE outbox_mail ADD COLUMN fault TEXT',
    // Who looked at, changed or deleted what. It outlives the application it is about.
    `CREATE TABLE audit_entry (
       sequence {sequence},
       at TEXT NOT NULL,
       who TEXT NOT NULL,
       action TEXT NOT NULL,
       reference TEXT,
       note TEXT
     )`,
    'CREATE INDEX audit_entry_by_reference ON audit_entry (reference)',
  ],
  [
    // In the order in which they are sent: of a hundred thousand that wait, the next is the first.
    'DROP INDEX outbox_mail_by_state',
    'CREATE INDEX outbox_mail_by_turn ON outbox_mail (state, attempts, sequence)',
  ],
];

/** The version the tables have after every step. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Take the steps a database still lacks, inside one transaction.
 *
 * @param place for the error: the file or server
 * @param sequence the type of a growing key
 * @param upTo stops early; only the tests of older databases do that
 * @throws NewerSchemaError if a later project made the tables
 */
export async function migrate(
  sql: Statements,
  place: string,
  sequence: string,
  upTo: number = SCHEMA_VERSION,
): Promise<void> {
  await sql.run('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
  const [row] = await sql.all<{ version: number }>('SELECT version FROM schema_version');
  const found = row ? Number(row.version) : 0;
  if (found > SCHEMA_VERSION) throw new NewerSchemaError(place, found, SCHEMA_VERSION);
  for (const statement of MIGRATIONS.slice(found, upTo).flat()) {
    await sql.run(statement.replace('{sequence}', sequence));
  }
  if (found >= upTo) return;
  await sql.run('DELETE FROM schema_version');
  await sql.run('INSERT INTO schema_version (version) VALUES (?)', upTo);
}
