/**
 * Lighthouse on a phone, page by page, beside an empty page from the same server.
 *
 * Lighthouse weighs more than the rest of the tools together, so it is fetched when it is asked for
 * and stands in no lockfile.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFolder } from '#integrations/compress.ts';
import { keptFolder } from '#integrations/kept-files.ts';
import { findChromium } from '../browser/chromium.ts';
import { dataFolder, serveSite } from '../browser/serve.ts';
import type { BuiltSite } from '../site/sites.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const ROUNDS = 3;
const EMPTY = 'empty.html';

/** First and largest paint may take so many times as long as that of the empty page. */
const MOST_RATIO = 1.25;
/** So much longer may scripts block the page. */
const MOST_BLOCKING_MS = 10;

/** What Lighthouse tells of one page: milliseconds, a shift of the layout, categories from 0 to 100. */
interface Run {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
  readonly categories: readonly number[];
}

/**
 * Measures pages of a built site, each three times in turn, and prints the medians.
 *
 * @param pages addresses below the base of the site
 * @returns whether every target is met
 */
export async function runLab(
  site: BuiltSite,
  pages: readonly string[],
  say: (line: string) => void,
): Promise<boolean> {
  writeFileSync(
    join(site.outDir, EMPTY),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="Empty"><title>Empty</title></head><body><main><h1>Empty</h1></main></body></html>',
  );
  await compressFolder(site.outDir, keptFolder('compressed'));
  const data = dataFolder();
  const served = await serveSite(site, data.path);
  const runs = new Map<string, Run[]>();
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const page of [EMPTY, ...pages]) {
        say(`round ${round} of ${ROUNDS}: /${page}`);
        runs.set(page, [...(runs.get(page) ?? []), lighthouse(served.url + page)]);
      }
    }
  } finally {
    await served.stop();
    data.remove();
    rmSync(join(site.outDir, EMPTY));
  }
  const medians = new Map([...runs].map(([page, all]) => [page, medianOf(all)]));
  const empty = medians.get(EMPTY) as Run;
  say('| page | first paint | × empty | largest paint | × empty | blocking | shift | categories |');
  say('| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
  const missed: string[] = [];
  for (const [page, run] of medians) {
    const first = run.firstPaint / empty.firstPaint;
    const largest = run.largestPaint / empty.largestPaint;
    say(
      `| /${page} | ${Math.round(run.firstPaint)} ms | ${first.toFixed(2)} | ${Math.round(run.largestPaint)} ms | ${largest.toFixed(2)} | ${Math.round(run.blocking)} ms | ${run.shift.toFixed(3)} | ${run.categories.join(' ')} |`,
    );
    const isMet =
      Math.max(first, largest) <= MOST_RATIO &&
      run.blocking <= empty.blocking + MOST_BLOCKING_MS &&
      run.shift === 0 &&
      run.categories.every((score) => score === 100);
    if (!isMet) missed.push(`/${page}`);
  }
  say(missed.length === 0 ? 'Every target is met.' : `Missed by: ${missed.join(', ')}`);
  return missed.length === 0;
}

/** One run in a profile of its own, on a slow phone and network as Lighthouse simulates them. */
function lighthouse(url: string): Run {
  const folder = mkdtempSync(join(tmpdir(), 'lab-'));
  const report = join(folder, 'report.json');
  const { executablePath, args, env } = findChromium();
  try {
    const { status, stderr } = spawnSync(
      'npm',
      [
        'exec',
        '--yes',
        `--package=${LIGHTHOUSE}`,
        '--',
        'lighthouse',
        url,
        '--quiet',
        '--output=json',
        `--output-path=${report}`,
        `--chrome-flags=--headless ${args.join(' ')}`,
        // A demonstration asks not to be found.
        '--skip-audits=is-crawlable',
      ],
      { encoding: 'utf8', env: { ...process.env, ...env, CHROME_PATH: executablePath } },
    );
    if (status !== 0) throw new Error(`Lighthouse ended without a report of ${url}.\n${stderr}`);
    const { audits, categories } = JSON.parse(readFileSync(report, 'utf8')) as {
      readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
      readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
    };
    const figure = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
    return {
      firstPaint: figure('first-contentful-paint'),
      largestPaint: figure('largest-contentful-paint'),
      blocking: figure('total-blocking-time'),
      shift: figure('cumulative-layout-shift'),
      categories: ['performance', 'accessibility', 'best-practices', 'seo'].map((name) =>
        Math.round((categories[name]?.score ?? 0) * 100),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function medianOf(runs: readonly Run[]): Run {
  const of = (value: (run: Run) => number) =>
    runs.map(value).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    firstPaint: of((run) => run.firstPaint),
    largestPaint: of((run) => run.largestPaint),
    blocking: of((run) => run.blocking),
    shift: of((run) => run.shift),
    categories: (runs[0]?.categories ?? []).map((_, index) =>
      of((run) => run.categories[index] ?? 0),
    ),
  };
}
