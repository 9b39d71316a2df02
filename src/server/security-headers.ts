/** The headers on every answer. Scripts and styles are pinned by hash in the pages themselves. */

import { isLoopback } from '#settings.ts';

/**
 * Name and value of every security header.
 *
 * The policy in the header and the one in the page both hold; the header carries only what a page
 * cannot say of itself, and where forms and requests may go.
 *
 * @param formEndpoint where the pages send applications, `null` for this server
 * @param siteUrl browsers are told to ask for a public https address with https alone
 * @param hstsSeconds for how long; 0 takes it back, `null` says nothing
 */
export function securityHeaders(
  formEndpoint: string | null,
  siteUrl: string,
  hstsSeconds: number | null,
): Record<string, string> {
  const { protocol, hostname } = new URL(siteUrl);
  const isSecure = protocol === 'https:' && !isLoopback(hostname) && hstsSeconds !== null;
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
    ...(isSecure && { 'Strict-Transport-Security': `max-age=${hstsSeconds}` }),
  };
}
