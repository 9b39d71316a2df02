/** What the SQLite store has to know of files and of SQLite’s errors. */

import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUSY = 5;
const LOCKED = 6;

/** The file a `file:` address names, relative to the working directory or absolute. */
export function sqlitePath(databaseUrl: string): string {
  return databaseUrl.startsWith('file://')
    ? fileURLToPath(databaseUrl)
    : databaseUrl.slice('file:'.length);
}

/** Device and inode of a file, or `null` when there is none under this name. */
export function identityOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** SQLite’s own errors and those of the file system; anything else is a fault of this program. */
export function isStoreError(error: unknown): error is Error {
  return error instanceof Error && ('errcode' in error || 'syscall' in error);
}

/** Whether another process holds the file. */
export function isLocked(error: unknown): boolean {
  // The lower byte of an extended result code is the plain one.
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === BUSY || code === LOCKED;
}

/** Why, for the operator. */
export function reasonOf(error: Error): string {
  return isLocked(error) ? 'another process keeps it locked' : error.message;
}
