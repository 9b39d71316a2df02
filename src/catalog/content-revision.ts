/** The content folder as git remembers it: read from its objects, the working tree is left alone. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type ContentSource, contentInMemory } from './content-source.ts';

/** A revision that cannot be read, in one line: what was asked for and what to do. */
export class RevisionError extends Error {
  override name = 'RevisionError';
}

const BLOB = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s;

/**
 * The files of a content folder at a revision.
 *
 * @param contentDir relative to the working directory, or absolute; inside a git repository
 * @param revision as git takes it: a branch, a tag, a commit, `HEAD~1`
 * @throws RevisionError outside git, for an unknown revision, or one without this folder
 */
export function contentRevision(contentDir: string, revision: string): ContentSource {
  if (!existsSync(contentDir)) {
    throw new RevisionError(
      `There is no content folder ${contentDir}. Set CATALOG_CONTENT_DIR to the folder of the content.`,
    );
  }
  if (git(contentDir, ['rev-parse', '--is-inside-work-tree']) === null) {
    throw new RevisionError(
      `${contentDir} is not in a git repository: there is nothing to compare.`,
    );
  }
  const commit = git(contentDir, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if (commit === null) {
    throw new RevisionError(
      `git knows no revision "${revision}" here. Give a branch, a tag or a commit, such as main or HEAD~1; in a shallow clone, fetch it first.`,
    );
  }
  const listed = git(contentDir, ['ls-tree', '-r', '-z', commit.trim(), '--', '.']) ?? '';
  const blobs = listed.split('\0').flatMap((line) => {
    const [, id, path] = BLOB.exec(line) ?? [];
    return id && path ? [{ id, path }] : [];
  });
  if (blobs.length === 0) {
    throw new RevisionError(`At ${revision} there was no folder ${contentDir}.`);
  }
  const read = readBlobs(
    contentDir,
    blobs.map(({ id }) => id),
  );
  return contentInMemory(new Map(blobs.map(({ path }, index) => [path, read[index] ?? ''])));
}

/** The commit that is checked out around a folder, 40 hex digits; null outside git. */
export function contentCommit(folder: string): string | null {
  return git(folder, ['rev-parse', '--verify', 'HEAD'])?.trim() ?? null;
}

/** What git prints, or null where it fails. */
function git(folder: string, args: readonly string[], input?: string): string | null {
  try {
    return execFileSync('git', [...args], {
      cwd: folder,
      encoding: 'latin1',
      maxBuffer: 512 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input === undefined ? {} : { input }),
    });
  } catch {
    return null;
  }
}

/** Blobs, in one call: `<id> blob <size>\n<bytes>\n` for each. */
function readBlobs(folder: string, ids: readonly string[]): readonly Uint8Array[] {
  // One character a byte: sizes are counted in bytes.
  const printed = git(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`) ?? '';
  let at = 0;
  return ids.map(() => {
    const lineEnd = printed.indexOf('\n', at);
    const size = Number(printed.slice(at, lineEnd).split(' ')[2]);
    const blob = printed.slice(lineEnd + 1, lineEnd + 1 + size);
    at = lineEnd + 1 + size + 1;
    return Buffer.from(blob, 'latin1');
  });
}
