import { describe, expect, it } from 'vitest';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { deadlinesCalendar } from '#feeds/deadlines-calendar.ts';
import { courseInstance } from '#feeds/json-ld/cohort.ts';
import { cohortRecord } from '#feeds/search/cohort-record.ts';
import { happeningsAfter } from '#review/moments.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { browseList } from '#view-models/browse/browse-list.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { cohortsPage } from '#view-models/cohorts-page.ts';
import { comparePage } from '#view-models/compare-page.ts';
import { openCohorts } from '#view-models/offering.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { programPage } from '#view-models/program-page.ts';
import { editedContext, fieldsOf, programIn } from './edited-catalog.ts';

/** May 2025 can be applied for until May 1; August 2025 is full and has a waiting list. */
const MARCH_5 = '2025-03-05T00:00:00.000Z';
const AUGUST = 'night-watch/august-2025';
const context = await editedContext(MARCH_5);
const onlyAugust = await editedContext(MARCH_5, (entries) => {
  fieldsOf(entries, 'cohorts', 'night-watch/may-2025').status = 'draft';
});

function cohortIn({ catalog }: PageContext, id: string) {
  const cohort = catalog.cohortById.get(id);
  if (cohort === undefined) throw new Error(`There is no cohort ${id}.`);
  return cohort;
}

function pageOf(of: PageContext, id: string) {
  const cohort = cohortIn(of, id);
  return cohortPage(of, programIn(of, cohort.program), cohort);
}

function applyTo(of: PageContext, id: string) {
  const program = programIn(of, id);
  const { forms } = applicationFormsApi(of.catalog);
  const page = applyPage(of, program, forms);
  return { page, island: applicationIsland(of, program, forms, page) };
}

describe('a full cohort', () => {
  it('says so on its page, with the day of the count and once the way to its waiting list', () => {
    const { notice, next, summary } = pageOf(context, AUGUST);
    expect(notice).toBe('Full as of March 1, 2025. You can ask to be told when a place opens.');
    expect(next).toEqual({
      label: 'Join the waiting list',
      href: '/apply/night-watch/#interest',
    });
    const [door] = summary.doors;
    expect(door?.apply).toBeNull();
    expect(door?.next).toBeNull();
    expect(door?.entries[0]?.deadline).toMatchObject({
      applyBy: 'Full as of March 1, 2025',
      counting: null,
    });
  });

  it('is open in no list, count, calendar or comparison', () => {
    const program = programIn(context, 'night-watch');
    expect(openCohorts(program.cohorts, MARCH_5).map(({ id }) => id)).toEqual([
      'night-watch/may-2025',
    ]);
    const rows = cohortsPage(context).current;
    const row = rows.find(({ cohort }) => cohort.id === AUGUST);
    expect(row?.isOpen).toBe(false);
    expect(row?.cohort.places).toBe('Full as of March 1, 2025');
    const compared = comparePage(context).comparison.cohorts.find(({ id }) => id === AUGUST);
    expect(compared?.facts.places).toBe('Full as of March 1, 2025');
    expect(compared?.situations[0]?.deadlines).toEqual([
      { applyBy: 'Full as of March 1, 2025', dated: null },
    ]);
    expect(deadlinesCalendar(context)).not.toContain('night-watch.august-2025');
    const list = browseList(context.catalog);
    const entry = list.entries.find(([id]) => id === 'night-watch');
    expect(entry?.[9].map(([, , deadline]) => deadline && Number(Object(deadline)[0]))).toEqual([
      1,
      4,
      null,
    ]);
  });

  it('takes no days from the deadline that is stated, and tells the forecast when it passes', () => {
    const happening = happeningsAfter(context.catalog, MARCH_5)
      .filter(({ cohort }) => cohort === AUGUST)
      .map(({ kind }) => kind);
    expect(happening).toEqual(['closes', 'begun']);
    const after = '2025-07-16T00:00:00.000Z';
    const { deadline } =
      pageOf({ ...context, now: after }, AUGUST).summary.doors[0]?.entries[0] ?? {};
    expect(deadline?.applyBy).toBe('Deadline was July 15, 2025 (Japan Standard Time)');
  });

  it('leaves the form and the first screen of its program to the waiting list', () => {
    const { page, island } = applyTo(onlyAugust, 'night-watch');
    expect(page.forms).toEqual([]);
    expect(island).toBeNull();
    expect(page.interest?.way?.groups[0]?.choices).toEqual([
      {
        id: 'interest-way-1',
        value: 'night-watch/august-2025||',
        label: 'A place in August 2025, which is full',
        hint: null,
      },
      { id: 'interest-way-2', value: '||', label: 'New dates', hint: null },
    ]);
    const { opening } = programPage(onlyAugust, programIn(onlyAugust, 'night-watch'));
    expect(opening.notice?.title).toBe('August 2025 is full');
    expect(opening.apply?.label).toBe('Join the waiting list');
  });

  it('is not in the form of its program, which asks for the open ones', () => {
    const { page } = applyTo(context, 'night-watch');
    expect(page.forms[0]?.form.way).toBeNull();
    expect(page.forms[0]?.form.onlyWay?.title).toMatch(/^May 2025: .*, 20 places$/);
  });

  it('is told to programs in keys of their own, beside the deadline that is stated', () => {
    const api = catalogApi(context.catalog, { now: MARCH_5, asOf: null, base: '/', commit: null });
    const cohort = api.cohorts.find(({ id }) => id === AUGUST);
    expect(cohort?.places).toEqual({ capacity: 12, left: null, isFull: true, asOf: '2025-03-01' });
    expect(cohort?.routes[0]).toMatchObject({
      isFull: true,
      deadline: { status: 'open', kind: 'date', date: '2025-07-15' },
    });
  });

  it('is sold out for search engines, and found by what it says', () => {
    const program = programIn(context, 'night-watch');
    const instance = courseInstance(context, program, cohortIn(context, AUGUST));
    expect(instance).toMatchObject({
      maximumAttendeeCapacity: 12,
      offers: [{ availability: 'https://schema.org/SoldOut' }],
    });
    expect(cohortRecord(context, program, cohortIn(context, AUGUST)).text).toContain(
      'Full as of March 1, 2025',
    );
  });
});

describe('a cohort taken together with a full one', () => {
  it('cannot be entered that way, and can in the others', async () => {
    const together = await editedContext(MARCH_5, (entries) => {
      fieldsOf(entries, 'cohorts', 'first-aid-afloat/march-2025').places = {
        full: true,
        asOf: '2025-03-04',
      };
    });
    const { routes } = cohortIn(together, 'ship-doctor/spring-2025');
    expect(routes.map(({ via, deadline }) => [via, deadline.kind])).toEqual([
      [null, 'date'],
      ['first-aid-afloat/march-2025', 'full'],
      ['first-aid-afloat/january-2025', 'passed'],
      [null, 'not-announced'],
    ]);
  });
});

describe('places that are left', () => {
  it('are printed as staff counted them, whatever applications arrive', () => {
    const { facts } = pageOf(context, 'ship-doctor/spring-2025');
    expect(facts.find(({ term }) => term === 'Places')?.text).toBe(
      '3 of 16 places left as of March 4, 2025',
    );
  });

  it('are few for search engines where a quarter or less is left', () => {
    const cohort = cohortIn(context, 'ship-doctor/spring-2025');
    const program = programIn(context, 'ship-doctor');
    const { offers, maximumAttendeeCapacity } = courseInstance(context, program, cohort);
    expect(maximumAttendeeCapacity).toBe(16);
    expect(new Set([offers].flat().map((offer) => Object(offer).availability))).toEqual(
      new Set(['https://schema.org/LimitedAvailability']),
    );
  });

  it('are not few where nobody said of how many', () => {
    const cohort = cohortIn(context, 'ship-doctor/spring-2025');
    const uncounted = { capacity: null, left: 30, isFull: false, asOf: '2025-03-04' };
    const program = programIn(context, 'ship-doctor');
    const { offers } = courseInstance(context, program, { ...cohort, places: uncounted });
    expect(new Set([offers].flat().map((offer) => Object(offer).availability))).toEqual(
      new Set(['https://schema.org/InStock']),
    );
  });

  it('are no fact any more once it has begun', () => {
    const begun = { ...context, now: '2025-04-06T00:00:00.000Z' };
    expect(pageOf(begun, 'ship-doctor/spring-2025').summary.places).toBeNull();
  });
});
