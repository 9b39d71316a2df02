import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '#catalog/read-content.ts';
import { anchorsOf } from '#checks/page-anchors.ts';
import { attributeOf, type Element, parseElements } from '#integrations/built-pages.ts';
import { auditLinks } from '#integrations/link-audit.ts';
import { basePathSite, sites } from './sites.ts';
import { standingPages } from './standing-pages.ts';

const readJson = (outDir: string, path: string) =>
  JSON.parse(readFileSync(join(outDir, path), 'utf8'));

describe.each(sites)('the places that the check knows on the $name site', (site) => {
  it('are those that its pages have, and every section of a page is among them', async () => {
    const content = await readContent(site.contentDir);
    // They are there for as long as somebody can apply that way, or until the event.
    const forSomeTime = ['fastest', 'events'];
    const wrong = standingPages(site.outDir).flatMap(({ file, elements }) => {
      const known = anchorsOf(content, `/${file.replace(/index\.html$/, '')}`);
      if (known === null) return [];
      const idOf = (element: Element) => attributeOf(element, 'id') ?? '';
      const ids = new Set(elements.map(idOf));
      const sections = elements.filter(({ tagName }) => tagName === 'section').map(idOf);
      return [
        ...known.filter((id) => !ids.has(id)).map((id) => `${file} has no #${id}`),
        ...sections
          .filter((id) => id !== '' && !forSomeTime.includes(id) && !known.includes(id))
          .map((id) => `${file} has #${id}, which the check refuses`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

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
