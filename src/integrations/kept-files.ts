/** What takes time to make, kept by what it is made from. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

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
  if (existsSync(file)) {
    // The time of its last use.
    utimesSync(file, new Date(), new Date());
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
