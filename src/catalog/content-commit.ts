import { execFileSync } from 'node:child_process';

/** The commit that is checked out around a folder, 40 hex digits; null outside git. */
export function contentCommit(folder: string): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--verify', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
