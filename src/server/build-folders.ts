/**
 * Where builds lie: each in a folder of its own in `<outDir>.builds/`, and `outDir` is a link to the
 * one that is served. A new build is put in place by renaming one link, so that nobody ever reads
 * half of it, and files of earlier builds stay for the pages that are open somewhere.
 */

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { lettersFile } from '#receiver/built-catalog.ts';

/** So many builds always stay, and the others until nobody served or made them for two days. */
const KEPT = 5;
const UNUSED_MS = 2 * 24 * 60 * 60 * 1000;

/** What builds keep for the next one stays so long after its last use. */
const UNUSED_FILE_MS = 30 * 24 * 60 * 60 * 1000;

/** `outDir` holds something other than a build, or its place cannot be changed. One line with the fix. */
export class BuildFolderError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BuildFolderError';
  }
}

/**
 * A new empty folder for a build that will be at `outDir`.
 *
 * @param machineNow ISO instant; names begin with it, so that they sort by age
 * @throws BuildFolderError when what is at `outDir` is no build: nobody’s work is moved away
 */
export function newBuildFolder(outDir: string, machineNow: string): string {
  const place = placeOf(outDir);
  if (!mayBeReplaced(place)) {
    throw new BuildFolderError(
      `${place} holds something other than a build. Set CATALOG_OUT_DIR to a new or empty folder.`,
    );
  }
  const name = `${machineNow.replace(/[:.]/g, '-')}-${process.pid}`;
  const folder = join(buildsOf(place), name);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw notWritable(place, error);
  }
  return folder;
}

/**
 * Put a finished build in place: from one moment to the next `outDir` is this build.
 *
 * A real folder that is there is moved among the builds, once.
 *
 * @throws BuildFolderError when that folder cannot be moved, as a mounted one
 */
export function publishBuild(outDir: string, folder: string): void {
  const place = placeOf(outDir);
  const link = `${place}.next-${process.pid}`;
  try {
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(place), folder), link);
    const there = lstatSync(place, { throwIfNoEntry: false });
    if (there !== undefined && !there.isSymbolicLink()) {
      const name = `${there.mtime.toISOString().replace(/[:.]/g, '-')}-before`;
      const before = join(buildsOf(place), name);
      const letters = lettersFile(place);
      renameSync(place, before);
      if (existsSync(letters)) renameSync(letters, lettersFile(before));
    }
    renameSync(link, place);
  } catch (error) {
    rmSync(link, { force: true });
    throw notWritable(place, error);
  }
}

/** Folders of builds beside the one at `outDir`, newest first. */
export function otherBuilds(outDir: string): string[] {
  const place = placeOf(outDir);
  const current = folderOf(place);
  return buildFolders(place).filter((folder) => folder !== current);
}

/** Delete builds that neither a server nor an open page should need. Returns how many. */
export function removeOldBuilds(outDir: string, machineNow: string): number {
  const before = Date.parse(machineNow) - UNUSED_MS;
  const old = otherBuilds(outDir)
    .slice(KEPT - 1)
    .filter((folder) => statSync(folder).mtimeMs < before);
  for (const folder of old) removeBuild(folder);
  return old.length;
}

/**
 * Delete what no build used for thirty days of a folder of kept files.
 *
 * @param cacheDir may not be there
 * @param machineNow ISO instant
 * @returns how many files
 */
export function removeUnusedFiles(cacheDir: string, machineNow: string): number {
  if (!existsSync(cacheDir)) return 0;
  const before = Date.parse(machineNow) - UNUSED_FILE_MS;
  const unused = readdirSync(cacheDir)
    .map((name) => join(cacheDir, name))
    .filter((file) => statSync(file).mtimeMs < before);
  for (const file of unused) rmSync(file, { force: true });
  return unused.length;
}

/** Delete one build, and the letters beside it. */
export function removeBuild(folder: string): void {
  // Pages that were on their way to the disk when a build failed may still arrive.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  rmSync(lettersFile(folder), { force: true });
}

/** A server says, now and then, that it serves this build: then it is not old. */
export function touchBuild(folder: string, machineNow: string): void {
  try {
    utimesSync(folder, new Date(machineNow), new Date(machineNow));
  } catch {
    // A build that only others may write to is theirs to keep.
  }
}

/**
 * The folder of the build at `outDir`, and what tells it from any other, also from one that was
 * copied over it. `null` when there is none.
 */
export function buildAt(
  outDir: string,
): { readonly folder: string; readonly identity: string } | null {
  const folder = folderOf(placeOf(outDir));
  const record = statSync(join(folder, 'build.json'), { throwIfNoEntry: false });
  return record ? { folder, identity: `${folder} ${record.ino} ${record.ctimeMs}` } : null;
}

function buildFolders(place: string): string[] {
  try {
    const entries = readdirSync(buildsOf(place), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return names
      .sort()
      .reverse()
      .map((name) => join(buildsOf(place), name));
  } catch {
    return [];
  }
}

/** Whether nothing is there, or a link to a build, a build, or an empty folder. */
function mayBeReplaced(place: string): boolean {
  if (!existsSync(place) || linkTarget(place) !== null) return true;
  if (!statSync(place).isDirectory()) return false;
  const names = readdirSync(place);
  return names.length === 0 || names.includes('build.json');
}

/** Where the build really lies that a place stands for. */
function folderOf(place: string): string {
  const target = linkTarget(place);
  return target ?? place;
}

/** `outDir`, or where somebody’s own link leads: only links to builds are ever replaced. */
function placeOf(outDir: string): string {
  let place = resolve(outDir);
  for (let step = 0; step < 40; step += 1) {
    const target = linkTarget(place);
    if (target === null || dirname(target) === buildsOf(place)) return place;
    place = target;
  }
  throw new BuildFolderError(`${outDir} is a link that leads to itself: delete it.`);
}

function linkTarget(path: string): string | null {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return null;
  }
}

function buildsOf(place: string): string {
  return join(dirname(place), `${basename(place)}.builds`);
}

function notWritable(place: string, error: unknown): BuildFolderError {
  const { code = 'error' } = error as NodeJS.ErrnoException;
  return new BuildFolderError(
    `${place} cannot be replaced (${code}): it and ${basename(place)}.builds have to lie in a folder that can be written. Set CATALOG_OUT_DIR to a place inside such a folder.`,
  );
}
