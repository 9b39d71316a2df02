/** Which applications a command is about. */

import type { Answer } from '#domain/application.ts';
import { applicationOf } from '../store/application-rows.ts';
import type { Queries } from '../store/database.ts';
import { apartOf } from '../store/manage-applications.ts';
import { mailsOf } from '../store/outbox-rows.ts';
import { isQuarantined, type OutboxMail, type StoredApplication } from '../store/records.ts';
import { BATCH } from '../store/tables.ts';

/** An application with the mail it made, and where it is asked for what is stored apart. */
export interface Overview {
  readonly application: StoredApplication;
  readonly mails: readonly OutboxMail[];
  readonly apart: readonly Answer[];
}

/** What to look for; everything given has to hold. */
export interface Filter {
  readonly program?: string | undefined;
  /** full id, or its last part */
  readonly cohort?: string | undefined;
  readonly kind?: string | undefined;
  readonly late?: boolean | undefined;
  readonly quarantined?: boolean | undefined;
  readonly undelivered?: boolean | undefined;
  readonly undecided?: boolean | undefined;
  /** more than one application from the same address */
  readonly sameAddress?: boolean | undefined;
}

/** The applications that pass a filter, in the order they were kept, as many as there are. */
export async function* eachApplication(
  sql: Queries,
  filter: Filter,
  accessNeeds = false,
): AsyncGenerator<Overview, void> {
  for (let after = 0; ; ) {
    const rows = await sql.all(
      'SELECT * FROM application WHERE sequence > ? ORDER BY sequence LIMIT ?',
      after,
      BATCH,
    );
    if (rows.length === 0) return;
    const applications = rows.map(applicationOf);
    const shared = filter.sameAddress ? await sharedAddresses(sql, applications) : null;
    const references = applications.map(({ reference }) => reference);
    const mails = Map.groupBy(await mailsOf(sql, references), ({ reference }) => reference);
    const apart = accessNeeds ? await apartOf(sql, references) : null;
    for (const application of applications) {
      const { reference } = application;
      const overview = {
        application,
        mails: mails.get(reference) ?? [],
        apart: apart?.get(reference) ?? [],
      };
      if (passes(overview, filter, shared)) yield overview;
    }
    after = applications.at(-1)?.sequence ?? after;
  }
}

function passes(
  { application, mails }: Overview,
  filter: Filter,
  shared: ReadonlySet<string> | null,
): boolean {
  const { program, cohort, kind, email, late, decision } = application;
  return (
    (filter.program === undefined || program === filter.program) &&
    (filter.cohort === undefined || isCohort(cohort, filter.cohort)) &&
    (filter.kind === undefined || kind === filter.kind) &&
    (!filter.late || late) &&
    (!filter.quarantined || isQuarantined(application)) &&
    (!filter.undelivered ||
      !(isDelivered(mails) || isUnconfirmed(mails)) ||
      receiptProblem(mails) !== null ||
      isReceiptLimited(mails)) &&
    (!filter.undecided || (kind === 'application' && decision === null)) &&
    (shared === null || shared.has(`${kind} ${email}`))
  );
}

/** Kind and address of those among them who sent more than one application. */
async function sharedAddresses(
  sql: Queries,
  applications: readonly StoredApplication[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ kind: string; email: string }>(
    `SELECT kind, email FROM application WHERE email IN (${applications.map(() => '?').join(', ')})
     GROUP BY kind, email HAVING COUNT(*) > 1`,
    ...applications.map(({ email }) => email),
  );
  return new Set(rows.map(({ kind, email }) => `${kind} ${email}`));
}

/** Whether the mail to admissions went out. */
export function isDelivered(mails: readonly OutboxMail[]): boolean {
  return mails.some(({ kind, state }) => kind === 'admissions' && state === 'sent');
}

/** Whether an interest still waits for its address to be confirmed: admissions is not told before. */
export function isUnconfirmed(mails: readonly OutboxMail[]): boolean {
  return mails.some(({ kind, state }) => kind === 'admissions' && state === 'held');
}

/** Why the applicant has no receipt, or `null` when it went out, waits its turn or is held. */
export function receiptProblem(mails: readonly OutboxMail[]): OutboxMail | null {
  return mails.find(({ kind, problem }) => kind === 'receipt' && problem !== null) ?? null;
}

/** Whether no receipt was sent because too many went to its address that day. */
export function isReceiptLimited(mails: readonly OutboxMail[]): boolean {
  return mails.some(({ state }) => state === 'limited');
}

function isCohort(cohort: string | null, asked: string): boolean {
  return cohort === asked || cohort?.split('/')[1] === asked;
}
