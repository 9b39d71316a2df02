/** `npm run applications`: what the receiver holds, for admissions. */

import type { Settings } from '#settings.ts';
import { receiverWords } from '#words/receiver.ts';
import { BuildMissingError } from '../built-catalog.ts';
import {
  type CommandOutput,
  collectedOutput,
  type Outcome,
  OutputError,
} from '../command-output.ts';
import { type Database, NewerSchemaError, StoreUnavailable } from '../store/database.ts';
import { openStore } from '../store/open-store.ts';
import { FileError } from '../store/own-files.ts';
import { readArguments, UsageError } from './arguments.ts';
import { commands } from './commands.ts';
import { forTerminal, outputForTerminal } from './plain-text.ts';

const MISTAKES = [
  UsageError,
  FileError,
  OutputError,
  StoreUnavailable,
  NewerSchemaError,
  BuildMissingError,
];

/**
 * Run one command of admissions. Mistakes of the user are one line and code 1, never a trace.
 *
 * @param output takes what is written while it runs; without it that is part of the outcome
 */
export async function runApplications(
  argv: readonly string[],
  settings: Settings,
  output?: CommandOutput,
): Promise<Outcome> {
  let database: Database | null = null;
  try {
    const given = readArguments(argv);
    const command = commands.get(given.command);
    if (command === undefined) throw new UsageError(receiverWords.admissions.usage);
    database = await openStore(settings.databaseUrl);
    const collected = collectedOutput();
    const shown = outputForTerminal(output ?? collected);
    const out = forTerminal(await command({ database, settings, given, output: shown }));
    return { out: collected.text() + out, error: '', code: 0 };
  } catch (error) {
    if (error instanceof Error && MISTAKES.some((mistake) => error instanceof mistake)) {
      return { out: '', error: forTerminal(error.message), code: 1 };
    }
    throw error;
  } finally {
    await database?.close();
  }
}
