/**
 * A double of a static host that reads `_headers` and `_redirects`, after what Netlify and Cloudflare
 * Pages document: a star stands for any rest of a path, every rule that matches counts, and values of
 * one header are joined with commas. Files are asked for again each time; `/faq` leads to `/faq/`.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
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

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [string, string])[];
}

/** A host of a built folder on a free port. */
export async function staticHost(
  folder: string,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const rules = readRules(readFileSync(join(folder, '_headers'), 'utf8'));
  const moved = readMoved(join(folder, '_redirects'));
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
    const target = moved.get(pathname);
    if (target !== undefined) return response.writeHead(301, { Location: target }).end();
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const isHidden = /^\/_(headers|redirects)$/.test(pathname);
    if (!isHidden && existsSync(file) && statSync(file).isDirectory()) {
      return response.writeHead(301, { Location: `${pathname}/` }).end();
    }
    const isThere = !isHidden && existsSync(file);
    const sent = isThere ? file : join(folder, '404.html');
    response.setHeader('Content-Type', TYPES[extname(sent)] ?? 'application/octet-stream');
    if (!response.hasHeader('Cache-Control')) {
      response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    }
    return response.writeHead(isThere ? 200 : 404).end(readFileSync(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readRules(text: string): readonly HeaderRule[] {
  const rules: { path: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
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
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(/\s+/))
      .map(([from = '', to = '']) => [from, to]),
  );
}
