/** Builds generated catalogs of growing size and measures what grows with them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contentInMemory } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { printBrowseList } from '#feeds/browse-list.ts';
import { generatedCatalog, writeGeneratedCatalog } from '../fixtures/generated-catalog/generate.ts';
import { type BuiltSite, root } from '../site/sites.ts';
import { filterSteps, SLOWDOWN } from './filter-steps.ts';

/** A step of the filters may take so long, and a browse page weigh so much before compression. */
const MOST_STEP_MS = 50;
const MOST_PAGE_BYTES = 100_000;
/** So many programs are listed without a build. */
const LISTED = 5000;

/** @returns whether every stated bound is kept */
export async function runBench(sizes: readonly number[]): Promise<boolean> {
  const cores = cpus();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${cores.length} × ${cores[0]?.model.trim()}, Node ${process.version}`);
  let isKept = true;
  for (const size of sizes) {
    const site = generatedSite(size);
    say(`${size} programs: ${build(site)}`);
    const page = statSync(join(site.outDir, 'programs/index.html')).size;
    isKept &&= page <= MOST_PAGE_BYTES;
    say(
      `  /programs/ ${kilobytes(page)}, ${kilobytes(sizeOf(site, 'programs/index.html.br'))} brotli`,
    );
    say(
      `  filter data ${kilobytes(sizeOf(site, 'programs/browse.json'))}, ${kilobytes(sizeOf(site, 'programs/browse.json.br'))} brotli`,
    );
    const { first, steps } = await filterSteps(site);
    isKept &&= Math.max(...steps) <= MOST_STEP_MS;
    say(
      `  filters, ${SLOWDOWN} × slower: first use ${first} ms, then ${steps.join(', ')} ms a step`,
    );
  }
  const list = await listWithoutBuild(LISTED);
  const site = generatedSite(sizes.at(-1) ?? 0);
  const { first, steps } = await filterSteps(site, list);
  isKept &&= Math.max(...steps) <= MOST_STEP_MS;
  say(
    `${LISTED} programs, without a build: filter data ${kilobytes(list.length)}, ${kilobytes(brotliCompressSync(list).length)} brotli; first use ${first} ms, then ${steps.join(', ')} ms a step`,
  );
  return isKept;
}

function generatedSite(size: number): BuiltSite {
  const folder = join(root, '.cache/bench', String(size));
  const siteUrl = 'http://127.0.0.1:4321/';
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'dist');
  return {
    name: `${size} programs`,
    outDir,
    contentDir,
    siteUrl,
    base: '/',
    environment: { CATALOG_CONTENT_DIR: contentDir, CATALOG_OUT_DIR: outDir, SITE_URL: siteUrl },
  };
}

/** “built 424 pages … in 20.1 s, at most 900 MB” */
function build(site: BuiltSite): string {
  writeGeneratedCatalog(site.contentDir, Number.parseInt(site.name, 10));
  const hook = join(site.contentDir, '../peak.mjs');
  mkdirSync(join(site.contentDir, '..'), { recursive: true });
  writeFileSync(
    hook,
    'process.on("exit", () => console.log("peak " + process.resourceUsage().maxRSS));',
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, join(root, 'scripts/build.ts')],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...site.environment } },
  );
  if (status !== 0) throw new Error(`${site.name} do not build.\n${stdout}${stderr}`);
  const [, pages, seconds] = /built (\d+) pages .* in ([\d.]+) s/.exec(stdout) ?? [];
  const [, peak = '0'] = /peak (\d+)/.exec(stdout) ?? [];
  return `${pages} pages in ${seconds} s, at most ${Math.round(Number(peak) / 1024)} MB`;
}

async function listWithoutBuild(count: number): Promise<string> {
  const { entries } = await readContent(contentInMemory(generatedCatalog(count)));
  if (entries === null) throw new Error('The generated catalog cannot be read.');
  return printBrowseList(joinCatalog(entries));
}

function sizeOf(site: BuiltSite, file: string): number {
  return readFileSync(join(site.outDir, file)).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
