/** What the sender of a request wants back, and where on this site it may be sent next. */

/** Whether the answer is a page. Programs say `application/json`; browsers without script do not. */
export function wantsPage(accept: string | undefined): boolean {
  const types = (accept ?? '').toLowerCase();
  return types.includes('text/html') && !types.includes('application/json');
}

/**
 * Where a sender goes after success: the page of the receipt, or a page of this site it asked for.
 *
 * @param asked `_next` of the form
 * @param requestUrl the address that was posted to
 * @param base path of the site
 * @returns an absolute address on the origin that was posted to, with the reference
 */
export function nextAddress(
  asked: string | null,
  reference: string,
  requestUrl: string,
  base: string,
): string {
  const receipt = new URL(`${base}f/received`, requestUrl);
  const own = asked !== null && URL.canParse(asked, requestUrl) ? new URL(asked, requestUrl) : null;
  const isOwn = own !== null && own.origin === receipt.origin && own.pathname.startsWith(base);
  const next = isOwn ? own : receipt;
  next.searchParams.set('reference', reference);
  return next.href;
}
