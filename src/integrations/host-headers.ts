/**
 * Leaves the headers of the site to servers that are not its own: `_headers`, which Netlify and
 * Cloudflare Pages read, and `_nginx.conf` to be included in a server of nginx. GitHub Pages reads
 * neither; `.nojekyll` tells it to hand out the files as they are.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  ANY_ORIGIN,
  ASKED_AGAIN,
  EDITOR_FOLDER,
  editorHeaders,
  FOR_PROGRAMS,
  HASHED_FOLDERS,
  HOST_FILES,
  httpsAlone,
  joinedHeaders,
  KEPT_FOR_GOOD,
  securityHeaders,
} from '#contract/response-headers.ts';

interface HostedSite {
  /** Path of the site, beginning and ending with `/`. */
  readonly base: string;
  readonly formEndpoint: string | null;
  /** What the editor of staff may ask; null where the build has none. */
  readonly editorOrigins: readonly string[] | null;
  /** Absolute address of the site. */
  readonly siteUrl: string;
  /** For how long browsers ask for https alone, in seconds; null says nothing. */
  readonly hstsSeconds: number | null;
}

/** What is said with every file. */
function headersOf({ formEndpoint, siteUrl, hstsSeconds }: HostedSite) {
  return { ...securityHeaders(formEndpoint), ...httpsAlone(siteUrl, hstsSeconds) };
}

/** The integration. */
export function hostHeaders(site: HostedSite): AstroIntegration {
  return {
    name: 'host-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, '_headers'), headersFile(site));
        writeFileSync(join(folder, '_nginx.conf'), nginxInclude(site));
        // GitHub Pages would leave out what begins with an underscore: every script and style.
        writeFileSync(join(folder, '.nojekyll'), '');
      },
    },
  };
}

/**
 * `_headers`: a line with a path, then its headers. Hosts join the values of all rules that match, so
 * no address has one header from two of them; what no rule says of caching is asked for again each
 * time there. Only what lies in a folder is opened to other sites: a pattern has no ending.
 */
export function headersFile(site: HostedSite): string {
  const rule = (pattern: string, headers: Readonly<Record<string, string>>) =>
    [
      site.base + pattern.slice(1),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      '',
    ].join('\n');
  return [
    rule('/*', { ...headersOf(site), ...joinedHeaders(site.formEndpoint, site.editorOrigins) }),
    ...HASHED_FOLDERS.map((folder) => rule(`${folder}*`, { 'Cache-Control': KEPT_FOR_GOOD })),
    ...FOR_PROGRAMS.folders.map((folder) => rule(`${folder}*`, ANY_ORIGIN)),
    ...FOR_PROGRAMS.files.map((file) => rule(file, ANY_ORIGIN)),
  ].join('\n');
}

/**
 * `_nginx.conf`, for a `server` block whose `root` holds this build at its base path, beside an
 * `upstream catalog` that leads to the receiver.
 *
 * nginx sends the files, compressed as the build left them. Whatever is no file (the receiver, old
 * addresses, files of earlier builds, what is nowhere) is answered by the site’s own server, which
 * says its own headers. A location with a header of its own drops those of the server, so each says
 * all.
 */
export function nginxInclude(site: HostedSite): string {
  const { base } = site;
  const security = headersOf(site);
  const location = (
    match: string,
    headers: Readonly<Record<string, string>>,
    ...more: readonly string[]
  ) => [
    `location ${match} {`,
    ...Object.entries({ ...security, ...headers }).map(
      ([name, value]) => `  add_header ${name} "${value}" always;`,
    ),
    ...more.map((line) => `  ${line}`),
    '  try_files $uri $uri/ @catalog;',
    '}',
  ];
  const again = { 'Cache-Control': ASKED_AGAIN };
  const { folders, files, endings } = FOR_PROGRAMS;
  const path = (address: string) => base + address.slice(1);
  return [
    'charset utf-8;',
    'charset_types text/css text/csv text/plain text/calendar application/javascript application/json application/xml;',
    'gzip_static on;',
    'absolute_redirect off;',
    'index index.html;',
    ...HOST_FILES.map((file) => `location = ${path(file)} { try_files /nowhere @catalog; }`),
    ...location(base, again),
    ...HASHED_FOLDERS.flatMap((folder) =>
      location(`^~ ${path(folder)}`, { 'Cache-Control': KEPT_FOR_GOOD }),
    ),
    ...(site.editorOrigins === null
      ? []
      : location(`^~ ${path(EDITOR_FOLDER)}`, { ...again, ...editorHeaders(site.editorOrigins) })),
    ...folders.flatMap((folder) => location(`^~ ${path(folder)}`, { ...again, ...ANY_ORIGIN })),
    ...files.flatMap((file) => location(`= ${path(file)}`, { ...again, ...ANY_ORIGIN })),
    ...endings.flatMap((ending) =>
      location(
        `~ \\${ending}$`,
        { ...again, ...ANY_ORIGIN },
        // Other types are in the list that comes with nginx.
        ...(ending === '.md' ? ['types { }', 'default_type "text/markdown; charset=utf-8";'] : []),
        ...(ending === '.ics' ? ['types { }', 'default_type "text/calendar; charset=utf-8";'] : []),
      ),
    ),
    'location @catalog {',
    '  proxy_pass http://catalog;',
    '  proxy_set_header Host $host;',
    '  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    '  proxy_set_header X-Forwarded-Proto $scheme;',
    '}',
    '',
  ].join('\n');
}
