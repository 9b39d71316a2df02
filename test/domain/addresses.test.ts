import { describe, expect, it } from 'vitest';
import {
  absoluteUrl,
  addresses,
  applyAddress,
  basePath,
  cohortAddress,
  cohortCalendarAddress,
  eligibilityAddress,
  href,
  personAddress,
  programAddress,
  questionAddress,
} from '#domain/addresses.ts';

describe('href', () => {
  it('keeps an address as it is where the site is at the root', () => {
    expect(href('/programs/', '/')).toBe('/programs/');
    expect(href('/', '/')).toBe('/');
  });

  it('puts the base path before an address, so that no link leaves a site below a path', () => {
    expect(href('/programs/', '/catalog/')).toBe('/catalog/programs/');
    expect(href('/', '/catalog/')).toBe('/catalog/');
  });

  it('keeps a query and a fragment', () => {
    expect(href('/compare/?cohort=kap-certificate/fall-2024', '/c/')).toBe(
      '/c/compare/?cohort=kap-certificate/fall-2024',
    );
    expect(href('/faq/#practicum', '/c/')).toBe('/c/faq/#practicum');
  });

  it('refuses an address that would leave the site', () => {
    expect(() => href('//elsewhere.example', '/')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: An internal address begins with one "/", got "//elsewhere.example".]`,
    );
    expect(() => href('https://elsewhere.example', '/')).toThrow(RangeError);
    expect(() => href('programs/', '/')).toThrow(RangeError);
  });

  it('refuses a base path that does not begin and end with a slash', () => {
    expect(() => href('/', '/catalog')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: A base path begins and ends with "/", got "/catalog".]`,
    );
    expect(() => href('/', 'catalog/')).toThrow(RangeError);
  });
});

describe('absoluteUrl', () => {
  it('is the same with and without a slash at the end of the site', () => {
    expect(absoluteUrl('/faq/', 'https://example.org')).toBe('https://example.org/faq/');
    expect(absoluteUrl('/faq/', 'https://example.org/')).toBe('https://example.org/faq/');
  });

  it('keeps the path of the site', () => {
    expect(absoluteUrl('/calendar.ics', 'https://example.org/catalog')).toBe(
      'https://example.org/catalog/calendar.ics',
    );
  });
});

describe('basePath', () => {
  it('is the path of the site with a slash at both ends', () => {
    expect(basePath('http://127.0.0.1:4321')).toBe('/');
    expect(basePath('https://example.org/catalog')).toBe('/catalog/');
    expect(basePath('https://example.org/catalog/')).toBe('/catalog/');
  });
});

describe('the addresses of pages', () => {
  it('name programs, cohorts and their calendars by id', () => {
    expect(programAddress('kap-certificate')).toBe('/programs/kap-certificate/');
    expect(cohortAddress('kap-certificate/fall-2024')).toBe('/programs/kap-certificate/fall-2024/');
    expect(cohortCalendarAddress('kap-certificate/fall-2024')).toBe(
      '/programs/kap-certificate/fall-2024.ics',
    );
    expect(applyAddress('pc-kap')).toBe('/apply/pc-kap/');
    expect(eligibilityAddress('kap-certificate')).toBe('/eligibility/kap-certificate/');
    expect(questionAddress('practicum')).toBe('/faq/#practicum');
    expect(personAddress('candace-oglesby')).toBe('/people/#candace-oglesby');
  });

  it('begin with one slash, each of them', () => {
    for (const address of Object.values(addresses)) expect(href(address, '/')).toBe(address);
  });
});
