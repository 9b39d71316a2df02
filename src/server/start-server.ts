/** From settings to a running server. */

import { BuildMissingError, type Built, readBuilt } from '#receiver/built-catalog.ts';
import { type Clocks, runningClocks } from '#receiver/clocks.ts';
import { type Log, writeLog } from '#receiver/log.ts';
import { Outbox } from '#receiver/outbox/outbox.ts';
import { smtpMailer } from '#receiver/outbox/smtp.ts';
import { startRetention } from '#receiver/retention.ts';
import { type Database, NewerSchemaError, StoreUnavailable } from '#receiver/store/database.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { storeForms } from '#receiver/store/read-applications.ts';
import type { Settings } from '#settings.ts';
import { createApp } from './create-app.ts';
import { listen, REQUEST_MS } from './listen.ts';
import { checkStart, differences } from './start-checks.ts';
import { StartError } from './start-error.ts';

export interface RunningServer {
  /** where it answers, with the base path */
  readonly url: string;
  /** what the operator should know, one line each */
  readonly notes: readonly string[];
  /** Finish what is in flight, then close everything. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly settings: Settings;
  readonly log?: Log;
  /** other clocks, for tests */
  readonly clocks?: Clocks;
  /** how long a request may take to arrive, shorter for tests */
  readonly requestMs?: number;
  /** another store, for tests */
  readonly open?: (databaseUrl: string) => Promise<Database>;
}

/**
 * Start site and receiver.
 *
 * @throws StartError with one line when the build, the data folder, the port or a setting is wrong
 */
export async function startServer({
  settings,
  log = writeLog,
  clocks: givenClocks,
  requestMs = REQUEST_MS,
  open = openStore,
}: StartOptions): Promise<RunningServer> {
  const { outDir, host } = settings;
  const built = readBuiltOrStop(outDir);
  const { build } = built;
  const frozen = settings.catalogNow ?? build.catalogNow ?? build.asOf;
  const clocks = givenClocks ?? runningClocks(frozen);
  checkStart(settings, build, clocks.machineNow());
  const database = await openStoreOrStop(settings.databaseUrl, open);
  try {
    await database.serve();
    await storeForms(database, built.forms, clocks.machineNow());
    const { smtpUrl, admissionsEmail } = settings;
    const mailer = smtpUrl && admissionsEmail ? smtpMailer(smtpUrl, admissionsEmail) : null;
    const { catalog } = built;
    const outbox = new Outbox({ database, catalog, clocks, log, mailer, admissionsEmail });
    const onStored = () => outbox.wake();
    const app = createApp(outDir, { built, database, clocks, settings, log, onStored });
    const listening = await listen(app, settings.port, host, requestMs);
    // Only now: a job that runs would keep the process alive when the port is taken.
    outbox.start();
    const retention = startRetention({ database, catalog, clocks, log, mail: mailer !== null });
    const name = host.includes(':') ? `[${host}]` : host;
    return {
      url: `http://${name}:${listening.port}${build.base}`,
      notes: differences(settings, outDir, build),
      async stop() {
        await listening.stop();
        await retention.stop();
        await outbox.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error instanceof StoreUnavailable ? new StartError(error.message) : error;
  }
}

function readBuiltOrStop(outDir: string): Built {
  try {
    return readBuilt(outDir);
  } catch (error) {
    throw error instanceof BuildMissingError ? new StartError(error.message) : error;
  }
}

async function openStoreOrStop(
  databaseUrl: string,
  open: (databaseUrl: string) => Promise<Database>,
): Promise<Database> {
  try {
    return await open(databaseUrl);
  } catch (error) {
    const isTold = error instanceof StoreUnavailable || error instanceof NewerSchemaError;
    throw isTold ? new StartError(error.message) : error;
  }
}
