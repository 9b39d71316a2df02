/** A receiver inside the test, on a free port, with the fixture site and a store of its own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogLine } from '#receiver/log.ts';
import type { Database } from '#receiver/store/database.ts';
import { startServer } from '#server/start-server.ts';
import { readSettings } from '#settings.ts';
import { SITE } from './fixture-site.ts';

/** Five days before the first deadline of the fixture. */
export const NOON = '2024-07-15T16:00:00.000Z';

export interface Running {
  /** ends with `/` */
  readonly url: string;
  readonly settings: ReturnType<typeof readSettings>;
  readonly log: LogLine[];
  stop(): Promise<void>;
}

export interface RunningOptions {
  readonly databaseUrl?: string;
  readonly environment?: Record<string, string>;
  readonly catalogNow?: () => string;
  readonly machineNow?: () => string;
  readonly requestMs?: number;
  readonly lookMs?: number;
  readonly open?: (databaseUrl: string) => Promise<Database>;
}

/** A folder that the test removes. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'receiver-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts one. Whatever the test does, `stop` ends it. */
export async function startReceiver(options: RunningOptions = {}): Promise<Running> {
  const folder = temporaryFolder();
  const settings = readSettings({
    CATALOG_OUT_DIR: SITE,
    DATABASE_URL: options.databaseUrl ?? `file:${join(folder.path, 'applications.db')}`,
    PORT: '0',
    RATE_LIMIT: 'off',
    ...options.environment,
  });
  const log: LogLine[] = [];
  const server = await startServer({
    settings,
    log: (line) => log.push(line),
    ...(options.requestMs !== undefined && { requestMs: options.requestMs }),
    ...(options.lookMs !== undefined && { lookMs: options.lookMs }),
    ...(options.open && { open: options.open }),
    clocks: {
      catalogNow: options.catalogNow ?? (() => NOON),
      machineNow: options.machineNow ?? (() => new Date().toISOString()),
    },
  });
  return {
    url: server.url,
    settings,
    log,
    async stop() {
      await server.stop();
      folder.remove();
    },
  };
}

export type Sent = Record<string, unknown>;

/** A complete supplemental application; `email` says whose. */
export function supplemental(changes: Sent = {}): Sent {
  return {
    way: 'kap-certificate/fall-2024|prerequisite-taken|',
    givenName: 'Ada',
    familyName: 'O’Brien-Ñuñez 李',
    email: 'ada@example.org',
    ptiTaken: 'April 2023',
    goals: 'To learn.',
    confirmed: 'yes',
    ...changes,
  };
}

/** The same without one field. */
export function without(sent: Sent, name: string): Sent {
  return Object.fromEntries(Object.entries(sent).filter(([key]) => key !== name));
}

/** Sends JSON as a program does. */
export function postJson(
  running: Pick<Running, 'url'>,
  body: unknown,
  headers: Record<string, string> = {},
  path = 'f/application',
): Promise<Response> {
  return fetch(running.url + path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Sends a form as a browser without script does; redirects are not followed. */
export function postPage(
  running: Pick<Running, 'url'>,
  body: Sent,
  headers: Record<string, string> = {},
  path = 'f/application',
): Promise<Response> {
  return fetch(running.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers },
    body: new URLSearchParams(
      Object.entries(body).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, String(one)]),
      ),
    ),
  });
}
