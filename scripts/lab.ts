/** `npm run lab`: builds the site and measures its pages with Lighthouse, beside an empty page. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '#settings.ts';
import { runLab } from '../test/bench/lab.ts';

interface Listed {
  readonly programs: readonly { readonly id: string; readonly cohorts: readonly unknown[] }[];
  readonly cohorts: readonly { readonly id: string; readonly program: string }[];
}

const { contentDir } = readSettings(process.env);
const outDir = resolve('.cache/lab/dist');
const siteUrl = 'http://127.0.0.1:4321/';
const environment = {
  CATALOG_CONTENT_DIR: contentDir,
  CATALOG_OUT_DIR: outDir,
  SITE_URL: siteUrl,
};
const say = (line: string) => process.stdout.write(`${line}\n`);

say('building');
const build = spawnSync(process.execPath, ['scripts/build.ts'], {
  encoding: 'utf8',
  env: { ...process.env, ...environment },
});
if (build.status === 0) {
  const catalog = JSON.parse(readFileSync(join(outDir, 'api/catalog.json'), 'utf8')) as Listed;
  const cohort = catalog.cohorts[0];
  const program = cohort?.program ?? catalog.programs[0]?.id;
  const pages = [
    '',
    'programs/',
    ...(program === undefined ? [] : [`programs/${program}/`, `apply/${program}/`]),
    ...(cohort === undefined ? [] : [`programs/${cohort.id}/`]),
    'cohorts/',
    'apply/',
    'faq/',
    'search/',
  ];
  const site = { name: 'lab', outDir, contentDir, siteUrl, base: '/', environment };
  process.exitCode = (await runLab(site, pages, say)) ? 0 : 1;
} else {
  process.stderr.write(build.stdout + build.stderr);
  process.exitCode = 1;
}
