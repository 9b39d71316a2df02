/** The cells of one row: what spreadsheets write, read where it can mean one thing alone. */
import { isIsoDate, isPartialDate } from '#domain/dates.ts';
import { PROGRAM_KINDS } from '#domain/program-kinds.ts';
import { programSchema } from '#schemas/program.ts';

/** The columns; the guide says what each holds. `program` must be there. */
export const TABLE_COLUMNS = [
  'program',
  'kind',
  'delivery',
  'summary',
  'price',
  'cohort',
  'starts',
  'classes',
  'time',
  'place',
  'deadline',
] as const;

/** What a cell cannot be: what was found, and the fix. */
export class CellFault extends Error {}

/** One of the columns. */
export type Column = (typeof TABLE_COLUMNS)[number];

type Cell = (column: Column) => string;

/**
 * One row, each value as content writes it; null for an empty cell.
 *
 * @throws CellFault with a line for every cell that cannot be read
 */
export function readRow(cell: Cell) {
  const faults: string[] = [];
  /** What a cell says, so that one run tells of every cell that cannot be read. */
  function read<Value>(column: Column, reader: (text: string) => Value): Value | null {
    const text = cell(column);
    try {
      return text === '' ? null : reader(text);
    } catch (fault) {
      if (!(fault instanceof CellFault)) throw fault;
      faults.push(fault.message);
      return null;
    }
  }
  const deliveries = programSchema.shape.delivery.options;
  const row = {
    program: line(cell('program')),
    kind: read('kind', (text) => oneOf('kind', text, PROGRAM_KINDS)),
    delivery: read('delivery', (text) => oneOf('delivery', text, deliveries)),
    summary: read('summary', line),
    price: read('price', amount),
    cohort: read('cohort', line),
    starts: read('starts', (text) => day('starts', text, true)),
    classes: read('classes', days) ?? [],
    time: read('time', hours),
    place: read('place', line),
    deadline: read('deadline', (text) => day('deadline', text, false)),
  };
  if (row.program === '') faults.push('program is empty → Write the name of the program.');
  if (faults.length > 0) throw new CellFault(faults.join('\n'));
  const [first] = row.classes;
  if (first !== undefined && row.time === null) {
    throw new CellFault('classes have no time → Write when one begins and ends: 09:00-12:00.');
  }
  if (first !== undefined && row.starts !== null && !first.startsWith(row.starts)) {
    throw new CellFault(
      `starts "${row.starts}" is not the first of classes, ${first} → Correct one of them.`,
    );
  }
  if (row.classes.some((date, index) => date <= (row.classes[index - 1] ?? ''))) {
    throw new CellFault('classes are not in order → Write the earliest first, each day once.');
  }
  const begins = first ?? row.starts;
  if (row.deadline !== null && begins !== null && row.deadline.slice(0, begins.length) > begins) {
    throw new CellFault(
      `deadline "${row.deadline}" is after the cohort begins, ${begins} → Write an earlier day.`,
    );
  }
  return row;
}

/** The days of classes, whatever is between them. */
function days(text: string): string[] {
  const written = text.split(/[\s,;]+/).filter((one) => one !== '');
  return written.map((one) => day('classes', one, false));
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function oneOf(column: string, text: string, words: readonly string[]): string {
  const found = text.toLowerCase().replace(/\s+/g, '-');
  if (words.includes(found)) return found;
  throw new CellFault(`${column} "${text}" is none of ${words.join(', ')} → Write one of them.`);
}

/** A day, or a month where one is enough, as content writes it. */
function day(column: string, text: string, isMonthEnough: boolean): string {
  const how = isMonthEnough ? 'Write it like 2027-03-06, or 2027-03.' : 'Write it like 2027-03-06.';
  const iso = (year: string, month: string, date: string) => {
    const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (isIsoDate(written)) return written;
    throw new CellFault(`${column} "${text}" is not in the calendar → ${how}`);
  };
  if (isMonthEnough && /^\d{4}-\d{2}$/.test(text) && isPartialDate(text)) return text;
  const [, year, yearsMonth = '', yearsDay = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return iso(year, yearsMonth, yearsDay);
  const [, a = '', sign, b = '', lastYear = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (sign === undefined) {
    const isCount = /^\d{5}$/.test(text);
    const found = isCount ? ', a spreadsheet’s count of days,' : '';
    throw new CellFault(`${column} "${text}"${found} is not a date → ${how}`);
  }
  // Wherever dots are written, the day comes first.
  if (sign === '.' || Number(a) > 12 || a === b) return iso(lastYear, b, a);
  if (Number(b) > 12) return iso(lastYear, a, b);
  throw new CellFault(
    `${column} "${text}" may be two days → Write ${iso(lastYear, a, b)} or ${iso(lastYear, b, a)}.`,
  );
}

function hours(text: string): { readonly start: string; readonly end: string } {
  const [, start = '', end = ''] =
    /^(\d{1,2}[:.]\d{2})\s*[-–—]\s*(\d{1,2}[:.]\d{2})$/.exec(text) ?? [];
  const [from, to] = [start, end].map((time) => time.replace('.', ':').padStart(5, '0'));
  const isTime = (time = '') => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (from && to && isTime(from) && isTime(to) && from < to) return { start: from, end: to };
  throw new CellFault(
    `time "${text}" is not from one hour to a later one → Write it like 09:00-12:00.`,
  );
}

/** An amount as content writes it; a sign between thousands is read only beside a decimal one. */
function amount(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, whole, decimals] = /^(\d+)[.,](\d{1,2})$/.exec(text) ?? [];
  if (whole !== undefined) return Number(`${whole}.${decimals}`);
  const [, grouped = '', between, point, rest] =
    /^(\d{1,3}(?:([.,’'\s])\d{3})+)([.,])(\d{1,2})$/.exec(text) ?? [];
  if (point !== undefined && between !== point) {
    return Number(`${grouped.replace(/\D/g, '')}.${rest}`);
  }
  throw new CellFault(
    `price "${text}" is not an amount → Write it like 4800 or 822.92, without a sign or a name of money.`,
  );
}
