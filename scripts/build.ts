/**
 * `npm run build`: checks the content, builds the site, says what it built as its last line.
 *
 * Everything that can stop a build (a wrong variable, an error in the content, a page whose
 * security policy does not hold) ends here as one message and exit code 1.
 */
import { build } from 'astro';
import { builtFiles } from '#integrations/built-pages.ts';
import { KEPT_KINDS, keptFolder } from '#integrations/kept-files.ts';
import { readBuilt } from '#receiver/built-catalog.ts';
import { mailNoteOfBuild } from '#receiver/outbox/mail-setup.ts';
import {
  newBuildFolder,
  publishBuild,
  removeBuild,
  removeOldBuilds,
  removeUnusedFiles,
} from '#server/build-folders.ts';
import { readSettings } from '#settings.ts';
import { hostedNote } from './hosted-note.ts';
import { reportFailure } from './report-failure.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

let folder: string | null = null;

try {
  const started = performance.now();
  const settings = readSettings(process.env);
  const { outDir, formEndpoint } = settings;
  const machineNow = new Date().toISOString();
  // What is served stays untouched until the new build is whole.
  folder = newBuildFolder(outDir, machineNow);
  // Silent: Astro would print each error once more, and warnings of the bundler about Astro itself.
  await build({ root: `${import.meta.dirname}/..`, outDir: folder, logLevel: 'silent' });
  publishBuild(outDir, folder);
  removeOldBuilds(outDir, machineNow);
  for (const kind of KEPT_KINDS) removeUnusedFiles(keptFolder(kind), machineNow);
  const pages = builtFiles(outDir).filter((file) => file.endsWith('.html'));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (formEndpoint !== null) process.stdout.write(hostedNote(formEndpoint));
  process.stdout.write(mailNoteOfBuild(settings, readBuilt(outDir).build));
  process.stdout.write(`built ${pages.length} pages into ${outDir} in ${seconds} s\n`);
} catch (error) {
  if (folder !== null) removeBuild(folder);
  reportFailure(error);
  // Vite may leave a server open that would keep the process waiting for nobody.
  process.exit();
}
