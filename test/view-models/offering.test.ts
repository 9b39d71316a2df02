import { describe, expect, it } from 'vitest';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { deadlinesCalendar } from '#feeds/deadlines-calendar.ts';
import { cohortWithClasses } from '#feeds/json-ld/cohort.ts';
import { searchRecords } from '#feeds/search/search-index.ts';
import { happeningsAfter } from '#review/moments.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyChoicePage } from '#view-models/apply-choice-page.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { cohortsPage } from '#view-models/cohorts-page.ts';
import { comparePage } from '#view-models/compare-page.ts';
import { doorsOf } from '#view-models/doors.ts';
import { eligibilityPage } from '#view-models/eligibility-page.ts';
import { homePage } from '#view-models/home-page.ts';
import { howToApplyPage } from '#view-models/how-to-apply-page.ts';
import { hasApplyPage, tellsOfNext } from '#view-models/offering.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { programPage } from '#view-models/program-page.ts';
import { programsPage } from '#view-models/programs-page.ts';
import { searchPage } from '#view-models/search-page.ts';
import { type EditedEntries, editedContext, fieldsOf, programIn } from './edited-catalog.ts';

/** One situation is open until March 25, one until March 10, one without a deadline until April 5. */
const MARCH_1 = '2025-03-01T00:00:00.000Z';
const MARCH_26 = '2025-03-26T00:00:00.000Z';
const APRIL_5 = '2025-04-05T04:00:00.000Z';

const doctor = 'ship-doctor';
const spring = 'ship-doctor/spring-2025';

function applyTo(context: PageContext, id: string) {
  const program = programIn(context, id);
  const { forms } = applicationFormsApi(context.catalog);
  const page = applyPage(context, program, forms);
  return { page, island: applicationIsland(context, program, forms, page) };
}

/** Where a page or list speaks of something, as little around it as tells where. */
function mentions(list: unknown, pattern: RegExp): readonly string[] {
  return [...JSON.stringify(list).matchAll(new RegExp(`.{0,60}${pattern.source}`, 'g'))].map(
    ([text]) => text,
  );
}

const withoutAutumn = (entries: EditedEntries) => {
  fieldsOf(entries, 'cohorts', 'ship-doctor/autumn-2025').routes = [];
};

const waysOn = ({ forms }: ReturnType<typeof applyTo>['page']) =>
  forms.flatMap(({ form: { way, onlyWay } }) => [
    ...(onlyWay ? [onlyWay.value] : []),
    ...(way?.groups ?? []).flatMap(({ choices }) => choices.map(({ value }) => value)),
  ]);

function cohortOf(context: PageContext, id: string) {
  const cohort = context.catalog.cohortById.get(id);
  if (cohort === undefined) throw new Error(`There is no cohort ${id}.`);
  return cohortPage(context, programIn(context, cohort.program), cohort);
}

describe('a situation without a stated deadline', () => {
  it('keeps its form until the first class, when every stated deadline has passed', async () => {
    const context = await editedContext(MARCH_26, withoutAutumn);
    const { page, island } = applyTo(context, doctor);
    const way = `${spring}|elsewhere-completed|`;
    expect(page.notice).toBeNull();
    expect(waysOn(page)).toEqual([way]);
    expect(island?.cohorts.flatMap(({ ways }) => ways.map(({ value }) => value))).toEqual([way]);
    const { opening } = programPage(context, programIn(context, doctor));
    expect(opening.cohortName).toBe('Spring 2025');
    expect(
      opening.doors.map(({ shortLabel, tuition }) => `${shortLabel}: ${tuition?.amount ?? '-'}`),
    ).toEqual(['Completed: ₹95,000', 'Need it: ₹130,000', 'Taken elsewhere: -']);
    expect(opening.doors.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
    expect(homePage(context).open.map(({ cohort }) => cohort.id)).toContain(spring);
    expect(cohortOf(context, spring).notice).toBeNull();
  });

  it('has none from the first class on', async () => {
    const { page } = applyTo(await editedContext(APRIL_5), doctor);
    expect(waysOn(page).filter((way) => way.startsWith(spring))).toEqual([]);
  });
});

describe('a situation that is closed beside others that are open', () => {
  it('says so on the page to apply on: why, what comes next, and how to be told', async () => {
    const { page } = applyTo(await editedContext(MARCH_26), doctor);
    expect(page.closed).toEqual([
      {
        title: 'I’ve completed First Aid Afloat: not open now',
        text: 'Spring 2025: Deadline was March 25, 2025, 6:30 PM Japan Standard Time. Applications for Autumn 2025 open on June 1, 2025.',
      },
      {
        title: 'I still need First Aid Afloat: not open now',
        text: 'Spring 2025: Deadline was March 10, 2025. No later cohort is published.',
      },
    ]);
    expect(page.interest?.id).toBe('interest');
  });

  it('is not there while all are open', async () => {
    const { page } = applyTo(await editedContext(MARCH_1), doctor);
    expect(page.closed).toEqual([]);
    expect(page.interest).toBeNull();
  });

  it('leads from its door to the list to join', async () => {
    const context = await editedContext(MARCH_26);
    const program = programIn(context, doctor);
    const cohort = context.catalog.cohortById.get(spring);
    const doors = cohort ? doorsOf(context, program, cohort) : [];
    expect(doors.map(({ id, apply, next }) => [id, apply?.label, next])).toEqual([
      [
        'basics-completed',
        undefined,
        { label: 'Tell me about new dates', href: '/apply/ship-doctor/#interest' },
      ],
      [
        'with-basics',
        undefined,
        { label: 'Tell me about new dates', href: '/apply/ship-doctor/#interest' },
      ],
      ['elsewhere-completed', 'Apply', null],
    ]);
  });
});

describe('a cohort that cannot be entered', () => {
  it('names the one that is open now', async () => {
    const page = cohortOf(await editedContext(MARCH_1), 'ship-doctor/spring-2024');
    expect([page.notice, page.next]).toEqual([
      'This cohort is over.',
      { label: 'Open now: Spring 2025', href: '/programs/ship-doctor/spring-2025/' },
    ]);
    expect(page.situationsTitle).toBe('What it cost, and the last day to apply');
  });

  it('leads to the list to join where nothing is open', async () => {
    const context = await editedContext('2025-06-01T00:00:00.000Z');
    const page = cohortOf(context, 'first-aid-afloat/january-2025');
    expect(page.next).toEqual({
      label: 'Tell me about new dates',
      href: '/apply/first-aid-afloat/#interest',
    });
  });
});

describe('a program that is joined by asking', () => {
  it('has a page with nothing but the list, and is asked about first', async () => {
    const context = await editedContext(MARCH_1);
    const retreat = programIn(context, 'island-retreat');
    expect(hasApplyPage(context, retreat)).toBe(true);
    const { forms } = applicationFormsApi(context.catalog);
    const page = applyPage(context, retreat, forms);
    expect([page.title, page.notice, page.forms, page.interest?.id]).toEqual([
      'Island Retreat: tell me about new dates',
      null,
      [],
      'interest',
    ]);
    const { apply, second } = programPage(context, retreat).opening;
    expect([apply?.href, second?.href]).toEqual([
      '/f/contact?program=island-retreat',
      '/apply/island-retreat/#interest',
    ]);
  });

  it('has none where one applies at any time, or where the list is archived', async () => {
    const context = await editedContext(MARCH_1, (entries) => {
      fieldsOf(entries, 'programs', 'radio-operation').availability = 'offered';
    });
    expect(tellsOfNext(context, programIn(context, 'radio-operation'))).toBe(false);
    const without = await editedContext(MARCH_1, (entries) => {
      fieldsOf(entries, 'applications', 'interest').status = 'archived';
    });
    expect(hasApplyPage(without, programIn(without, 'island-retreat'))).toBe(false);
  });
});

describe('where nothing is open', () => {
  it('every page leads to the list, and none to admissions for it', async () => {
    const context = await editedContext('2026-06-01T00:00:00.000Z');
    const told = { label: 'Tell me about new dates', href: '/apply/' };
    expect(homePage(context).told).toEqual(told);
    expect(cohortsPage(context)).toMatchObject({ isAnyOpen: false, told });
    expect(applyChoicePage(context).others.map(({ apply }) => apply)).toEqual([
      {
        label: 'CSM: tell me about new dates',
        href: '/apply/ship-doctor/',
      },
      { label: 'FAA: tell me about new dates', href: '/apply/first-aid-afloat/' },
      { label: 'Night Watch: tell me about new dates', href: '/apply/night-watch/' },
      { label: 'Apply to Radio Operation', href: '/apply/radio-operation/' },
    ]);
  });
});

describe('a program that is archived', () => {
  const archive = (entries: EditedEntries) => {
    fieldsOf(entries, 'programs', doctor).status = 'archived';
  };

  it('is offered on no list, count or page of another', async () => {
    const context = await editedContext(MARCH_1, archive);
    const lists = {
      home: homePage(context),
      programs: programsPage(context),
      cohorts: cohortsPage(context),
      compare: comparePage(context).comparison,
      apply: applyChoicePage(context),
      howToApply: howToApplyPage(context).programs,
      search: searchPage(context).groups,
      found: searchRecords(context).filter(({ kind }) => kind === 'program' || kind === 'dates'),
    };
    for (const [name, list] of Object.entries(lists)) {
      expect(mentions(list, /Certificate in Sailing|\/ship-doctor\//), name).toEqual([]);
    }
    expect(happeningsAfter(context.catalog, context.now).map(({ cohort }) => cohort)).not.toContain(
      spring,
    );
    expect(deadlinesCalendar(context)).not.toContain('CSM');
  });

  it('says so under its own address, with the way on and no Apply', async () => {
    const context = await editedContext(MARCH_1, archive);
    const program = programIn(context, doctor);
    const page = programPage(context, program);
    const all = { label: 'See all programs', href: '/programs/' };
    expect(page.opening).toMatchObject({
      doors: [],
      notice: { title: 'No longer offered' },
      apply: all,
      second: null,
    });
    expect(page.sections.map(({ id }) => id)).not.toContain('admission');
    expect(page.feeCalculator).toBeNull();
    const { page: apply, island } = applyTo(context, doctor);
    expect(apply).toMatchObject({
      notice: { title: 'No longer offered' },
      wayOn: all,
      forms: [],
      closed: [],
      interest: null,
    });
    expect(island).toBeNull();
    expect(eligibilityPage(context, program)).toMatchObject({
      notice: 'This program is no longer offered. This page is kept for the record.',
      check: null,
      apply: null,
    });
  });

  it('leads to the program offered in its place', async () => {
    const context = await editedContext(MARCH_1);
    const { opening } = programPage(context, programIn(context, 'ship-doctor-2019'));
    expect(opening.apply).toEqual({
      label: 'See the program: Certificate in Sailing Medicine',
      href: '/programs/ship-doctor/',
    });
  });

  it('is archived by its availability as well as by its status', async () => {
    const context = await editedContext(MARCH_1, (entries) => {
      fieldsOf(entries, 'programs', doctor).availability = 'archived';
    });
    expect(context.catalog.cohortById.get(spring)?.status).toBe('archived');
    expect(applyTo(context, doctor).page.forms).toEqual([]);
  });
});

describe('a cohort that is archived before it begins', () => {
  const archive = (entries: EditedEntries) => {
    fieldsOf(entries, 'cohorts', spring).status = 'archived';
  };

  it('says so under its own address, without a date that is still to come', async () => {
    const context = await editedContext(MARCH_1, archive);
    const page = cohortOf(context, spring);
    expect(page.notice).toBe('This cohort is no longer offered.');
    const { entries, apply } = page.summary.doors[0] ?? { entries: [], apply: undefined };
    expect(apply).toBeNull();
    expect(entries.map(({ deadline }) => [deadline.applyBy, deadline.alone])).toEqual([
      ['No longer offered', { text: 'No longer offered', tone: 'closed' }],
    ]);
    const cohort = context.catalog.cohortById.get(spring);
    const program = programIn(context, doctor);
    expect(cohort && JSON.stringify(cohortWithClasses(context, program, cohort))).not.toContain(
      'offers',
    );
  });

  it('is offered on no list', async () => {
    const context = await editedContext(MARCH_1, archive);
    const lists = [
      cohortsPage(context),
      comparePage(context).comparison,
      searchPage(context).groups,
      programPage(context, programIn(context, doctor)).otherCohorts,
      searchRecords(context).filter(({ kind }) => kind === 'dates'),
    ];
    for (const list of lists) expect(mentions(list, /\/spring-2025\//)).toEqual([]);
  });

  it('has passed in the API, and no instant from which a reader would call it open', async () => {
    const context = await editedContext(MARCH_1, archive);
    const api = catalogApi(context.catalog, { ...context, asOf: null, commit: null });
    const routes = api.cohorts.find(({ id }) => id === spring)?.routes ?? [];
    expect(routes.map(({ deadline }) => deadline)).toEqual(
      routes.map(() =>
        expect.objectContaining({ status: 'passed', kind: 'passed', closesAt: null }),
      ),
    );
  });

  it('keeps the date by which one could apply once that lies behind', async () => {
    const page = cohortOf(await editedContext(MARCH_26, archive), spring);
    expect(page.summary.doors[0]?.entries[0]?.deadline.applyBy).toBe('Deadline was March 25, 2025');
  });

  it('takes along the situation of another program that needs it', async () => {
    const context = await editedContext(MARCH_1, (entries) => {
      withoutAutumn(entries);
      fieldsOf(entries, 'cohorts', 'first-aid-afloat/march-2025').status = 'archived';
    });
    expect(waysOn(applyTo(context, doctor).page)).toEqual([
      `${spring}|basics-completed|`,
      `${spring}|elsewhere-completed|`,
    ]);
  });
});

describe('a warning of one of several ways into a form', () => {
  it('says for whom it is, before anything is chosen', async () => {
    const context = await editedContext(MARCH_1);
    expect(applyTo(context, doctor).page.forms.flatMap(({ warnings }) => warnings)).toEqual([
      'Spring 2025, I still need First Aid Afloat: A decision can take until March 24. First Aid Afloat begins on March 21.',
    ]);
  });
});

describe('a form that is archived', () => {
  it('closes its situations, and says so to whoever reads the built forms', async () => {
    const context = await editedContext(MARCH_1, (entries) => {
      withoutAutumn(entries);
      fieldsOf(entries, 'applications', 'short').status = 'archived';
    });
    expect(waysOn(applyTo(context, doctor).page)).toEqual([
      `${spring}|with-basics|first-aid-afloat/march-2025`,
      `${spring}|elsewhere-completed|`,
    ]);
    const { forms } = applicationFormsApi(context.catalog);
    const before = applicationFormsApi((await editedContext(MARCH_1)).catalog).forms;
    expect(forms.map(({ id, archived }) => [id, archived])).toEqual([
      ['contact', undefined],
      ['full', undefined],
      ['interest', undefined],
      ['short', true],
    ]);
    expect(forms.map(({ version }) => version)).toEqual(before.map(({ version }) => version));
  });
});
