/**
 * `npm run upgrade -- <archive or folder of the engine>`, in the repository of an institute: a backup,
 * the other engine in the place of this one, the content checked and built by it, and every address
 * that went. Nothing is committed: git shows what changed, and takes it back.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AuthoringMistake } from '#authoring/mistake.ts';
import { templateFiles } from '#authoring/own-repository.ts';
import { npm, packEngine, pinnedEngine, readPackedEngine } from '#authoring/packed-engine.ts';
import { lostAddresses, pinEngine, renewTemplates } from '#authoring/upgrade.ts';
import { builtFiles } from '#integrations/built-pages.ts';
import { runBackup } from '#receiver/backup-command.ts';
import { readSettings } from '#settings.ts';
import { reportFailure } from './report-failure.ts';

const engineFolder = join(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const [source, stray] = process.argv.slice(2);
  if (source === undefined || stray !== undefined) {
    throw new AuthoringMistake('Use npm run upgrade -- <archive or folder of the engine>.');
  }
  await upgrade(source);
} catch (error) {
  if (!(error instanceof AuthoringMistake)) reportFailure(error);
  else {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function upgrade(source: string): Promise<void> {
  const settings = readSettings(process.env);
  const { outDir, databaseUrl } = settings;
  const pinned = pinnedEngine('.');
  const before = readPackedEngine(pinned.archive);
  const templates = templateFiles(engineFolder);
  const files = existsSync(join(outDir, 'build.json')) ? builtFiles(outDir) : [];
  // Beside the archive of now: it is put in its place by renaming it.
  const packed = mkdtempSync('engine/next-');
  try {
    const fresh = packEngine(source, packed);
    if (!databaseUrl.startsWith('file:') || existsSync(databaseUrl.slice('file:'.length))) {
      const backup = `data/before-${fresh.manifest.version}-${Date.now()}.backup`;
      mkdirSync('data', { recursive: true });
      const { error, code } = await runBackup([backup], settings);
      if (code !== 0) throw new AuthoringMistake(error);
      say(`Backup of the applications: ${backup}`);
    }
    pinEngine('.', before, fresh);
    say(`${pinned.name} ${before.manifest.version} → ${fresh.manifest.version}`);
  } finally {
    rmSync(packed, { recursive: true, force: true });
  }
  const catalog = join('node_modules', pinned.name, 'scripts/catalog.mjs');
  run('npm could not install it', ...npm('ci'));
  const kept = renewTemplates('.', templates, templateFiles(join('node_modules', pinned.name)));
  for (const path of kept) say(`${path} was edited here and stays: compare it with the new one.`);
  run('The content needs changes for it', process.execPath, [catalog, 'check:content']);
  run('It does not build', process.execPath, [catalog, 'build']);
  const lost = lostAddresses(files, builtFiles(outDir));
  for (const address of lost) say(`${address} was an address and is none any more.`);
  if (lost.length > 0) {
    say('Lead on from each with redirects in content/site.yaml, if people may still have it.');
    process.exitCode = 1;
  }
  say('Look at it (npm run serve), commit it, and start the server anew: its tables follow then.');
}

function run(fault: string, program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status === 0) return;
  throw new AuthoringMistake(
    `${fault}. What changed is in node_modules/…/CHANGELOG.md. To go back: git checkout . && npm ci`,
  );
}
