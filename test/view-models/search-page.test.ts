import { describe, expect, it } from 'vitest';
import { searchRecords } from '#feeds/search/search-index.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { searchPage } from '#view-models/search-page.ts';
import { belowCatalog, demonstration } from './contexts.ts';

describe('the page of the search', () => {
  it('lists, without script, everything that can be found', () => {
    const listed = searchPage(demonstration).groups.flatMap(({ kind, entries }) =>
      entries.map(({ label, href }) => `${kind} ${href} ${label.split(',')[0]}`),
    );
    const found = searchRecords(demonstration).map(
      ({ kind, address, title }) => `${kind} ${address} ${title.split(',')[0]}`,
    );
    expect(listed).toEqual(found);
  });

  it('stands below the base path, with every link', () => {
    const { action, groups } = searchPage(belowCatalog);
    expect(action).toBe('/catalog/search/');
    const links = groups.flatMap(({ entries }) => entries.map(({ href }) => href));
    expect(links.filter((href) => !href.startsWith('/catalog/'))).toEqual([]);
  });

  it('is no page for other search engines, and has no second box in its header', () => {
    const { frame } = searchPage({ ...demonstration, isDemonstration: false });
    expect(frame.indexed).toBe(false);
    expect(frame.search).toBeNull();
  });

  it('leads to the whole list where a kind has more than a hundred entries', () => {
    const [first] = demonstration.catalog.people;
    const people = Array.from({ length: 101 }, (_, index) => ({ ...first, id: `person-${index}` }));
    const context = {
      ...demonstration,
      catalog: { ...demonstration.catalog, people },
    } as PageContext;
    const group = searchPage(context).groups.find(({ kind }) => kind === 'person');
    expect(group?.entries).toHaveLength(100);
    expect(group?.all).toEqual({ label: 'People: all 101', href: '/people/' });
  });
});
