/** `applications export`: everything that was answered, as a workbook, as CSV, or as exact JSON. */

import type { Answer } from '#domain/application.ts';
import { csvLine } from '#domain/csv.ts';
import { receiverWords } from '#words/receiver.ts';
import { isQuarantined } from '../store/records.ts';
import { UsageError } from './arguments.ts';
import { isDelivered, type Overview } from './select.ts';
import { MOST_CHARACTERS, MOST_ROWS, Workbook } from './workbook.ts';

const words = receiverWords.admissions;

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

/** What is written of a table, piece by piece: a million applications are never in memory. */
export interface TableFormat {
  head(): string | Uint8Array;
  /** @param index place among the exported, from 0 */
  row(exported: Overview, index: number): string | Uint8Array;
  foot(): string | Uint8Array;
}

/** Tables by name, with a column for each of the names of the answers. */
export const tableFormats: ReadonlyMap<string, (names: readonly string[]) => TableFormat> = new Map(
  [
    ['csv', csvFormat],
    ['xlsx', xlsxFormat],
  ],
);

/**
 * UTF-8 with its mark, CRLF, every cell quoted, and no cell that a spreadsheet would take for a
 * formula. It still takes some for numbers and dates; the workbook and the JSON are exact.
 */
function csvFormat(names: readonly string[]): TableFormat {
  return {
    head: () => `\uFEFF${csvLine(headOf(names))}`,
    row: (entry) => csvLine(cellsOf(entry, names)),
    foot: () => '',
  };
}

/** A workbook in which every cell is text. @throws UsageError when it cannot hold so many */
function xlsxFormat(names: readonly string[]): TableFormat {
  const workbook = new Workbook();
  const row = (cells: readonly string[]) =>
    workbook.row(
      cells.map((text) =>
        text.length > MOST_CHARACTERS ? words.tooLongForCell(text.length) : text,
      ),
    );
  return {
    head: () => row(headOf(names)),
    row(entry, index) {
      // The names of the columns take a row.
      if (index + 2 > MOST_ROWS) throw new UsageError(words.tooManyForSheet(MOST_ROWS - 1));
      return row(cellsOf(entry, names));
    },
    foot: () => workbook.end(),
  };
}

function headOf(names: readonly string[]): string[] {
  return [...COLUMNS.map(([name]) => name), ...names.map((name) => `answer.${name}`)];
}

function cellsOf(entry: Overview, names: readonly string[]): string[] {
  const answers = new Map(answersOf(entry).map(({ name, value }) => [name, value]));
  return [
    ...COLUMNS.map(([, read]) => read(entry) ?? ''),
    ...names.map((name) => [answers.get(name) ?? ''].flat().join('; ')),
  ];
}

/** Every answer that leaves with an application. */
export function answersOf({ application, apart }: Overview): readonly Answer[] {
  return [...application.answers, ...apart];
}
