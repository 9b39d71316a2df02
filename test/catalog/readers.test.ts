import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contentFolder } from '#catalog/content-source.ts';

vi.mock('astro:content', () => ({ defineCollection: (collection: unknown) => collection }));

const contentDir = mkdtempSync(join(tmpdir(), 'readers-'));
const folder = join(contentDir, 'faq');
beforeEach(() => mkdirSync(folder));
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => rmSync(contentDir, { recursive: true }));

/** What Astro’s loader stores of the questions, each with whether modules are made of it. */
async function storedByAstro(): Promise<ReadonlyMap<string, boolean>> {
  const stored = new Map<string, boolean>();
  const store = {
    keys: () => [],
    get: () => undefined,
    set: (entry: { id: string; deferredRender?: boolean }) =>
      stored.set(`${entry.id}.mdx`, entry.deferredRender ?? false),
    delete: () => undefined,
    addModuleImport: () => undefined,
    addAssetImports: () => undefined,
  };
  vi.stubEnv('CATALOG_CONTENT_DIR', contentDir);
  const { collections } = await import('#content.config.ts');
  const entryType = {
    getEntryInfo: async ({ contents }: { contents: string }) => ({ body: contents, data: {} }),
    contentModuleTypes: '',
  };
  await (collections as { faq: { loader: { load: (context: never) => unknown } } }).faq.loader.load(
    {
      config: {
        root: pathToFileURL(`${contentDir}/`),
        srcDir: pathToFileURL(`${contentDir}/src/`),
        prerenderConflictBehavior: 'error',
      },
      collection: 'faq',
      logger: console,
      parseData: async ({ data }: { data: object }) => data,
      store,
      generateDigest: () => '',
      entryTypes: new Map([['.mdx', entryType]]),
    } as never,
  );
  return stored;
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
  expect([...(await storedByAstro()).keys()].sort()).toEqual(expected);
});

it('makes modules of the files that have a text, and of no others', async () => {
  writeFileSync(join(folder, 'told.mdx'), 'Yes.');
  writeFileSync(join(folder, 'blank.mdx'), '\n \n');
  expect(await storedByAstro()).toEqual(
    new Map([
      ['told.mdx', true],
      ['blank.mdx', false],
    ]),
  );
});
