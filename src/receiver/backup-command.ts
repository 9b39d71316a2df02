/** `npm run backup`: a copy of everything the receiver holds, and the way back. */

import { parseArgs } from 'node:util';
import type { Settings } from '#settings.ts';
import { receiverWords } from '#words/receiver.ts';
import { BackupError, backUp, type Inventory, restore } from './store/backup.ts';
import { type Database, NewerSchemaError, StoreUnavailable } from './store/database.ts';
import { openStore } from './store/open-store.ts';

const words = receiverWords.backup;
const MISTAKES = [BackupError, NewerSchemaError, StoreUnavailable];

/** Run it; what it prints, and the code it ends with. */
export async function runBackup(
  argv: readonly string[],
  settings: Settings,
): Promise<{ readonly out: string; readonly error: string; readonly code: 0 | 1 }> {
  let database: Database | null = null;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { restore: { type: 'boolean', default: false } },
      strict: false,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new BackupError(words.usage);
    database = await openStore(settings.databaseUrl);
    const inventory = values['restore']
      ? await restore(file, database)
      : await backUp(database, file);
    const done = values['restore'] ? words.restored(file) : words.written(file);
    return { out: `${done}\n${printInventory(inventory)}`, error: '', code: 0 };
  } catch (error) {
    if (error instanceof Error && MISTAKES.some((mistake) => error instanceof mistake)) {
      return { out: '', error: error.message, code: 1 };
    }
    throw error;
  } finally {
    await database?.close();
  }
}

function printInventory({ counts, checksum }: Inventory): string {
  const rows = Object.entries(counts).map(([table, count]) => `  ${table}: ${count}`);
  return [...rows, `  ${words.checksum}: ${checksum}`].join('\n');
}
