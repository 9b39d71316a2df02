/**
 * A workbook (`.xlsx`, ECMA-376) of one sheet in which every cell is text: what a spreadsheet would take
 * for a number, a date or a formula stays as it was written. It is made row by row and is never in
 * memory whole.
 */

import { strToU8, Zip, ZipDeflate } from 'fflate';

/** What a spreadsheet can hold: more is refused before anything is written that it would cut. */
export const MOST_ROWS = 1_048_576;
export const MOST_CHARACTERS = 32_767;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** All parts but the sheet. Format 49 of the styles is “Text”. */
const PARTS: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `<sheet name="Applications" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
      `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
      `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ],
];

const SHEET_START =
  `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const TEXT_START = [' t="inlineStr">', '<is>', '<t xml:space="preserve">'].join('');
const TEXT_END = '</t></is></c>';
const SHEET_END = '</sheetData></worksheet>';

/** A workbook under way: each call returns the bytes that come next in the file. */
export class Workbook {
  #rows = 0;
  #ready: Uint8Array[] = [];
  readonly #zip: Zip;
  readonly #sheet: ZipDeflate;

  constructor() {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#ready.push(bytes);
    });
    for (const [name, text] of PARTS) {
      const part = new ZipDeflate(name);
      this.#zip.add(part);
      part.push(strToU8(HEAD + text), true);
    }
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml');
    this.#zip.add(this.#sheet);
    this.#sheet.push(strToU8(HEAD + SHEET_START));
  }

  /**
   * One row of cells, each a text of at most `MOST_CHARACTERS`.
   *
   * @throws RangeError when the sheet is full
   */
  row(cells: readonly string[]): Uint8Array {
    this.#rows += 1;
    if (this.#rows > MOST_ROWS) throw new RangeError('The sheet is full');
    const texts = cells.map((text, index) => {
      const start = `<c r="${columnName(index)}${this.#rows}" s="1"`;
      if (text === '') return `${start}/>`;
      return start + TEXT_START + escapeText(text) + TEXT_END;
    });
    this.#sheet.push(strToU8(`<row r="${this.#rows}">${texts.join('')}</row>`));
    return this.#taken();
  }

  /** The end of the file. */
  end(): Uint8Array {
    this.#sheet.push(strToU8(SHEET_END), true);
    this.#zip.end();
    return this.#taken();
  }

  #taken(): Uint8Array {
    const bytes = Buffer.concat(this.#ready);
    this.#ready = [];
    return bytes;
  }
}

/** A, B … Z, AA, AB …, from 0 on. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/**
 * A text as it is in a cell. What XML cannot hold is written `_x0007_`, as the format asks, and so is
 * the beginning of what would be read as such.
 */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
