import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { serveLastIndex } from '#integrations/last-search-index.ts';
import { buildSearchIndex, searchIndex } from '#integrations/search-index.ts';
import { runBuildDone } from './run-hook.ts';
import { temporaryFolder } from './temporary-folder.ts';

const page = {
  url: '/programs/night-watch/',
  content: '<html lang="en"><body data-pagefind-body><p>Watches on Thursdays.</p></body></html>',
};
const built = (input: object) => temporaryFolder({ 'search-index.json': JSON.stringify(input) });

describe('the search index', () => {
  it('takes the place of what the build printed for it', async () => {
    const folder = built({ language: 'en', pages: [page], shelves: { t: ['thursdays'], x: [] } });
    const logged = await runBuildDone(searchIndex({ outDir: folder }), folder);
    expect(logged).toEqual(['1 records to search, in 9 files']);
    expect(existsSync(join(folder, 'search-index.json'))).toBe(false);
    const read = (path: string) => readFileSync(join(folder, 'pagefind', path), 'utf8');
    expect(JSON.parse(read('pagefind-entry.json'))).toMatchObject({
      version: '1.5.2',
      languages: { en: { page_count: 1 } },
    });
    expect(read('words/t.json')).toBe('["thursdays"]');
    expect(read('words/x.json')).toBe('[]');
  });

  it('brings no interface of Pagefind along, and a smaller sibling of what is zipped', async () => {
    const folder = built({ language: 'en', pages: [page], shelves: {} });
    await buildSearchIndex(folder);
    const inside = (path: string) => existsSync(join(folder, 'pagefind', path));
    expect(inside('pagefind.js')).toBe(true);
    expect(inside('pagefind-ui.js')).toBe(false);
    expect(inside('pagefind-worker.js')).toBe(false);
    const wasm = readFileSync(join(folder, 'pagefind/wasm.en.pagefind'));
    // Pagefind knows by the first bytes that there is nothing left to unzip.
    expect(gunzipSync(wasm).subarray(0, 12).toString()).toBe('pagefind_dcd');
    const sibling = readFileSync(join(folder, 'pagefind/wasm.en.pagefind.br'));
    expect(brotliDecompressSync(sibling)).toEqual(gunzipSync(wasm));
    expect(sibling.length).toBeLessThan(wasm.length);
  });

  it('begins while pages are audited, and says at its turn what went wrong', async () => {
    const folder = built({ language: 'en', pages: [page], shelves: {} });
    const integration = searchIndex({ outDir: folder });
    const begin = (at: string) =>
      integration.hooks['astro:build:generated']?.({ dir: pathToFileURL(`${at}/`) } as never);
    begin(folder);
    await vi.waitUntil(() => !existsSync(join(folder, 'search-index.json')), 5000);
    expect(await runBuildDone(integration, folder)).toEqual(['1 records to search, in 7 files']);
    const empty = temporaryFolder();
    begin(empty);
    await setTimeout(20);
    await expect(runBuildDone(integration, empty)).rejects.toThrow('no search-index.json');
  });

  it('stops the build where nothing was printed for it', async () => {
    await expect(buildSearchIndex(temporaryFolder())).rejects.toThrowErrorMatchingInlineSnapshot(
      `[BuildFault: The build has no search-index.json: there would be nothing to search.]`,
    );
  });

  it('stops the build where there is no record', async () => {
    const folder = built({ language: 'en', pages: [], shelves: {} });
    await expect(buildSearchIndex(folder)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[BuildFault: search-index.json holds no record: there would be nothing to search.]`,
    );
  });

  it('stops the build at an error of Pagefind, and leaves no half of an index', async () => {
    const broken = { content: page.content };
    const folder = built({ language: 'en', pages: [page, broken], shelves: {} });
    await expect(buildSearchIndex(folder)).rejects.toThrowErrorMatchingInlineSnapshot(`
      [BuildFault: The search index could not be built.
      Either source_path or url must be provided]
    `);
    expect(existsSync(join(folder, 'pagefind'))).toBe(false);
  });
});

/** What the development server answers below `/catalog/`, and what it warned of. */
function answers(outDir: string) {
  const warned: string[] = [];
  let handle: Parameters<Parameters<typeof serveLastIndex>[0]['middlewares']['use']>[0] | undefined;
  const server = {
    middlewares: { use: (one: NonNullable<typeof handle>) => (handle = one) },
  };
  serveLastIndex(server, outDir, { warn: (message) => warned.push(message) });
  const get = (url: string) => {
    const answer = { statusCode: 200, type: '', body: 'passed on' };
    handle?.(
      { url },
      {
        set statusCode(status: number) {
          answer.statusCode = status;
        },
        setHeader: (_name, value) => (answer.type = value),
        end: (body) => (answer.body = body.toString()),
      },
      () => undefined,
    );
    return answer;
  };
  return { get, warned };
}

describe('a development server', () => {
  it('serves the index of the last build, with or without the base path', () => {
    const folder = temporaryFolder({ 'pagefind/pagefind.js': 'export {};' });
    const { get, warned } = answers(folder);
    const script = { statusCode: 200, type: 'text/javascript', body: 'export {};' };
    expect(get('/pagefind/pagefind.js')).toEqual(script);
    expect(get('/catalog/pagefind/pagefind.js?ts=1')).toEqual(script);
    expect(get('/programs/').body).toBe('passed on');
    expect(warned).toEqual([]);
  });

  it('says so in words where there is none', () => {
    const { get, warned } = answers('/nowhere');
    const none =
      'Search finds nothing yet: there is no index in /nowhere. Run "npm run build" once.';
    expect(warned).toEqual([none]);
    expect(get('/pagefind/pagefind.js')).toEqual({
      statusCode: 404,
      type: 'text/plain; charset=utf-8',
      body: none,
    });
  });

  it('serves nothing beside the index', () => {
    const folder = temporaryFolder({ 'pagefind/pagefind.js': '', 'secret.txt': 'secret' });
    expect(answers(folder).get('/pagefind/../secret.txt').body).toBe('passed on');
    expect(answers(folder).get('/pagefind/..%2Fsecret.txt').body).toBe('passed on');
  });
});
