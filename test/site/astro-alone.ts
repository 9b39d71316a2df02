/**
 * One test at a time has Astro at work in this folder.
 *
 * Whatever the content folder, Astro notes its modules in the one `.astro/` of the project: a build
 * beside a development server with other content would read the notes of the other.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from './sites.ts';

const lock = join(root, '.cache/test/astro.lock');

/** Waits for the test before, and makes the next one wait until this one has ended. */
export async function astroAlone(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  onTestFinished(leaveAstro);
}

/** Takes away what a run that was broken off has left. */
export function leaveAstro(): void {
  rmSync(lock, { recursive: true, force: true });
}
