/** `npm run backup`: a copy of everything the receiver holds, and the ways back. */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Settings } from '#settings.ts';
import { storeWords } from '#words/store.ts';
import { type CommandOutput, collectedOutput, type Outcome } from './command-output.ts';
import { BackupError, backUp, merge, move, restore } from './store/backup.ts';
import {
  type Database,
  NewerSchemaError,
  StoreServed,
  StoreUnavailable,
} from './store/database.ts';
import { openStore } from './store/open-store.ts';
import { FileError } from './store/own-files.ts';
import { sqlitePath } from './store/sqlite-file.ts';
import type { Inventory } from './store/tables.ts';

const words = storeWords.backup;
const MISTAKES = [BackupError, FileError, NewerSchemaError, StoreServed, StoreUnavailable];
/** So many references of a merge are named. */
const NAMED = 20;

/** Run it; what it prints, and the code it ends with. */
export async function runBackup(
  argv: readonly string[],
  settings: Settings,
  output: CommandOutput = collectedOutput(),
): Promise<Outcome> {
  let database: Database | null = null;
  try {
    const given = readArguments(argv);
    database = await openStore(settings.databaseUrl);
    return { out: await run(given, database, output), error: '', code: 0 };
  } catch (error) {
    if (error instanceof Error && MISTAKES.some((mistake) => error instanceof mistake)) {
      return { out: '', error: error.message, code: 1 };
    }
    throw error;
  } finally {
    await database?.close();
  }
}

type Task = 'write' | 'restore' | 'merge' | 'move';

function readArguments(argv: readonly string[]): { task: Task; file: string } {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { restore: flag, merge: flag, from: { type: 'string' } },
    strict: false,
  });
  const [file] = positionals;
  const { from } = values;
  if (typeof from === 'string' && file === undefined && !values['restore'] && !values['merge']) {
    return { task: 'move', file: from };
  }
  const isUnknown = Object.keys(values).some((name) => name !== 'restore' && name !== 'merge');
  if (file === undefined || positionals.length > 1 || isUnknown) throw new BackupError(words.usage);
  return { task: values['merge'] ? 'merge' : values['restore'] ? 'restore' : 'write', file };
}

async function run(
  { task, file }: { task: Task; file: string },
  database: Database,
  { progress }: CommandOutput,
): Promise<string> {
  switch (task) {
    case 'write':
      return `${words.written(file)}\n${print(await backUp(database, file, progress))}`;
    case 'restore':
      return `${words.restored(file)}\n${print(await restore(file, database, progress))}`;
    case 'move':
      return moveFrom(file, database, progress);
    case 'merge': {
      const { added, same, conflicts } = await merge(file, database, progress);
      const named = conflicts.slice(0, NAMED);
      const told = words.conflicts(named, conflicts.length - named.length);
      return [words.merged(added, same), ...(named.length > 0 ? [told] : [])].join('\n');
    }
  }
}

/** @param place as DATABASE_URL would name it; printed without its password */
async function moveFrom(
  place: string,
  database: Database,
  progress: CommandOutput['progress'],
): Promise<string> {
  const isFile = place.startsWith('file:');
  if (isFile ? !existsSync(sqlitePath(place)) : !/^postgres(ql)?:\/\//.test(place)) {
    throw new BackupError(words.noStore(isFile ? place : 'That'));
  }
  const from = await openStore(place);
  try {
    const inventory = await move(from, database, progress);
    return `${words.moved(isFile ? place : 'PostgreSQL')}\n${print(inventory)}`;
  } finally {
    await from.close();
  }
}

function print({ counts, checksum }: Inventory): string {
  const rows = Object.entries(counts).map(([table, count]) => `  ${table}: ${count}`);
  return [...rows, `  ${words.checksum}: ${checksum}`].join('\n');
}
