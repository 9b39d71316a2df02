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

/** Rows as columns of equal width, two spaces apart. */
export function columns(rows: readonly (readonly string[])[]): string {
  // A call cannot take a hundred thousand arguments.
  const widths = (rows[0] ?? []).map((_, index) =>
    rows.reduce((widest, row) => Math.max(widest, (row[index] ?? '').length), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
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
