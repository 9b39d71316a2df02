/**
 * Read the content folder in plain Node, with the place of every value.
 *
 * The pages read the same files through Astro (`load-catalog.ts`); a test compares both.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { siteSchema } from '#schemas/site.ts';
import type { ContentEntries, Entry } from './content-entries.ts';
import { type ContentFile, type Fault, parseContentFile } from './content-file.ts';
import { parseBySchema } from './schema-faults.ts';

export interface ReadContent {
  /** null if `site.yaml` cannot be read; entries with a fault are left out. */
  readonly entries: ContentEntries | null;
  /** Every file that was read, by its path below the content folder. */
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly faults: readonly Fault[];
}

async function listFiles(folder: string, extension: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
  return found
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith(`.${extension}`) && !path.split('/').some(isHidden))
    .sort();
}

/** Astro’s glob leaves out names that begin with an underscore or a dot; so does this. */
function isHidden(name: string): boolean {
  return name.startsWith('_') || name.startsWith('.');
}

/**
 * Read and parse every content file below `contentDir`.
 *
 * @param contentDir path of the content folder
 * @throws if the folder or a file in it cannot be read from the disk
 */
export async function readContent(contentDir: string): Promise<ReadContent> {
  const files = new Map<string, ContentFile>();
  const faults: Fault[] = [];

  const siteSource = await readFile(join(contentDir, 'site.yaml'), 'utf8').catch(() => null);
  let site: ContentEntries['site'] | null = null;
  if (siteSource === null) {
    faults.push({
      file: 'site.yaml',
      line: 1,
      column: 1,
      path: [],
      message: 'is missing → Write content/site.yaml; its keys are in content/README.md.',
    });
  } else {
    const content = parseContentFile('site.yaml', siteSource);
    files.set(content.file, content);
    const parsed = parseBySchema(content, siteSchema);
    if ('fields' in parsed) site = parsed.fields;
    else faults.push(...parsed.faults);
  }

  const readCollection = async (name: CollectionName): Promise<Entry<unknown>[]> => {
    const { extension, schema } = collections[name];
    const entries: Entry<unknown>[] = [];
    for (const path of await listFiles(join(contentDir, name), extension)) {
      const content = parseContentFile(
        `${name}/${path}`,
        await readFile(join(contentDir, name, path), 'utf8'),
      );
      files.set(content.file, content);
      const parsed = parseBySchema(content, schema);
      if ('fields' in parsed) {
        entries.push({
          id: path.slice(0, -extension.length - 1),
          fields: parsed.fields,
          body: content.body.trim(),
        });
      } else faults.push(...parsed.faults);
    }
    return entries;
  };

  const read: Partial<Record<CollectionName, Entry<unknown>[]>> = {};
  for (const name of Object.keys(collections) as CollectionName[]) {
    read[name] = await readCollection(name);
  }
  // Each entry was parsed by the schema of its own collection.
  const entries = site ? ({ site, ...read } as unknown as ContentEntries) : null;
  return { entries, files, faults };
}
