/** Builds that come while others are served. */

import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { basename, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newBuildFolder, publishBuild, removeOldBuilds } from '#server/build-folders.ts';
import { SITE } from '../receiver/fixture-site.ts';
import {
  postJson,
  type Running,
  startReceiver,
  supplemental,
  temporaryFolder,
} from '../receiver/running.ts';

const ROUTE = 'kap-certificate/fall-2024|prerequisite-taken|';

let folder: ReturnType<typeof temporaryFolder>;
let outDir: string;
let count = 0;
const running: Running[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  outDir = join(folder.path, 'dist');
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  folder.remove();
});

/** Puts a build in place whose page, script and catalog all carry a name. */
function build(name: string, change: (folder: string) => void = () => undefined): string {
  count += 1;
  const second = String(count % 60).padStart(2, '0');
  const made = newBuildFolder(outDir, `2026-11-28T12:00:${second}.${count}00Z`);
  copySite(made, name);
  change(made);
  publishBuild(outDir, made);
  return made;
}

function copySite(to: string, name: string): void {
  cpSync(SITE, to, { recursive: true });
  writeFileSync(join(to, 'index.html'), `<h1>${name}</h1><script src="/_astro/${name}.js">`);
  writeFileSync(join(to, '_astro', `${name}.js`), name);
  editCatalog(to, (catalog) => {
    catalog.site.name = name;
  });
}

interface Catalog {
  site: { name: string };
  cohorts: { id: string; routes: { id: string; deadline: Record<string, unknown> }[] }[];
}

function editCatalog(of: string, change: (catalog: Catalog) => void): void {
  const file = join(of, 'api/catalog.json');
  const catalog = JSON.parse(readFileSync(file, 'utf8')) as Catalog;
  change(catalog);
  writeFileSync(file, JSON.stringify(catalog));
}

async function serve(options: Parameters<typeof startReceiver>[0] = {}): Promise<Running> {
  const environment = { CATALOG_OUT_DIR: outDir, ...options.environment };
  const one = await startReceiver({ lookMs: 10, ...options, environment });
  running.push(one);
  return one;
}

const text = async (site: Running, path = '') => (await fetch(site.url + path)).text();

/** What the server answers to an address that no client has tidied. */
async function rawGet(site: Running, address: string): Promise<string> {
  const { hostname, port } = new URL(site.url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET /${address} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  return textOf(socket);
}

async function until(holds: () => unknown): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const events = (site: Running, event: string) => site.log.filter((line) => line.event === event);

describe('a build under a running server', () => {
  it('is taken over by site and receiver alike: a deadline moved later is open in both', async () => {
    build('before', (made) => moveDeadline(made, '2024-07-10T04:00:00.000Z'));
    const site = await serve();
    const late = async () => {
      const sent = supplemental({ way: ROUTE, submissionId: crypto.randomUUID() });
      return (await (await postJson(site, sent)).json()).late ?? false;
    };
    expect(await late()).toBe(true);
    build('after', (made) => moveDeadline(made, '2024-07-20T04:00:00.000Z'));
    await until(async () => (await text(site)).includes('after'));
    expect(await late()).toBe(false);
    expect(await text(site, 'f/received')).toContain('· Fixture');
  });

  it('never leaves a request without an answer, and what a page loads is there', async () => {
    build('build-0');
    const site = await serve();
    let isDone = false;
    let requests = 0;
    const wrong: string[] = [];
    const visit = async () => {
      while (!isDone) {
        const response = await fetch(site.url);
        const page = await response.text();
        const script = /\/_astro\/(build-\d+)\.js/.exec(page)?.[1];
        const loaded = await fetch(`${site.url}_astro/${script}.js`);
        requests += 2;
        if (response.status !== 200) wrong.push(`page ${response.status}`);
        if ((await loaded.text()) !== script) wrong.push(`${script} ${loaded.status}`);
      }
    };
    const visitors = [visit(), visit(), visit(), visit()];
    for (let number = 1; number <= 12; number += 1) {
      build(`build-${number}`);
      await until(
        async () => (await text(site)).includes(`build-${number}"`) || isIn(site, number),
      );
    }
    isDone = true;
    await Promise.all(visitors);
    expect(wrong).toEqual([]);
    expect(requests).toBeGreaterThan(24);
    expect(events(site, 'build-taken-over')).toHaveLength(12);
  });

  it('answers nothing where the letters lie beside it', async () => {
    const made = build('only');
    writeFileSync(`${made}.letters.json`, 'Dear [[givenName]]');
    const site = await serve();
    const name = `${basename(made)}.letters.json`;
    const addresses = [
      name,
      `../${name}`,
      `..%2f${name}`,
      `%2e%2e/${name}`,
      `_astro/../../${name}`,
      `_astro/..%2f..%2f${name}`,
      `_astro/..%5c..%5c${name}`,
      `dist.builds/${name}`,
      'dist.letters.json',
      'letters.json',
      'api/letters.json',
    ];
    const found = await Promise.all(addresses.map((address) => rawGet(site, address)));
    expect(found.filter((answer) => !/^HTTP\/1\.1 40[04] /.test(answer))).toEqual([]);
    expect(found.join('')).not.toContain('givenName');
  });

  it('keeps the hashed files of earlier builds for pages that are open, and nothing else', async () => {
    build('early', (made) => writeFileSync(join(made, 'old-page.html'), 'old'));
    const site = await serve();
    build('later');
    await until(async () => (await text(site)).includes('later'));
    expect(await text(site, '_astro/early.js')).toBe('early');
    expect((await fetch(`${site.url}old-page.html`)).status).toBe(404);
    expect((await fetch(`${site.url}_astro/never.js`)).status).toBe(404);
  });

  it('that is broken is refused in one line, and the one before goes on', async () => {
    build('good');
    const site = await serve();
    const refused = async (change: (made: string) => void) => {
      const before = events(site, 'build-refused').length;
      const made = build('bad', change);
      await until(() => events(site, 'build-refused').length > before);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(events(site, 'build-refused')).toHaveLength(before + 1);
      expect(await text(site)).toContain('good');
      const sent = supplemental({ submissionId: crypto.randomUUID() });
      expect((await postJson(site, sent)).status).toBe(200);
      return events(site, 'build-refused').at(-1)?.reason?.replaceAll(made, '<build>');
    };
    expect(await refused((made) => writeFileSync(join(made, 'api/catalog.json'), '{'))).toBe(
      '<build>/api/catalog.json is not complete JSON. Run "npm run build" again.',
    );
    expect(await refused((made) => renameSync(join(made, 'api'), join(made, 'elsewhere')))).toMatch(
      '<build>/api/catalog.json is missing',
    );
    expect(await refused((made) => editRecord(made, { siteUrl: 'https://example.org' }))).toMatch(
      'asOf is 2024-07-15: this build would show closed deadlines as open.',
    );
    build('mended');
    await until(async () => (await text(site)).includes('mended'));
  });

  it('is waited for where nothing is there for a moment', async () => {
    build('here');
    const site = await serve();
    const link = join(folder.path, 'dist');
    renameSync(link, `${link}-away`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await text(site)).toContain('here');
    renameSync(`${link}-away`, link);
    expect(events(site, 'build-refused')).toEqual([]);
  });

  it('that was copied over the one before is taken over too', async () => {
    copySite(outDir, 'copied');
    const site = await serve();
    expect(await text(site)).toContain('copied');
    copySite(outDir, 'again');
    appendFileSync(join(outDir, 'build.json'), '\n');
    await until(() => events(site, 'build-taken-over').length > 0);
    expect(await text(site)).toContain('again');
  });

  it('waits while the store is away, and comes with it', async () => {
    build('before');
    const { SqliteDatabase } = await import('#receiver/store/sqlite-database.ts');
    const { StoreUnavailable } = await import('#receiver/store/database.ts');
    let isAway = false;
    const site = await serve({
      open: async (url) => {
        const store = new SqliteDatabase(url.slice('file:'.length));
        await store.migrate();
        const transaction = store.transaction.bind(store);
        store.transaction = (work) => {
          if (isAway) return Promise.reject(new StoreUnavailable('the store', 'it is away'));
          return transaction(work);
        };
        return store;
      },
    });
    isAway = true;
    build('after');
    await until(() => events(site, 'build-refused').length > 0);
    expect(await text(site)).toContain('before');
    isAway = false;
    await until(async () => (await text(site)).includes('after'));
    expect(events(site, 'build-refused')).toHaveLength(1);
  });
});

describe('the folder of builds', () => {
  it('takes over a real folder once, and nothing is missing meanwhile', async () => {
    copySite(outDir, 'real');
    const site = await serve();
    build('linked');
    expect(lstatSync(outDir).isSymbolicLink()).toBe(true);
    await until(async () => (await text(site)).includes('linked'));
    expect(await text(site, '_astro/real.js')).toBe('real');
    expect(readdirSync(`${outDir}.builds`)).toHaveLength(2);
    expect(existsSync(join(outDir, 'index.html'))).toBe(true);
  });

  it('puts a build where somebody’s own link leads', () => {
    mkdirSync(join(folder.path, 'www'));
    symlinkSync('www/site', outDir);
    const made = build('linked');
    expect(made).toContain(join(folder.path, 'www/site.builds'));
    expect(readFileSync(join(folder.path, 'www/site/index.html'), 'utf8')).toContain('linked');
    expect(lstatSync(outDir).isSymbolicLink()).toBe(true);
  });

  it('says what to do where it cannot be made', () => {
    writeFileSync(join(folder.path, 'file'), '');
    expect(() => newBuildFolder(join(folder.path, 'file/dist'), '2026-11-28T12:00:00Z')).toThrow(
      /cannot be replaced \(ENOTDIR\).*Set CATALOG_OUT_DIR/,
    );
  });

  it('is never put where something else stands, which is left as it is', () => {
    const own = join(folder.path, 'own');
    mkdirSync(join(own, 'programs'), { recursive: true });
    writeFileSync(join(own, 'site.yaml'), 'title: of somebody');
    const refused = (path: string) =>
      expect(() => newBuildFolder(path, '2026-11-28T12:00:00Z')).toThrow(
        `${path} holds something other than a build. Set CATALOG_OUT_DIR to a new or empty folder.`,
      );
    refused(own);
    refused(join(own, 'site.yaml'));
    symlinkSync('own', outDir);
    expect(() => newBuildFolder(outDir, '2026-11-28T12:00:00Z')).toThrow(
      'something other than a build',
    );
    expect(readFileSync(join(own, 'site.yaml'), 'utf8')).toBe('title: of somebody');
    expect(readdirSync(folder.path).sort()).toEqual(['dist', 'own']);
  });

  it('keeps five builds, and the others for two days after their last use', () => {
    const made = Array.from({ length: 8 }, (_, index) => build(`b${index}`));
    const old = new Date('2026-11-20T12:00:00Z');
    for (const one of made) utimesSync(one, old, old);
    // The second is still served somewhere.
    utimesSync(made[1] ?? '', new Date(), new Date('2026-11-28T11:00:00Z'));
    for (const one of made) writeFileSync(`${one}.letters.json`, '{}');
    expect(removeOldBuilds(outDir, '2026-11-28T12:00:00Z')).toBe(2);
    expect(made.map((one) => existsSync(`${one}.letters.json`))).toEqual(
      made.map((one) => existsSync(one)),
    );
    expect(made.map((one) => existsSync(one))).toEqual([
      false,
      true,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

function moveDeadline(made: string, closesAt: string): void {
  editCatalog(made, ({ cohorts }) => {
    const cohort = cohorts.find(({ id }) => id === 'kap-certificate/fall-2024');
    const route = cohort?.routes.find(({ id }) => id === 'prerequisite-taken');
    Object.assign(route?.deadline ?? {}, { closesAt, date: closesAt.slice(0, 10) });
  });
}

function editRecord(made: string, changes: Record<string, unknown>): void {
  const file = join(made, 'build.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }));
}

/** Whether the build of a number was taken over, even if the next one came at once. */
function isIn(site: Running, number: number): boolean {
  return events(site, 'build-taken-over').length >= number;
}
