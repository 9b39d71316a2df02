/**
 * Leaves the JSON Schemas of the content where editors look for them: `.astro/collections/`, which
 * is in no commit.
 *
 * The language server of Astro finds the schema of a file’s front matter through `collections.json`;
 * an extension for YAML is led to the schemas of YAML files by `.vscode/settings.json`.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '#catalog/content-source.ts';
import { contentJsonSchemas } from '#catalog/json-schemas.ts';

/** Which schema each content file has, as the language server of Astro reads it. */
interface Manifest {
  readonly collections: readonly { readonly name: string; readonly hasSchema: boolean }[];
  readonly entries: Readonly<Record<string, string>>;
}

/** The integration. Astro writes schemas of its own on the way; these replace them. */
export function editorSchemas({ contentDir }: { readonly contentDir: string }): AstroIntegration {
  // Where the editor was opened: an engine that is a dependency has its root elsewhere.
  const write = () => writeEditorSchemas(resolve('.astro/collections'), contentDir);
  return {
    name: 'editor-schemas',
    hooks: {
      'astro:build:start': write,
      'astro:server:start': write,
    },
  };
}

/** Write every schema, and the list of files that they are for. */
export async function writeEditorSchemas(folder: string, contentDir: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const schemas = contentJsonSchemas();
  for (const [name, schema] of Object.entries(schemas)) {
    writeWhole(join(folder, `${name}.schema.json`), schema);
  }
  const files = await contentFolder(contentDir).list();
  const manifest: Manifest = {
    collections: Object.keys(schemas).map((name) => ({ name, hasSchema: true })),
    entries: {
      // Another content folder of the same project keeps its files.
      ...knownEntries(join(folder, 'collections.json')),
      ...Object.fromEntries(
        files.flatMap((file) => {
          const [name = ''] = file.split('/');
          return name in schemas ? [[entryKey(resolve(contentDir, file)), name]] : [];
        }),
      ),
    },
  };
  writeWhole(join(folder, 'collections.json'), manifest);
}

/** The language server compares decoded addresses in small letters. */
function entryKey(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}

function knownEntries(path: string): Manifest['entries'] {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Manifest).entries;
  } catch {
    // There is none yet.
    return {};
  }
}

/** An editor that reads meanwhile finds the old text or the new one, never half of it. */
function writeWhole(path: string, value: object): void {
  const written = `${path}.${process.pid}`;
  writeFileSync(written, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(written, path);
}
