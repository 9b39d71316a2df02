/**
 * A copy of the project, for a build or a development server beside others.
 *
 * Whatever the content folder, Astro notes its modules in the one `.astro/` of a project: a build beside
 * a server with other content would read the notes of the other.
 */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sites.ts';

const FILES = ['src', 'scripts', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** The copy, written anew into `folder`, with the packages of the project. */
export function copyProject(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of FILES) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
