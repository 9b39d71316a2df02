/** The files of one build, below the base path. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import {
  ANY_ORIGIN,
  ASKED_AGAIN,
  HOST_FILES,
  isForPrograms,
  isHashed,
  KEPT_FOR_GOOD,
} from '#contract/response-headers.ts';
import { accepts, isUnchanged, requestedRange } from './conditions.ts';

// A redirect may be mended: browsers keep it for an hour, not for good.
const AN_HOUR = 'public, max-age=3600';

/** Longer files are sent as they are read. */
const WHOLE_BYTES = 256 * 1024;

/** Old addresses and where they lead, both with the base path. */
export type Redirects = readonly { readonly from: string; readonly to: string }[];

export interface StaticSite {
  /** folder of the build */
  readonly folder: string;
  /** path of the site, beginning and ending with `/` */
  readonly base: string;
  readonly redirects?: Redirects;
  /** folders of other builds, newest first, where hashed files of open pages are looked for */
  readonly others?: () => readonly string[];
}

/**
 * Serve the files of a build: compressed where the build made it so, folders with their slash, old
 * addresses led on with their query, and `404.html` for everything else.
 */
export function staticFiles({
  folder,
  base,
  redirects = [],
  others = () => [],
}: StaticSite): MiddlewareHandler {
  const moved = new Map(redirects.map(({ from, to }) => [from, to]));
  const tags = new Map<string, string>();
  return async (context) => {
    const { path, method } = context.req;
    if (method !== 'GET' && method !== 'HEAD') {
      return context.text('', 405, { Allow: 'GET, HEAD' });
    }
    if (path === '/' && base !== '/') return context.redirect(base, 302);
    if (path === base.slice(0, -1) && base !== '/') return context.redirect(base, 301);
    const address = path.startsWith(base) ? fileAddress(path.slice(base.length - 1)) : null;
    if (address === null || HOST_FILES.includes(address)) return notFound(context, folder);
    const query = new URL(context.req.url).search;
    const target = moved.get(path) ?? moved.get(`${path}/`);
    if (target !== undefined) {
      context.header('Cache-Control', AN_HOUR);
      return context.redirect(`${target}${query}`, 301);
    }
    const own = await fileAt(folder, address);
    if (own === 'folder') return context.redirect(`${path}/${query}`, 301);
    if (own !== null) return sendFile(context, own, address, tags);
    for (const other of isHashed(address) ? others() : []) {
      const earlier = await fileAt(other, address);
      if (earlier !== null && earlier !== 'folder')
        return sendFile(context, earlier, address, tags);
    }
    return notFound(context, folder);
  };
}

/** The address of a file below the folder, or `null` for one that no file of a build has. */
function fileAddress(path: string): string | null {
  // Two slashes at the beginning would be the address of another host in a redirect.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file of a build has one in its name
  return /[\u0000-\u001f\u007f\\%]|\/\/|\/\.\.?(?:\/|$)/.test(path) ? null : path;
}

/** A file, `folder` for a folder that was asked for without its slash, or `null`. */
async function fileAt(root: string, address: string): Promise<string | 'folder' | null> {
  const path = join(root, address.endsWith('/') ? `${address}index.html` : address);
  let stats = statsOf(path);
  // A real folder is moved aside once, by the first build that finds it.
  for (let tries = 0; stats === null && tries < 4 && !existsSync(root); tries += 1) {
    await pause(20);
    stats = statsOf(path);
  }
  if (stats === null) return null;
  return stats.isDirectory() ? 'folder' : path;
}

function statsOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    // A name that is too long, or below a file.
    return null;
  }
}

async function sendFile(
  context: Context,
  path: string,
  address: string,
  tags: Map<string, string>,
): Promise<Response> {
  const encoding = ENCODINGS.find(
    ([name, ending]) =>
      accepts(context.req.header('accept-encoding'), name) && statsOf(path + ending) !== null,
  );
  const [name = null, ending = ''] = encoding ?? [];
  const file = await open(path + ending);
  try {
    const stats = await file.stat();
    const tag = await tagOf(file, path + ending, stats, tags);
    const headers = new Headers({
      'Accept-Ranges': 'bytes',
      'Cache-Control': isHashed(address) ? KEPT_FOR_GOOD : ASKED_AGAIN,
      'Content-Type': path.endsWith('.md')
        ? 'text/markdown; charset=utf-8'
        : (getMimeType(path) ?? 'application/octet-stream'),
      ETag: tag,
      Vary: 'Accept-Encoding',
    });
    if (name !== null) headers.set('Content-Encoding', name);
    for (const [key, value] of isForPrograms(address) ? Object.entries(ANY_ORIGIN) : []) {
      headers.set(key, value);
    }
    return await answerFile(context, file, stats.size, tag, headers);
  } catch (error) {
    await file.close();
    throw error;
  }
}

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

async function answerFile(
  context: Context,
  file: FileHandle,
  size: number,
  tag: string,
  headers: Headers,
): Promise<Response> {
  const { req } = context;
  if (isUnchanged(req.header('if-none-match'), tag)) {
    await file.close();
    headers.delete('Content-Type');
    headers.delete('Content-Encoding');
    return new Response(null, { status: 304, headers });
  }
  const range =
    req.method === 'GET'
      ? requestedRange(req.header('range'), req.header('if-range'), size, tag)
      : 'whole';
  if (range === 'none') {
    await file.close();
    headers.set('Content-Range', `bytes */${size}`);
    headers.delete('Content-Encoding');
    return new Response(null, { status: 416, headers });
  }
  const [start, end] = range === 'whole' ? [0, size - 1] : range;
  headers.set('Content-Length', String(end - start + 1));
  if (range !== 'whole') headers.set('Content-Range', `bytes ${start}-${end}/${size}`);
  const status = range === 'whole' ? 200 : 206;
  if (req.method === 'HEAD' || size === 0) {
    await file.close();
    return new Response(null, { status, headers });
  }
  return new Response(await bodyOf(file, start, end), { status, headers });
}

/** The bytes from start to end, both included. The file is closed with the last of them. */
async function bodyOf(
  file: FileHandle,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>> {
  const length = end - start + 1;
  if (length > WHOLE_BYTES) {
    const stream = file.createReadStream({ start, end });
    return Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>;
  }
  const bytes = new Uint8Array(length);
  for (let read = 0; read < length; ) {
    const { bytesRead } = await file.read(bytes, read, length - read, start + read);
    if (bytesRead === 0) throw new Error('A file became shorter while it was read');
    read += bytesRead;
  }
  await file.close();
  return bytes;
}

/** The tag of a file, made from what is in it: times say nothing when two builds share them. */
async function tagOf(
  file: FileHandle,
  path: string,
  stats: Stats,
  tags: Map<string, string>,
): Promise<string> {
  // The time of the last change of any kind, which unlike that of the content nobody can set.
  const key = `${path} ${stats.ino} ${stats.size} ${stats.ctimeMs}`;
  const known = tags.get(key);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  const bytes = new Uint8Array(WHOLE_BYTES);
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
    if (bytesRead === 0) break;
    hash.update(bytes.subarray(0, bytesRead));
    position += bytesRead;
  }
  const tag = `"${hash.digest('base64url').slice(0, 22)}"`;
  tags.set(key, tag);
  return tag;
}

function notFound(context: Context, folder: string): Response {
  const page = join(folder, '404.html');
  context.header('Cache-Control', ASKED_AGAIN);
  return existsSync(page) ? context.html(readFileSync(page, 'utf8'), 404) : context.text('', 404);
}
