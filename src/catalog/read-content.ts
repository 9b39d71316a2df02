/**
 * Read the content folder in plain Node, with the place of every value.
 *
 * The pages read the same files through Astro (`load-catalog.ts`); a test compares both.
 */

import { resolve } from 'node:path';
import type { z } from 'astro/zod';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { type SiteContent, siteSchema } from '#schemas/site.ts';
import type { ContentEntries, Entry } from './content-entries.ts';
import { type ContentFile, parseContentFile } from './content-file.ts';
import { type ContentSource, contentFolder } from './content-source.ts';
import type { Fault } from './fault.ts';
import { parseBySchema } from './schema-faults.ts';

export interface ReadContent {
  /** null if `site.yaml` cannot be read; entries with a fault are left out. */
  readonly entries: ContentEntries | null;
  /** null if `site.yaml` is missing or has a fault. */
  readonly site: SiteContent | null;
  /** Every entry without a fault of its own, whatever `site.yaml` holds. */
  readonly collections: Omit<ContentEntries, 'site'>;
  /** Every file that was read, by its path below the content folder. */
  readonly files: ReadonlyMap<string, ContentFile>;
  /** Every other file of the folder: pictures, notes, files in the wrong place. */
  readonly otherFiles: readonly string[];
  readonly faults: readonly Fault[];
}

const collectionNames = Object.keys(collections) as CollectionName[];

/** The collection of a file, or null for one that no collection reads. */
function collectionOf(file: string): CollectionName | null {
  return (
    collectionNames.find(
      (name) => file.startsWith(`${name}/`) && file.endsWith(`.${collections[name].extension}`),
    ) ?? null
  );
}

/** The path of an entry’s file below the content folder. */
export function fileOf(collection: CollectionName, id: string): string {
  return `${collection}/${id}.${collections[collection].extension}`;
}

/**
 * Each file as it was parsed the last time: a build reads the folder several times, and the
 * development server after every edit.
 */
const lastParsed = new Map<string, ContentFile>();

function parsedFile(file: string, text: string): ContentFile {
  const known = lastParsed.get(file);
  if (known?.source === text) return known;
  const content = parseContentFile(file, text);
  lastParsed.set(file, content);
  return content;
}

/** What the schemas made of the files of a source: whoever reads it again gets the same entries. */
const readBefore = new WeakMap<ContentSource, WeakMap<ContentFile, Entry<unknown>>>();

/** A build reads one folder in several places. */
const folders = new Map<string, ContentSource>();

function folderAt(path: string): ContentSource {
  const key = resolve(path);
  const folder = folders.get(key) ?? contentFolder(path);
  folders.set(key, folder);
  return folder;
}

/**
 * Read and parse every content file. Who asks one source or one path again gets the entries of files that are
 * as they were, and must not change them.
 *
 * @param from path of the content folder, or another source of texts
 * @throws if the folder or a file in it cannot be read from the disk
 */
export async function readContent(from: string | ContentSource): Promise<ReadContent> {
  const source = typeof from === 'string' ? folderAt(from) : from;
  const listed = await source.list();
  const isRead = (file: string) => file === 'site.yaml' || collectionOf(file) !== null;
  const texts = await Promise.all(
    listed.filter(isRead).map(async (file) => [file, await source.read(file)] as const),
  );
  const files = new Map(texts.map(([file, text]) => [file, parsedFile(file, text)]));
  const faults: Fault[] = [];
  const known = readBefore.get(source) ?? new WeakMap<ContentFile, Entry<unknown>>();
  readBefore.set(source, known);
  const entryOf = (content: ContentFile, schema: z.ZodType, id: string): Entry<unknown> | null => {
    let entry = known.get(content);
    if (entry === undefined) {
      const parsed = parseBySchema(content, schema);
      if ('faults' in parsed) {
        faults.push(...parsed.faults);
        return null;
      }
      entry = { id, fields: parsed.fields, body: content.body.trim() };
      known.set(content, entry);
    }
    return entry;
  };

  const siteFile = files.get('site.yaml');
  const site = siteFile
    ? ((entryOf(siteFile, siteSchema, 'site')?.fields as SiteContent | undefined) ?? null)
    : null;
  if (!siteFile) {
    faults.push({
      file: 'site.yaml',
      line: 1,
      column: 1,
      kind: 'missing-key',
      path: [],
      message: 'is missing → Write content/site.yaml; its keys are in content/README.md.',
    });
  }

  const read = Object.fromEntries(
    collectionNames.map((name): [string, Entry<unknown>[]] => [name, []]),
  );
  for (const [file, content] of files) {
    const name = collectionOf(file);
    if (!name) continue;
    const { extension, schema } = collections[name];
    const entry = entryOf(content, schema, file.slice(name.length + 1, -extension.length - 1));
    if (entry) read[name]?.push(entry);
  }
  // Each entry was parsed by the schema of its own collection.
  const byCollection = read as unknown as Omit<ContentEntries, 'site'>;
  return {
    entries: site ? { site, ...byCollection } : null,
    site,
    collections: byCollection,
    files,
    otherFiles: listed.filter((file) => !isRead(file)),
    faults,
  };
}
