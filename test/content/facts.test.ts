import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { routesStatus } from '#domain/routes.ts';
import { AS_OF, catalog, plain } from './shipped-catalog.ts';

const { site } = catalog;

describe('the site', () => {
  it('is a demonstration catalog that nobody endorses', () => {
    expect(site.name).toBe('Fluence (demonstration catalog)');
    expect(site.notice).toBe(
      'Built from documents published in 2021 and 2024. Not operated or endorsed by Fluence.',
    );
  });

  it('is frozen at noon of July 15, 2024 in New York', () => {
    expect(site.asOf).toBe('2024-07-15T12:00');
    expect(site.timeZone).toBe('America/New_York');
    expect(site.url).toBeNull();
  });

  it('treats nobody', () => {
    expect(site.treatmentNotice).toBe(
      'For clinicians; not a treatment provider. Looking for treatment? Speak with a licensed prescriber. In an emergency, call your local emergency number.',
    );
  });

  it('has an address that stands in for a real one, and says so', () => {
    expect(site.admissionsEmail).toBe('admissions@example.org');
    expect(site.acknowledged.map(({ reason }) => reason).join(' ')).toMatch(
      /Replace before publishing/,
    );
  });

  it('says that the certificate is no license and the institute no healthcare provider', () => {
    const kap = catalog.programById.get('kap-certificate');
    expect(kap?.statements.map(({ text }) => text)).toEqual([
      'The certificate records a course of study. It is not a license, and it does not authorize anyone to practice therapy.',
      'The institute is not a healthcare provider. It makes no diagnosis, gives no treatment, and recommends none.',
    ]);
  });
});

describe('the programs', () => {
  it('are seven, those of 2024 offered and first, those of 2021 unconfirmed', () => {
    expect(
      catalog.programs.map(({ id, edition, availability }) => [id, edition, availability]),
    ).toEqual([
      ['kap-certificate', '2024', 'offered'],
      ['pti-certificate', '2024', 'offered'],
      ['pc-kap', '2021', 'unconfirmed'],
      ['understanding-ketamine', '2021', 'unconfirmed'],
      ['reading-and-study-group', '2021', 'unconfirmed'],
      ['clinical-consultation-group', '2021', 'unconfirmed'],
      ['experiential-retreat', '2021', 'unconfirmed'],
    ]);
  });

  it('are two editions of one subject where both teach KAP, and five subjects of their own', () => {
    expect(catalog.programs.map(({ editionOf }) => editionOf)).toEqual([
      'kap',
      'pti',
      'kap',
      'understanding-ketamine',
      'reading-and-study-group',
      'clinical-consultation-group',
      'experiential-retreat',
    ]);
  });

  it('have six cohorts, of which Fall 2024 alone is open on July 15, 2024', () => {
    expect(catalog.cohorts.map(({ id }) => id).sort()).toEqual([
      'experiential-retreat/october-2021',
      'kap-certificate/fall-2024',
      'kap-certificate/summer-2024',
      'pti-certificate/april-2024',
      'pti-certificate/august-2024',
      'pti-certificate/june-2024',
    ]);
    const open = catalog.cohorts.filter(({ routes }) => routesStatus(routes, AS_OF) === 'open');
    expect(open.map(({ id }) => id)).toEqual(['kap-certificate/fall-2024']);
  });

  it('have nothing open once the clock is real', () => {
    const today = '2026-01-01T00:00:00.000Z';
    const open = catalog.cohorts.filter(({ routes }) => routesStatus(routes, today) === 'open');
    expect(open).toEqual([]);
  });
});

describe('the people', () => {
  it('are seven, each with the year of the document', () => {
    expect(
      catalog.people.map(({ name, credentials, source }) => [name, credentials, source]),
    ).toEqual([
      ['Candace Oglesby', 'LCPC', 'as stated in 2024'],
      ['Jayne Gumpel', null, 'as stated in 2024'],
      ['Chantelle Thomas', null, 'as stated in 2024'],
      ['Ingmar Gorman', 'PhD', 'as stated in 2021'],
      ['Elizabeth Nielson', 'PhD', 'as stated in 2021'],
      ['Jeffrey Guss', 'MD', 'as stated in 2021'],
      ['Casey Paleos', 'MD', 'as stated in 2021'],
    ]);
  });

  it('tell of Candace Oglesby what the document tells', () => {
    const told = plain(catalog.people[0]?.prose.body ?? '');
    expect(told).toMatch(/board-approved supervisor in Maryland/);
    expect(told).toMatch(/master’s in clinical psychology/);
    expect(told).toMatch(/certified in .* \(EMDR\) and a consultant in training/);
    expect(told).toMatch(/trained in Internal Family Systems \(IFS\)/);
    expect(told).toMatch(
      /specializes in work with diverse adults, specifically women of color, with substance use addiction and trauma-like symptoms/,
    );
    expect(told).toMatch(
      /also specializes in culturally competent and humble care for Black and brown clients .* racial trauma/,
    );
  });
});

describe('the testimonials', () => {
  it('come from two people, for no stated program, without recorded permission', () => {
    expect(
      catalog.testimonials.map(({ name, title, program, permission }) => [
        name,
        title,
        program,
        permission,
      ]),
    ).toEqual([
      ['Darlene Chee Costello', null, null, 'not-recorded'],
      ['Joe Hatcher', 'Licensed psychologist', null, 'not-recorded'],
    ]);
  });

  it('are summaries without quotation marks', () => {
    for (const { prose } of catalog.testimonials) expect(prose.body).not.toMatch(/["“”«»]/);
  });
});

describe('the letters', () => {
  it('are an acceptance, a deferral and a refusal for either program with admission', () => {
    expect(catalog.letters.map(({ id, kind, programs }) => [id, kind, ...programs])).toEqual([
      ['kap-acceptance', 'acceptance', 'kap-certificate'],
      ['kap-deferral', 'deferral', 'kap-certificate'],
      ['kap-refusal', 'refusal', 'kap-certificate'],
      ['pc-kap-acceptance', 'acceptance', 'pc-kap'],
      ['pc-kap-deferral', 'deferral', 'pc-kap'],
      ['pc-kap-refusal', 'refusal', 'pc-kap'],
    ]);
  });

  it('are signed by who sends them, and use documented placeholders only', () => {
    const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
    for (const { id, prose } of catalog.letters) {
      expect(
        prose.body.endsWith(
          id.startsWith('pc-kap') ? 'Training coordinator' : 'Program administrator',
        ),
      ).toBe(true);
      for (const [placeholder] of prose.body.matchAll(/\[\[\w+\]\]/g))
        expect(readme).toContain(placeholder);
    }
  });
});

describe('the pages', () => {
  it('are home, about, how to apply, contact, people, accessibility and privacy', () => {
    expect([...catalog.pages.keys()].sort()).toEqual([
      'about',
      'accessibility',
      'contact',
      'home',
      'how-to-apply',
      'people',
      'privacy',
    ]);
  });
});

describe('every content file', () => {
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const holding = (pattern: RegExp) =>
    files.flatMap(({ name, text }) => {
      const found = text.match(pattern);
      return found ? [`${name}: ${found[0]}`] : [];
    });

  it('is free of the noise in the documents', () => {
    expect(
      holding(/tracking pixel|headshot|click here|prequisite|alternative students|read more/i),
    ).toEqual([]);
  });

  it('never names a time zone by a wrong or vague abbreviation', () => {
    expect(holding(/\b(EST|EDT|ET)\b/)).toEqual([]);
  });

  it('speaks of money, never of interest or APR', () => {
    expect(holding(/\bAPR\b|\binterest (rate|on)\b|% (more|interest)/i)).toEqual([]);
  });

  it('never types by hand what the clock decides', () => {
    expect(holding(/deadline has passed|now open|now closed|days left|closes soon/i)).toEqual([]);
  });

  it('uses curly apostrophes in its text', () => {
    expect(holding(/[a-z]'(s|t|re|ve|m|ll|d)\b/i)).toEqual([]);
  });
});
