/** What the review compares is what a build prints: the same addresses, and the same differences. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { editorPolicy } from '#contract/response-headers.ts';
import { builtFiles } from '#integrations/built-pages.ts';
import { changedOutputs } from '#review/changed-outputs.ts';
import { siteOutputs } from '#review/outputs.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { copyProject } from './own-project.ts';
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

describe('a build for staff, with a class cancelled and a price raised', () => {
  const folder = join(root, '.cache/test/edited');
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'dist');
  const fall = join(contentDir, 'cohorts/kap-certificate/fall-2024.mdx');
  const price = join(contentDir, 'pricing/kap-certificate.mdx');

  it('changes exactly the files of the build that the review names', async () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'test/fixtures/demonstration'), contentDir, { recursive: true });
    const text = readFileSync(fall, 'utf8');
    const cancelled =
      '- date: "2024-10-08"\n    status: cancelled\n    notice: { date: "2024-07-10", text: "No class." }';
    writeFileSync(fall, text.replace('- "2024-10-08"', cancelled));
    const pricing = readFileSync(price, 'utf8');
    writeFileSync(
      price,
      pricing.replace('total: 3000', 'total: 3100').replace('surcharge: 150', 'surcharge: 50'),
    );
    const project = copyProject(join(folder, 'project'));
    const { status, stderr } = spawnSync(process.execPath, [join(project, 'scripts/build.ts')], {
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
        !address.startsWith('/admin/') &&
        read(outDir, address) !== read(demonstrationSite.outDir, address),
    );
    expect(differing).toEqual([...pages, ...calendars, ...pictures].sort());
    expect(differing.length).toBeGreaterThan(5);
  }, 240_000);

  it('has the editor of staff, which no page leads to, with a policy and the licenses of its parts', () => {
    const page = readFileSync(join(outDir, 'admin/edit/index.html'), 'utf8');
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="${editorPolicy([])}"`);
    const build = JSON.parse(readFileSync(join(outDir, 'build.json'), 'utf8'));
    expect(build.editorOrigins).toEqual([]);
    const others = builtFiles(outDir).filter(
      (file) => file.endsWith('.html') && !file.startsWith('admin/edit/'),
    );
    const leading = others.filter((file) =>
      readFileSync(join(outDir, file), 'utf8').includes('admin/edit'),
    );
    expect(leading).toEqual([]);
    expect(readFileSync(join(outDir, 'licenses.txt'), 'utf8')).toContain('@sveltia/cms 0.');
  });

  it.each([
    ['its page', 'programs/kap-certificate/index.html', '$3,100', '$3,000'],
    ['its page as Markdown', 'programs/kap-certificate.md', '$3,100', '$3,000'],
    ['all pages as Markdown', 'llms-full.txt', '$3,100', '$3,000'],
    ['the API', 'api/catalog.json', '310000', '300000'],
    ['its own API', 'api/programs/kap-certificate.json', '310000', '300000'],
    ['the table', 'api/cohorts.csv', '"3100.00"', '"3000.00"'],
    ['the feed', 'feed.xml', '$3,100', '$3,000'],
    ['the page of a cohort', 'programs/kap-certificate/fall-2024/index.html', '$3,100', '$3,000'],
  ])('has the new price, and nowhere the old one: %s', (_, file, now, before) => {
    const text = readFileSync(join(outDir, file), 'utf8');
    expect(text).toContain(now);
    expect(text).not.toContain(before);
  });

  it('has the forecast, which no search engine and no sitemap lists', () => {
    const page = readFileSync(join(outDir, 'admin/forecast/index.html'), 'utf8');
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).toContain('Fall 2024: class 4 on Tuesday, October 8, 2024 is canceled.');
    const maps = builtFiles(outDir).filter((file) => /^sitemap.*\.xml$/.test(file));
    const listed = maps.map((file) => readFileSync(join(outDir, file), 'utf8')).join();
    expect(listed).toContain('/programs/kap-certificate/');
    expect(listed).not.toContain('/admin/');
  });
});
