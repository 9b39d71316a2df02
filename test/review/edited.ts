/** Edits of the shipped content, in memory, and what the review says of them. */
import { contentInMemory } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { hashesOf } from '#catalog/picture-path.ts';
import { readContent } from '#catalog/read-content.ts';
import { findChanges, type Review } from '#review/find-changes.ts';
import { fileSentences } from '#review/print-changes.ts';
import type { Side } from '#review/side.ts';
import { AS_OF } from '../fixtures/demonstration.ts';
import { type Edit, shipped } from '../fixtures/edits.ts';

export { type Edit, edit, remove, shipped, write } from '../fixtures/edits.ts';

/** Moves a file. */
export function move(from: string, to: string): Edit {
  return (texts) => {
    texts.set(to, texts.get(from) ?? '');
    texts.delete(from);
  };
}

/** Content in memory as one side, on July 15, 2024. */
export async function sideOf(
  texts: ReadonlyMap<string, string | Uint8Array>,
  now = AS_OF,
): Promise<Side> {
  const source = contentInMemory(texts);
  const { entries, faults, otherFiles } = await readContent(source);
  if (entries === null || faults.length > 0) {
    throw new Error(faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join());
  }
  const catalog = joinCatalog(entries);
  const isDemonstration = entries.site.asOf !== undefined;
  return {
    entries,
    context: {
      catalog,
      now,
      isDemonstration,
      siteUrl: 'http://127.0.0.1:4321',
      base: '/',
      formEndpoint: null,
    },
    hashes: await hashesOf(source, otherFiles),
  };
}

/** The shipped content with edits. */
export function edited(...edits: readonly Edit[]): ReadonlyMap<string, string | Uint8Array> {
  const texts = new Map<string, string | Uint8Array>(shipped);
  for (const one of edits) one(texts);
  return texts;
}

const before = await sideOf(shipped);

/** What the review says of edits of the shipped content. */
export async function review(...edits: readonly Edit[]): Promise<Review> {
  return findChanges({ before, after: await sideOf(edited(...edits)) });
}

/**
 * Its sentences, a line each, without how many pages they change: that grows with every page that the
 * project gets. Which pages change is held to real builds.
 */
export async function sentences(...edits: readonly Edit[]): Promise<readonly string[]> {
  const told = (await review(...edits)).files.flatMap(fileSentences);
  return told.map((sentence) =>
    sentence.replace(/ Changes \d+ pages?( and \d+ calendars?)?\.$/, ''),
  );
}

/** Its warnings, as `file: text`. */
export async function warnings(...edits: readonly Edit[]): Promise<readonly string[]> {
  return (await review(...edits)).warnings.map(({ file, text }) => `${file}: ${text}`);
}
