/** Texts that an institute adds: their page, where they are linked, and what an archived one is. */
import { describe, expect, it } from 'vitest';
import { pageSources } from '#catalog/page-sources.ts';
import { searchRecords } from '#feeds/search/search-index.ts';
import { siteOutputs } from '#review/outputs.ts';
import { pageFrame } from '#view-models/page-frame.ts';
import { ownPage, ownPages } from '#view-models/text-pages.ts';
import { editedContext } from './edited-catalog.ts';

const second = await editedContext('2025-03-05T03:30:00.000Z');
const pages = Object.fromEntries(ownPages(second).map((page) => [page.id, ownPage(second, page)]));
const home = { address: '/', title: 'Home', description: '' };

describe('a text that no page of the site prints', () => {
  it('is a page of its own, with its title, its lead and an address', () => {
    const { frame, title, lead, notice } = pages['scholarships'] ?? {};
    expect([title, lead, notice]).toEqual([
      'Scholarships',
      'Three berths a year are paid for by the Lighthouse Fund.',
      null,
    ]);
    expect(frame?.canonical).toBe('http://127.0.0.1:4321/scholarships/');
    expect(frame?.breadcrumbs.map(({ label }) => label)).toEqual(['Home', 'Scholarships']);
  });

  it('leaves out drafts and the texts of pages that every site has', () => {
    expect(Object.keys(pages)).toEqual(['scholarships', 'winter-timetable']);
  });

  it('is found by the search, compared by the review and dated in the sitemap', () => {
    expect(searchRecords(second).find(({ address }) => address === '/scholarships/')).toMatchObject(
      {
        title: 'Scholarships',
        rank: 'title',
        text: expect.stringContaining('Anybody who is accepted'),
      },
    );
    expect(siteOutputs(second).get('/scholarships/')?.kind).toBe('page');
    expect(pageSources(second.catalog).get('/scholarships/')).toEqual(['pages/scholarships.mdx']);
  });

  it('keeps its address when it is archived, says so, and is not found by the search of the site', () => {
    expect(pages['winter-timetable']?.notice).toBe(
      'This page is kept for reference. It is no longer up to date.',
    );
    expect(siteOutputs(second).has('/winter-timetable/')).toBe(true);
    expect(searchRecords(second).map(({ address }) => address)).not.toContain('/winter-timetable/');
  });
});

describe('the links of site.yaml', () => {
  it('are the header and the footer, in their order, with the words of the page or their own', () => {
    const { nav, footer } = pageFrame(second, { ...home, address: '/scholarships/' });
    expect(nav.map(({ label, href, current }) => [label, href, current])).toEqual([
      ['Programs', '/programs/', undefined],
      ['Night Watch', '/programs/night-watch/', undefined],
      ['Scholarships', '/scholarships/', 'page'],
      ['FAQ', '/faq/', undefined],
      ['Write to the purser', '/contact/', undefined],
    ]);
    expect(footer.map(({ label }) => label)).toEqual([
      'About',
      'People',
      'Berths that are paid for',
      'Accessibility',
      'Privacy',
      'Calendar of deadlines',
    ]);
  });
});
