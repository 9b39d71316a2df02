/** `npm run applications`: what the receiver holds, for admissions. */

import { parseArgs } from 'node:util';
import { parseReference } from '#domain/reference.ts';
import type { Settings } from '#settings.ts';
import { receiverWords } from '#words/receiver.ts';
import { type Database, NewerSchemaError, StoreUnavailable } from '../store/database.ts';
import { openStore } from '../store/open-store.ts';
import { findApplication, findForm, listApplications } from '../store/read-applications.ts';
import type { StoredApplication } from '../store/records.ts';
import { printList } from './list.ts';
import { printApplication } from './show.ts';

const words = receiverWords.admissions;

/** What a command prints, and the code it ends with. */
export interface Outcome {
  readonly out: string;
  readonly error: string;
  readonly code: 0 | 1;
}

/** Run one command of admissions. Mistakes of the user are one line and code 1, never a trace. */
export async function runApplications(
  argv: readonly string[],
  settings: Settings,
): Promise<Outcome> {
  let database: Database | null = null;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [command = '', ...rest] = positionals;
    if (command !== 'list' && command !== 'show') return failed(words.usage);
    database = await openStore(settings.databaseUrl);
    if (command === 'list') return await list(database, values.json);
    return await show(database, rest[0], values.json);
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) return failed(error.message);
    if (error instanceof StoreUnavailable || error instanceof NewerSchemaError) {
      return failed(error.message);
    }
    throw error;
  } finally {
    await database?.close();
  }
}

/** A mistake in what was typed. */
class UsageError extends Error {}

async function list(database: Database, json: boolean): Promise<Outcome> {
  const applications = await listApplications(database);
  return done(json ? JSON.stringify(applications, null, 2) : printList(applications));
}

async function show(database: Database, text: string | undefined, json: boolean): Promise<Outcome> {
  const application = await named(database, text);
  if (json) return done(JSON.stringify(application, null, 2));
  return done(printApplication(application, await findForm(database, application.formVersion)));
}

async function named(database: Database, text: string | undefined): Promise<StoredApplication> {
  if (text === undefined) throw new UsageError(words.giveReference);
  const reference = parseReference(text);
  const application = reference && (await findApplication(database, reference));
  if (!application) throw new UsageError(words.unknownReference(text));
  return application;
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(`${error.code}`);
}

function done(out: string): Outcome {
  return { out, error: '', code: 0 };
}

function failed(error: string): Outcome {
  return { out: '', error, code: 1 };
}
