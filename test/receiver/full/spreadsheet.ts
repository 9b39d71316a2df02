/** A workbook opened by a spreadsheet that is really used. */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '#receiver/admissions/workbook.ts';
import { temporaryFolder } from '../running.ts';
import type { Figure } from './figures.ts';

const TEXTS = ['0123', '007', '1E5', '12345678901234567890', '=1+1', '2024-09-10', '  a  ', '李 ñ'];
/** Commas, double quotes, UTF-8, every cell as it is shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

/** What LibreOffice reads of a workbook, where it is installed. */
export async function openedBySpreadsheet(): Promise<Figure> {
  const name = 'a workbook opened by LibreOffice keeps every cell';
  const folder = temporaryFolder();
  try {
    const workbook = new Workbook();
    const file = join(folder.path, 'export.xlsx');
    writeFileSync(file, Buffer.concat([workbook.row(TEXTS), workbook.end()]));
    const profile = `-env:UserInstallation=file://${join(folder.path, 'profile')}`;
    const { error, stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', AS_CSV, '--outdir', folder.path, file],
      { encoding: 'utf8', timeout: 120_000 },
    );
    if (error && 'code' in error && error.code === 'ENOENT') {
      return { name, measured: 'not tried: LibreOffice is not installed', isReached: true };
    }
    if (error) return { name, measured: `${error.message} ${stderr}`, isReached: false };
    const read = readFileSync(join(folder.path, 'export.csv'), 'utf8').trimEnd();
    return { name, measured: read, isReached: read === TEXTS.join(',') };
  } finally {
    folder.remove();
  }
}
