/**
 * What every server that hands out a build says with its files: the one that comes along, static
 * hosts and nginx. Scripts and styles are pinned by hash in the pages themselves.
 */

/**
 * Name and value of every security header.
 *
 * The policy in the header and the one in the page both hold; the header carries only what a page
 * cannot say of itself, and where forms and requests may go.
 *
 * @param formEndpoint where the pages send applications, `null` for the site’s own server
 */
export function securityHeaders(formEndpoint: string | null): Readonly<Record<string, string>> {
  const targets = ["'self'", ...(formEndpoint === null ? [] : [new URL(formEndpoint).origin])];
  return {
    'Content-Security-Policy': [
      "frame-ancestors 'none'",
      `form-action ${targets.join(' ')}`,
      `connect-src ${targets.join(' ')}`,
      "object-src 'none'",
      "base-uri 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    // Stricter policies make browsers send `Origin: null` with a form, and nobody could tell
    // an own form from a foreign one.
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** Where the visual editor of staff is; no public build has it. */
export const EDITOR_FOLDER = '/admin/edit/';

/**
 * What the page of the editor may do: its own files, and the git host. It sets styles as it runs, and
 * holds pictures that are not saved yet in memory.
 *
 * @param origins those of the git host; none for a folder alone
 */
export function editorPolicy(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    ['connect-src', "'self'", 'data:', 'blob:', ...origins].join(' '),
    "form-action 'none'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** What goes with the files of the editor in place of the headers of the site. */
export function editorHeaders(origins: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...securityHeaders(null),
    'Content-Security-Policy': `${editorPolicy(origins)}; frame-ancestors 'none'`,
    ...openerPolicy(origins),
  };
}

/** The window in which a git host signs people in answers the page that opened it. */
function openerPolicy(origins: readonly string[]): Readonly<Record<string, string>> {
  return origins.length > 0 ? { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' } : {};
}

/**
 * The headers of the site on hosts that join the values of every rule for a path: the editor could not
 * have others there, so those of all files allow what it needs. Each page has a policy of its own.
 *
 * @param origins those that the editor may ask; null where the build has none
 */
export function joinedHeaders(
  formEndpoint: string | null,
  origins: readonly string[] | null,
): Readonly<Record<string, string>> {
  const headers = securityHeaders(formEndpoint);
  if (origins === null) return headers;
  const asked = ["connect-src 'self'", 'data:', 'blob:', ...origins].join(' ');
  const policy = headers['Content-Security-Policy'] ?? '';
  return {
    ...headers,
    'Content-Security-Policy': policy.replace("connect-src 'self'", asked),
    ...openerPolicy(origins),
  };
}

/**
 * Tells browsers to ask for an https address with https alone.
 *
 * @param seconds for how long; 0 takes it back, `null` says nothing
 */
export function httpsAlone(siteUrl: string, seconds: number | null): Record<string, string> {
  const isHttps = new URL(siteUrl).protocol === 'https:';
  return isHttps && seconds !== null ? { 'Strict-Transport-Security': `max-age=${seconds}` } : {};
}

/** Folders whose files say in their names what is in them; addresses below the base path. */
export const HASHED_FOLDERS: readonly string[] = ['/_astro/', '/pagefind/'];

/** How long a file of such a folder is kept: for good. */
export const KEPT_FOR_GOOD = 'public, max-age=31536000, immutable';

/** All other files are asked for again each time; the answer is short where they have not changed. */
export const ASKED_AGAIN = 'no-cache';

/** What a build leaves to hosts, and visitors are not handed. */
export const HOST_FILES: readonly string[] = [
  '/_headers',
  '/_redirects',
  '/_nginx.conf',
  '/.nojekyll',
];

/** What other programs read: pages of other sites may ask for it, too. Folders, files, endings. */
export const FOR_PROGRAMS = {
  folders: ['/api/'],
  files: ['/feed.xml'],
  endings: ['.ics', '.md'],
} as const;

/** What says so. */
export const ANY_ORIGIN = { 'Access-Control-Allow-Origin': '*' } as const;

/** True for an address of a hashed file. */
export function isHashed(address: string): boolean {
  return HASHED_FOLDERS.some((folder) => address.startsWith(folder));
}

/** True for an address of what other programs read. */
export function isForPrograms(address: string): boolean {
  const { folders, files, endings } = FOR_PROGRAMS;
  return (
    folders.some((folder) => address.startsWith(folder)) ||
    files.some((file) => address === file) ||
    endings.some((ending) => address.endsWith(ending))
  );
}
