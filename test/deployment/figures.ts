/** What holds behind nginx, with the include that a build writes. */
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from '#integrations/built-pages.ts';
import { nginxInclude } from '#integrations/host-headers.ts';
import { dataFolder, serveSite } from '../browser/serve.ts';
import { killOne, runChaos, type Trouble } from '../receiver/chaos/chaos.ts';
import { SERVE, startProcess } from '../receiver/chaos/server-process.ts';
import { SITE } from '../receiver/fixture-site.ts';
import type { Figure } from '../receiver/full/figures.ts';
import { postJson, supplemental, temporaryFolder } from '../receiver/running.ts';
import { type BuiltSite, basePathSite, demonstrationSite, root } from '../site/sites.ts';
import { behindNginx } from './nginx.ts';

const TOLD = [
  'access-control-allow-origin',
  'cache-control',
  'content-encoding',
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
];

/** Every file of two sites, old addresses and the receiver: the same as from the site’s own server. */
export async function sameAsOwnServer(): Promise<Figure> {
  const differing: string[] = [];
  let count = 0;
  for (const site of [demonstrationSite, basePathSite]) {
    build(site);
    const data = dataFolder();
    const own = await serveSite(site, data.path);
    const nginx = await behindNginx(site, [new URL(own.url).host]);
    const files = builtFiles(site.outDir).filter((file) => !/\.(br|gz)$/.test(file));
    const pages = files.map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
    for (const address of [...pages, 'nowhere/', 'f/received', 'f/arrived?id=1']) {
      const [there, here] = await Promise.all([ask(nginx.url + address), ask(own.url + address)]);
      if (there !== here) differing.push(`${site.base}${address}`);
      count += 1;
    }
    await nginx.stop();
    await own.stop();
    data.remove();
  }
  return {
    name: 'behind nginx, every file with its headers as from the own server',
    measured: `${count} addresses, ${differing.length} differ ${differing.slice(0, 5).join(' ')}`,
    isReached: count > 200 && differing.length === 0,
  };
}

async function ask(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual', headers: { 'Accept-Encoding': 'gzip' } });
  const headers = TOLD.map((name) => response.headers.get(name));
  return JSON.stringify([response.status, headers, await response.text()]);
}

/** Who sends through nginx is counted by the address that nginx saw, whatever they claim. */
export async function countedByAddress(): Promise<Figure> {
  const folder = temporaryFolder();
  const receiver = await startProcess(SERVE, {
    DATABASE_URL: `file:${join(folder.path, 'applications.db')}`,
    RATE_LIMIT: '3/1',
    TRUST_PROXY: '1',
  });
  const nginx = await behindNginx(fixture(), [new URL(receiver.url).host]);
  const statuses: number[] = [];
  for (let client = 1; client <= 6; client += 1) {
    const body = supplemental({
      submissionId: crypto.randomUUID(),
      email: `a${client}@example.org`,
    });
    const claimed = { 'X-Forwarded-For': `203.0.113.${client}` };
    statuses.push((await postJson(nginx, body, claimed)).status);
  }
  await nginx.stop();
  await receiver.stop();
  folder.remove();
  return {
    name: 'behind nginx, six posts with six made-up addresses, three allowed',
    measured: statuses.join(' '),
    isReached: statuses.join(' ') === '200 200 200 429 429 429',
  };
}

/** Three receivers on one database behind nginx, each killed in turn, the database troubled meanwhile. */
export async function troubleBehindNginx(
  databaseUrl: string,
  troubles: readonly Trouble[],
): Promise<Figure> {
  const report = await runChaos({
    databaseUrl,
    troubles: [...troubles, killOne, ...troubles, killOne, killOne],
    clients: 30,
    receivers: 3,
    front: (addresses) => behindNginx(fixture(), addresses),
  });
  const { acknowledged, lost, duplicates, changed, died, stuck, strange } = report;
  return {
    name: 'three receivers behind nginx, killed in turn',
    measured: `${acknowledged} acknowledged, ${lost} lost, ${duplicates} doubled, ${changed} changed, ${died} dead, ${stuck} stuck, ${strange.length} strange answers`,
    isReached:
      acknowledged > 100 && lost + duplicates + changed + died + stuck + strange.length === 0,
  };
}

/** Builds a site into its folder. @throws Error with what the build printed */
export function build(site: BuiltSite): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...site.environment },
  });
  if (status !== 0) throw new Error(stderr);
}

/** The small site of the receiver’s tests, with the include. */
function fixture(): { readonly outDir: string; readonly base: string } {
  const outDir = join(root, '.cache/test/nginx-fixture');
  cpSync(SITE, outDir, { recursive: true });
  writeFileSync(
    join(outDir, '_nginx.conf'),
    nginxInclude({
      base: '/',
      formEndpoint: null,
      editorOrigins: null,
      siteUrl: 'http://127.0.0.1/',
      hstsSeconds: null,
    }),
  );
  return { outDir, base: '/' };
}
