/** What takes time to make, kept by what it is made from. */
import { createHash, randomUUID } from 'node:crypto';
import { statSync, utimesSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** What builds keep for the next one, each in a folder of its own. */
export const KEPT_KINDS = [
  'audits',
  'compressed',
  'fonts',
  'icons',
  'markdown',
  'portraits',
  'share-images',
] as const;

/** Where they lie: beside the content of whoever builds. */
export function keptFolder(kind: (typeof KEPT_KINDS)[number]): string {
  return resolve('.cache', kind);
}

/**
 * Tells what builds write, which a development server need not watch, from everything else.
 *
 * @param read folders that are watched wherever they lie: the content, the cache of Astro
 * @param outDir where builds are put
 */
export function isMadeHere(read: readonly string[], outDir: string): (path: string) => boolean {
  const made = [resolve('.cache'), resolve(outDir), `${resolve(outDir)}.builds`];
  const watched = read.map((folder) => resolve(folder));
  const isIn = (path: string, folder: string) => `${path}${sep}`.startsWith(`${folder}${sep}`);
  return (path) => {
    const place = resolve(path);
    // On the way to a folder that is watched, one is looked into.
    const isRead = watched.some((folder) => isIn(place, folder) || isIn(folder, place));
    return !isRead && made.some((folder) => isIn(place, folder));
  };
}

/**
 * The path of a file made from `sources`, out of the cache if it was made from these very sources
 * before.
 *
 * @param cacheDir created if it is not there; may be deleted at any time
 * @param extension with its dot
 * @param sources everything that the file depends on, the way it is made included
 */
export async function keptFile(
  cacheDir: string,
  extension: string,
  sources: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(`${source.length}\0`).update(source);
  const file = join(cacheDir, `${hash.digest('hex').slice(0, 32)}${extension}`);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found) {
    // The day of its last use: writing it ten thousand times a build would take seconds.
    const now = new Date();
    if (found.mtime.toDateString() !== now.toDateString()) utimesSync(file, now, now);
    return file;
  }
  const made = await make();
  await mkdir(cacheDir, { recursive: true });
  // Another build, or this one at another file, may make it too: it appears whole or not at all.
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, made);
  await rename(unfinished, file);
  return file;
}

/** A picture that takes time to draw; see `keptFile`. */
export async function drawnOnce(
  cacheDir: string,
  sources: readonly (string | Uint8Array)[],
  draw: () => Promise<Buffer>,
): Promise<Buffer> {
  return readFile(await keptFile(cacheDir, '.png', sources, draw));
}
