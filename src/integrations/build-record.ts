/**
 * Writes `build.json`: what was built, from which content and commit, for whom.
 *
 * The server compares it with its own settings, and an application keeps it as what was shown.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuildRecord } from '#contract/build.ts';

/** What the build was told; the rest of the record is found out. */
export type BuildInput = Omit<BuildRecord, 'version' | 'commit' | 'contentHash' | 'builtAt'>;

/** The integration. The machine clock is read here: when a build ran is a fact about the machine. */
export function buildRecord(input: BuildInput): AstroIntegration {
  return {
    name: 'build-record',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const record: BuildRecord = {
          version: 1,
          commit: readCommit(input.contentDir),
          contentHash: hashContent(input.contentDir),
          builtAt: new Date().toISOString(),
          ...input,
        };
        const file = join(fileURLToPath(dir), 'build.json');
        await writeFile(file, `${JSON.stringify(record, null, 2)}\n`);
      },
    },
  };
}

/**
 * SHA-256 over every file below the content folder, as 64 hex digits.
 *
 * Paths count, dates of files do not: two clones of one commit have one hash.
 */
export function hashContent(contentDir: string): string {
  const hash = createHash('sha256');
  const paths = readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    const text = readFileSync(path);
    hash.update(`${relative(contentDir, path).split(sep).join('/')}\0${text.length}\0`);
    hash.update(text);
  }
  return hash.digest('hex');
}

/** The commit of the content, 40 hex digits; null outside git or without git. */
function readCommit(contentDir: string): string | null {
  try {
    const printed = execFileSync('git', ['rev-parse', '--verify', 'HEAD'], {
      cwd: contentDir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return printed.trim();
  } catch {
    return null;
  }
}
