/** Files that a command writes: all of them or none, and never over one that is there. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from 'yaml';
import { yamlText } from '#editor/house-style.ts';
import { AuthoringMistake } from './mistake.ts';

export interface WrittenFile {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** What a command made: its files, and what the person who typed it should know. */
export interface Written {
  readonly files: readonly WrittenFile[];
  /** A sentence each: what was kept, left out, and why. */
  readonly notes: readonly string[];
  /** A sentence each: what to do now. */
  readonly next: readonly string[];
  /** The folder and the institute’s name, where it is a repository that begins. */
  readonly repository?: { readonly into: string; readonly name: string };
}

/** @throws AuthoringMistake if one of them is there; nothing is written then */
export function writeFiles(contentDir: string, files: readonly WrittenFile[]): void {
  for (const { path } of files) {
    if (!existsSync(join(contentDir, path))) continue;
    throw new AuthoringMistake(
      `${join(contentDir, path)} is there already; nothing was written → Edit it, or choose another name with --id.`,
    );
  }
  for (const { path, text } of files) {
    const file = join(contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}

/** A file with front matter. */
export function mdxText(facts: Document | object, body: string): string {
  const prose = body.trim();
  return `---\n${yamlText(facts)}---\n${prose === '' ? '' : `\n${prose}\n`}`;
}
