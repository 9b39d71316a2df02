/**
 * Builds the sites that the tests read, once per run, each into its own folder.
 *
 * They are built one after the other, beside the tests that read no site and behind them in line for
 * the processor. `SITES=demonstration,second` builds these alone (`SITES=` none); the others are
 * read as they were built last. For work on one test.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { writeGeneratedCatalog } from '../fixtures/generated-catalog/generate.ts';
import { type BuiltSite, generatedSite, liveSite, outcomeOf, root, sites } from './sites.ts';

/** @returns what ends a build that is still at work when the tests are over */
export default function buildSites(): () => Promise<void> {
  copyContentAsLive();
  writeGeneratedCatalog(generatedSite.contentDir, 24);
  const names = process.env['SITES']?.split(',');
  const all = [...sites, generatedSite];
  const wanted = all.filter(({ name }) => names?.includes(name) ?? true);
  for (const site of all) rmSync(outcomeOf(site), { force: true });
  for (const site of wanted) writeOutcome(site, 'awaited');
  let current: ChildProcess | null = null;
  let isOver = false;
  const built = (async () => {
    for (const site of wanted) {
      if (isOver) return;
      const building = build(site);
      current = building.process;
      writeOutcome(site, await building.outcome);
    }
  })();
  return async () => {
    isOver = true;
    current?.kill();
    await built;
  };
}

/** Starts a build; its outcome is what `outcomeOf` reads. */
function build(site: BuiltSite): { process: ChildProcess; outcome: Promise<string> } {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: root,
    env: { ...process.env, ...site.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 180_000,
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const outcome = new Promise<string>((resolve) => {
    child.once('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      if (code !== 0) return resolve(`The ${site.name} site does not build.\n${printed}`);
      const [last] = printed.match(/^built .*$/m) ?? [''];
      process.stdout.write(`${site.name} site: ${last} (${seconds} s)\n`);
      resolve('built');
    });
  });
  return { process: child, outcome };
}

function writeOutcome(site: BuiltSite, outcome: string): void {
  mkdirSync(dirname(outcomeOf(site)), { recursive: true });
  // Whole or not at all: it is read while it is written.
  writeFileSync(`${outcomeOf(site)}.partial`, outcome);
  renameSync(`${outcomeOf(site)}.partial`, outcomeOf(site));
}

/** The shipped content without `asOf`: as it stands once the clock is no longer frozen. */
function copyContentAsLive(): void {
  const folder = liveSite.contentDir;
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'test/fixtures/demonstration'), folder, { recursive: true });
  edit(join(folder, 'site.yaml'), (text) => text.replace(/^asOf:.*\n/m, ''));
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
