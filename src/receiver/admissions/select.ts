/** Which applications a command is about. */

import type { Database } from '../store/database.ts';
import { listMail } from '../store/outbox-rows.ts';
import { listApplications } from '../store/read-applications.ts';
import { isQuarantined, type OutboxMail, type StoredApplication } from '../store/records.ts';

/** An application with the mail it made. */
export interface Overview {
  readonly application: StoredApplication;
  readonly mails: readonly OutboxMail[];
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

/** The applications that pass a filter, in the order they were kept. */
export async function selectApplications(database: Database, filter: Filter): Promise<Overview[]> {
  const applications = await listApplications(database);
  const mails = Map.groupBy(await listMail(database), ({ reference }) => reference);
  const byAddress = Map.groupBy(applications, ({ email, kind }) => `${kind} ${email}`);
  return applications
    .map((application) => ({ application, mails: mails.get(application.reference) ?? [] }))
    .filter(({ application, mails: own }) => {
      const { program, cohort, kind, email, late, decision } = application;
      const alike = email === null ? [] : (byAddress.get(`${kind} ${email}`) ?? []);
      return (
        (filter.program === undefined || program === filter.program) &&
        (filter.cohort === undefined || isCohort(cohort, filter.cohort)) &&
        (filter.kind === undefined || kind === filter.kind) &&
        (!filter.late || late) &&
        (!filter.quarantined || isQuarantined(application)) &&
        (!filter.undelivered || !isDelivered(own)) &&
        (!filter.undecided || (kind === 'application' && decision === null)) &&
        (!filter.sameAddress || alike.length > 1)
      );
    });
}

/** Whether the mail to admissions went out. */
export function isDelivered(mails: readonly OutboxMail[]): boolean {
  return mails.some(({ kind, state }) => kind === 'admissions' && state === 'sent');
}

function isCohort(cohort: string | null, asked: string): boolean {
  return cohort === asked || cohort?.split('/')[1] === asked;
}
