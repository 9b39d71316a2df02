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

/** What is written of an export, piece by piece: a million applications never stand in memory. */
export interface ExportFormat {
  readonly head: string;
  /** @param index place among the exported, from 0 */
  row(exported: Exported, index: number): string;
  readonly foot: string;
}

/** Exactly what is stored, value for value. */
export const jsonFormat: ExportFormat = {
  head: '[',
  row({ application, mails, apart }, index) {
    const text = JSON.stringify({ ...application, mails, apart }, null, 2);
    return `${index === 0 ? '' : ','}\n${text.replace(/^/gm, '  ')}`;
  },
  foot: '\n]\n',
};

/**
 * A table that a spreadsheet opens as text: UTF-8 with its mark, CRLF, every cell quoted, and no
 * cell that it would take for a formula. The exact values are in the JSON.
 *
 * @param names of the answers, a column each
 */
export function csvFormat(names: readonly string[]): ExportFormat {
  const line = (cells: readonly string[]) => `${cells.map(safeCell).join(',')}\r\n`;
  return {
    head: `\uFEFF${line([...COLUMNS.map(([name]) => name), ...names.map((name) => `answer.${name}`)])}`,
    row(entry) {
      const answers = new Map(answersOf(entry).map(({ name, value }) => [name, value]));
      return line([
        ...COLUMNS.map(([, read]) => read(entry) ?? ''),
        ...names.map((name) => [answers.get(name) ?? ''].flat().join('; ')),
      ]);
    },
    foot: '',
  };
}

/** Every answer that leaves with an application. */
export function answersOf({ application, apart }: Exported): readonly Answer[] {
  return [...application.answers, ...apart];
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
