/**
 * `npm run build`: checks the content, builds the site, says what it built as its last line.
 *
 * Everything that can stop a build (a wrong variable, an error in the content, a page whose
 * security policy does not hold) ends here as a message and exit code 1.
 */
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'astro';
import { readSettings, SettingsError } from '#settings.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

try {
  const started = performance.now();
  const { outDir } = readSettings(process.env);
  await build({ root: `${import.meta.dirname}/..`, logLevel: 'warn' });
  const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const folder = relative(process.cwd(), outDir) || outDir;
  process.stdout.write(`built ${pages.length} pages into ${folder} in ${seconds} s\n`);
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}

/** What people can act on needs no stack; what nobody foresaw does. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = error instanceof SettingsError || error.name === 'ContentError';
  return foreseen ? error.message : (error.stack ?? error.message);
}
