/**
 * `npm run check`: types, lint and formatting, the words of
 * every language, content, and the links of the last build if it is of
 * this content. All of them run, so that one run tells everything; exit code 1 if any finds a fault.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { linksOfBuild } from '#integrations/link-audit.ts';
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
];

try {
  const { outDir, contentDir } = readSettings(process.env);
  const failed: string[] = [];
  for (const [name, program] of checks) {
    process.stdout.write(`\n== ${name}\n`);
    const { status } = spawnSync(process.execPath, program, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (status !== 0) failed.push(name);
  }
  const { dead, notChecked } = linksOfBuild(outDir, contentDir);
  process.stdout.write('\n== links\n');
  for (const fault of dead) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    notChecked ? `not checked: ${notChecked}\n` : `${outDir}: ${dead.length} dead links\n`,
  );
  if (dead.length > 0) failed.push('links');
  const passed = `all checks passed${notChecked ? ' but links, which were not looked at' : ''}`;
  const verdict = failed.length > 0 ? `faults in: ${failed.join(', ')}` : passed;
  process.stdout.write(`\n${verdict}\n`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
}
