/**
 * Lighthouse on a phone, page by page, beside an empty page from the same server.
 *
 * Pages come as visitors get them from behind a proxy: encrypted, over HTTP/2. Over plain HTTP/1.1
 * Lighthouse simulates a second connection for what a page asks for, which nobody waits for.
 *
 * Lighthouse weighs more than the rest of the tools together, so it is fetched when it is asked for
 * and stands in no lockfile.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findChromium } from '../browser/chromium.ts';
import { dataFolder, serveSite } from '../browser/serve.ts';
import { printsLine, start } from '../commands/run.ts';
import { certificateIssuer } from '../doubles/certificates.ts';
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
  /** Of the first round alone: they are the same in every one. */
  readonly categories: readonly number[];
}

/** What is read of a report. */
interface Report {
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

type Lighthouse = (
  url: string,
  flags: Readonly<Record<string, unknown>>,
) => Promise<{ readonly lhr: Report }>;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const FIGURES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

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
  const lighthouse = await fetchLighthouse();
  const data = dataFolder();
  const profile = dataFolder();
  const served = await serveSite(site, data.path);
  const front = await encryptedFront(served.url);
  const { executablePath, args, env } = findChromium();
  const chromium = start(
    executablePath,
    [
      ...args,
      '--headless',
      '--ignore-certificate-errors',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile.path}`,
    ],
    env,
  );
  const runs = new Map<string, Run[]>();
  try {
    const [, port] = await printsLine(chromium, /DevTools listening on ws:\/\/[\w.]+:(\d+)/);
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const page of [EMPTY, ...pages]) {
        say(`round ${round} of ${ROUNDS}: /${page}`);
        const { lhr } = await lighthouse(front.url + page, {
          port: Number(port),
          logLevel: 'error',
          disableFullPageScreenshot: true,
          // A demonstration asks not to be found.
          ...(round === 1
            ? { onlyCategories: CATEGORIES, skipAudits: ['is-crawlable'] }
            : { onlyAudits: FIGURES }),
        });
        runs.set(page, [...(runs.get(page) ?? []), runOf(lhr)]);
      }
    }
  } finally {
    chromium.process.kill('SIGKILL');
    await chromium.ended;
    front.stop();
    await served.stop();
    data.remove();
    profile.remove();
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

/** Lighthouse, from where npm puts it. */
async function fetchLighthouse(): Promise<Lighthouse> {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    [
      'exec',
      '--yes',
      `--package=${LIGHTHOUSE}`,
      '--',
      'node',
      '--print',
      'process.env.PATH.split(path.delimiter).find((folder) => fs.existsSync(folder + "/lighthouse"))',
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`npm did not fetch ${LIGHTHOUSE}.\n${stderr}`);
  const entry = join(stdout.trim(), '../lighthouse/core/index.js');
  return ((await import(entry)) as { readonly default: Lighthouse }).default;
}

/** A proxy as it stands before a site on the internet. */
async function encryptedFront(url: string) {
  const server = createSecureServer(certificateIssuer().issue('localhost'), (request, response) => {
    const asked = Object.entries(request.headers).filter(([name]) => !name.startsWith(':'));
    get(new URL(request.url, url), { headers: Object.fromEntries(asked) }, (answer) => {
      const { connection, 'keep-alive': _, 'transfer-encoding': __, ...headers } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(response);
    });
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () => server.close(),
  };
}

function runOf({ audits, categories }: Report): Run {
  const [firstPaint, largestPaint, blocking, shift] = FIGURES.map(
    (audit) => audits[audit]?.numericValue ?? Number.NaN,
  ) as [number, number, number, number];
  return {
    firstPaint,
    largestPaint,
    blocking,
    shift,
    categories: Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100)),
  };
}

function medianOf(runs: readonly Run[]): Run {
  const of = (value: (run: Run) => number) =>
    runs.map(value).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    firstPaint: of((run) => run.firstPaint),
    largestPaint: of((run) => run.largestPaint),
    blocking: of((run) => run.blocking),
    shift: of((run) => run.shift),
    categories: runs[0]?.categories ?? [],
  };
}
