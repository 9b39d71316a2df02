/** A deadline passes while `npm start` serves: everything tells of it, and nobody notices the change of builds. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { printsLine, start } from '../commands/run.ts';
import type { Figure } from '../receiver/full/figures.ts';
import { postJson } from '../receiver/running.ts';
import { root } from '../site/sites.ts';
import { applicationOfDemonstration } from './own-repository.ts';

/** Those who have completed PTI can apply for the fall until September 10 ends in New York. */
const BEFORE = '2024-09-11T03:00:00.000Z';
const AFTER = '2024-09-11T04:00:01.000Z';
const CLOSED = 'closed" data-kind="date" data-closes-at="2024-09-11T04:00:00.000Z"';
const PASSED = '"status":"passed","kind":"date","date":"2024-09-10"';

/** Where it is told, and in which words. */
const TOLD: readonly (readonly [string, RegExp | string])[] = [
  ['programs/kap-certificate/', CLOSED],
  ['cohorts/', CLOSED],
  ['programs/kap-certificate.md', 'Deadline was Sep 10, 2024'],
  ['llms-full.txt', 'Deadline was Sep 10, 2024'],
  ['feed.xml', 'Completed PTI: Deadline was September 10, 2024'],
  ['api/cohorts.csv', /"prerequisite-taken",[^\n]*"passed","2024-09-10"/],
  ['api/catalog.json', PASSED],
  ['api/programs/kap-certificate.json', PASSED],
];
/** It names the day before and after, and no state. */
const CALENDAR = 'calendar.ics';

/** From the moment of the deadline until all tell of it, while others ask and apply without a pause. */
export async function followsTheClock(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'follows-the-clock-'));
  const content = join(folder, 'content');
  cpSync(join(root, 'test/fixtures/demonstration'), content, { recursive: true });
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^asOf:.*\n/m, ''));
  const clock = join(folder, 'clock');
  const moveTo = (now: string) => writeFileSync(clock, String(Date.parse(now) - Date.now()));
  moveTo(BEFORE);
  const server = start(process.execPath, [join(root, 'scripts/start.ts')], {
    CATALOG_CONTENT_DIR: content,
    CATALOG_OUT_DIR: join(folder, 'dist'),
    CATALOG_NOW: '',
    DATABASE_URL: `file:${join(folder, 'applications.db')}`,
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'moved-clock.mjs')).href}`,
    CLOCK_FILE: clock,
    PORT: '0',
    RATE_LIMIT: 'off',
  });
  try {
    const [, url = ''] = await printsLine(server, /^ready (\S+)/m);
    const early = await tellingOf(url);
    const crowd = new Crowd(url);
    moveTo(AFTER);
    const from = performance.now();
    let telling = early;
    while (telling.length < TOLD.length && performance.now() - from < 180_000) {
      await pause(100);
      telling = await tellingOf(url);
    }
    const seconds = (performance.now() - from) / 1000;
    const { asked, failed } = await crowd.leave();
    return {
      name: 'npm start through a deadline, with a look of five minutes made one of five seconds',
      measured: `told before: ${early.join(' ') || 'nowhere'}; after ${seconds.toFixed(0)} s: ${telling.length} of ${TOLD.length} places; meanwhile ${asked} requests, ${failed.length} failed ${failed.slice(0, 3).join(' ')}`,
      // The look, and a build under the load of the crowd.
      isReached:
        early.length === 0 &&
        telling.length === TOLD.length &&
        seconds < 90 &&
        asked > 100 &&
        failed.length === 0,
    };
  } finally {
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The places that tell of the deadline as passed. */
async function tellingOf(url: string): Promise<readonly string[]> {
  const found = await Promise.all(
    TOLD.map(async ([path, words]) => {
      const text = await (await fetch(url + path)).text();
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) ? [path] : [];
    }),
  );
  return found.flat();
}

/** Some who read and one who applies, without a pause, each waiting for an answer. */
class Crowd {
  readonly #url: string;
  readonly #failed: string[] = [];
  readonly #all: Promise<void>[];
  #asked = 0;
  #isLeaving = false;

  constructor(url: string) {
    this.#url = url;
    const paths = [...TOLD.map(([path]) => path), CALENDAR];
    this.#all = [
      ...[0, 1, 2].map((reader) =>
        this.#keepOn((turn) => fetch(url + paths[(turn + 3 * reader) % paths.length])),
      ),
      this.#keepOn(() => postJson({ url }, applicationOfDemonstration())),
    ];
  }

  async leave(): Promise<{ readonly asked: number; readonly failed: readonly string[] }> {
    this.#isLeaving = true;
    await Promise.all(this.#all);
    return { asked: this.#asked, failed: this.#failed };
  }

  async #keepOn(ask: (turn: number) => Promise<Response>): Promise<void> {
    for (let turn = 0; !this.#isLeaving; turn += 1) {
      this.#asked += 1;
      try {
        const answer = await ask(turn);
        const text = await answer.text();
        if (answer.status !== 200 || text === '') this.#failed.push(String(answer.status));
      } catch (error) {
        this.#failed.push(`${this.#url} ${(error as Error).message}`);
      }
      await pause(20);
    }
  }
}
