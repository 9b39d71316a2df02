import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { attributeOf, type BuiltPage, eachBuiltPage, textOf } from '#integrations/built-pages.ts';
import { type BuiltSite, demonstrationSite, liveSite, sites } from './sites.ts';
import { standingPages } from './standing-pages.ts';

/** Pages that nobody should arrive at from outside. */
const UNLISTED = ['404.html', 'apply/received/index.html', 'search/index.html'];

/** One of many alike, for whoever has its address. */
const isPlan = (file: string) => /^plan\/.+\//.test(file);

const addressOf = ({ file }: BuiltPage, { siteUrl }: BuiltSite) =>
  siteUrl + file.replace(/(^|\/)index\.html$/, '$1');

/** The file of an absolute address. */
const fileOf = (address: string, { siteUrl, outDir }: BuiltSite) =>
  join(outDir, address.slice(siteUrl.length));

/** What stands in the head of a page: metas by name or property, links by relation. */
function headOf(page: BuiltPage) {
  const value = (tag: string, keys: readonly string[], name: string, content: string) =>
    page.elements
      .filter((element) => element.tagName === tag)
      .find((element) => keys.some((key) => attributeOf(element, key) === name))
      ?.attrs.find((attribute) => attribute.name === content)?.value;
  const title = page.elements.find(({ tagName }) => tagName === 'title');
  return {
    file: page.file,
    title: title ? textOf(title) : '',
    meta: (name: string) => value('meta', ['name', 'property'], name, 'content'),
    link: (relation: string) => value('link', ['rel'], relation, 'href'),
  };
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => text === '' || texts.indexOf(text) !== index);
}

/** `loc` → `lastmod`, null where there is none. */
function sitemapOf({ outDir }: BuiltSite): ReadonlyMap<string, string | null> {
  const xml = readFileSync(join(outDir, 'sitemap-0.xml'), 'utf8');
  const entries = [...xml.matchAll(/<url><loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];
  return new Map(entries.map(([, loc = '', lastmod]) => [loc, lastmod ?? null]));
}

describe.each(sites)('how the $name site is found', (site) => {
  const pages = standingPages(site.outDir);
  const heads = pages.map(headOf);
  const listed = pages.filter(({ file }) => !UNLISTED.includes(file) && !isPlan(file));

  it('has a title and a description of its own for every page', () => {
    // An institute without programs has fifteen pages.
    expect(heads.length).toBeGreaterThan(14);
    expect(repeated(heads.map(({ title }) => title))).toEqual([]);
    expect(repeated(heads.map(({ meta }) => meta('description') ?? ''))).toEqual([]);
  });

  it('says for every page but the one behind dead links where it stands', () => {
    const wrong = pages.filter((page) => {
      const { link, meta } = headOf(page);
      const expected = page.file === '404.html' ? undefined : addressOf(page, site);
      return link('canonical') !== expected || meta('og:url') !== expected;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('says the same to those who share a link', () => {
    const wrong = heads.filter(({ title, meta }) => {
      const shared = meta('og:title') ?? '';
      return (
        shared === '' || !title.includes(shared) || meta('og:description') !== meta('description')
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('has a picture of 1200 × 630 pixels and below 100 KB for every shared link', async () => {
    const addresses = new Set(heads.flatMap(({ meta }) => meta('og:image') ?? []));
    const pictures = await Promise.all(
      [...addresses].map(async (address) => {
        const { width, height, size } = await sharp(readFileSync(fileOf(address, site))).metadata();
        return { width, height, isSmall: (size ?? 0) < 100_000 };
      }),
    );
    const { programs } = JSON.parse(
      readFileSync(join(site.outDir, 'api/catalog.json'), 'utf8'),
    ) as { programs: readonly unknown[] };
    // One for each program, one for all other pages.
    expect(pictures).toEqual(
      Array.from({ length: programs.length + 1 }, () => ({
        width: 1200,
        height: 630,
        isSmall: true,
      })),
    );
    expect(heads.filter(({ meta }) => !meta('og:image')).map(({ file }) => file)).toEqual([
      '404.html',
    ]);
    expect(existsSync(join(site.outDir, 'share.json'))).toBe(false);
  });

  it('names the pages that may be found, and no others, in the sitemap', () => {
    const index = readFileSync(join(site.outDir, 'sitemap-index.xml'), 'utf8');
    expect(index).toContain(`<loc>${site.siteUrl}sitemap-0.xml</loc>`);
    expect([...sitemapOf(site).keys()].sort()).toEqual(
      listed.map((page) => addressOf(page, site)).sort(),
    );
  });

  it('tells crawlers where the sitemap is', () => {
    expect(readFileSync(join(site.outDir, 'robots.txt'), 'utf8')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${site.siteUrl}sitemap-index.xml\n`,
    );
  });

  it('has every icon that its pages and its manifest name', () => {
    const manifest = JSON.parse(readFileSync(join(site.outDir, 'site.webmanifest'), 'utf8')) as {
      icons: readonly { src: string }[];
    };
    const links = ['icon', 'apple-touch-icon', 'manifest'].map(
      (name) => heads[0]?.link(name) ?? '',
    );
    const named = [...links, `${site.base}favicon.ico`, ...manifest.icons.map(({ src }) => src)];
    const missing = named.filter(
      (path) => !existsSync(join(site.outDir, path.slice(site.base.length))),
    );
    expect(missing).toEqual([]);
  });
});

describe('the dates of the sitemap', () => {
  /** Asked once more, file by file; null outside git and beyond the end of a shallow clone. */
  const committed = (...files: readonly string[]): string | null => {
    try {
      const last = execFileSync('git', ['log', '-1', '--format=%cI %D', '--', ...files], {
        cwd: demonstrationSite.contentDir,
        encoding: 'utf8',
      });
      const [date = ''] = last.split(' ');
      return date === '' || last.includes('grafted') ? null : new Date(date).toISOString();
    } catch {
      return null;
    }
  };

  it('are those of the last commit of the content of each page', () => {
    const dates = sitemapOf(demonstrationSite);
    const page = (path: string) => dates.get(demonstrationSite.siteUrl + path);
    expect(page('privacy/')).toBe(committed('pages/privacy.mdx'));
    expect(page('faq/')).toBe(committed('faq'));
    expect(page('eligibility/pc-kap/')).toBe(
      committed('programs/pc-kap.mdx', 'eligibility/pc-kap.yaml'),
    );
  });

  it('are absent for content that git does not know', () => {
    expect(new Set(sitemapOf(liveSite).values())).toEqual(new Set([null]));
  });
});

describe('the live site', () => {
  it('lists exactly the pages that ask to be found', () => {
    const asking = [...eachBuiltPage(liveSite.outDir)].filter(
      (page) => !headOf(page).meta('robots')?.includes('noindex'),
    );
    expect([...sitemapOf(liveSite).keys()].sort()).toEqual(
      asking.map((page) => addressOf(page, liveSite)).sort(),
    );
  });
});
