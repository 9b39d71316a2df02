import { describe, expect, it } from 'vitest';
import { pageFrame } from '#view-models/page-frame.ts';
import { belowCatalog, demonstration, live } from './contexts.ts';

const page = {
  address: '/programs/kap-certificate/',
  title: 'Ketamine-Assisted Psychotherapy Certificate',
  description: 'What it is.',
  parents: [{ label: 'Programs', address: '/programs/' }],
};

describe('the frame of a page', () => {
  it('puts the page before the site in the title', () => {
    expect(pageFrame(demonstration, page).documentTitle).toBe(
      'Ketamine-Assisted Psychotherapy Certificate · Fluence (demonstration catalog)',
    );
  });

  it('says that this is a demonstration, and keeps it out of search engines', () => {
    const frame = pageFrame(demonstration, page);
    expect(frame.banner).toEqual({
      title: 'Demonstration.',
      text: 'This site behaves as if today were July 15, 2024. Nothing here is open for application now.',
    });
    expect(frame.indexed).toBe(false);
    expect(frame.catalogNow).toBe('2024-07-15T16:00:00.000Z');
  });

  it('is silent when live', () => {
    const frame = pageFrame(live, page);
    expect(frame.banner).toBeNull();
    expect(frame.indexed).toBe(true);
    expect(frame.catalogNow).toBe('');
  });

  it('keeps a page without an address out of search engines even when live', () => {
    const frame = pageFrame(live, { ...page, address: null });
    expect(frame.indexed).toBe(false);
    expect(frame.canonical).toBeNull();
    expect(frame.breadcrumbs).toEqual([]);
  });

  it('marks where one is: the page itself, the section above it', () => {
    expect(
      pageFrame(demonstration, page).nav.map(({ label, current }) => [label, current]),
    ).toEqual([
      ['Programs', 'true'],
      ['Dates & costs', undefined],
      ['How to apply', undefined],
      ['FAQ', undefined],
      ['Contact', undefined],
    ]);
    const [programs] = pageFrame(demonstration, { ...page, address: '/programs/' }).nav;
    expect(programs?.current).toBe('page');
  });

  it('stays below the base path', () => {
    const frame = pageFrame(belowCatalog, page);
    expect(frame.canonical).toBe('https://example.org/catalog/programs/kap-certificate/');
    expect(frame.home).toBe('/catalog/');
    expect(frame.breadcrumbs).toEqual([
      { label: 'Home', href: '/catalog/' },
      { label: 'Programs', href: '/catalog/programs/' },
      { label: 'Ketamine-Assisted Psychotherapy Certificate', href: null },
    ]);
  });
});
