/** `npm run upgrade`: another engine under the content of an institute. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AuthoringMistake } from './mistake.ts';
import { dependencyFiles } from './own-repository.ts';
import { ENGINE_FOLDER, type PackedEngine, pinnedEngine } from './packed-engine.ts';
import type { WrittenFile } from './written-file.ts';

/**
 * Pin another engine in a repository: its archive, package.json and the lockfile.
 *
 * @param folder the repository
 * @param before the engine that is pinned there
 * @param fresh the other one, outside the repository
 * @throws AuthoringMistake where it is the same, an older one, or another program; nothing is written then
 */
export function pinEngine(folder: string, before: PackedEngine, fresh: PackedEngine): void {
  const [from, to] = [before.manifest.version, fresh.manifest.version];
  if (fresh.integrity === before.integrity) {
    throw new AuthoringMistake(`version ${to} is the one that is here already.`);
  }
  const { name } = pinnedEngine(folder);
  if (fresh.manifest.name !== name) {
    throw new AuthoringMistake(`that is ${fresh.manifest.name}, and here ${name} is pinned.`);
  }
  if (isOlder(to, from)) {
    throw new AuthoringMistake(
      `version ${to} is older than ${from} → To go back, restore the commit and the backup from before.`,
    );
  }
  const archive = join(folder, ENGINE_FOLDER, basename(fresh.archive));
  if (before.archive !== archive) rmSync(before.archive);
  renameSync(fresh.archive, archive);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const file of dependencyFiles(manifest, { ...fresh, archive })) {
    writeFileSync(join(folder, file.path), file.text);
  }
}

/**
 * Renew the workflows and the settings of the editor that nobody edited here.
 *
 * @param before as the engine of before brought them
 * @returns those that were edited, and stay
 */
export function renewTemplates(
  folder: string,
  before: readonly WrittenFile[],
  fresh: readonly WrittenFile[],
): readonly string[] {
  const old = new Map(before.map(({ path, text }) => [path, text]));
  const kept: string[] = [];
  for (const { path, text } of fresh) {
    const place = join(folder, path);
    const here = existsSync(place) ? readFileSync(place, 'utf8') : undefined;
    if (here === text) continue;
    // One that was deleted here is not wanted; one that is new comes along.
    if (here !== old.get(path)) kept.push(path);
    else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }
  return kept;
}

/** The addresses of a build that the next one does not have; hashed files are nobody’s address. */
export function lostAddresses(
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const there = new Set(after);
  return before
    .filter((file) => !there.has(file))
    .filter((file) => !/^(_|pagefind\/|share\/)|\.(br|gz)$|(^|\/)\.[^/]*$/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** `0.9.1` before `0.10.0`; what comes after a hyphen does not count. */
function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(/[-+]/)[0]?.split('.').map(Number) ?? []);
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
