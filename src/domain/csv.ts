/** CSV (RFC 4180) that a spreadsheet reads as what it is: texts, never formulas. */

/** A line with its end: every cell quoted. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(safeCell).join(',')}\r\n`;
}

/**
 * A cell that stays text in a spreadsheet.
 *
 * A leading `= + - @`, tab or carriage return, also behind white space, starts a formula in one
 * spreadsheet or another; the apostrophe before it keeps it text. One that splits at something else
 * than the comma does not see the quotes of a cell: there a new cell begins behind every `;`, tab and
 * line end within it, and behind marks of quotation.
 */
export function safeCell(value: string): string {
  let text = '';
  let start = 0;
  // Whether the cell that may begin at `start` had only white space and marks of quotation so far.
  let isOpen = true;
  for (let index = 0; index < value.length; index += 1) {
    const sign = value.charAt(index);
    const isFormula = isOpen && (FORMULA.test(sign) || (index === 0 && /[\t\r]/.test(sign)));
    if (isFormula) {
      text += "'";
      isOpen = false;
    }
    if (SEPARATOR.test(sign)) {
      text += value.slice(start, index + 1);
      start = index + 1;
      isOpen = true;
    } else if (!/[\s\uFEFF"']/.test(sign)) isOpen = false;
  }
  return `"${(text + value.slice(start)).replaceAll('"', '""')}"`;
}

const FORMULA = /[=+\-@＝＋－＠]/;
const SEPARATOR = /[,;|\t\r\n]/;
