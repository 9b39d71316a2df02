import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentJsonSchemas } from '#catalog/json-schemas.ts';
import { type EntryContent, readEntry, writeEntry } from '#editor/entry-text.ts';
import { shapeOfFile } from '#editor/shape-of-schema.ts';

const schemas = contentJsonSchemas();
const root = join(import.meta.dirname, '../fixtures');

function shapeFor(file: string) {
  const kind = file === 'site.yaml' ? 'site' : file.split('/')[0];
  const shape = shapeOfFile(schemas[kind as keyof typeof schemas]);
  return { shape, hasBody: file.endsWith('.mdx') };
}

const files = ['demonstration', 'second-catalog'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mdx|yaml)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') })),
);

/** As the editor hands it back: fields that nobody filled in are blank. */
function edited(file: string, text: string, edit: (form: any) => void): string {
  const form = structuredClone(readEntry(text, shapeFor(file))) as EntryContent;
  edit(form);
  return writeEntry(form, shapeFor(file));
}

describe('a file in the visual editor', () => {
  it('does not change by a byte where nothing is edited', () => {
    expect(files.length).toBeGreaterThan(100);
    const changed = files.filter(({ file, text }) => edited(file, text, () => {}) !== text);
    expect(changed.map(({ file }) => file)).toEqual([]);
  });
});
