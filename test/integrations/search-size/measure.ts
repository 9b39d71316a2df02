/** What one search transfers, counted file by file, over an index of a catalog of any size. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { answer } from '#elements/search/answer.ts';
import { askedIndex } from '#elements/search/index-files.ts';
import { searchIndexInput } from '#feeds/search/search-index.ts';
import { buildSearchIndex } from '#integrations/search-index.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { questionWords, stopWords } from '#words/search.ts';
import { writeGeneratedCatalog } from '../../fixtures/generated-catalog/generate.ts';
import { demonstration } from '../../view-models/contexts.ts';

/** Bytes as the server sends them, brotli where a file has such a sibling. */
export interface SearchSize {
  readonly programs: number;
  readonly records: number;
  /** Pagefind itself: the same for every catalog. */
  readonly machine: number;
  /** What every search of this catalog begins with: which parts hold which words. */
  readonly beginning: number;
  /** The parts of the index and of the vocabulary that hold the words of the query. */
  readonly parts: number;
  /** The texts of the eight results that are shown. */
  readonly texts: number;
  readonly total: number;
  readonly matches: number;
}

/**
 * Searches an index over `programs` programs, from nothing, and counts what came.
 *
 * @param programs how many a generated catalog has; 0: the shipped one
 */
export async function measureSearch(programs: number, query: string): Promise<SearchSize> {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-search-'));
  try {
    const context = await contextOf(programs, join(folder, 'content'));
    writeFileSync(join(folder, 'search-index.json'), JSON.stringify(searchIndexInput(context)));
    const { records } = await buildSearchIndex(folder);
    const sent = await filesOfSearch(folder, query);
    const sum = (pattern: RegExp) =>
      sent.files
        .filter(([path]) => pattern.test(path))
        .reduce((total, [, size]) => total + size, 0);
    return {
      programs: context.catalog.programs.length,
      records,
      machine: sum(/\.js$|\.pagefind$/),
      beginning: sum(/entry\.json$|\.pf_meta$/),
      parts: sum(/\.pf_index$|\/words\//),
      texts: sum(/\.pf_fragment$/),
      total: sum(/./),
      matches: sent.matches,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function contextOf(programs: number, contentDir: string): Promise<PageContext> {
  if (programs === 0) return demonstration;
  writeGeneratedCatalog(contentDir, programs);
  const { entries } = await readContent(contentDir);
  if (entries === null) throw new Error('The generated catalog cannot be read.');
  return { ...demonstration, catalog: joinCatalog(entries), now: '2031-02-03T12:00:00.000Z' };
}

/** Each file that a search asks for, with its size as it is sent. */
async function filesOfSearch(folder: string, query: string) {
  const script = join(folder, 'pagefind/pagefind.js');
  const files: [string, number][] = [['/pagefind/pagefind.js', sentSize(script)]];
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = join(folder, pathname);
    files.push([pathname, sentSize(file)]);
    // Node unpacks no brotli for Pagefind here, so the file itself goes out.
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const index = askedIndex(await import(script), `http://127.0.0.1:${port}/pagefind/`);
    const { matches } = await answer(query, index, { questionWords, stopWords });
    await Promise.all(matches.slice(0, 8).map(({ data }) => data()));
    return { files, matches: matches.length };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function sentSize(file: string): number {
  return existsSync(`${file}.br`)
    ? readFileSync(`${file}.br`).length
    : brotliCompressSync(readFileSync(file)).length;
}
