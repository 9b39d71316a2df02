/**
 * Builds the search index after the pages, into `pagefind/`.
 *
 * What it holds was printed by `search-index.json`, which goes. Every error of Pagefind ends the
 * build: an index that lacks something would answer “nothing found”, and nobody would know.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { besidePages } from './beside-pages.ts';
import { BuildFault } from './build-fault.ts';
import { brotliText } from './compress.ts';
import { serveLastIndex } from './last-search-index.ts';

interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/** What the build printed for the index. */
interface IndexInput {
  readonly language: string;
  readonly pages: readonly IndexedPage[];
  readonly shelves: Readonly<Record<string, readonly string[]>>;
}

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Of all that Pagefind writes: its interfaces, and a copy of it for a worker, stay behind. */
const KEPT =
  /^(pagefind\.js|pagefind-entry\.json|wasm\..+\.pagefind|.+\.pf_(meta|index|fragment))$/;

/** Files that are zipped inside; Pagefind unzips them in the browser. */
const ZIPPED = /\.(pagefind|pf_(meta|index|fragment))$/;

const unzip = promisify(gunzip);

/** Answers are awaited together in such numbers; one by one, each would wait for the other process. */
const AT_ONCE = 200;

/**
 * The integration. It is done before compression.
 *
 * @param outDir folder of the build, whose index a development server serves
 */
export function searchIndex({ outDir }: { outDir: string }): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => serveLastIndex(server, outDir, logger),
      ...besidePages(
        buildSearchIndex,
        ({ records, files }) => `${records} records to search, in ${files} files`,
      ),
    },
  };
}

/**
 * Turns `search-index.json` of a built folder into `pagefind/`.
 *
 * @returns how many records and files there are
 * @throws BuildFault if the file is not there, holds no record, or Pagefind reports an error
 */
export async function buildSearchIndex(
  folder: string,
): Promise<{ readonly records: number; readonly files: number }> {
  const source = join(folder, 'search-index.json');
  const text = await readFile(source, 'utf8').catch(() => {
    throw new BuildFault('The build has no search-index.json: there would be nothing to search.');
  });
  const { language, pages, shelves } = JSON.parse(text) as IndexInput;
  if (pages.length === 0) {
    throw new BuildFault('search-index.json holds no record: there would be nothing to search.');
  }
  const files: readonly IndexFile[] = [
    ...(await indexOf(language, pages)).filter(({ path }) => KEPT.test(basename(path))),
    ...Object.entries(shelves).map(([shelf, words]) => ({
      path: `words/${shelf}.json`,
      content: JSON.stringify(words),
    })),
  ];
  const target = join(folder, 'pagefind');
  await rm(target, { recursive: true, force: true });
  for (const { path, content } of files) {
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await Promise.all(
    files.map(async ({ path, content }) => {
      if (!ZIPPED.test(path)) return;
      await writeFile(join(target, `${path}.br`), await smaller(content, qualityOf(path)));
    }),
  );
  await rm(source);
  return { records: pages.length, files: files.length };
}

/**
 * The brotli sibling of a file that is zipped inside: a server that sends it sends a sixth less, and
 * Pagefind takes what a browser unpacked. Any other server sends the file itself.
 */
async function smaller(zipped: Uint8Array | string, quality: number): Promise<Uint8Array> {
  return brotliText(await unzip(zipped), quality);
}

/** The best for what every search loads; it takes too long for thousands of small texts. */
function qualityOf(path: string): number {
  return /\.(pagefind|pf_meta)$/.test(path) ? 11 : 8;
}

/** The files of an index over the pages. The process of Pagefind has ended when they are there. */
async function indexOf(
  language: string,
  pages: readonly IndexedPage[],
): Promise<readonly IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    stopAt(errors);
    if (index === undefined) throw new BuildFault('Pagefind made no index.');
    for (let start = 0; start < pages.length; start += AT_ONCE) {
      const added = await Promise.all(
        pages.slice(start, start + AT_ONCE).map((page) => index.addHTMLFile({ ...page })),
      );
      stopAt(added.flatMap((answer) => answer.errors));
    }
    const written = await index.getFiles();
    stopAt(written.errors);
    return written.files;
  } finally {
    await close();
  }
}

function stopAt(errors: readonly string[]): void {
  if (errors.length > 0) {
    throw new BuildFault(`The search index could not be built.\n${errors.join('\n')}`);
  }
}
