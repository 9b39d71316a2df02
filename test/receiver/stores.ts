/** Both stores, so that one suite runs on each. */

import { join } from 'node:path';
import { startPostgres } from './postgres-server.ts';
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
  remove(): Promise<void>;
}

/** Stores of one kind for one test file. PostgreSQL takes a few seconds to start. */
export async function testStores(name: StoreName): Promise<TestStores> {
  return name === 'SQLite' ? sqliteStores() : postgresStores();
}

async function sqliteStores(): Promise<TestStores> {
  const { mkdirSync, renameSync } = await import('node:fs');
  const folder = temporaryFolder();
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
    async remove() {
      folder.remove();
    },
  };
}

async function postgresStores(): Promise<TestStores> {
  const server = await startPostgres();
  return {
    newUrl: () => server.newDatabase(),
    takeAway: () => server.kill(),
    bringBack: () => server.start(),
    remove: () => server.remove(),
  };
}
