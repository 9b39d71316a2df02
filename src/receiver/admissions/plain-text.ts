/** Text for a terminal. What applicants wrote may hold control characters that a terminal obeys. */

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
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => (row[index] ?? '').length)),
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

function shown(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
