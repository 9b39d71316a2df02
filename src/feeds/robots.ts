/** `/robots.txt`: what a crawler may ask for. */
import { absoluteUrl, addresses } from '#domain/addresses.ts';

/**
 * Everything may be read, in a demonstration too: a crawler that is kept out of a page never sees
 * the `noindex` on it, and may list its address all the same.
 *
 * @param siteUrl absolute address of the site, without a trailing slash
 */
export function robotsText(siteUrl: string): string {
  return [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${absoluteUrl(addresses.sitemap, siteUrl)}`,
    '',
  ].join('\n');
}
