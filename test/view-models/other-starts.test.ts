import { describe, expect, it } from 'vitest';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { admissionSteps } from '#view-models/admission-steps.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { programCard } from '#view-models/program-card.ts';
import { programPage } from '#view-models/program-page.ts';
import { editedContext, fieldsOf, programIn } from './edited-catalog.ts';

const MARCH_5 = '2025-03-05T00:00:00.000Z';

describe('a program that begins by demand', async () => {
  const context = await editedContext(MARCH_5, (entries) => {
    const program = fieldsOf(entries, 'programs', 'night-watch');
    program.byDemand = 6;
    delete program.offeredEvery;
    for (const id of ['may-2025', 'august-2025']) {
      fieldsOf(entries, 'cohorts', `night-watch/${id}`).status = 'draft';
    }
  });
  const program = programIn(context, 'night-watch');

  it('says when it begins, and leads to the list of those who ask', () => {
    const { opening } = programPage(context, program);
    expect(opening.facts).toContainEqual({ term: 'Starts', text: 'When 6 people ask' });
    expect(opening.notice).toEqual({
      title: 'Starts by demand',
      text: 'It starts when 6 people ask. Join the list, and admissions writes to you.',
    });
    expect(opening.apply?.href).toBe('/apply/night-watch/#interest');
    const { forms } = applicationFormsApi(context.catalog);
    const apply = applyPage(context, program, forms);
    expect([apply.interest?.id, apply.notice]).toEqual(['interest', opening.notice]);
    expect(admissionSteps(context, program)).toEqual([opening.notice]);
  });

  it('says so on its card and in the API', () => {
    expect(programCard(context, program).facts).toContain('Starts when 6 people ask');
    const api = catalogApi(context.catalog, { now: MARCH_5, asOf: null, base: '/', commit: null });
    expect(api.programs.find(({ id }) => id === program.id)?.byDemand).toEqual({ fewest: 6 });
  });
});

describe('a program that begins every month', () => {
  it('says on which day', async () => {
    const context = await editedContext(MARCH_5, (entries) => {
      fieldsOf(entries, 'programs', 'night-watch').offeredEvery = {
        every: [1, 1],
        unit: 'month',
        on: 'the first Monday',
        roughly: false,
      };
    });
    expect(programCard(context, programIn(context, 'night-watch')).facts).toContain(
      'Starts every month on the first Monday',
    );
  });
});

describe('a class that ends after midnight', () => {
  it('ends on the next day on its page, in its calendar and in the API', async () => {
    const context = await editedContext(MARCH_5, (entries) => {
      const cohort = fieldsOf(entries, 'cohorts', 'night-watch/may-2025');
      cohort.time = { start: '22:00', end: '02:00', nextDay: true };
      cohort.sessions = ['2025-05-13', '2025-05-20', '2025-05-27'];
    });
    const program = programIn(context, 'night-watch');
    const cohort = program.cohorts.find(({ id }) => id === 'night-watch/may-2025');
    if (!cohort) throw new Error('There is May 2025.');
    const page = cohortPage(context, program, cohort);
    expect(page.lines[0]?.time).toBe('10 PM–2 AM Japan Standard Time (ends the next day)');
    expect(page.summary.sessions.count).toBe('3 four-hour classes');
    expect(cohortCalendar(context, program, cohort)).toContain(
      'DTEND;TZID=Asia/Tokyo:20250514T020000',
    );
    const api = catalogApi(context.catalog, { now: MARCH_5, asOf: null, base: '/', commit: null });
    expect(api.cohorts.find(({ id }) => id === cohort.id)?.sessions[0]).toMatchObject({
      start: '2025-05-13T22:00:00+09:00',
      end: '2025-05-14T02:00:00+09:00',
    });
  });
});

describe('a cohort of which the days are known, and no hour', () => {
  it('is in calendars as whole days', async () => {
    const context = await editedContext(MARCH_5, (entries) => {
      const cohort = fieldsOf(entries, 'cohorts', 'night-watch/august-2025');
      cohort.starts = '2025-08-01';
      cohort.ends = '2025-08-03';
    });
    const program = programIn(context, 'night-watch');
    const cohort = program.cohorts.find(({ id }) => id === 'night-watch/august-2025');
    if (!cohort) throw new Error('There is August 2025.');
    const calendar = cohortCalendar(context, program, cohort);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20250801');
    expect(calendar).toContain('DTEND;VALUE=DATE:20250804');
  });
});
