/** `export --format xlsx`: a workbook that another program reads as it was written. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runApplications } from '#receiver/admissions/command.ts';
import { Workbook } from '#receiver/admissions/workbook.ts';
import { postJson, type Running, startReceiver, supplemental, temporaryFolder } from './running.ts';

/** What spreadsheets take for numbers, dates, formulas or names of their own. */
const TEXTS = [
  '0123',
  '007',
  '1E5',
  '12345678901234567890',
  '+1 (212) 555-0100',
  '3-4',
  '2024-09-10',
  '1/2',
  'TRUE',
  '=HYPERLINK("http://evil.example","click")',
  '@SUM(A1)',
  '-1',
  'constructor',
  '__proto__',
  '  spaces  ',
  'two\nlines\tand a tab',
  '<b>&amp;"quoted"</b> ]]>',
  'O’Brien-Ñuñez 李 👩‍⚕️ مرحبا',
];

const folder = temporaryFolder();
afterAll(() => folder.remove());

async function read(bytes: Uint8Array): Promise<(string | null)[][]> {
  const rows = await readSheet(Buffer.from(bytes), { trim: false });
  return rows.map((row) => row.map((cell) => cell as string | null));
}

describe('a workbook', () => {
  it('gives back every text, as text, in its own cell', async () => {
    const workbook = new Workbook();
    const wide = Array.from({ length: 60 }, (_, index) => `column ${index}`);
    const pieces = [workbook.row(wide), workbook.row(TEXTS), workbook.row(['', 'b', '', 'd'])];
    const rows = await read(Buffer.concat([...pieces, workbook.end()]));
    expect(rows[0]).toEqual(wide);
    expect(rows[1]?.slice(0, TEXTS.length)).toEqual(TEXTS);
    expect(rows[2]?.slice(0, 5)).toEqual([null, 'b', null, 'd', null]);
  });

  it('holds what XML cannot, and what looks like it, as its format writes it', () => {
    const workbook = new Workbook();
    const row = workbook.row(['\u0007\r', '_x0041_', '\uD800']);
    const parts = unzipSync(Buffer.concat([row, workbook.end()]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('>_x0007__x000D_<');
    expect(sheet).toContain('>_x005F_x0041_<');
    expect(sheet).toContain('>\uFFFD<');
    // Without it a spreadsheet drops the spaces at the ends of a text.
    expect(sheet.match(/<t>/)).toBe(null);
    expect(sheet.match(/<t xml:space="preserve">/g)).toHaveLength(3);
  });

  it('is made piece by piece', () => {
    const workbook = new Workbook();
    let written = 0;
    for (let row = 0; row < 2000; row += 1) {
      written += workbook.row([crypto.randomUUID(), crypto.randomUUID()]).length;
    }
    const rest = workbook.end().length;
    expect(written).toBeGreaterThan(rest);
  });
});

describe('an export as a workbook', () => {
  let receiver: Running;
  beforeAll(async () => {
    receiver = await startReceiver();
    return () => receiver.stop();
  });
  const run = (...argv: string[]) => runApplications(argv, receiver.settings);
  let file: string;
  let count = 0;
  beforeEach(() => {
    count += 1;
    file = join(folder.path, `export-${count}.xlsx`);
  });

  it('keeps leading zeros, long digits and what looks like a number or a formula', async () => {
    const references: string[] = [];
    for (const goals of ['0123', '1E5', '12345678901234567890', '=1+1', 'x'.repeat(500)]) {
      const answer = await postJson(receiver, supplemental({ goals, ptiTaken: '007' }));
      references.push((await answer.json()).reference);
    }
    const { out, code } = await run('export', '--format', 'xlsx', '--out', file);
    expect(code).toBe(0);
    expect(out).toBe(`5 applications written to ${file}.`);
    const [head, ...rows] = await read(readFileSync(file));
    const column = (name: string) => rows.map((row) => row[head?.indexOf(name) ?? -1]);
    expect(column('reference')).toEqual(references);
    expect(column('answer.goals')).toEqual([
      '0123',
      '1E5',
      '12345678901234567890',
      '=1+1',
      'x'.repeat(500),
    ]);
    expect(new Set(column('answer.ptiTaken'))).toEqual(new Set(['007']));
    expect(column('late')).toEqual(['no', 'no', 'no', 'no', 'no']);
  });

  it('goes into a file, never to a terminal', async () => {
    expect(await run('export', '--format', 'xlsx')).toEqual({
      out: '',
      error: 'A workbook goes into a file: add --out <file>.xlsx.',
      code: 1,
    });
  });

  it('CSV says that a spreadsheet may read it otherwise', async () => {
    const csv = join(folder.path, 'export.csv');
    expect((await run('export', '--out', csv)).out).toBe(
      `5 applications written to ${csv}. A spreadsheet may still read some of it as numbers and dates: --format xlsx keeps every cell as it was written.`,
    );
  });
});
