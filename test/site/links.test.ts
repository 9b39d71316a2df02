import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributeOf, parseElements } from '#integrations/built-pages.ts';
import { auditLinks } from '#integrations/link-audit.ts';
import { basePathSite, sites } from './sites.ts';

const readJson = (outDir: string, path: string) =>
  JSON.parse(readFileSync(join(outDir, path), 'utf8'));

describe.each(sites)('the links of the $name site', ({ outDir, siteUrl, base }) => {
  it('all lead to a page and a place that are there', () => {
    expect(auditLinks(outDir, siteUrl)).toEqual([]);
  });

  it('lead somewhere from the catalog’s API too', () => {
    const { programs, cohorts } = readJson(outDir, 'api/catalog.json') as Record<
      string,
      readonly { url: string }[]
    >;
    const dead = [...(programs ?? []), ...(cohorts ?? [])]
      .map(({ url }) => new URL(url, siteUrl).pathname)
      .filter((path) => !existsSync(join(outDir, path.slice(base.length), 'index.html')));
    expect(dead).toEqual([]);
  });
});

describe('a site below a base path', () => {
  it('stays below it on the page that the receiver fills', () => {
    const { html } = readJson(basePathSite.outDir, 'api/receiver-page.json') as { html: string };
    const addresses = parseElements(html).flatMap((element) =>
      ['href', 'src', 'action'].flatMap((name) => attributeOf(element, name) ?? []),
    );
    const outside = addresses.filter(
      (address) => !/^(#|mailto:|https?:|data:)/.test(address) && !address.startsWith('/catalog/'),
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(outside).toEqual([]);
  });
});
