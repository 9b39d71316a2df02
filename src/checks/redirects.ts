/** C9: an old address leads to a page that is there, and never in a circle. */
import type { ReadContent } from '#catalog/read-content.ts';
import { type Finding, finding } from './finding.ts';
import { isAddressOfFaultyFile, siteAddresses } from './site-addresses.ts';

/** Below these nothing of the content lies; and files that a build, a host or a browser looks for by name. */
const KEPT =
  /^\/(?:$|(?:admin|api|f|pagefind|share)(?:\/|$)|(?:index|404)\.html$|robots\.txt$|sitemap[\w-]*\.xml$|favicon\.|apple-touch-icon\.|(?:build|formspree)\.json$|.*\.md$)/;

/** Every finding in the redirects of `site.yaml`. */
export function checkRedirects(content: ReadContent): Finding[] {
  const redirects = content.site?.redirects ?? [];
  const known = siteAddresses(content);
  const next = new Map(redirects.map(({ from, to }) => [withSlash(from), to]));
  return redirects.flatMap(({ from, to }, index): Finding[] => {
    const report = (key: string, name: Parameters<typeof finding>[3], message: string) => [
      finding(content, 'site.yaml', ['redirects', index, key], name, message),
    ];
    if (KEPT.test(from)) {
      const message = `"${from}" is kept for programs and staff → Take this redirect out.`;
      return report('from', 'redirect-of-a-page', message);
    }
    // Without its closing slash it is the same page.
    if (known.has(from) || known.has(`${from}/`)) {
      return report(
        'from',
        'redirect-of-a-page',
        `"${from}" is the address of a page → Rename the page, or delete the redirect.`,
      );
    }
    if (leadsBack(withSlash(from), next)) {
      return report(
        'to',
        'redirect-loop',
        `"${from}" leads back to itself → Let it lead to the page as it is called today.`,
      );
    }
    const isThere = known.has(to) || next.has(withSlash(to)) || isAddressOfFaultyFile(content, to);
    return isThere
      ? []
      : report(
          'to',
          'redirect-to-nowhere',
          `"${to}" is no page of this site → Write the address of a page.`,
        );
  });
}

function leadsBack(from: string, next: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  const after = (address: string) => {
    const to = next.get(address);
    return to === undefined ? undefined : withSlash(to);
  };
  for (let at = after(from); at !== undefined && !seen.has(at); at = after(at)) {
    if (at === from) return true;
    seen.add(at);
  }
  return false;
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
