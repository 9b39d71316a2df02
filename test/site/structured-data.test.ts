import { describe, expect, it } from 'vitest';
import { attributeOf, type BuiltPage, eachBuiltPage, textOf } from '#integrations/built-pages.ts';
import { strangeTerms } from '../feeds/json-ld/vocabulary.ts';
import { demonstrationSite, ownSite, sites } from './sites.ts';
import { standingPages } from './standing-pages.ts';

/** What a page says to machines, one object for each script; throws where one is no JSON. */
function structuredData({ elements }: BuiltPage): readonly unknown[] {
  return elements
    .filter((element) => attributeOf(element, 'type') === 'application/ld+json')
    .map((element) => JSON.parse(textOf(element)) as unknown);
}

/** Every value below a key of that name, however deep. */
function valuesOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name ? [inner] : []),
    ...valuesOf(inner, name),
  ]);
}

/** Keys whose values are words for a reader. */
const PROSE = [
  'coursePrerequisites',
  'creativeWorkStatus',
  'description',
  'disambiguatingDescription',
  'name',
  'teaches',
  'text',
];

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/ (?=[.,;:?!)])/g, '');

/** What a reader sees of a page, its head included, without markup. */
function readable({ html }: BuiltPage): string {
  const text = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<meta name="description" content="([^"]*)"/g, ' $1 <')
    .replaceAll(/<\/?(?:a|em|strong|span|wbr)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#39;|&apos;/g, "'");
  return plain(text);
}

describe.each(sites)('what the $name site says to machines', ({ name, outDir, siteUrl }) => {
  const pages = standingPages(outDir);

  it('is one graph on every page but those that nobody should find', () => {
    const without = pages
      .filter((page) => structuredData(page).length !== 1)
      .map(({ file }) => file)
      // A plan is one of many alike, for whoever has its address.
      .filter((file) => !/^plan\/.+\//.test(file));
    expect(without).toEqual(['404.html', 'apply/received/index.html']);
  });

  it('has only words of the vocabulary, each where it may stand', () => {
    const strange = pages.flatMap((page) =>
      strangeTerms(structuredData(page)).map((term) => `${page.file}: ${term}`),
    );
    expect(strange).toEqual([]);
  });

  it('ends the way to a page at the page', () => {
    const wrong = pages.filter((page) => {
      const way = valuesOf(structuredData(page), 'itemListElement').flat();
      const last = way.at(-1) as { item: string } | undefined;
      return last && last.item !== siteUrl + page.file.replace(/index\.html$/, '');
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it.skipIf(name === ownSite.name)(
    'offers nothing and names no price: a demonstration has nothing to give, the past neither',
    () => {
      const offering = pages.filter((page) => {
        const data = structuredData(page);
        return valuesOf(data, 'offers').length + valuesOf(data, 'price').length > 0;
      });
      expect(offering.map(({ file }) => file)).toEqual([]);
    },
  );

  it('never says more than the page', () => {
    const more = pages.flatMap((page) => {
      const seen = readable(page);
      const data = structuredData(page);
      // An offer is named by a situation and a plan, which stand in two places of a page.
      const offers = valuesOf(valuesOf(data, 'offers'), 'name').map(String);
      const said = PROSE.flatMap((key) => valuesOf(data, key).flat())
        .flatMap((text) => (offers.includes(String(text)) ? String(text).split(', ') : [text]))
        .flatMap((text) => String(text).split(/\n+(?:- )?/))
        // A class is named by its number and its title; on a page they stand in two cells.
        .map((text) => text.replace(/^Class \d+(: )?/, ''));
      return said
        .filter((text) => !seen.includes(plain(text)))
        .map((text) => `${page.file}: ${text}`);
    });
    expect(more).toEqual([]);
  });
});

describe('the demonstration', () => {
  it('describes programs, cohorts and questions where they stand', () => {
    const typesOf = (file: string) => {
      const page = [...eachBuiltPage(demonstrationSite.outDir)].find((each) => each.file === file);
      return new Set(page ? valuesOf(structuredData(page), '@type') : []);
    };
    expect(typesOf('index.html')).toEqual(new Set(['Organization', 'WebSite']));
    expect(typesOf('programs/kap-certificate/index.html')).toContain('Course');
    expect(typesOf('programs/kap-certificate/fall-2024/index.html')).toContain('CourseInstance');
    expect(typesOf('faq/index.html')).toContain('FAQPage');
    expect(typesOf('programs/pc-kap/index.html')).not.toContain('CourseInstance');
  });
});
