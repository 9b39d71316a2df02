#!/usr/bin/env node
// `catalog <command>`: a command of this engine in the folder of an institute that depends on it.
//
// Node reads no TypeScript below `node_modules`, and Vite and Astro take what lies there for somebody
// else’s: so an installed engine is unpacked once into `.catalog/`, beside the content, and runs there
// as it does in its own checkout. Packages are found from there as from anywhere in the folder.
import {
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACE = '.catalog';
const MARK = 'unpacked-from.txt';

const installed = join(import.meta.dirname, '..');
const { name: engineName, version, scripts } = JSON.parse(read(join(installed, 'package.json')));
const [, , name, ...args] = process.argv;
const file = scriptOf(name);

if (file === null) {
  const known = Object.keys(scripts).filter((one) => scriptOf(one) !== null);
  process.stderr.write(
    `There is no command "${name ?? ''}": there are ${known.join(', ')}. ${engineName} ${version}\n`,
  );
  process.exitCode = 1;
} else {
  const engine = installed.split(sep).includes('node_modules') ? unpacked() : installed;
  process.argv = [process.argv[0], join(engine, 'scripts', file), ...args];
  await import(pathToFileURL(join(engine, 'scripts/require-node.mjs')).href);
  await import(pathToFileURL(process.argv[1]).href);
}

/** The script behind a command; null for one that only the engine’s own checkout has. */
function scriptOf(command) {
  const [, script] = /scripts\/([\w-]+\.ts)$/.exec(scripts[command] ?? '') ?? [];
  return script !== undefined && existsSync(join(installed, 'scripts', script)) ? script : null;
}

/** The folder the installed engine runs in, renewed whenever another one was installed. */
function unpacked() {
  const place = resolve(PLACE);
  const mark = `${version} ${integrity()}\n`;
  if (read(join(place, MARK)) === mark) return place;
  const fresh = `${place}.${process.pid}`;
  cpSync(installed, fresh, {
    recursive: true,
    filter: (source) => basename(source) !== 'node_modules' || source === installed,
  });
  const own = join(installed, 'node_modules');
  if (existsSync(own)) symlinkSync(own, join(fresh, 'node_modules'));
  writeFileSync(join(fresh, MARK), mark);
  rmSync(place, { recursive: true, force: true });
  renameSync(fresh, place);
  return place;
}

/** What npm noted of the archive it installed: two archives of one version differ in it. */
function integrity() {
  const lock = read(join(installed, '../.package-lock.json'));
  return lock === '' ? '' : JSON.parse(lock).packages?.[`node_modules/${engineName}`]?.integrity;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
