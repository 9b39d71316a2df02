/** From settings to a running server. */

import type { Built } from '#receiver/built-catalog.ts';
import { type Clocks, runningClocks } from '#receiver/clocks.ts';
import { Denials } from '#receiver/denials.ts';
import { type Log, writeLog } from '#receiver/log.ts';
import { mailNotes } from '#receiver/outbox/mail-setup.ts';
import { Outbox } from '#receiver/outbox/outbox.ts';
import { mailerFor } from '#receiver/outbox/smtp.ts';
import { Webhook } from '#receiver/outbox/webhook.ts';
import { receiverLimits } from '#receiver/rate-check.ts';
import { startRetention } from '#receiver/retention.ts';
import { type Database, NewerSchemaError, StoreUnavailable } from '#receiver/store/database.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { storeForms } from '#receiver/store/read-applications.ts';
import type { Settings } from '#settings.ts';
import { otherBuilds } from './build-folders.ts';
import { createApp } from './create-app.ts';
import { listen, REQUEST_MS } from './listen.ts';
import { type FoundBuild, readBuild, ServedBuild } from './served-build.ts';
import { checkStart, differences, proxyNotes } from './start-checks.ts';
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
  /** how often a new build is looked for, shorter for tests */
  readonly lookMs?: number;
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
  lookMs,
}: StartOptions): Promise<RunningServer> {
  const { outDir, host } = settings;
  const first = readBuild(outDir);
  const clocksOf = ({ build }: Built) =>
    givenClocks ?? runningClocks(settings.catalogNow ?? build.catalogNow ?? build.asOf);
  const clocks = clocksOf(first.built);
  checkStart(settings, first.built.build, clocks.machineNow());
  const database = await openStoreOrStop(settings.databaseUrl, open);
  const limits = receiverLimits(settings);
  const denials = new Denials(log);
  try {
    await database.serve();
    const onStored = () => {
      outbox.wake();
      webhook?.wake();
    };
    const serve = async ({ built, folder }: FoundBuild) => {
      checkStart(settings, built.build, clocks.machineNow());
      await storeForms(database, built.forms, clocks.machineNow());
      const parts = { built, database, clocks: clocksOf(built), settings, log, limits, onStored };
      return createApp({ folder, others: () => otherBuilds(outDir), parts, denials });
    };
    const { machineNow } = clocks;
    const parts = { outDir, log, machineNow, serve, lookMs };
    const site = new ServedBuild(first, await serve(first), parts);
    const { admissionsEmail } = settings;
    const mailer = mailerFor(settings, first.built.build.siteUrl);
    // Jobs read the catalog of the build that is served when they run.
    const outbox = new Outbox({
      database,
      clocks,
      log,
      mailer,
      admissionsEmail,
      get catalog() {
        return site.built.catalog;
      },
      get siteUrl() {
        return settings.siteUrl ?? site.built.build.siteUrl;
      },
    });
    const webhook = settings.webhook && new Webhook({ database, clocks, log, ...settings.webhook });
    const listening = await listen(site.fetch, settings.port, host, requestMs);
    // Only now: a job that runs would keep the process alive when the port is taken.
    site.start();
    outbox.start();
    webhook?.start();
    const retention = startRetention({
      database,
      clocks,
      log,
      mail: mailer !== null,
      mailHost: new URL(first.built.build.siteUrl).hostname,
      get catalog() {
        return site.built.catalog;
      },
    });
    const name = host.includes(':') ? `[${host}]` : host;
    return {
      url: `http://${name}:${listening.port}${first.built.build.base}`,
      notes: [
        ...mailNotes(settings, first.built.build),
        ...proxyNotes(settings),
        ...differences(settings, outDir, first.built.build),
      ],
      async stop() {
        // At once: each takes its few seconds when a sender or a mail server hangs.
        await Promise.all([
          listening.stop(),
          outbox.stop(),
          webhook?.stop(),
          site.stop(),
          retention.stop(),
        ]);
        await limits.close();
        denials.stop();
        await database.close();
      },
    };
  } catch (error) {
    await limits.close();
    await database.close();
    throw error instanceof StoreUnavailable ? new StartError(error.message) : error;
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
