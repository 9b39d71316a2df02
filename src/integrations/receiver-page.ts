/**
 * Moves the page that the receiver fills out of the site and into the built API.
 *
 * The receiver knows only what was built, and the empty page must not have an address of its own.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PAGE_MARKERS } from '#contract/build.ts';
import { BuildFault } from './build-fault.ts';

const MARKERS = Object.values(PAGE_MARKERS);

/** The integration. It runs after the CSP audit, which reads the page where Astro put it. */
export function receiverPage(): AstroIntegration {
  return {
    name: 'receiver-page',
    hooks: { 'astro:build:done': ({ dir }) => moveReceiverPage(fileURLToPath(dir)) },
  };
}

/**
 * Writes `api/receiver-page.json`, `{ "html": "…" }`, and removes `receiver-page/`.
 *
 * @throws BuildFault if the page is not there or lacks a marker that the receiver replaces
 */
export async function moveReceiverPage(folder: string): Promise<void> {
  const page = join(folder, 'receiver-page/index.html');
  const html = await readFile(page, 'utf8').catch(() => {
    throw new BuildFault(
      'The build has no receiver-page/index.html: the receiver would have no page.',
    );
  });
  const missing = MARKERS.filter((marker) => !html.includes(marker));
  if (missing.length > 0) {
    throw new BuildFault(`receiver-page/index.html lacks ${missing.join(' and ')}.`);
  }
  await mkdir(join(folder, 'api'), { recursive: true });
  await writeFile(join(folder, 'api/receiver-page.json'), `${JSON.stringify({ html })}\n`);
  await rm(join(folder, 'receiver-page'), { recursive: true });
}
