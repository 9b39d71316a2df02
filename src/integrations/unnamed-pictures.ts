/**
 * Takes out of a build the pictures that no page shows.
 *
 * Astro lays every picture of the content folder there as it is, beside those it makes of it: a
 * portrait with the place where it was taken, and what only a draft shows.
 */
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles } from './built-pages.ts';
import type { LinkAudit } from './link-audit.ts';

const PICTURE = /^_astro\/[^/]+\.(?:jpe?g|png|webp|avif|gif|tiff|svg)$/i;

/**
 * The integration. It runs after the audit of the links, which has read every page.
 *
 * @param links what was gathered of the pages
 */
export function unnamedPictures({ links }: { readonly links: LinkAudit }): AstroIntegration {
  return {
    name: 'unnamed-pictures',
    hooks: {
      'astro:build:done': ({ dir }) => removeUnnamedPictures(fileURLToPath(dir), links.named()),
    },
  };
}

/** @param named addresses of pictures; names of files in `_astro` hold a hash, so the name decides */
export async function removeUnnamedPictures(
  folder: string,
  named: ReadonlySet<string>,
): Promise<void> {
  const names = new Set([...named].map((address) => basename(address)));
  const isLeft = (file: string) => PICTURE.test(file) && !names.has(encodeURI(basename(file)));
  const left = builtFiles(folder).filter(isLeft);
  await Promise.all(left.map((file) => rm(join(folder, file))));
}
