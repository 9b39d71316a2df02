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
import { builtFiles } from '#integrations/built-pages.ts';
import { generatedCatalog, writeGeneratedCatalog } from '../fixtures/generated-catalog/generate.ts';
import { type BuiltSite, root } from '../site/sites.ts';
import { writeBareSite } from './bare-site.ts';
import { filterSteps, SLOWDOWN } from './filter-steps.ts';
import { editTitle, programFile, shownEdit } from './shown-edit.ts';

/**
 * So many times as long as the tool alone with as many MDX pages may pages take to be printed, and the
 * whole build, and so many times the memory.
 */
const MOST_PAGES_RATIO = 2;
const MOST_BUILD_RATIO = 2.5;
const MOST_MEMORY_RATIO = 2;
/** With four times as many programs a page may take so many times as long. */
const MOST_GROWTH_OF_PAGE = 1.2;
/** Up to a thousand programs: the content check, and an edit while content is written. */
const MOST_CHECK_SECONDS = 5;
const MOST_EDIT_MS = 1000;
const HELD_TO = 1000;
/** A step of the filters may take so long, and a page weigh so much before compression. */
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
  let before: number | null = null;
  for (const size of sizes) {
    const site = generatedSite(size);
    writeGeneratedCatalog(site.contentDir, size);
    build(site);
    // What is kept of earlier builds is there now.
    editTitle(programFile(site).path, `of ${size}`);
    const warm = build(site);
    say(`${size} programs, built after an edit of one: ${told(warm)}`);
    say(`  ${warm.parts.join(', ')}`);
    const perPage = (1000 * warm.seconds) / warm.pages;
    const growth = before === null ? '' : `, ${(perPage / before).toFixed(2)} × that before`;
    say(`  ${perPage.toFixed(1)} ms a page${growth}`);
    isKept &&= before === null || perPage <= MOST_GROWTH_OF_PAGE * before;
    before = perPage;
    const check = measured([join(root, 'scripts/check-content.ts')], root, site.environment);
    const edit = await shownEdit(site);
    say(
      `  content check ${check.seconds.toFixed(1)} s; an edit shows after ${Math.round(edit)} ms`,
    );
    if (size <= HELD_TO) isKept &&= check.seconds <= MOST_CHECK_SECONDS && edit <= MOST_EDIT_MS;
    const bare = buildBare(warm.pages);
    say(`  the tool alone, ${warm.pages} MDX pages: ${told(bare)}`);
    const ratios = {
      pages: warm.printing / bare.seconds,
      build: warm.seconds / bare.seconds,
      memory: warm.peakMb / bare.peakMb,
    };
    say(
      `  × the tool alone: pages ${ratios.pages.toFixed(2)} of ${MOST_PAGES_RATIO}, whole build ${ratios.build.toFixed(2)} of ${MOST_BUILD_RATIO}, memory ${ratios.memory.toFixed(2)} of ${MOST_MEMORY_RATIO}`,
    );
    isKept &&=
      ratios.pages <= MOST_PAGES_RATIO &&
      ratios.build <= MOST_BUILD_RATIO &&
      ratios.memory <= MOST_MEMORY_RATIO;
    const [largest = '', bytes = 0] = largestPage(site) ?? [];
    isKept &&= bytes <= MOST_PAGE_BYTES;
    say(
      `  the largest page, ${largest}: ${kilobytes(bytes)}, ${kilobytes(sizeOf(site, `${largest}.br`))} brotli`,
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

/** One build: seconds of the wall, the most memory that it had, and what its parts took. */
interface Built {
  readonly pages: number;
  readonly seconds: number;
  /** Until every page was written, before what is made from pages. */
  readonly printing: number;
  readonly peakMb: number;
  /** “search-index 2.2 s” */
  readonly parts: readonly string[];
}

function build(site: BuiltSite): Built {
  const { stdout, seconds, peakMb } = measured(
    [join(root, 'scripts/build.ts')],
    root,
    site.environment,
  );
  const [, pages = '0'] = /built (\d+) pages/.exec(stdout) ?? [];
  const parts = stdout.split('\n').filter((line) => /^\S+ [\d.]+ s$/.test(line));
  const afterPages = parts
    .filter((part) => !part.startsWith('pages '))
    .reduce((sum, part) => sum + Number.parseFloat(part.split(' ')[1] ?? '0'), 0);
  return { pages: Number(pages), seconds, printing: seconds - afterPages, peakMb, parts };
}

function buildBare(pages: number): Built {
  const folder = writeBareSite(pages);
  const astro = [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'];
  measured(astro, folder, {});
  const { seconds, peakMb } = measured(astro, folder, {});
  return { pages, seconds, printing: seconds, peakMb, parts: [] };
}

/** Runs a script as a process of its own. */
function measured(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
): { readonly stdout: string; readonly seconds: number; readonly peakMb: number } {
  const hook = join(root, '.cache/bench/peak.mjs');
  mkdirSync(join(root, '.cache/bench'), { recursive: true });
  writeFileSync(
    hook,
    'process.on("exit", () => console.log("peak " + process.resourceUsage().maxRSS));',
  );
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} ended badly.\n${stdout}${stderr}`);
  const [, peak = '0'] = /peak (\d+)/.exec(stdout) ?? [];
  return { stdout, seconds, peakMb: Math.round(Number(peak) / 1024) };
}

/** “424 pages in 20.1 s, at most 900 MB” */
function told({ pages, seconds, peakMb }: Built): string {
  return `${pages} pages in ${seconds.toFixed(1)} s, at most ${peakMb} MB`;
}

async function listWithoutBuild(count: number): Promise<string> {
  const { entries } = await readContent(contentInMemory(generatedCatalog(count)));
  if (entries === null) throw new Error('The generated catalog cannot be read.');
  return printBrowseList(joinCatalog(entries));
}

function largestPage({ outDir }: BuiltSite): readonly [string, number] | undefined {
  return builtFiles(outDir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, statSync(join(outDir, file)).size] as const)
    .sort(([, a], [, b]) => b - a)[0];
}

function sizeOf(site: BuiltSite, file: string): number {
  return readFileSync(join(site.outDir, file)).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
