/** nginx from Debian in front of a built site, with the include that the build wrote. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../commands/run.ts';
import type { Certificate } from '../doubles/certificates.ts';
import { root } from '../site/sites.ts';

export interface RunningNginx {
  /** Where it answers, base path included. */
  readonly url: string;
  /** Leads to other servers from now on, as a reload does. */
  lead(receivers: readonly string[]): void;
  stop(): Promise<void>;
}

/** What nginx sends: a built folder at its base path. */
export interface Sent {
  readonly outDir: string;
  /** Begins and ends with `/`. */
  readonly base: string;
}

/**
 * Starts nginx on a free port of this machine.
 *
 * @param receivers addresses of the site’s own servers, `127.0.0.1:4321`
 * @throws Error where nginx is not installed or refuses the configuration
 */
export async function behindNginx(site: Sent, receivers: readonly string[]): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-nginx-'));
  // The workers of nginx are not who runs the tests.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const www = join(folder, 'www');
  const outDir = realpathSync(site.outDir);
  // The build lies in the root of the server at the base path of the site.
  mkdirSync(join(www, site.base, '..'), { recursive: true });
  symlinkSync(outDir, join(www, site.base).replace(/\/$/, ''));
  const file = join(folder, 'nginx.conf');
  const configure = (addresses: readonly string[]) =>
    writeFileSync(
      file,
      `${begun(folder)}http {
${kept(folder)}  upstream catalog { ${addresses.map((address) => `server ${address};`).join(' ')} }
  server {
    listen 127.0.0.1:${port};
    root ${site.base === '/' ? outDir : www};
    include ${outDir}/_nginx.conf;
  }
}
`,
    );
  configure(receivers);
  const url = `http://127.0.0.1:${port}${site.base}`;
  const nginx = await running(folder, file, url);
  return {
    url,
    lead(addresses: readonly string[]) {
      configure(addresses);
      nginx.kill('SIGHUP');
    },
    stop: () => removed(nginx, folder),
  };
}

/**
 * Starts nginx with the server that the README tells to write, on other ports, with other files.
 *
 * @param port of the encrypted address; what asks it without encryption is led on, as port 80 is
 * @param own port of the site’s own server
 */
export async function encryptedByNginx(
  dist: string,
  port: number,
  own: number,
  { cert, key }: Certificate,
): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-nginx-'));
  chmodSync(folder, 0o755);
  const [, told = ''] =
    /```nginx\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  writeFileSync(join(folder, 'cert.pem'), cert);
  writeFileSync(join(folder, 'key.pem'), key);
  const replaced: readonly [RegExp, string][] = [
    [/127\.0\.0\.1:4321/, `127.0.0.1:${own}`],
    [/listen 80;/, `listen 127.0.0.1:${await freePort()};`],
    [
      /listen 443 ssl;/,
      `listen 127.0.0.1:${port} ssl; error_page 497 =301 https://$host:${port}$request_uri;`,
    ],
    [/programs\.example\.org;/g, 'localhost;'],
    [/\S+fullchain\.pem/, `${folder}/cert.pem`],
    [/\S+privkey\.pem/, `${folder}/key.pem`],
    [/\/srv\/catalog\/dist/g, dist],
  ];
  let servers = told;
  for (const [from, to] of replaced) {
    if (servers.search(from) < 0) throw new Error(`The nginx block of the README has no ${from}.`);
    servers = servers.replaceAll(new RegExp(from, 'g'), () => to);
  }
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, `${begun(folder)}http {\n${kept(folder)}${servers}}\n`);
  const nginx = await running(folder, file, `https://localhost:${port}/`);
  return { stop: () => removed(nginx, folder) };
}

function begun(folder: string): string {
  return `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;\nevents {}\n`;
}

/** Where nginx keeps what goes through it. */
function kept(folder: string): string {
  return `  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
`;
}

async function running(folder: string, file: string, url: string): Promise<ChildProcess> {
  const nginx = spawn('nginx', ['-c', file, '-e', `${folder}/start.log`], { stdio: 'ignore' });
  nginx.once('error', () => undefined);
  for (let tries = 0; tries < 100; tries += 1) {
    if (nginx.pid === undefined) throw new Error('nginx is not installed: apt-get install nginx');
    if (nginx.exitCode !== null) throw new Error(`nginx refuses ${file}: nginx -t -c ${file}`);
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return nginx;
    await pause(50);
  }
  await removed(nginx, folder);
  throw new Error('nginx does not answer.');
}

async function removed(nginx: ChildProcess, folder: string): Promise<void> {
  await ended(nginx, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
