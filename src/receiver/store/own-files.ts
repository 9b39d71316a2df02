/**
 * Files with personal data: for the user whose process made them, and for nobody else on the machine.
 */

import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { storeWords } from '#words/store.ts';

const words = storeWords.files;

const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;
const OTHERS = 0o077;
const STICKY = 0o1000;
/** characters that are written at once */
const PIECE = 256 * 1024;

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

/** A file that cannot be written, in one line: which, why, and what to do. */
export class FileError extends Error {}

/**
 * Write a file that is there whole or not at all: under another name first, and under its own when
 * every byte is on the disk. One that was there before is replaced.
 *
 * @param fill writes text or bytes, piece by piece
 * @throws FileError when it cannot be written; then there is nothing new under its name
 */
export async function writeOwnFile(
  path: string,
  fill: (write: (piece: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  await replaceOwnFile(path, async (partial) => {
    const handle = await attempt(path, () => open(partial, 'wx', OWN_FILE));
    try {
      let waiting: Uint8Array[] = [];
      let length = 0;
      const flush = async () => {
        await attempt(path, () => handle.writeFile(Buffer.concat(waiting)));
        waiting = [];
        length = 0;
      };
      await fill(async (piece) => {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        waiting.push(bytes);
        length += bytes.length;
        if (length >= PIECE) await flush();
      });
      await flush();
    } finally {
      await handle.close();
    }
  });
}

/**
 * Make a file under another name, bring it to the disk, and give it its own.
 *
 * @param make makes the file whose path it is given
 * @throws FileError when the name is that of something else than a file, or cannot be had
 */
export async function replaceOwnFile(
  path: string,
  make: (partial: string) => Promise<void>,
): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isFile()) throw new FileError(words.notAFile(path));
  // Through a link to the file itself.
  const target = found ? realpathSync(path) : resolve(path);
  removeAbandoned(target);
  const partial = `${target}.${process.pid}.${randomUUID()}.partial`;
  try {
    await attempt(path, () => make(partial));
    await attempt(path, () => {
      syncPath(partial);
      renameSync(partial, target);
      syncPath(dirname(target));
    });
  } finally {
    // Where its folder is no folder there is nothing to remove, and what went wrong was said.
    if (existsSync(partial)) rmSync(partial);
  }
}

/** Remove what processes that were killed had written of a file: it is full of answers, and nobody’s. */
function removeAbandoned(target: string): void {
  const [folder, start] = [dirname(target), `${basename(target)}.`];
  for (const name of namesIn(folder)) {
    const [, pid] = /^(\d+)\.[\w-]{36}\.partial/.exec(name.slice(start.length)) ?? [];
    if (!name.startsWith(start) || pid === undefined || isRunning(Number(pid))) continue;
    rmSync(join(folder, name), { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // What is wrong with it is said when the file is written.
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and is somebody else’s.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Bring a file to the disk; of a folder, the names in it. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function attempt<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isSystem = error instanceof Error && 'code' in error && 'syscall' in error;
    throw isSystem ? new FileError(words.notWritten(path, String(error.code))) : error;
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
