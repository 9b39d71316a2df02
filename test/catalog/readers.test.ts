import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { afterAll, expect, it } from 'vitest';
import { contentFolder } from '#catalog/content-source.ts';
import { filePatterns } from '#schemas/collections.ts';

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What Astro’s loader stores, by the patterns of `content.config.ts`. */
async function listedByAstro(): Promise<readonly string[]> {
  const stored: string[] = [];
  const store = {
    keys: () => [],
    get: () => undefined,
    set: ({ id }: { id: string }) => stored.push(id),
    delete: () => undefined,
    addModuleImport: () => undefined,
    addAssetImports: () => undefined,
  };
  const loader = glob({
    base: folder,
    pattern: filePatterns({ extension: 'mdx', schema: null as never }),
    generateId: ({ entry }) => entry,
  });
  const entryType = { getEntryInfo: async () => ({ body: '', data: {}, rawData: '', slug: '' }) };
  await loader.load({
    config: {
      root: pathToFileURL(`${folder}/`),
      srcDir: pathToFileURL(`${folder}/src/`),
      prerenderConflictBehavior: 'error',
    },
    collection: 'faq',
    logger: console,
    parseData: async ({ data }: { data: object }) => data,
    store,
    generateDigest: () => '',
    entryTypes: new Map([['.mdx', entryType]]),
  } as never);
  return stored.sort();
}

it('both readers list the same files: hidden ones are no content, links are followed', async () => {
  for (const path of ['.dir', '_dir', 'deep/er', 'deep/.svn']) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  const names = [
    'plain.mdx',
    '.hidden.mdx',
    '._plain.mdx',
    '_note.mdx',
    '.dir/a.mdx',
    '_dir/a.mdx',
    'deep/b.mdx',
    'deep/.b.mdx',
    'deep/er/c.d.mdx',
    'deep/er/[x] y (z).mdx',
    'deep/.svn/d.mdx',
  ];
  for (const name of names) writeFileSync(join(folder, name), '');
  symlinkSync(join(folder, 'plain.mdx'), join(folder, 'linked.mdx'));
  symlinkSync(join(folder, 'deep/er'), join(folder, 'linked-folder'));
  const expected = [
    'deep/b.mdx',
    'deep/er/[x] y (z).mdx',
    'deep/er/c.d.mdx',
    'linked-folder/[x] y (z).mdx',
    'linked-folder/c.d.mdx',
    'linked.mdx',
    'plain.mdx',
  ];
  expect(await contentFolder(folder).list()).toEqual(expected);
  expect(await listedByAstro()).toEqual(expected);
});
