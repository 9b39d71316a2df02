/**
 * Writes `licenses.txt`: the fonts and the code of others that a build hands to every visitor, each with
 * the license that has to go along.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What of others lies in every build, beside its fonts. The pictures for shared links hold letters, but no font. */
export const SHIPPED: readonly string[] = [
  '@formspree/core',
  '@formspree/react',
  'astro',
  'pagefind',
  'react',
  'react-dom',
  'scheduler',
];

/**
 * The integration. It runs before compression.
 *
 * @param fonts the packages of the fonts
 */
export function licenses(fonts: readonly string[]): AstroIntegration {
  return {
    name: 'licenses',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeFile(join(fileURLToPath(dir), 'licenses.txt'), licenseTexts([...fonts, ...SHIPPED])),
    },
  };
}

/**
 * The licenses of everything shipped, one after the other under name and version.
 *
 * @throws Error where a package brings no license: then it must not be shipped unseen
 */
export function licenseTexts(packages: readonly string[]): string {
  return packages
    .map((name) => {
      const folder = packageFolder(name);
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const title = `${name} ${version}`;
      return `${title}\n${'='.repeat(title.length)}\n\n${licenseIn(folder, name).trim()}\n`;
    })
    .join('\n\n');
}

function packageFolder(name: string): string {
  let folder = import.meta.dirname;
  for (; !existsSync(join(folder, 'node_modules', name)); folder = dirname(folder)) {
    if (folder === dirname(folder)) throw new Error(`${name} is not installed.`);
  }
  return join(folder, 'node_modules', name);
}

function licenseIn(folder: string, name: string): string {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  if (file === undefined) throw new Error(`${name} brings no license that could go along.`);
  const path = join(folder, file);
  return statSync(path).isDirectory() ? licenseIn(path, name) : readFileSync(path, 'utf8');
}
