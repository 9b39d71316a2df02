import { describe, expect, it } from 'vitest';
import { pageSources } from '#catalog/page-sources.ts';
import { catalog } from '../fixtures/demonstration.ts';

const sources = pageSources(catalog);

describe('the content files of a page', () => {
  it('are, for a cohort, itself, its program, the prices and who leads', () => {
    expect(sources.get('/programs/kap-certificate/fall-2024/')).toEqual([
      'cohorts/kap-certificate/fall-2024.mdx',
      'programs/kap-certificate.mdx',
      'pricing/kap-certificate.mdx',
      'people/chantelle-thomas.mdx',
    ]);
  });

  it('are, for an application, the program, its prices, its cohorts and its forms', () => {
    expect(sources.get('/apply/pc-kap/')).toEqual([
      'programs/pc-kap.mdx',
      'pricing/pc-kap.mdx',
      'applications/full.yaml',
    ]);
  });

  it('hold the questions that name a program, and no others', () => {
    const files = sources.get('/programs/pti-certificate/') ?? [];
    expect(files.filter((file) => file.startsWith('faq/')).sort()).toEqual([
      'faq/kap-one-application.mdx',
      'faq/kap-pti-alone.mdx',
      'faq/kap-pti-first.mdx',
    ]);
  });

  it('hold site.yaml only where the page is about it', () => {
    const about = [...sources].filter(([, files]) => files.includes('site.yaml'));
    expect(about.map(([address]) => address)).toEqual(['/', '/contact/']);
  });
});
