/** Where Astro keeps what it has read of the content, and when that counts no longer. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = join(import.meta.dirname, '..');
const CACHES = join(SOURCE, '../.cache/astro');

/** What decides how an entry is read and kept. */
const READERS = ['content.config.ts', 'schemas', 'domain', 'markdown'];

/**
 * The cache for a content folder and a place of the build, emptied when the schemas changed since it
 * was filled: Astro keeps entries as the schemas of then read them, and only looks at their files.
 *
 * Astro keys its cache by entry, not by folder: an entry of the same name in another content folder
 * would silently render the body of the first one. Parallel builds must not share it either.
 *
 * @param caches folder of all caches, another for tests
 * @param readers files or folders whose change empties a cache, others for tests
 */
export function cacheFolder(
  { contentDir, outDir }: { readonly contentDir: string; readonly outDir: string },
  caches = CACHES,
  readers: readonly string[] = READERS.map((name) => join(SOURCE, name)),
): string {
  const key = hashOf([resolve(contentDir), resolve(outDir)]).slice(0, 12);
  const folder = join(caches, key);
  const mark = join(folder, 'read-by.txt');
  const now = hashOf(readers.flatMap(textsIn));
  if (textOf(mark) !== now) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(mark, now);
  }
  return folder;
}

/** The texts of a file, or of all files below a folder, with their names. */
function textsIn(path: string): string[] {
  const text = textOf(path);
  if (text !== null) return [path, text];
  return readdirSync(path)
    .sort()
    .flatMap((name) => textsIn(join(path, name)));
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0${text}`);
  return hash.digest('hex');
}
