/** `applications export`: everything that was answered, as CSV for a spreadsheet or as exact JSON. */

import type { Answer } from '#domain/application.ts';
import { isQuarantined } from '../store/records.ts';
import { isDelivered, type Overview } from './select.ts';

/** An application with what is stored apart, which only leaves when it is asked for. */
export interface Exported extends Overview {
  readonly apart: readonly Answer[];
}

const COLUMNS: readonly [string, (overview: Overview) => string | null][] = [
  ['reference', ({ application }) => application.reference],
  ['receivedAt', ({ application }) => application.receivedAt],
  ['catalogAt', ({ application }) => application.catalogAt],
  ['kind', ({ application }) => application.kind],
  ['program', ({ application }) => application.program],
  ['cohort', ({ application }) => application.cohort],
  ['route', ({ application }) => application.route],
  ['via', ({ application }) => application.via],
  ['late', ({ application }) => (application.late ? 'yes' : 'no')],
  ['quarantined', ({ application }) => (isQuarantined(application) ? 'yes' : 'no')],
  ['delivered', ({ mails }) => (isDelivered(mails) ? 'yes' : 'no')],
  ['corrects', ({ application }) => application.corrects],
  ['decisionBy', ({ application }) => application.decisionBy],
  ['decision', ({ application }) => application.decision],
  ['formVersion', ({ application }) => application.formVersion],
];

/** Exactly what is stored, value for value. */
export function toJson(exported: readonly Exported[]): string {
  return JSON.stringify(
    exported.map(({ application, mails, apart }) => ({ ...application, mails, apart })),
    null,
    2,
  );
}

/**
 * A table that a spreadsheet opens as text: UTF-8 with its mark, CRLF, every cell quoted, and no
 * cell that it would take for a formula. The exact values are in the JSON.
 */
export function toCsv(exported: readonly Exported[]): string {
  const names = [
    ...new Set(
      exported.flatMap(({ application, apart }) =>
        [...application.answers, ...apart].map(({ name }) => name),
      ),
    ),
  ];
  const head = [...COLUMNS.map(([name]) => name), ...names.map((name) => `answer.${name}`)];
  const rows = exported.map((entry) => {
    const answers = new Map(
      [...entry.application.answers, ...entry.apart].map(({ name, value }) => [name, value]),
    );
    return [
      ...COLUMNS.map(([, read]) => read(entry) ?? ''),
      ...names.map((name) => [answers.get(name) ?? ''].flat().join('; ')),
    ];
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(safeCell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell that stays text in a spreadsheet.
 *
 * A leading `= + - @`, tab or carriage return, also behind white space, starts a formula in one
 * spreadsheet or another; the apostrophe before it keeps it text.
 */
export function safeCell(value: string): string {
  const text = /^[\s\uFEFF]*[=+\-@\t\r＝＋－＠]|^[\t\r]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
