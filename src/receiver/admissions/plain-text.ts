/** Text for a terminal. What applicants wrote may hold control characters that a terminal obeys. */

import type { CommandOutput } from '../command-output.ts';

/** A text on one line, with control and invisible direction characters shown as escapes. */
export function oneLine(text: string): string {
  return shown(text).replaceAll('\n', '\\n');
}

/** A text with its line breaks, each further line indented. */
export function indented(text: string, indent = '    '): string {
  return shown(text).replaceAll('\n', `\n${indent}`);
}

/** Rows that are read anew with every call: a million of them are never in memory. */
export type EachRow<Entry> = () => AsyncIterable<Entry>;

/**
 * Print rows below their names, as columns of equal width, two spaces apart. They are read twice, since
 * the widest cell may come last.
 *
 * @returns how many there were; of none nothing is printed
 */
export async function printTable<Entry>(
  write: CommandOutput['write'],
  names: readonly string[],
  rows: EachRow<Entry>,
  cellsOf: (entry: Entry) => readonly string[],
): Promise<number> {
  const widths = names.map(({ length }) => length);
  let count = 0;
  for await (const row of rows()) {
    count += 1;
    for (const [index, { length }] of cellsOf(row).entries()) {
      if (length > (widths[index] ?? 0)) widths[index] = length;
    }
  }
  if (count === 0) return 0;
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()}\n`;
  if (names.length > 0) await write(line(names));
  for await (const row of rows()) await write(line(cellsOf(row)));
  return count;
}

/** Print entries as a list of JSON, exactly as they are. @returns how many there were */
export async function printJson<Entry>(
  write: (text: string) => Promise<void>,
  entries: AsyncIterable<Entry>,
): Promise<number> {
  let count = 0;
  for await (const entry of entries) {
    // Not by lines of a pattern: some of those a text may hold.
    const text = JSON.stringify(entry, null, 2).replaceAll('\n', '\n  ');
    await write(`${count === 0 ? '[' : ','}\n  ${text}`);
    count += 1;
  }
  await write(count === 0 ? '[]\n' : '\n]\n');
  return count;
}

/**
 * What a command prints, with everything a terminal could obey shown as an escape, inside of JSON too,
 * where the escape is the same value. Line ends, tabs and the mark at the start of a CSV file stay.
 */
export function forTerminal(text: string): string {
  return text.replace(UNSEEN, (sign, index: number) =>
    JOINERS.has(sign) || (sign === '\uFEFF' && index === 0) ? sign : escaped(sign),
  );
}

/** The same for what is written piece by piece. */
export function outputForTerminal(output: CommandOutput): CommandOutput {
  return { ...output, write: (text) => output.write(forTerminal(text)) };
}

function shown(text: string): string {
  return forTerminal(text).replace(/[\t\r\uFEFF]/g, escaped);
}

/** Controls and what has no shape of its own; variation selectors belong to the sign before them. */
const UNSEEN =
  /(?!\r\n|[\n\t]|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** They hold letters of some scripts and parts of a picture together. */
const JOINERS: ReadonlySet<string> = new Set(['\u200C', '\u200D']);

function escaped(sign: string): string {
  // By unit, as JSON does: a sign beyond 16 bits is two of them.
  return Array.from(
    { length: sign.length },
    (_, index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
