import { expect, it } from 'vitest';
import { type BuiltDeadline, readBuilt } from '#receiver/built-catalog.ts';
import { formPage } from '#receiver/pages/form-page.ts';
import { SITE } from './fixture-site.ts';
import { NOON } from './running.ts';

const built = readBuilt(SITE);

/** The form that comes back, where every deadline of the site is another one. */
function printed(other: Partial<BuiltDeadline>): string {
  const cohorts = built.catalog.cohorts.map((cohort) => ({
    ...cohort,
    routes: cohort.routes.map((route) => ({ ...route, deadline: { ...route.deadline, ...other } })),
  }));
  const form = built.forms.find(({ id }) => id === 'full');
  if (form === undefined) throw new Error('There is no form full.');
  const asked = { form, program: 'kap-certificate', fields: new Map(), errors: [] };
  return formPage(
    { ...asked, kind: 'application', action: '/f/application', now: NOON },
    { ...built, catalog: { ...built.catalog, cohorts } },
  ).main.text;
}

it('a rolling intake is not said to have no stated deadline in the form that comes back', () => {
  const none = { date: null, closesAt: null, time: null };
  const later = '2999-01-01T00:00:00.000Z';
  expect(printed({ ...none, kind: 'rolling', passesAt: null })).toContain('Apply at any time');
  expect(printed({ ...none, kind: 'rolling', passesAt: later })).toContain(
    'Apply any time before the first class',
  );
  expect(printed({ ...none, kind: 'not-announced', passesAt: later })).toContain(
    'The deadline is not stated. Ask admissions',
  );
});
