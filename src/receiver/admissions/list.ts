/** `applications list`: one line for each application, in the order they were kept. */

import { receiverWords } from '#words/receiver.ts';
import type { StoredApplication } from '../store/records.ts';
import { columns } from './plain-text.ts';

const words = receiverWords.admissions;

/** The list as a table, with its count. */
export function printList(applications: readonly StoredApplication[]): string {
  if (applications.length === 0) return words.none;
  const { reference, received, program, way, decideBy, state } = words.columns;
  const rows = applications.map((application) => [
    application.reference,
    application.receivedAt.slice(0, 16).replace('T', ' '),
    application.program,
    [application.cohort, application.route, application.via].filter(Boolean).join(' '),
    application.decisionBy ?? words.noDate,
    statesOf(application).join(', '),
  ]);
  const table = columns([[reference, received, program, way, decideBy, state], ...rows]);
  return `${table}\n${words.count(applications.length)}`;
}

/** What is to be known of an application beyond its answers, in words. */
export function statesOf(application: StoredApplication): string[] {
  return [
    ...(application.kind === 'interest' ? [words.states.interest] : []),
    ...(application.late ? [words.states.late] : []),
  ];
}
