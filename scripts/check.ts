/**
 * `npm run check`: types, lint and formatting, the words of
 * every language, content, and the links of the last build if there
 * is one. All of them run, so that one run tells everything; exit code 1 if any finds a fault.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#settings.ts';
import { reportFailure } from './report-failure.ts';

const root = join(import.meta.dirname, '..');
// In the repository of an institute the engine is a dependency: its code is checked where it is made.
const isOwnCheckout = process.cwd() === root;
const inProject = (path: string) => join(root, path);

type Check = readonly [name: string, program: readonly string[]];

const ofCode: readonly Check[] = [
  ['types', [inProject('node_modules/astro/bin/astro.mjs'), 'check']],
  ['lint and formatting', [inProject('node_modules/@biomejs/biome/bin/biome'), 'check']],
  ['words', [inProject('scripts/check-words.ts')]],
];
const checks: readonly Check[] = [
  ...(isOwnCheckout ? ofCode : []),
  ['content', [inProject('scripts/check-content.ts')]],
  ['links', [inProject('scripts/check-links.ts')]],
];

try {
  const { outDir } = readSettings(process.env);
  const failed: string[] = [];
  let verdict = 'all checks passed';
  for (const [name, program] of checks) {
    process.stdout.write(`\n== ${name}\n`);
    if (name === 'links' && !existsSync(join(outDir, 'build.json'))) {
      process.stdout.write(`not checked: nothing is built in ${outDir}\n`);
      verdict = 'all checks passed but links, which were not looked at';
      continue;
    }
    const { status } = spawnSync(process.execPath, program, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (status !== 0) failed.push(name);
  }
  if (failed.length > 0) verdict = `faults in: ${failed.join(', ')}`;
  process.stdout.write(`\n${verdict}\n`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
}
