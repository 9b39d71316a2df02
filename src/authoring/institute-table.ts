/** The table of `npm run new -- institute --from`: programs and their cohorts, a row each. */
import { parse } from 'csv-parse/sync';
import { nearestKey } from '#catalog/known-keys.ts';
import { isReservedId } from '#domain/text-pages.ts';
import { AuthoringMistake } from './mistake.ts';
import { idOf } from './readers.ts';
import { CellFault, type Column, readRow, TABLE_COLUMNS } from './table-cells.ts';

const OF_COHORTS = ['starts', 'classes', 'time', 'place', 'deadline'] as const;

export interface TableCohort {
  readonly id: string;
  readonly name: string;
  readonly starts: string | null;
  readonly classes: readonly string[];
  readonly time: { readonly start: string; readonly end: string } | null;
  readonly place: string | null;
  readonly deadline: string | null;
  /** As authors write it; null where the row names none. */
  readonly price: number | null;
}

export interface TableProgram {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly delivery: string;
  readonly summary: string | null;
  readonly price: number | null;
  readonly cohorts: readonly TableCohort[];
}

/**
 * The programs of a table in CSV: UTF-8, between commas, semicolons or tabs, with the names of the
 * columns in the first line. Rows of one program come together under its name.
 *
 * @param name of the file, for messages
 * @throws AuthoringMistake with every row that cannot be read: its line, what was found, the fix
 */
export function readTable(bytes: Uint8Array, name: string): readonly TableProgram[] {
  const { rows, faults } = rowsOf(bytes, name);
  const programs = new Map<string, TableProgram & { line: number; cohorts: TableCohort[] }>();
  for (const { line, cell } of rows) {
    const at = (text: string) => `${name}:${line} ${text}`;
    try {
      const row = readRow(cell);
      const id = idOf(row.program);
      if (id === '' || isReservedId(id)) {
        throw new CellFault(`program "${row.program}" makes no address → Write another name.`);
      }
      const known = programs.get(id);
      if (known === undefined) {
        const { kind, delivery, summary, price } = row;
        const facts = { kind: kind ?? 'other', delivery: delivery ?? 'not-stated', summary, price };
        programs.set(id, { id, title: row.program, ...facts, cohorts: [], line });
      } else {
        if (known.title !== row.program) {
          throw new CellFault(
            `program "${row.program}" has the same address as "${known.title}" of line ${known.line} → Write both alike, or rename one.`,
          );
        }
        for (const column of ['kind', 'delivery', 'summary'] as const) {
          if (row[column] !== null && row[column] !== known[column]) {
            throw new CellFault(
              `${column} "${row[column]}" is not that of line ${known.line}, "${known[column]}" → Write the same, or leave it empty.`,
            );
          }
        }
      }
      const program = programs.get(id);
      if (row.cohort === null) {
        const stray = OF_COHORTS.find((column) => cell(column) !== '');
        if (stray === undefined) continue;
        throw new CellFault(`${stray} belongs to a cohort, and cohort is empty → Name the cohort.`);
      }
      const cohort = idOf(row.cohort);
      if (cohort === '' || isReservedId(cohort)) {
        throw new CellFault(`cohort "${row.cohort}" makes no address → Write another name.`);
      }
      if (program?.cohorts.some((other) => other.id === cohort)) {
        throw new CellFault(`cohort "${row.cohort}" stands here twice → Take one of the rows out.`);
      }
      const { starts, classes, time, place, deadline, price } = row;
      program?.cohorts.push({
        id: cohort,
        name: row.cohort,
        starts,
        classes,
        time,
        place,
        deadline,
        price,
      });
    } catch (fault) {
      if (!(fault instanceof CellFault)) throw fault;
      faults.push(...fault.message.split('\n').map(at));
    }
  }
  if (faults.length > 0) {
    const inOrder = faults.sort((a, b) => lineOf(a) - lineOf(b));
    throw new AuthoringMistake([...inOrder, 'Nothing was written.'].join('\n'));
  }
  if (programs.size === 0) {
    throw new AuthoringMistake(`${name} has no rows → Write a row for each cohort.`);
  }
  return [...programs.values()];
}

/** `table.csv:7 …` */
function lineOf(fault: string): number {
  return Number(/:(\d+) /.exec(fault)?.[1]);
}

interface Row {
  /** On which it begins. */
  readonly line: number;
  /** The text of a cell, without white space around it; empty where there is none. */
  readonly cell: (column: Column) => string;
}

/** Every row that has cells, and what is in no column. */
function rowsOf(bytes: Uint8Array, name: string): { rows: readonly Row[]; faults: string[] } {
  const text = textOf(bytes, name);
  const records = recordsOf(text, name);
  const [head, ...body] = records;
  const names = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const faults: string[] = [];
  names.forEach((column, index) => {
    const line = `${name}:${head?.line ?? 1}`;
    if (column === '') return;
    if (!TABLE_COLUMNS.includes(column as Column)) {
      const near = nearestKey(column, TABLE_COLUMNS);
      faults.push(
        `${line} there is no column "${column}" → ${near ? `Did you mean ${near}?` : `There are ${TABLE_COLUMNS.join(', ')}.`}`,
      );
    } else if (names.indexOf(column) !== index) {
      faults.push(`${line} the column ${column} stands here twice → Take one out.`);
    }
  });
  if (!names.includes('program') && faults.length === 0) {
    faults.push(
      `${name}:1 there is no column program → Write the names of the columns in the first line: ${TABLE_COLUMNS.join(', ')}.`,
    );
  }
  if (faults.length > 0) throw new AuthoringMistake([...faults, 'Nothing was written.'].join('\n'));
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const { line, cells } of rows) {
    const more = cells.slice(names.length).some((cell) => cell.trim() !== '');
    const unnamed = cells.some((cell, index) => names[index] === '' && cell.trim() !== '');
    if (more || unnamed) {
      faults.push(
        `${name}:${line} a cell has no column → Name its column, or put double quotes around a text that holds the sign between cells.`,
      );
    }
  }
  return {
    faults,
    rows: rows.map(({ line, cells }) => ({
      line,
      cell: (column) => (cells[names.indexOf(column)] ?? '').trim(),
    })),
  };
}

function textOf(bytes: Uint8Array, name: string): string {
  const save = `→ Save it as “CSV UTF-8”.`;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new AuthoringMistake(`${name} is a workbook, not a table in CSV ${save}`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below.
  }
  throw new AuthoringMistake(`${name} is not written in UTF-8 ${save}`);
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string, name: string): readonly CsvRecord[] {
  // European spreadsheets write semicolons: the first line, which holds names alone, tells.
  const [first = ''] = text.split(/\r?\n|\r/, 1);
  const counts = [',', ';', '\t'].map((sign) => [sign, first.split(sign).length] as const);
  const [delimiter] = counts.reduce((most, one) => (one[1] > most[1] ? one : most));
  let line = 1;
  try {
    const read = parse(text, { delimiter, info: true, relax_column_count: true, bom: true });
    return (read as unknown as { record: string[]; info: { lines: number } }[]).map(
      ({ record, info }) => {
        const begins = line;
        line = info.lines + 1;
        return { line: begins, cells: record };
      },
    );
  } catch (fault) {
    const { code, lines } = fault as { code?: string; lines?: number };
    if (code === undefined) throw fault;
    throw new AuthoringMistake(
      `${name}:${lines ?? line} a cell with double quotes does not end, or goes on behind them → Write a double quote inside a text twice.\nNothing was written.`,
    );
  }
}
