/**
 * Files with personal data: for the user whose process made them, and for nobody else on the machine.
 */

import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';

export const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;
const OTHERS = 0o077;
const STICKY = 0o1000;

/** Make a folder, and those above it, where there are none. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
}

/** Make an empty file unless it exists. */
export function makeOwnFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', OWN_FILE));
}

/**
 * Take the rights of others from a store, from what lies beside it under its name, and from its folder
 * with the files in it: backups and exports are kept there.
 *
 * A folder that holds other things (the working directory, the home of the user, one above them, one
 * like `/tmp`) stays as it is, and so does what belongs to another user.
 */
export function closeToOthers(path: string): void {
  const folder = dirname(resolve(path));
  const isShared = holdsOtherThings(folder);
  if (!isShared) close(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if (!isShared || entry.name.startsWith(basename(path))) close(join(folder, entry.name));
  }
}

/** Bring what was written to a file, and its name, to the disk. */
export function syncFile(path: string): void {
  for (const place of [path, dirname(resolve(path))]) {
    const handle = openSync(place, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}

function holdsOtherThings(folder: string): boolean {
  const isAbove = (place: string) => !relative(folder, place).startsWith('..');
  return isAbove(process.cwd()) || isAbove(homedir()) || (statSync(folder).mode & STICKY) !== 0;
}

function close(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  const isOurs = stats !== undefined && stats.uid === process.getuid?.();
  if (!isOurs || (stats.mode & OTHERS) === 0) return;
  try {
    chmodSync(path, stats.mode & 0o700);
  } catch {
    // A file system without rights, or one that can only be read: nothing more can be done here.
  }
}
