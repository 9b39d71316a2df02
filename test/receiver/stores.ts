/** Both stores, so that one suite runs on each. */

import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { endWithWorker } from '../ends-with-worker.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { temporaryFolder } from './running.ts';

export const STORES = ['SQLite', 'PostgreSQL'] as const;
export type StoreName = (typeof STORES)[number];

export interface TestStores {
  /** `DATABASE_URL` of an empty store */
  newUrl(): Promise<string>;
  /** Pull the store away, as a disk or a server can go. */
  takeAway(url: string): Promise<void>;
  /** And back. */
  bringBack(url: string): Promise<void>;
  /** What can befall a store under load, each over when it resolves. */
  troubles(url: string): readonly (() => Promise<void>)[];
}

/** Stores of one kind, which end with the worker; what is measured on them waits for the disk. */
export function testStores(name: StoreName, isMeasured = false): TestStores {
  return name === 'SQLite' ? sqliteStores() : postgresStores(isMeasured);
}

function sqliteStores(): TestStores {
  const folder = temporaryFolder();
  endWithWorker(folder.remove);
  let count = 0;
  const disk = (url: string) => join(url.slice('file:'.length), '..');
  return {
    async newUrl() {
      count += 1;
      const path = join(folder.path, `disk-${count}`);
      mkdirSync(path);
      return `file:${join(path, 'applications.db')}`;
    },
    async takeAway(url) {
      renameSync(disk(url), `${disk(url)}-away`);
    },
    async bringBack(url) {
      renameSync(`${disk(url)}-away`, disk(url));
    },
    troubles(url) {
      const path = url.slice('file:'.length);
      return [
        async function lockedByAnother() {
          const other = new DatabaseSync(path, { timeout: 5000 });
          other.exec('BEGIN EXCLUSIVE');
          await pause(300);
          other.exec('ROLLBACK');
          other.close();
        },
        async function diskAway() {
          renameSync(disk(url), `${disk(url)}-away`);
          await pause(300);
          renameSync(`${disk(url)}-away`, disk(url));
        },
      ];
    },
  };
}

let running: Promise<PostgresServer> | null = null;

/** Starting one takes its time: the files of a worker share it. */
export function sharedPostgres(isMeasured = false): Promise<PostgresServer> {
  running ??= startPostgres(isMeasured);
  return running;
}

function postgresStores(isMeasured: boolean): TestStores {
  return {
    newUrl: async () => (await sharedPostgres(isMeasured)).newDatabase(),
    takeAway: async () => (await sharedPostgres()).kill(),
    bringBack: async () => (await sharedPostgres()).start(),
    troubles: () => [
      async function connectionsEnded() {
        const server = await sharedPostgres();
        await server.ask(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'applications'",
        );
      },
      async function immediateStop() {
        const server = await sharedPostgres();
        await server.kill();
        await pause(300);
        await server.start();
      },
      async function restarted() {
        const server = await sharedPostgres();
        await server.stop();
        await server.start();
      },
    ],
  };
}
