/**
 * Lays every portrait at an address that says whose it is, for search engines and other programs:
 * `/people/<person>.jpg`. Pages show the same picture in sizes of their own.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { joinPeople } from '#catalog/join-prose.ts';
import { shownContent } from '#catalog/shown-content.ts';
import { drawnOnce } from './kept-files.ts';

const LONGER_EDGE = 960;

/** The integration. */
export function portraits(input: { contentDir: string; cacheDir: string }): AstroIntegration {
  return {
    name: 'portraits',
    hooks: { 'astro:build:done': ({ dir }) => writePortraits(fileURLToPath(dir), input) },
  };
}

/** Writes `people/<person>.jpg` for everyone with a photo, upright and without its metadata. */
export async function writePortraits(
  folder: string,
  { contentDir, cacheDir }: { readonly contentDir: string; readonly cacheDir: string },
): Promise<void> {
  const { collections } = shownContent();
  for (const { id, photo } of joinPeople(collections.people)) {
    if (photo === null) continue;
    const taken = await readFile(join(contentDir, photo.file));
    const portrait = await drawnOnce(cacheDir, [taken, `portrait ${LONGER_EDGE}`], async () => {
      const { default: sharp } = await import('sharp');
      return sharp(taken)
        .rotate()
        .resize(LONGER_EDGE, LONGER_EDGE, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#fff' })
        .jpeg({ mozjpeg: true })
        .toBuffer();
    });
    await mkdir(join(folder, 'people'), { recursive: true });
    await writeFile(join(folder, 'people', `${id}.jpg`), portrait);
  }
}
