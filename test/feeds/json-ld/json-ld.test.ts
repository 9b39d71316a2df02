import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentInMemory } from '#catalog/content-source.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { cohortWithClasses, courseInstance } from '#feeds/json-ld/cohort.ts';
import { educationEvent } from '#feeds/json-ld/event.ts';
import { pageGraph, printGraph } from '#feeds/json-ld/graph.ts';
import { portrayed } from '#feeds/json-ld/person.ts';
import { course } from '#feeds/json-ld/program.ts';
import { questions } from '#feeds/json-ld/questions.ts';
import { organization, webSite } from '#feeds/json-ld/site.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { eventsOfProgram } from '#view-models/events-view.ts';
import { faqPage } from '#view-models/faq-page.ts';
import { homePage } from '#view-models/home-page.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { peoplePage } from '#view-models/people-page.ts';
import { programPage } from '#view-models/program-page.ts';
import { cohort, program } from '../../fixtures/demonstration.ts';
import { edit, shipped } from '../../fixtures/edits.ts';
import { secondCatalog } from '../../fixtures/second-catalog.ts';
import { belowCatalog } from '../../view-models/contexts.ts';
import { strangeTerms } from './vocabulary.ts';

const demonstration = belowCatalog;

/** The same day, but for real: the fall cohort is open. */
const live: PageContext = { ...demonstration, isDemonstration: false };

const kap = program('kap-certificate');
const fall = cohort('kap-certificate/fall-2024');

describe('the site', () => {
  it('is named as it names itself, with the notice of its footer', () => {
    expect(organization(demonstration)).toEqual({
      '@type': 'Organization',
      '@id': 'https://example.org/catalog/#organization',
      name: 'Fluence (demonstration catalog)',
      url: 'https://example.org/catalog/',
      disambiguatingDescription:
        'Built from documents published in 2021 and 2024. Not operated or endorsed by Fluence.',
    });
    expect(webSite(demonstration)).toMatchObject({
      '@type': 'WebSite',
      publisher: { '@id': 'https://example.org/catalog/#organization' },
      inLanguage: 'en-US',
    });
  });
});

describe('a program', () => {
  const described = course(demonstration, kap, programPage(demonstration, kap));

  it('has its name, what it awards, its twelve classes and its cohorts', () => {
    expect(described).toMatchObject({
      '@type': 'Course',
      name: 'Ketamine-Assisted Psychotherapy Certificate',
      url: 'https://example.org/catalog/programs/kap-certificate/',
      educationalCredentialAwarded: 'Certificate',
      coursePrerequisites: 'PTI',
      hasCourseInstance: [{ name: 'Fall 2024' }, { name: 'Summer 2024' }],
    });
    expect(described).toHaveProperty('syllabusSections.length', 12);
  });

  it('leaves out what is not stated', () => {
    expect(described).not.toHaveProperty('timeRequired');
    const pti = program('pti-certificate');
    const text = JSON.stringify(course(demonstration, pti, programPage(demonstration, pti)));
    expect(text).not.toContain('null');
    expect(text).not.toContain('courseMode');
  });

  it('is known only from its year where that is all the page says', () => {
    const earlier = program('pc-kap');
    const pcKap = course(live, earlier, programPage(live, earlier));
    expect(pcKap).toMatchObject({ creativeWorkStatus: 'From the 2021 program' });
    expect(pcKap).not.toHaveProperty('hasCourseInstance');
  });
});

describe('a cohort', () => {
  it('has its days, how it is taught and who leads', () => {
    expect(courseInstance(demonstration, kap, fall)).toEqual({
      '@type': 'CourseInstance',
      '@id': 'https://example.org/catalog/programs/kap-certificate/fall-2024/#cohort',
      name: 'Fall 2024',
      url: 'https://example.org/catalog/programs/kap-certificate/fall-2024/',
      courseMode: 'Online',
      startDate: '2024-09-17',
      endDate: '2024-12-10',
      courseSchedule: {
        '@type': 'Schedule',
        startDate: '2024-09-17',
        endDate: '2024-12-10',
        repeatFrequency: 'P1W',
        byDay: ['https://schema.org/Tuesday'],
        startTime: '11:00',
        endTime: '13:00',
        scheduleTimezone: 'America/New_York',
        exceptDate: ['2024-10-22'],
      },
      instructor: [{ '@type': 'Person', name: 'Chantelle Thomas' }],
    });
  });

  it('has only its month where no day is known', () => {
    const august = cohort('pti-certificate/august-2024');
    expect(courseInstance(demonstration, program('pti-certificate'), august)).toMatchObject({
      startDate: '2024-08',
    });
  });

  it('lists every class on its own page, each at the offset of its day', () => {
    const { subEvent } = cohortWithClasses(demonstration, kap, fall) as unknown as {
      subEvent: readonly { name: string; startDate: string; endDate: string }[];
    };
    expect(subEvent.map(({ startDate }) => startDate.slice(5))).toEqual([
      '09-17T11:00:00-04:00',
      '09-24T11:00:00-04:00',
      '10-01T11:00:00-04:00',
      '10-08T11:00:00-04:00',
      '10-15T11:00:00-04:00',
      '10-29T11:00:00-04:00',
      '11-05T11:00:00-05:00',
      '11-12T11:00:00-05:00',
      '11-19T11:00:00-05:00',
      '11-26T11:00:00-05:00',
      '12-03T11:00:00-05:00',
      '12-10T11:00:00-05:00',
    ]);
    expect(subEvent[0]?.name).toMatch(/^Class 1/);
  });

  it('asks the price that content states, once it was changed there', async () => {
    const texts = new Map<string, string | Uint8Array>(shipped);
    edit('pricing/kap-certificate.mdx', 'total: 3000', 'total: 3200')(texts);
    const { entries } = await readContent(contentInMemory(texts));
    if (entries === null) throw new Error('The catalog cannot be read.');
    const changed = { ...live, catalog: joinCatalog(entries) };
    const one = changed.catalog.cohortById.get('kap-certificate/fall-2024');
    const its = changed.catalog.programById.get('kap-certificate');
    if (!one || !its) throw new Error('There is no such cohort.');
    expect(courseInstance(changed, its, one)).toMatchObject({
      offers: [{ price: '3200.00' }, { price: '5500.00' }],
    });
  });

  it('offers nothing in a demonstration', () => {
    expect(JSON.stringify(cohortWithClasses(demonstration, kap, fall))).not.toContain('"Offer"');
  });

  it('offers, when live, each open situation with its plan, and none without a price', () => {
    expect(courseInstance(live, kap, fall)).toHaveProperty('offers', [
      {
        '@type': 'Offer',
        name: 'I’ve completed PTI, In full',
        price: '3000.00',
        priceCurrency: 'USD',
        url: 'https://example.org/catalog/apply/kap-certificate/',
        availabilityEnds: '2024-09-11T04:00:00.000Z',
      },
      {
        '@type': 'Offer',
        name: 'I still need PTI, August 2024 PTI, In full',
        price: '5500.00',
        priceCurrency: 'USD',
        url: 'https://example.org/catalog/apply/kap-certificate/',
        availabilityEnds: '2024-08-01T04:00:00.000Z',
      },
    ]);
  });

  it('offers nothing any more once its deadlines have passed', () => {
    const later = { ...live, now: '2024-09-11T04:00:00.000Z' };
    expect(courseInstance(later, kap, fall)).not.toHaveProperty('offers');
  });
});

describe('the questions', () => {
  it('have their whole answers as plain text', () => {
    const [page] = questions(demonstration, faqPage(demonstration));
    expect(page).toMatchObject({ '@type': 'FAQPage' });
    expect(JSON.stringify(page)).toContain(
      '{"@type":"Question","name":"Do I need one application for PTI and one for KAP?","acceptedAnswer":{"@type":"Answer","text":"No. You send one application in every case. Those who have completed PTI, or are enrolled in it, send a shorter one."}}',
    );
  });

  it('are all that are published, and none without an answer', () => {
    const [page] = questions(demonstration, faqPage(demonstration));
    expect(page).toHaveProperty('mainEntity.length', 17);
  });
});

describe('what is said while people can apply', () => {
  /** On the day on which most is open. */
  const second: PageContext = { ...live, catalog: secondCatalog, now: '2025-03-05T12:00:00.000Z' };
  const graphs = [live, second].flatMap((context) => [
    ...context.catalog.programs.flatMap((one) => {
      const page = programPage(context, one);
      const events = eventsOfProgram(context, one).map((event) => educationEvent(context, event));
      return [
        pageGraph(page.frame, [course(context, one, page), ...events]),
        ...one.cohorts.map((each) =>
          pageGraph(cohortPage(context, one, each).frame, [cohortWithClasses(context, one, each)]),
        ),
      ];
    }),
    pageGraph(homePage(context).frame, [organization(context), webSite(context)]),
    pageGraph(peoplePage(context).frame, portrayed(context, peoplePage(context))),
    pageGraph(faqPage(context).frame, questions(context, faqPage(context))),
  ]);

  it('has only words of the vocabulary, each where it may stand', () => {
    const texts = JSON.stringify(graphs);
    for (const type of ['Offer', 'Schedule', 'EducationEvent', 'Place', 'FAQPage', 'Person']) {
      expect(texts).toContain(`"@type":"${type}"`);
    }
    expect(strangeTerms(graphs)).toEqual([]);
    expect(
      strangeTerms({
        '@type': 'Course',
        starts: '2024-09-17',
        offers: { '@type': 'Offer', availability: 'https://schema.org/Sold' },
        hasCourseInstance: { '@type': 'Schedule', byWeekday: 'TU' },
        provider: { '@type': 'Institute' },
      }),
    ).toEqual([
      'Course.starts: no such property',
      'Offer.availability: not "https://schema.org/Sold"',
      'Course.hasCourseInstance: not {"@type":"Schedule","byWeekday":"TU"}',
      'Schedule.byWeekday: no such property',
      'Course.provider: not {"@type":"Institute"}',
      'Institute: no such type',
    ]);
  });

  it('takes 4 KB of a page at most, as it is sent', () => {
    const bytes = graphs.map((graph) => brotliCompressSync(JSON.stringify(graph)).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(4096);
  });
});

describe('the graph of a page', () => {
  const { frame } = cohortPage(demonstration, kap, fall);

  it('ends with the way to it, in absolute addresses below the base path', () => {
    expect(pageGraph(frame)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            ['Home', 'https://example.org/catalog/'],
            ['Programs', 'https://example.org/catalog/programs/'],
            ['KAP', 'https://example.org/catalog/programs/kap-certificate/'],
            ['Fall 2024', 'https://example.org/catalog/programs/kap-certificate/fall-2024/'],
          ].map(([name, item], index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name,
            item,
          })),
        },
      ],
    });
  });

  it('is absent for a page without an address of its own', () => {
    expect(pageGraph({ ...frame, canonical: null })).toBeNull();
    expect(printGraph({ ...frame, canonical: null })).toBeNull();
  });

  it('cannot end the script element it stands in', () => {
    const text = printGraph(frame, [{ '@type': 'Course', name: '</script><b>' }]) ?? '';
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].name).toBe('</script><b>');
  });
});
