/** `npm run applications`: what the receiver holds, for admissions. */

import type { Settings } from '#settings.ts';
import { receiverWords } from '#words/receiver.ts';
import { BuildMissingError } from '../built-catalog.ts';
import { type Database, NewerSchemaError, StoreUnavailable } from '../store/database.ts';
import { openStore } from '../store/open-store.ts';
import { readArguments, UsageError } from './arguments.ts';
import { commands } from './commands.ts';

/** What a command prints, and the code it ends with. */
export interface Outcome {
  readonly out: string;
  readonly error: string;
  readonly code: 0 | 1;
}

const MISTAKES = [UsageError, StoreUnavailable, NewerSchemaError, BuildMissingError];

/** Run one command of admissions. Mistakes of the user are one line and code 1, never a trace. */
export async function runApplications(
  argv: readonly string[],
  settings: Settings,
): Promise<Outcome> {
  let database: Database | null = null;
  try {
    const given = readArguments(argv);
    const command = commands.get(given.command);
    if (command === undefined) throw new UsageError(receiverWords.admissions.usage);
    database = await openStore(settings.databaseUrl);
    return { out: await command({ database, settings, given }), error: '', code: 0 };
  } catch (error) {
    if (error instanceof Error && MISTAKES.some((mistake) => error instanceof mistake)) {
      return { out: '', error: error.message, code: 1 };
    }
    throw error;
  } finally {
    await database?.close();
  }
}
