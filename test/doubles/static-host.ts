/**
 * Doubles of two static hosts, on a free port, after what they document. They are no test of the hosts:
 * what one of them does beside its documentation is not here.
 *
 * Cloudflare Pages reads `_headers` (100 rules, lines of 2,000 characters; a star stands for any rest of a
 * path, every rule that matches counts, values of one header are joined with commas) and `_redirects`
 * (2,000 rules, 1,000 characters each, before any file), takes 20,000 files of 25 MiB, and leads
 * `/about/index.html` to `/about/`. Netlify reads the same two files.
 *
 * GitHub Pages reads neither, sends every file with `max-age=600` and to any origin, tells capital letters
 * apart, and leaves out names that begin with `_` or `.` where no `.nojekyll` says that the files are as
 * they shall be.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=UTF-8',
  '.csv': 'text/csv; charset=UTF-8',
  '.html': 'text/html; charset=UTF-8',
  '.ics': 'text/calendar; charset=UTF-8',
  '.js': 'application/javascript; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.md': 'text/markdown; charset=UTF-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=UTF-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=UTF-8',
};

export interface StaticHost {
  /** Where it answers, base path included, ending with `/`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** How a host answers for a path below the base of the site. */
interface Host {
  /** Where it leads before it looks for a file; null: nowhere. */
  leadsTo(path: string): string | null;
  /** Whether a file of the folder is handed out. */
  isThere(path: string): boolean;
  headersFor(path: string): ReadonlyMap<string, string>;
}

/** @throws Error where the folder is more than it takes */
export function cloudflarePages(folder: string): Promise<StaticHost> {
  const rules = readRules(readFileSync(join(folder, '_headers'), 'utf8'));
  const moved = readMoved(join(folder, '_redirects'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  within('files', files.length, 20_000);
  within('bytes of a file', Math.max(...files), 25 * 1024 * 1024);
  const again = new Map([['Cache-Control', 'public, max-age=0, must-revalidate']]);
  return serve(folder, '/', {
    leadsTo: (path) =>
      moved.get(path) ?? (path.endsWith('/index.html') ? path.replace(/index\.html$/, '') : null),
    isThere: (path) => !/^\/_(headers|redirects)$/.test(path),
    headersFor: (path) => new Map([...again, ...headersFor(rules, path)]),
  });
}

/** @param base path of the site, `/repository/` */
export function githubPages(folder: string, base: string): Promise<StaticHost> {
  const isAsBuilt = existsSync(join(folder, '.nojekyll'));
  return serve(folder, base, {
    leadsTo: () => null,
    isThere: (path) => isAsBuilt || !/\/[._]/.test(path),
    headersFor: () =>
      new Map([
        ['Cache-Control', 'max-age=600'],
        ['Access-Control-Allow-Origin', '*'],
      ]),
  });
}

async function serve(folder: string, base: string, host: Host): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Another site is there, which is not ours.
    if (!pathname.startsWith(base)) return response.writeHead(404).end();
    const path = pathname.slice(base.length - 1);
    for (const [name, value] of host.headersFor(path)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
    const target = host.leadsTo(path);
    if (target !== null) return response.writeHead(301, { Location: target }).end();
    const file = join(folder, decodeURIComponent(path.replace(/\/$/, '/index.html')));
    const isThere = host.isThere(path) && existsSync(file);
    if (isThere && statSync(file).isDirectory()) {
      return response.writeHead(301, { Location: `${pathname}/` }).end();
    }
    const sent = isThere ? file : join(folder, '404.html');
    response.setHeader('Content-Type', TYPES[extname(sent)] ?? 'application/octet-stream');
    return response.writeHead(isThere ? 200 : 404).end(readFileSync(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [string, string])[];
}

function readRules(text: string): readonly HeaderRule[] {
  const rules: { path: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    within('characters in a line of _headers', line.length, 2000);
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      rules.push({ path: new RegExp(`^${pattern}$`), headers: [] });
      continue;
    }
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`_headers has a line that is no header: ${line}`);
    rules.at(-1)?.headers.push([name, value]);
  }
  within('rules of _headers', rules.length, 100);
  return rules;
}

function headersFor(rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { headers } of rules.filter((rule) => rule.path.test(path))) {
    for (const [name, value] of headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

function readMoved(file: string): ReadonlyMap<string, string> {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = text.split('\n').filter((line) => line !== '');
  within('rules of _redirects', lines.length, 2000);
  within(
    'characters in a line of _redirects',
    Math.max(0, ...lines.map(({ length }) => length)),
    1000,
  );
  return new Map(lines.map((line) => line.split(/\s+/)).map(([from = '', to = '']) => [from, to]));
}

function within(what: string, count: number, most: number): void {
  if (count > most) throw new Error(`The host takes ${most} ${what}, and there are ${count}.`);
}
