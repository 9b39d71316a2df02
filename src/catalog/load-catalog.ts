/**
 * The catalog of a page: read through Astro, joined once, with the clock and the addresses of this
 * build. The only importer of `astro:content`.
 */

import { type CollectionKey, getCollection, getEntry, render } from 'astro:content';
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

async function readCollection(
  name: CollectionName,
): Promise<{ entries: Entry<unknown>[]; digests: string }> {
  const stored = await getCollection(name as CollectionKey);
  const entries = stored
    .map(({ id, data, body }) => ({
      id,
      fields: data as unknown,
      body: collections[name].extension === 'yaml' ? '' : (body ?? '').trim(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entries, digests: stored.map(({ id, digest }) => `${name}/${id} ${digest}`).join('\n') };
}

/** Every entry as Astro reads it (the plain reader gives exactly the same), and what tells it from a later one. */
async function loadEntries(): Promise<{ entries: ContentEntries; digests: string }> {
  const names = Object.keys(collections) as CollectionName[];
  const read = await Promise.all(
    names.map(async (name) => [name, await readCollection(name)] as const),
  );
  const site = await getEntry('site' as CollectionKey, 'site');
  if (!site) throw new Error('content/site.yaml is missing. Run "npm run check:content".');
  const byName = read.map(([name, { entries }]) => [name, entries] as const);
  return {
    // Each entry was parsed by the schema of its own collection.
    entries: { site: site.data, ...Object.fromEntries(byName) } as unknown as ContentEntries,
    digests: [site.digest, ...read.map(([, { digests }]) => digests)].join('\n'),
  };
}

interface Joined extends Pick<Build, 'catalog' | 'commit' | 'lastChanged'> {
  readonly digests: string;
}

/** Joined last: in development every page asks again, most of them for the same. */
let joined: Joined | null = null;

function join(entries: ContentEntries, digests: string, contentDir: string): Joined {
  if (joined?.digests !== digests) {
    const catalog = joinCatalog(entries);
    joined = {
      digests,
      catalog,
      commit: contentCommit(contentDir),
      lastChanged: readLastChanged(catalog, contentDir),
    };
  }
  return joined;
}

async function assemble(): Promise<Build> {
  const settings = readSettings(process.env);
  const contentDir = resolve(settings.contentDir);
  const { entries, digests } = await loadEntries();
  const input = buildInput(settings, entries.site, new Date().toISOString());
  const { catalog, commit, lastChanged } = join(entries, digests, contentDir);
  return {
    catalog,
    now: input.now,
    isDemonstration: input.isDemonstration,
    asOf: input.asOf,
    siteUrl: input.siteUrl,
    base: input.base,
    formEndpoint: settings.formEndpoint,
    staff: settings.staff,
    commit,
    lastChanged,
  };
}

let assembled: Promise<Build> | null = null;

/**
 * The build that every page shares. In development it is assembled anew for each page, so that an
 * edit shows at once.
 */
export function loadBuild(): Promise<Build> {
  if (import.meta.env.DEV) return assemble();
  assembled ??= assemble();
  return assembled;
}

/** The prose of an entry as a component; null where the body is empty. */
export async function renderBody(prose: Prose) {
  if (prose.body === '') return null;
  const entry = await getEntry(prose.collection as CollectionKey, prose.id);
  if (!entry) throw new Error(`No entry "${prose.id}" in content/${prose.collection}.`);
  return (await render(entry)).Content;
}
