/**
 * `npm run check`: types, lint and formatting, content, and the links of the last build if there
 * is one. All of them run, so that one run tells everything; exit code 1 if any finds a fault.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#settings.ts';

const root = join(import.meta.dirname, '..');
const { outDir } = readSettings(process.env);
const tool = (path: string) => join(root, 'node_modules', path);

const checks: readonly (readonly [string, readonly string[]])[] = [
  ['types', [tool('astro/bin/astro.mjs'), 'check']],
  ['lint and formatting', [tool('@biomejs/biome/bin/biome'), 'check']],
  ['content', [join(root, 'scripts/check-content.ts')]],
  ...(existsSync(outDir) ? ([['links', [join(root, 'scripts/check-links.ts')]]] as const) : []),
];

const failed: string[] = [];
for (const [name, args] of checks) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) failed.push(name);
}
if (!existsSync(outDir)) process.stdout.write(`\n== links\nnot checked: ${outDir} is not built\n`);
const verdict = failed.length === 0 ? 'all checks passed' : `faults in: ${failed.join(', ')}`;
process.stdout.write(`\n${verdict}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
