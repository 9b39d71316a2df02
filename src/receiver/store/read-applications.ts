/** Reading what was kept. */

import type { ApplicationForm } from '#domain/application.ts';
import type { Instant } from '#domain/dates.ts';
import { applicationOf } from './application-rows.ts';
import type { Database } from './database.ts';
import type { StoredApplication } from './records.ts';

/** The application with this reference, or `null`. */
export function findApplication(
  database: Database,
  reference: string,
): Promise<StoredApplication | null> {
  return database.transaction(async (sql) => {
    const [row] = await sql.all('SELECT * FROM application WHERE reference = ?', reference);
    return row ? applicationOf(row) : null;
  });
}

/** Whether an application came under the id its sender made. */
export function hasArrived(database: Database, submissionId: string): Promise<boolean> {
  return database.transaction(async (sql) => {
    const rows = await sql.all(
      'SELECT sequence FROM application WHERE submission_id = ?',
      submissionId.toLowerCase(),
    );
    return rows.length > 0;
  });
}

/** Remember forms by their version, so that what was asked can be printed when they have changed. */
export function storeForms(
  database: Database,
  forms: readonly ApplicationForm[],
  storedAt: Instant,
): Promise<void> {
  return database.transaction(async (sql) => {
    for (const form of forms) {
      await sql.run(
        `INSERT INTO form_definition (version, form, definition, stored_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        form.version,
        form.id,
        JSON.stringify(form),
        storedAt,
      );
    }
  });
}

/** A form as it was at a version, or `null` if this receiver never served it. */
export function findForm(database: Database, version: string): Promise<ApplicationForm | null> {
  return database.transaction(async (sql) => {
    const [row] = await sql.all<{ definition: string }>(
      'SELECT definition FROM form_definition WHERE version = ?',
      version,
    );
    return row ? (JSON.parse(row.definition) as ApplicationForm) : null;
  });
}
