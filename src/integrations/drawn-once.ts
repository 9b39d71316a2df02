/** Pictures that take time to draw, kept by what they are drawn from. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The picture drawn from `sources`, out of the cache if these very sources were drawn before.
 *
 * @param cacheDir created if it is not there; may be deleted at any time
 * @param sources everything that the picture depends on, the way it is drawn included
 */
export async function drawnOnce(
  cacheDir: string,
  sources: readonly (string | Uint8Array)[],
  draw: () => Promise<Buffer>,
): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(`${source.length}\0`).update(source);
  const file = join(cacheDir, `${hash.digest('hex').slice(0, 32)}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return kept;
  const drawn = await draw();
  await mkdir(cacheDir, { recursive: true });
  // Another build may read at this moment: a file appears whole or not at all.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, drawn);
  await rename(unfinished, file);
  return drawn;
}
