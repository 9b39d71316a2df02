import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributeOf, eachBuiltPage } from '#integrations/built-pages.ts';
import { basePathSite, demonstrationSite, liveSite } from './sites.ts';

const BANNER =
  'Demonstration. This site behaves as if today were July 15, 2024. ' +
  'Nothing here is open for application now.';

const readJson = (outDir: string, path: string) =>
  JSON.parse(readFileSync(join(outDir, path), 'utf8'));

const pagesOf = (outDir: string) =>
  [...eachBuiltPage(outDir)].map(({ file, html, elements }) => {
    const meta = (name: string) =>
      elements
        .filter(({ tagName }) => tagName === 'meta')
        .filter((element) => attributeOf(element, 'name') === name)
        .map((element) => attributeOf(element, 'content'));
    const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    return { file, text, robots: meta('robots'), catalogNow: meta('catalog-now') };
  });

describe.each([demonstrationSite, basePathSite])('the $name site', ({ outDir }) => {
  const pages = pagesOf(outDir);

  it('says on every page, once, that it is a demonstration', () => {
    const without = pages.filter(({ text }) => text.split(BANNER).length !== 2);
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  it('asks search engines to leave every page alone', () => {
    const indexed = pages.filter(({ robots }) => !robots.some((r) => r?.includes('noindex')));
    expect(indexed.map(({ file }) => file)).toEqual([]);
  });

  it('carries the frozen clock on every page', () => {
    const wrong = pages.filter(({ catalogNow }) => catalogNow[0] !== '2024-07-15T16:00:00.000Z');
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('records the clock it was built with', () => {
    expect(readJson(outDir, 'build.json')).toMatchObject({
      version: 1,
      catalogNow: '2024-07-15T16:00:00.000Z',
      formEndpoint: null,
      staff: false,
      editorOrigins: null,
    });
  });
});

describe('the live site', () => {
  const pages = pagesOf(liveSite.outDir);

  it('does not say that it is a demonstration', () => {
    const banners = pages.filter(({ text }) => /demonstration\. this site behaves/i.test(text));
    expect(banners.map(({ file }) => file)).toEqual([]);
  });

  it('lets search engines read it', () => {
    const content = pages.filter(({ file }) => /^(index|programs\/.*)\.html$/.test(file));
    expect(content.length).toBeGreaterThan(1);
    expect(content.filter(({ robots }) => robots.some((r) => r?.includes('noindex')))).toEqual([]);
  });

  it('has an empty clock on every page: the browser asks its own', () => {
    expect(pages.filter(({ catalogNow }) => catalogNow[0] !== '')).toEqual([]);
  });

  it('shows no cohort of 2024 as open', () => {
    const { asOf, cohorts } = readJson(liveSite.outDir, 'api/catalog.json');
    const statuses = cohorts.flatMap(
      ({ routes }: { routes: readonly { deadline: { status: string } }[] }) =>
        routes.map(({ deadline }) => deadline.status),
    );
    expect(asOf).toBeNull();
    expect(new Set(statuses)).toEqual(new Set(['passed']));
  });

  it('records that no clock was frozen', () => {
    expect(readJson(liveSite.outDir, 'build.json')).toMatchObject({ asOf: null, catalogNow: null });
  });
});
