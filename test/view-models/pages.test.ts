import { describe, expect, it } from 'vitest';
import { applyChoicePage } from '#view-models/apply-choice-page.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { cohortsPage } from '#view-models/cohorts-page.ts';
import { homePage } from '#view-models/home-page.ts';
import { howToApplyPage } from '#view-models/how-to-apply-page.ts';
import { peoplePage } from '#view-models/people-page.ts';
import { rolesOf } from '#view-models/person-view.ts';
import { programsPage } from '#view-models/programs-page.ts';
import { cohort, program } from '../fixtures/demonstration.ts';
import { demonstration, live } from './contexts.ts';

describe('the home page', () => {
  it('has the open cohort in front', () => {
    const page = homePage(demonstration);
    expect(page.open.map(({ cohort: { name } }) => name)).toEqual(['Fall 2024']);
    expect(page.last).toBeNull();
    expect(page.questions).toHaveLength(4);
  });

  it('shows what was offered last where nothing is open', () => {
    const page = homePage(live);
    expect(page.open).toEqual([]);
    expect(page.last?.cohort.name).toBe('Fall 2024');
  });

  it('keeps the 2021 program apart from what is offered', () => {
    const page = homePage(demonstration);
    expect(page.programs.map(({ kind }) => kind)).toEqual([
      'Certificate · 2024 program',
      'Certificate · 2024 program',
    ]);
    expect(page.earlier.map(({ title, cards }) => [title, cards.length])).toEqual([
      ['From the 2021 program', 5],
    ]);
  });
});

describe('the home page of a site without a home text', () => {
  it('has the tagline for its title, and the description below it', () => {
    const { catalog } = demonstration;
    const page = homePage({ ...demonstration, catalog: { ...catalog, pages: new Map() } });
    expect(page.frame.title).toBe(catalog.site.tagline);
    expect(page.title).toBe(catalog.site.tagline);
    expect(page.lead).toBe(catalog.site.description);
  });
});

describe('the list of programs', () => {
  it('says what comes first and what comes next', () => {
    const [kap, pti] = programsPage(demonstration).current;
    expect(kap?.facts).toEqual([
      '12 two-hour classes',
      'Needs PTI first',
      'Next: Fall 2024',
      'In progress: Summer 2024',
    ]);
    expect(pti?.facts).toEqual(['6 weeks', 'Next: August 2024, days not published']);
  });

  it('calls a cohort next until the hour of its first class, then in progress', () => {
    const factsAt = (now: string) => programsPage({ ...demonstration, now }).current[0]?.facts;
    expect(factsAt('2024-09-17T14:59:00.000Z')).toContain('Next: Fall 2024');
    expect(factsAt('2024-09-17T15:00:00.000Z')).toEqual([
      '12 two-hour classes',
      'Needs PTI first',
      'In progress: Fall 2024',
    ]);
  });
});

describe('dates and costs', () => {
  it('puts what can be applied for first and past cohorts last', () => {
    const page = cohortsPage(demonstration);
    expect(page.isAnyOpen).toBe(true);
    expect(page.current.map(({ cohort: { id } }) => id)).toEqual([
      'kap-certificate/fall-2024',
      'pti-certificate/august-2024',
      'kap-certificate/summer-2024',
      'pti-certificate/june-2024',
    ]);
    expect(page.current.map(({ cohort: { phase } }) => phase)).toEqual([
      null,
      null,
      'In progress',
      // Six weeks from some day of June: on July 15 nobody knows.
      'Started',
    ]);
    expect(page.past.map(({ cohort: { id } }) => id)).toEqual([
      'pti-certificate/april-2024',
      'experiential-retreat/october-2021',
    ]);
  });

  it('says with which KAP cohort a PTI cohort is taken', () => {
    const august = cohortsPage(demonstration).current.find(
      ({ cohort: { id } }) => id === 'pti-certificate/august-2024',
    );
    expect(august?.cohort.pairings.map(({ name, deadline }) => [name, deadline.applyBy])).toEqual([
      ['with Fall 2024 KAP', 'Apply by July 31, 2024'],
    ]);
  });

  it('knows when nothing is open', () => {
    expect(cohortsPage(live).isAnyOpen).toBe(false);
    const page = applyChoicePage(live);
    expect(page.isAnyOpen).toBe(false);
    expect(page.others.map(({ apply }) => apply.label)).toEqual([
      'KAP: tell me about new dates',
      'Apply to PC-KAP',
    ]);
  });
});

describe('the page of Fall 2024', () => {
  const page = cohortPage(
    demonstration,
    program('kap-certificate'),
    cohort('kap-certificate/fall-2024'),
  );

  it('lists twelve numbered classes and the day without one where it falls', () => {
    const { lines } = page;
    expect(lines).toHaveLength(13);
    expect(lines[0]).toMatchObject({
      number: 1,
      title: 'Orientation',
      date: 'Tuesday, September 17, 2024',
      dateTime: '2024-09-17T11:00:00-04:00',
      time: '11 AM–1 PM ET',
    });
    expect(lines[5]).toMatchObject({
      number: null,
      date: 'Tuesday, October 22, 2024',
      time: null,
      note: 'No class',
    });
    expect(lines[7]).toMatchObject({ number: 7, dateTime: '2024-11-05T11:00:00-05:00' });
    expect(lines[12]).toMatchObject({
      number: 12,
      title: 'Putting Ketamine Therapy into Practice',
      date: 'Tuesday, December 10, 2024',
    });
  });

  it('says who leads, in the role the document gives', () => {
    expect(page.leads.map(({ name, roles }) => [name, roles])).toEqual([
      ['Chantelle Thomas', ['Leads Fall 2024']],
    ]);
  });

  it('speaks of Summer 2024 as closed', () => {
    const summer = cohortPage(
      demonstration,
      program('kap-certificate'),
      cohort('kap-certificate/summer-2024'),
    );
    expect(summer.notice).toBe('This cohort is in progress. It is not open for application.');
    expect(summer.summary.sessions.sentences).toEqual([
      'Twelve classes on Tuesdays and Thursdays, 12–2 PM Eastern Time, June 4 – July 23, 2024.',
      'No class on June 20, July 2, and July 4.',
      'No class from June 30 to July 6.',
      'With Jayne Gumpel.',
    ]);
  });
});

describe('people', () => {
  it('stand in the role and the year of their document', () => {
    const roles = new Map(peoplePage(demonstration).people.map(({ name, roles }) => [name, roles]));
    expect(roles.get('Candace Oglesby')).toEqual(['Program director of the 2024 program']);
    expect(roles.get('Jayne Gumpel')).toEqual(['Leads Summer 2024, KAP']);
    const archived = demonstration.catalog.cohorts.map((one) => ({
      ...one,
      status: 'archived' as const,
    }));
    const lead = archived.flatMap(({ leads }) => leads).find(({ name }) => name === 'Jayne Gumpel');
    expect(lead && rolesOf({ ...demonstration.catalog, cohorts: archived }, lead)).toEqual([]);
    expect(roles.get('Jeffrey Guss')).toEqual(['Taught the KAP Class in the 2021 program']);
  });
});

describe('how to apply', () => {
  it('leads to the list for new dates where no cohort is open', () => {
    const actionAt = (context: typeof demonstration) => howToApplyPage(context).programs[0]?.apply;
    expect(actionAt(demonstration)?.label).toBe('Apply to KAP');
    expect(actionAt(live)?.label).toBe('KAP: tell me about new dates');
  });
});
