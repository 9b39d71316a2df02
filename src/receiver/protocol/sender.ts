/** What the sender of a request wants back, and where on this site it may be sent next. */

import { isLoopback } from '#settings.ts';

/** Whether the answer is a page. Programs say `application/json`; browsers without script do not. */
export function wantsPage(accept: string | undefined): boolean {
  const types = (accept ?? '').toLowerCase();
  return types.includes('text/html') && !types.includes('application/json');
}

/** A page of one’s own is named shorter than this; a longer address would not fit into a header. */
const LONGEST_NEXT = 2000;

/**
 * Where a sender goes after success: the page of the receipt, or a page of this site it asked for.
 *
 * @param asked `_next` of the form
 * @param requestUrl the address that was posted to: behind a proxy that ends TLS it says http
 * @param siteUrl the address the site was built for, which is believed unless it is of this machine
 * @returns an absolute address with the reference
 */
export function nextAddress(
  asked: string | null,
  reference: string,
  requestUrl: string,
  siteUrl: string,
): string {
  const built = new URL(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`);
  const site = isLoopback(built.hostname) ? new URL(built.pathname, requestUrl) : built;
  const next = (asked && ownPage(asked, site)) || new URL('f/received', site);
  next.searchParams.set('reference', reference);
  return next.href;
}

/** The page of this site an address names once it is resolved, as a browser would; else `null`. */
function ownPage(asked: string, site: URL): URL | null {
  if (asked.length > LONGEST_NEXT || !URL.canParse(asked, site)) return null;
  const { origin, pathname, search, hash } = new URL(asked, site);
  // Printed as a path it is resolved once more, and `//` begins the address of another host.
  if (pathname.startsWith('//')) return null;
  const page = new URL(pathname + search + hash, site);
  return origin === site.origin && page.pathname.startsWith(site.pathname) ? page : null;
}
