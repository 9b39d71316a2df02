/** What happens to a store with very many applications: backup, restore, merge and export of all. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runApplications } from '#receiver/admissions/command.ts';
import { backUp, merge, restore } from '#receiver/store/backup.ts';
import { openStore } from '#receiver/store/open-store.ts';
import { countAll, isSame } from '#receiver/store/tables.ts';
import { readSettings } from '#settings.ts';
import { SITE } from '../fixture-site.ts';
import { fillStore } from '../many-rows.ts';
import { temporaryFolder } from '../running.ts';
import type { Figure } from './figures.ts';

/** `count` applications: written to a backup, restored elsewhere, merged and exported, all equal. */
export async function manyRows(
  databaseUrl: string,
  count: number,
  newUrl: () => Promise<string>,
): Promise<Figure> {
  const folder = temporaryFolder();
  const steps: string[] = [];
  async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    steps.push(`${name} ${seconds} s`);
    return result;
  }
  const file = join(folder.path, 'all.backup');
  const store = await openStore(databaseUrl);
  await timed('filled', () => fillStore(store, count));
  const written = await timed('backup', () => backUp(store, file));
  const other = await openStore(await newUrl());
  const restored = await timed('restore', () => restore(file, other));
  const merged = await timed('merge', () => merge(file, other));
  const again = await other.snapshot((sql) => countAll(sql));
  await Promise.all([store.close(), other.close()]);
  rmSync(file);
  const settings = readSettings({ CATALOG_OUT_DIR: SITE, DATABASE_URL: databaseUrl });
  const csv = join(folder.path, 'all.csv');
  const exported = await timed('export', () => runApplications(['export', '--out', csv], settings));
  folder.remove();
  const isEqual = isSame(written, restored) && isSame(restored, again) && merged.same === count;
  return {
    name: `${count} applications`,
    measured: `${steps.join(', ')}; equal: ${isEqual}; ${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
    isReached: isEqual && exported.code === 0,
  };
}
