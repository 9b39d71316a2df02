/** A program with one way in: its cohorts state a deadline, and no situation is told apart. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspectContentFolder } from '#checks/check-content.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { deadlinesCalendar } from '#feeds/deadlines-calendar.ts';
import { siteOutputs } from '#review/outputs.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { cohortSummary } from '#view-models/cohort-summary.ts';
import { homePage } from '#view-models/home-page.ts';
import { programPage } from '#view-models/program-page.ts';
import { readCatalog } from '../fixtures/read-catalog.ts';
import { running } from './contexts.ts';

const folder = fileURLToPath(new URL('../fixtures/one-way-catalog', import.meta.url));
const { catalog, program, cohort } = await readCatalog(folder);
const wheel = program('wheel');

const at = (now: string) => running(catalog, now);

const bothOpen = at('2027-02-01T12:00:00.000Z');
const onlySummer = at('2027-03-01T12:00:00.000Z');

describe('a program that tells no situations apart', () => {
  it('is valid content, and has one way into each cohort', async () => {
    expect((await inspectContentFolder(folder)).findings).toEqual([]);
    expect(cohort('wheel/spring-2027').routes).toMatchObject([
      {
        id: 'everyone',
        via: null,
        form: 'main',
        situation: { label: null },
        deadline: { date: '2027-02-20', extendedFrom: '2027-02-13' },
        tuition: { plans: [{ totalCents: 480_000 }, { totalCents: 420_000 }] },
      },
    ]);
    // Nobody applies without a cohort.
    expect(wheel.admission.form).toBeNull();
  });

  it('prints a deadline, a price and an Apply without a situation', () => {
    const [door] = cohortSummary(bothOpen, wheel, cohort('wheel/spring-2027')).doors;
    expect(door).toMatchObject({
      label: null,
      shortLabel: null,
      entries: [{ deadline: { applyBy: 'Apply by February 20, 2027' } }],
      tuition: { amount: 'MX$4,800' },
      apply: {
        suffix: 'for Spring 2027',
        href: '/apply/wheel/?way=wheel%2Fspring-2027%7Ceveryone%7C#main',
      },
    });
  });

  it('asks only for the cohort, by its deadline and price', () => {
    const { forms } = applicationFormsApi(catalog);
    const page = applyPage(bothOpen, wheel, forms);
    expect(page.forms[0]?.form).toMatchObject({
      onlyWay: null,
      size: '3 questions',
      way: {
        label: 'Cohort',
        groups: [
          { choices: [{ label: 'Apply by February 20, 2027 · MX$4,800 in full', hint: null }] },
          { choices: [{ label: 'The deadline is not stated. Ask admissions · MX$4,800 in full' }] },
        ],
      },
    });
    expect(applicationIsland(bothOpen, wheel, forms, page)).toMatchObject({
      choosing: { title: 'Which cohort?', missing: 'Choose a cohort', name: 'Cohort' },
      onlyWay: null,
      cohorts: [{ ways: [{ label: '', chosen: 'Spring 2027' }] }, { ways: [{ label: '' }] }],
    });
  });

  it('asks nothing of it where one cohort is open', () => {
    const { forms } = applicationFormsApi(catalog);
    const page = applyPage(onlySummer, wheel, forms);
    expect(page.forms[0]?.form).toMatchObject({
      onlyWay: {
        title: 'Summer 2027: July 2027; the days are not published here',
        value: 'wheel/summer-2027|everyone|',
      },
      size: '2 questions',
    });
    expect(applicationIsland(onlySummer, wheel, forms, page)).toMatchObject({
      onlyWay: 'wheel/summer-2027|everyone|',
    });
  });

  it('counts beside a cohort its own classes, and of one known to its month none', () => {
    expect(programPage(bothOpen, wheel).opening.format).toContain('4 three-hour classes');
    expect(programPage(onlySummer, wheel).opening).toMatchObject({
      cohortName: 'Summer 2027',
      format: expect.not.stringContaining('classes'),
    });
    const [open] = homePage(onlySummer).open;
    expect(open?.format).not.toContain('classes');
  });

  it('has its deadline in the calendar and in the API, where everyone has it', () => {
    expect(deadlinesCalendar(bothOpen)).toContain(
      'SUMMARY:Last day to apply: Wheel Throwing Spring 2027\r\n',
    );
    const api = catalogApi(catalog, { now: bothOpen.now, asOf: null, base: '/', commit: null });
    const spring = api.cohorts.find(({ id }) => id === 'wheel/spring-2027');
    expect(spring?.routes).toMatchObject([
      { id: 'everyone', via: null, label: 'Everyone', deadline: { date: '2027-02-20' } },
    ]);
    expect(api.tuition).toMatchObject([{ program: 'wheel', route: null }]);
  });

  it('speaks of no situation on any page', () => {
    const found = [...siteOutputs(bothOpen)]
      .filter(([path]) => path.endsWith('/'))
      .flatMap(([path, { text }]) =>
        [...text.matchAll(/"Everyone"|where you are|what applies|the situation/g)].map(
          ([word]) => `${path}: ${word}`,
        ),
      );
    expect(found).toEqual([]);
  });
});
