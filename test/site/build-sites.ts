/**
 * Builds the sites that the tests read, once per run, each into its own folder.
 *
 * They run one after the other: two builds at once would fight for two cores and gain nothing.
 * `SITES=demonstration,second` builds these alone (`SITES=` none); the others are read as they
 * were built last. For work on one test.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeGeneratedCatalog } from '../fixtures/generated-catalog/generate.ts';
import { leaveAstro } from './astro-alone.ts';
import { type BuiltSite, generatedSite, liveSite, root, sites } from './sites.ts';

export default function buildSites(): void {
  leaveAstro();
  copyContentAsLive();
  writeGeneratedCatalog(generatedSite.contentDir, 24);
  const wanted = process.env.SITES?.split(',');
  for (const site of [...sites, generatedSite]) {
    if (!wanted || wanted.includes(site.name)) build(site);
  }
}

function build(site: BuiltSite): void {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...site.environment },
    timeout: 180_000,
  });
  if (status !== 0) throw new Error(`The ${site.name} site does not build.\n${stdout}${stderr}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${site.name} site: ${stdout.trim().split('\n').at(-1)} (${seconds} s)\n`);
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
