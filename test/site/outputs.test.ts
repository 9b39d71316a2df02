/** What the review compares is what a build prints: the same addresses, and the same differences. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { builtFiles } from '#integrations/built-pages.ts';
import { changedOutputs } from '#review/changed-outputs.ts';
import { siteOutputs } from '#review/outputs.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { astroAlone } from './astro-alone.ts';
import { type BuiltSite, demonstrationSite, root, sites } from './sites.ts';

/** The context that the pages of a built site were printed from. */
async function contextOf(site: BuiltSite, contentDir = site.contentDir): Promise<PageContext> {
  const api = JSON.parse(readFileSync(join(site.outDir, 'api/catalog.json'), 'utf8'));
  const { entries } = await readContent(contentDir);
  if (entries === null) throw new Error(`${contentDir} has no site.yaml.`);
  return {
    catalog: joinCatalog(entries),
    now: api.statusAt,
    isDemonstration: api.asOf !== null,
    siteUrl: site.siteUrl.replace(/\/$/, ''),
    base: site.base,
    formEndpoint: null,
  };
}

/** Addresses of the pages, calendars and pictures of shared links in a built folder. */
function addressesIn(outDir: string): readonly string[] {
  return builtFiles(outDir)
    .filter((file) => /\.(html|ics)$|^share(\/.*)?\.png$/.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();
}

describe.each(sites)('the outputs of the $name site', (site) => {
  it('are the pages, calendars and pictures that are built', async () => {
    const outputs = siteOutputs(await contextOf(site));
    const compared = [...outputs].filter(([, { kind }]) => kind !== 'api').map(([path]) => path);
    expect(compared.sort()).toEqual(addressesIn(site.outDir));
  });
});

describe('a build for staff, with a class cancelled', () => {
  const folder = join(root, '.cache/test/edited');
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'dist');
  const fall = join(contentDir, 'cohorts/kap-certificate/fall-2024.mdx');

  it('changes exactly the files of the build that the review names', async () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'test/fixtures/demonstration'), contentDir, { recursive: true });
    const text = readFileSync(fall, 'utf8');
    const cancelled =
      '- date: "2024-10-08"\n    status: cancelled\n    notice: { date: "2024-07-10", text: "No class." }';
    writeFileSync(fall, text.replace('- "2024-10-08"', cancelled));
    await astroAlone();
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...demonstrationSite.environment,
        CATALOG_CONTENT_DIR: contentDir,
        CATALOG_OUT_DIR: outDir,
        CATALOG_STAFF: '1',
      },
      timeout: 180_000,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);

    const { pages, calendars, pictures } = changedOutputs(
      siteOutputs(await contextOf(demonstrationSite)),
      siteOutputs(await contextOf(demonstrationSite, contentDir)),
    );
    const fileOf = (address: string) =>
      `${address.slice(1)}${/\/$/.test(address) ? 'index.html' : ''}`;
    const read = (folder: string, address: string) =>
      readFileSync(join(folder, fileOf(address)), 'base64');
    const differing = addressesIn(outDir).filter(
      (address) =>
        address !== '/admin/forecast/' &&
        read(outDir, address) !== read(demonstrationSite.outDir, address),
    );
    expect(differing).toEqual([...pages, ...calendars, ...pictures].sort());
    expect(differing.length).toBeGreaterThan(5);
  }, 240_000);

  it('has the forecast, which no search engine and no sitemap lists', () => {
    const page = readFileSync(join(outDir, 'admin/forecast/index.html'), 'utf8');
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).toContain('Fall 2024: class 4 on Tuesday, October 8, 2024 is cancelled.');
    const maps = builtFiles(outDir).filter((file) => /^sitemap.*\.xml$/.test(file));
    const listed = maps.map((file) => readFileSync(join(outDir, file), 'utf8')).join();
    expect(listed).toContain('/programs/kap-certificate/');
    expect(listed).not.toContain('/admin/');
  });
});
