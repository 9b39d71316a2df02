/**
 * Writes a brotli and a gzip sibling beside every text file of the build, so that the server
 * compresses nothing while it answers.
 */
import { readdirSync, statSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { keptFile } from './kept-files.ts';

const COMPRESSED = new Set([
  '.html',
  '.css',
  '.js',
  '.svg',
  '.json',
  '.xml',
  '.csv',
  '.ics',
  '.txt',
  '.md',
]);

/** Always at the best quality: every page shares them, and they are few. */
const SHARED = new Set(['.css', '.js', '.svg']);

/**
 * The best quality makes a page a tenth smaller than 8 and takes 40 times as long: two seconds for
 * the pages of a small site, minutes for those of a large one.
 */
const MOST_PAGE_BYTES_AT_BEST = 4_000_000;

/** What is larger is the editor of staff: seconds of every build for what a few people load. */
const MOST_SHARED_BYTES_AT_BEST = 1_000_000;

// zlib works on four threads; more files at once only hold more memory.
const AT_ONCE = 8;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * The integration. It runs last: what changes a file after it would leave its siblings stale.
 *
 * @param cacheDir keeps what was made of each text for the next build
 */
export function compress({ cacheDir }: { readonly cacheDir: string }): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await compressFolder(fileURLToPath(dir), cacheDir);
        logger.info(`${count} files compressed`);
      },
    },
  };
}

/** Writes `<file>.br` and `<file>.gz` for every text file below `folder`; returns how many. */
export async function compressFolder(folder: string, cacheDir: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSED.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const pages = files.filter((file) => extname(file) === '.html');
  const pageBytes = pages.reduce((sum, file) => sum + statSync(file).size, 0);
  const isBest = (file: string) =>
    (SHARED.has(extname(file)) && statSync(file).size <= MOST_SHARED_BYTES_AT_BEST) ||
    (extname(file) === '.html' && pageBytes <= MOST_PAGE_BYTES_AT_BEST);
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      await compressFile(file, isBest(file) ? 11 : 8, cacheDir);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return files.length;
}

async function compressFile(file: string, quality: number, cacheDir: string): Promise<void> {
  const text = await readFile(file);
  const kept = (kind: string, making: string, make: () => Promise<Uint8Array>) =>
    keptFile(cacheDir, kind, [text, making], make);
  const small = await kept('.br', `brotli ${quality}`, () => brotliText(text, quality));
  const zipped = await kept('.gz', 'gzip 9', () => zip(text, { level: 9 }));
  await copyFile(small, `${file}.br`);
  await copyFile(zipped, `${file}.gz`);
}

/**
 * A text as brotli.
 *
 * @param quality 0 (fast) to 11 (small)
 */
export async function brotliText(text: Uint8Array, quality: number): Promise<Uint8Array> {
  // A larger window than the text needs would be cleared first, which takes longer than compressing.
  const windowBits = Math.ceil(Math.log2(text.length + 16));
  return brotli(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(
        Math.max(windowBits, constants.BROTLI_MIN_WINDOW_BITS),
        constants.BROTLI_DEFAULT_WINDOW,
      ),
    },
  });
}
