/** Between the rows of the table `application` and the records of the program. */

import type { Row, SqlValue } from './database.ts';
import type { Kind, NewApplication, StoredApplication } from './records.ts';

const COLUMNS = [
  'reference',
  'submission_id',
  'answers_hash',
  'kind',
  'form',
  'form_version',
  'program',
  'cohort',
  'route',
  'via',
  'answers',
  'extra',
  'shown',
  'received_at',
  'catalog_at',
  'late',
  'decision_by',
  'email',
  'form_note',
  'corrects',
  'quarantine_reason',
  'corrects_note',
] as const;

/** Keeps an application unless its id or its reference is there already; returns its sequence. */
export const INSERT_APPLICATION = `INSERT INTO application (${COLUMNS.join(', ')})
  VALUES (${COLUMNS.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING RETURNING sequence`;

/** The parameters of `INSERT_APPLICATION`. */
export function insertParameters(
  application: NewApplication,
  reference: string,
  submissionId: string,
  correctsNote: StoredApplication['correctsNote'],
): SqlValue[] {
  const row: Record<(typeof COLUMNS)[number], SqlValue> = {
    reference,
    submission_id: submissionId,
    answers_hash: application.answersHash,
    kind: application.kind,
    form: application.form,
    form_version: application.formVersion,
    // The column came before there were questions without one, and takes no NULL.
    program: application.program ?? '',
    cohort: application.cohort,
    route: application.route,
    via: application.via,
    answers: JSON.stringify(application.answers),
    extra: JSON.stringify(application.extra),
    shown: JSON.stringify(application.shown),
    received_at: application.receivedAt,
    catalog_at: application.catalogAt,
    late: application.late ? 1 : 0,
    decision_by: application.decisionBy,
    email: application.email,
    form_note: application.formNote,
    corrects: application.corrects,
    quarantine_reason: application.quarantineReason,
    corrects_note: correctsNote,
  };
  return COLUMNS.map((column) => row[column]);
}

/** A row of `SELECT * FROM application` as a record. */
export function applicationOf(row: Row): StoredApplication {
  const text = (column: string) => String(row[column]);
  const optional = (column: string) => (row[column] === null ? null : text(column));
  return {
    // PostgreSQL sends 64-bit numbers as text.
    sequence: Number(row['sequence']),
    reference: text('reference'),
    submissionId: text('submission_id'),
    answersHash: text('answers_hash'),
    kind: text('kind') as Kind,
    form: text('form'),
    formVersion: text('form_version'),
    program: text('program') || null,
    cohort: optional('cohort'),
    route: optional('route'),
    via: optional('via'),
    answers: JSON.parse(text('answers')),
    extra: JSON.parse(text('extra')),
    shown: JSON.parse(text('shown')),
    receivedAt: text('received_at'),
    catalogAt: text('catalog_at'),
    late: Number(row['late']) === 1,
    decisionBy: optional('decision_by'),
    email: optional('email'),
    formNote: optional('form_note') as StoredApplication['formNote'],
    corrects: optional('corrects'),
    quarantineReason: optional('quarantine_reason') as StoredApplication['quarantineReason'],
    correctsNote: optional('corrects_note') as StoredApplication['correctsNote'],
    releasedAt: optional('released_at'),
    decision: optional('decision') as StoredApplication['decision'],
    decidedAt: optional('decided_at'),
    exportedAt: optional('exported_at'),
  };
}
