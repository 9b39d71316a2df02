/** The files of the build, below the base path. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, MiddlewareHandler } from 'hono';

const YEAR = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

// A redirect may be mended: browsers keep it for an hour, not for good.
const AN_HOUR = 'public, max-age=3600';

/** Old addresses and where they lead, both with the base path. */
export type Redirects = readonly { readonly from: string; readonly to: string }[];

/**
 * Serve the files of a folder: compressed where the build made it so, folders with their slash, old
 * addresses led on with their query, and `404.html` for everything else.
 *
 * @param base path of the site, beginning and ending with `/`
 */
export function staticFiles(
  outDir: string,
  base: string,
  redirects: Redirects = [],
): MiddlewareHandler {
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  const fileAddress = (path: string) => path.slice(base.length - 1);
  const serve = serveStatic({
    root: outDir,
    rewriteRequestPath: fileAddress,
    precompressed: true,
  });
  return async (context) => {
    const { path, method } = context.req;
    if (method !== 'GET' && method !== 'HEAD') {
      return context.text('', 405, { Allow: 'GET, HEAD' });
    }
    if (path === '/' && base !== '/') return context.redirect(base, 302);
    if (path === base.slice(0, -1) && base !== '/') return context.redirect(base, 301);
    if (!path.startsWith(base)) return notFound(context, outDir);
    const target = moved.get(path) ?? moved.get(`${path}/`);
    if (target !== undefined) {
      context.header('Cache-Control', AN_HOUR);
      return context.redirect(`${target}${new URL(context.req.url).search}`, 301);
    }
    if (isFolder(outDir, fileAddress(path)) && !path.endsWith('/')) {
      return context.redirect(`${path}/${new URL(context.req.url).search}`, 301);
    }
    // Nothing comes after it: what it does not find is this function’s to answer.
    const response = await serve(context, async () => undefined);
    if (!(response instanceof Response)) return notFound(context, outDir);
    return finish(context, response, fileAddress(path));
  };
}

function finish(context: Context, response: Response, path: string): Response {
  const hashed = path.startsWith('/_astro/');
  response.headers.set('Cache-Control', hashed ? YEAR : ASK_AGAIN);
  response.headers.set('Vary', 'Accept-Encoding');
  const modified = response.headers.get('Last-Modified');
  if (modified === null || context.req.header('if-modified-since') !== modified) return response;
  void response.body?.cancel();
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(null, { status: 304, headers });
}

function notFound(context: Context, outDir: string): Response {
  const page = join(outDir, '404.html');
  context.header('Cache-Control', ASK_AGAIN);
  return existsSync(page) ? context.html(readFileSync(page, 'utf8'), 404) : context.text('', 404);
}

function isFolder(outDir: string, path: string): boolean {
  // Two slashes at the beginning would be the address of another host in a redirect.
  if (/\/\/|\\|%|(?:^|\/)\.\.?(?:\/|$)/.test(path)) return false;
  return statSync(join(outDir, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
