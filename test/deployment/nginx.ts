/** nginx from Debian in front of a built site, with the include that the build wrote. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

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
  const root = join(folder, 'www');
  const outDir = realpathSync(site.outDir);
  // The build lies in the root of the server at the base path of the site.
  mkdirSync(join(root, site.base, '..'), { recursive: true });
  symlinkSync(outDir, join(root, site.base).replace(/\/$/, ''));
  const file = join(folder, 'nginx.conf');
  const configure = (addresses: readonly string[]) =>
    writeFileSync(
      file,
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  upstream catalog { ${addresses.map((address) => `server ${address};`).join(' ')} }
  server {
    listen 127.0.0.1:${port};
    root ${site.base === '/' ? outDir : root};
    include ${outDir}/_nginx.conf;
  }
}
`,
    );
  configure(receivers);
  const nginx = spawn('nginx', ['-c', file, '-e', `${folder}/start.log`], { stdio: 'ignore' });
  nginx.once('error', () => undefined);
  const running = {
    url: `http://127.0.0.1:${port}${site.base}`,
    lead(addresses: readonly string[]) {
      configure(addresses);
      nginx.kill('SIGHUP');
    },
    async stop() {
      await ended(nginx, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (nginx.pid === undefined) throw new Error('nginx is not installed: apt-get install nginx');
    if (nginx.exitCode !== null) throw new Error(`nginx refuses ${file}: nginx -t -c ${file}`);
    const answers = await fetch(running.url).then(
      () => true,
      () => false,
    );
    if (answers) return running;
    await pause(50);
  }
  await running.stop();
  throw new Error('nginx does not answer.');
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
