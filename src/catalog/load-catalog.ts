/**
 * The catalog of a page: read through Astro, joined once, with the clock and the addresses of this
 * build. The only importer of `astro:content`, which `npm run dev` passes over.
 */

import { type CollectionKey, getCollection, getEntry, render } from 'astro:content';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Instant } from '#domain/dates.ts';
import { type CollectionName, collections } from '#schemas/collections.ts';
import { readSettings } from '#settings.ts';
import { buildInput } from './build-input.ts';
import type { Catalog, Prose } from './catalog-types.ts';
import type { ContentEntries, Entry } from './content-entries.ts';
import { contentCommit } from './content-revision.ts';
import { joinCatalog } from './join-catalog.ts';
import { type LastChanged, lastChanged as readLastChanged } from './page-sources.ts';
import { fileOf } from './read-content.ts';
import type * as ShownContent from './shown-content.ts';

/** Everything a page is made from. */
export interface Build {
  readonly catalog: Catalog;
  /** The catalog clock. */
  readonly now: Instant;
  readonly isDemonstration: boolean;
  /** The frozen instant with offset; null when live. */
  readonly asOf: string | null;
  /** Absolute address of the site, without a trailing slash. */
  readonly siteUrl: string;
  /** Its path, beginning and ending with `/`. */
  readonly base: string;
  /** Base of another form backend; null for the own receiver. */
  readonly formEndpoint: string | null;
  readonly staff: boolean;
  /** The commit of the content; null outside git. */
  readonly commit: string | null;
  readonly lastChanged: LastChanged;
}

async function readCollection(name: CollectionName): Promise<readonly Entry<unknown>[]> {
  const stored = await getCollection(name as CollectionKey);
  return stored
    .map(({ id, data, body }) => ({
      id,
      fields: data as unknown,
      body: collections[name].extension === 'yaml' ? '' : (body ?? '').trim(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every entry as Astro reads it: the plain reader gives exactly the same. */
async function loadEntries(): Promise<ContentEntries> {
  const names = Object.keys(collections) as CollectionName[];
  const read = await Promise.all(
    names.map(async (name) => [name, await readCollection(name)] as const),
  );
  const site = await getEntry('site' as CollectionKey, 'site');
  if (!site) throw new Error('content/site.yaml is missing. Run "npm run check:content".');
  // Each entry was parsed by the schema of its own collection.
  return { site: site.data, ...Object.fromEntries(read) } as unknown as ContentEntries;
}

/**
 * Every entry as the check of `npm run dev` let it pass last. It runs beside Vite, which has its own of every
 * module.
 */
function shownEntries(): ContentEntries {
  const beside = createRequire(import.meta.url)('./shown-content.ts') as typeof ShownContent;
  const { entries } = beside.shownContent();
  if (!entries) throw new Error('The check let content without site.yaml pass.');
  return entries;
}

interface Joined extends Pick<Build, 'catalog' | 'lastChanged'> {
  readonly entries: ContentEntries;
}

/** Joined last: in development every page asks again, most of them for the same. */
let joined: Joined | null = null;

function join(entries: ContentEntries, contentDir: string): Joined {
  if (joined?.entries !== entries) {
    const catalog = joinCatalog(entries);
    joined = {
      entries,
      catalog,
      lastChanged: readLastChanged(catalog, contentDir),
    };
  }
  return joined;
}

async function assemble(): Promise<Build> {
  const settings = readSettings(process.env);
  const contentDir = resolve(settings.contentDir);
  const entries = import.meta.env.SHOWS_EDITS ? shownEntries() : await loadEntries();
  const input = buildInput(settings, entries.site, new Date().toISOString());
  const { catalog, lastChanged } = join(entries, contentDir);
  return {
    catalog,
    now: input.now,
    isDemonstration: input.isDemonstration,
    asOf: input.asOf,
    siteUrl: input.siteUrl,
    base: input.base,
    formEndpoint: settings.formEndpoint,
    staff: settings.staff,
    // One file says it: git is asked when that is made.
    get commit() {
      return contentCommit(contentDir);
    },
    lastChanged,
  };
}

let assembled: Promise<Build> | null = null;

/**
 * The build that every page shares. In development it is assembled anew for each page, so that an
 * edit shows at once.
 */
export function loadBuild(): Promise<Build> {
  if (import.meta.env.SHOWS_EDITS) return assemble();
  assembled ??= assemble();
  return assembled;
}

/** The prose of an entry as a component; null where the body is empty. */
export async function renderBody(prose: Prose) {
  if (prose.body === '') return null;
  if (import.meta.env.SHOWS_EDITS) {
    const file = resolve(readSettings(process.env).contentDir, fileOf(prose.collection, prose.id));
    return (await import(/* @vite-ignore */ file)).Content as Awaited<
      ReturnType<typeof render>
    >['Content'];
  }
  const entry = await getEntry(prose.collection as CollectionKey, prose.id);
  if (!entry) throw new Error(`No entry "${prose.id}" in content/${prose.collection}.`);
  return (await render(entry)).Content;
}
