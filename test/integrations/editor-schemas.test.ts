import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeEditorSchemas } from '#integrations/editor-schemas.ts';
import { startLanguageServer } from './language-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

describe('the settings of the editor', () => {
  const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));

  it('lead to a schema for every YAML file, and only to schemas that are written', async () => {
    const folder = temporaryFolder();
    await writeEditorSchemas(folder, join(root, 'test/fixtures/demonstration'));
    const schemas: Record<string, string> = settings['yaml.schemas'];
    expect(Object.values(schemas)).toEqual([
      'content/site.yaml',
      'content/eligibility/*.yaml',
      'content/applications/*.yaml',
    ]);
    for (const path of Object.keys(schemas)) {
      const written = readFileSync(path.replace('./.astro/collections', folder), 'utf8');
      expect(Object.keys(JSON.parse(written).properties).length).toBeGreaterThan(3);
    }
  });

  it('turn on what reads the schemas for front matter', () => {
    expect(settings['astro.content-intellisense']).toBe(true);
  });
});

it('another content folder does not forget the files of the first', async () => {
  const folder = temporaryFolder();
  await writeEditorSchemas(folder, join(root, 'test/fixtures/demonstration'));
  await writeEditorSchemas(folder, join(root, 'test/fixtures/second-catalog'));
  const { entries } = JSON.parse(readFileSync(join(folder, 'collections.json'), 'utf8'));
  const kinds = Object.entries(entries)
    .filter(([key]) => /\/(kap-cost|seasickness)\.mdx$/.test(key))
    .map(([, kind]) => kind);
  expect(kinds).toEqual(['faq', 'faq']);
});

it('the Astro extension marks, explains and offers keys in front matter', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder({ 'package.json': '{}', 'tsconfig.json': '{ "files": [] }' });
  cpSync(join(root, 'test/fixtures/demonstration'), join(folder, 'content'), { recursive: true });
  await writeEditorSchemas(join(folder, '.astro/collections'), join(folder, 'content'));
  const file = join(folder, 'content/cohorts/kap-certificate/fall-2024.mdx');
  const textDocument = { uri: pathToFileURL(file).href };
  const server = await startLanguageServer(folder);
  onTestFinished(() => server.stop());
  server.notify('textDocument/didOpen', {
    textDocument: {
      ...textDocument,
      languageId: 'mdx',
      version: 1,
      text: readFileSync(file, 'utf8').replace('label:', 'lable:'),
    },
  });

  const { items } = (await server.request('textDocument/diagnostic', { textDocument })) as {
    items: { message: string; range: { start: { line: number } } }[];
  };
  expect(items.map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([
    '3: Property lable is not allowed.',
  ]);

  const hover = await server.request('textDocument/hover', {
    textDocument,
    position: { line: 3, character: 3 },
  });
  expect(JSON.stringify(hover)).toContain('The zone in which the times below are meant');

  const offered = await server.request('textDocument/completion', {
    textDocument,
    position: { line: 2, character: 0 },
  });
  expect(JSON.stringify(offered)).toContain('Where classes meet, if not online');
});
