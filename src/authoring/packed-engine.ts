/** An archive of the engine, as `npm pack` makes it: what an institute depends on. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AuthoringMistake } from './mistake.ts';

/** One entry of a lockfile of npm, or a package.json: only what is handed on is named. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

/** An archive, and what is in it of the packages it needs. */
export interface PackedEngine {
  readonly archive: string;
  readonly manifest: Manifest;
  /** Of the engine’s lockfile, by place: `node_modules/yaml`. */
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  /** As npm writes it: `sha512-…`. */
  readonly integrity: string;
}

/** The folder of an institute’s repository that the archive lies in. */
export const ENGINE_FOLDER = 'engine';

/** The lockfile in an archive: npm leaves one of its own name out. */
const LOCK = 'engine-lock.json';

/**
 * Pack the engine in `source` into `folder`.
 *
 * @param source a checkout of the engine, or an archive of it
 * @throws AuthoringMistake where it is neither, or npm cannot pack it
 */
export function packEngine(source: string, folder: string): PackedEngine {
  if (!existsSync(source)) {
    throw new AuthoringMistake(
      `there is no ${source} → Name an archive or a folder of the engine.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  if (!statSync(source).isDirectory()) {
    const engine = readPackedEngine(source);
    const archive = join(folder, basename(source));
    copyFileSync(source, archive);
    return { ...engine, archive };
  }
  const { status, stdout, stderr } = spawnSync(
    ...npm('pack', '--loglevel=error', '--pack-destination', resolve(folder)),
    { cwd: source, encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new AuthoringMistake(`npm cannot pack ${source}: ${stderr.trim() || 'it did not run'}`);
  }
  return readPackedEngine(join(folder, stdout.trim().split('\n').at(-1) ?? ''));
}

/**
 * What the engine that runs is packed from: its checkout, or in a repository of an institute the
 * archive that package.json names.
 */
export function sourceOfEngine(engineFolder: string, folder: string): string {
  if (existsSync(join(engineFolder, 'package-lock.json'))) return engineFolder;
  return pinnedEngine(folder).archive;
}

/**
 * The engine that an institute’s package.json pins: its name there, and the archive.
 *
 * @throws AuthoringMistake where no archive is pinned
 */
export function pinnedEngine(folder: string): { readonly name: string; readonly archive: string } {
  const path = join(folder, 'package.json');
  const { dependencies = {} } = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>)
    : {};
  const start = `file:${ENGINE_FOLDER}/`;
  const [pinned] = Object.entries(dependencies).filter(([, spec]) => spec.startsWith(start));
  if (pinned === undefined) {
    throw new AuthoringMistake(
      `package.json here depends on no archive in ${ENGINE_FOLDER}/ → Run this in the repository that npm run new -- institute wrote.`,
    );
  }
  const [name, spec] = pinned;
  return { name, archive: join(folder, spec.slice('file:'.length)) };
}

/** @throws AuthoringMistake where the file is no archive of the engine */
export function readPackedEngine(archive: string): PackedEngine {
  const manifest = readJson<Manifest>(archive, 'package.json');
  const lock = readJson<{ packages: PackedEngine['packages'] }>(archive, LOCK);
  if (manifest === null || lock === null) {
    throw new AuthoringMistake(
      `${archive} is no archive of the engine → Make one with npm pack in its folder.`,
    );
  }
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
  return { archive, manifest, packages: lock.packages, integrity: `sha512-${digest}` };
}

function readJson<T>(archive: string, file: string): T | null {
  const { status, stdout } = spawnSync('tar', ['-xzOf', archive, `package/${file}`], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? (JSON.parse(stdout) as T) : null;
}

/** npm as a program and its arguments: the one that runs this, else the one of the machine. */
export function npm(...args: readonly string[]): [string, string[]] {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', [...args]];
}
