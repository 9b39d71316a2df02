import { describe, expect, it } from 'vitest';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { doorsOf } from '#view-models/doors.ts';
import { ownPath } from '#view-models/own-path.ts';
import { AS_OF, catalog } from '../fixtures/demonstration.ts';
import { running } from './contexts.ts';
import { type EditedEntries, editedContext, fieldsOf, programIn } from './edited-catalog.ts';

const spring = 'ship-doctor/spring-2025';
const march = 'first-aid-afloat/march-2025';

/** The path of whoever still needs First Aid Afloat, after an edit. */
async function pathWithBasics(edit?: (entries: EditedEntries) => void) {
  const context = await editedContext('2025-03-01T00:00:00.000Z', edit);
  const cohort = context.catalog.cohortById.get(spring);
  const route = cohort?.routes.find(({ via }) => via === march);
  if (cohort === undefined || route === undefined) throw new Error('The fixture has changed.');
  const door = doorsOf(context, programIn(context, 'ship-doctor'), cohort).find(
    ({ id }) => id === route.id,
  );
  return ownPath(context, cohort, route, door?.tuition ?? null);
}

describe('the path of an applicant who takes the prerequisite first', () => {
  it('begins with the cohort of the prerequisite, and names the program in every title', async () => {
    const { lines, events } = await pathWithBasics();
    expect(lines.slice(0, 3)).toEqual([
      'You take March 2025 FAA first.',
      'If you are accepted, the first class of March 2025 FAA is on Friday, March 21, 2025.',
      'If you are accepted, the first class of Spring 2025 CSM is on Saturday, April 5, 2025.',
    ]);
    expect(events).toEqual([
      {
        id: 'first-class-first-aid-afloat-march-2025',
        title: 'First class of March 2025 FAA, if accepted',
        at: ['2025-03-21T07:00:00.000Z', '2025-03-21T09:00:00.000Z'],
      },
      {
        id: 'first-class-ship-doctor-spring-2025',
        title: 'First class of Spring 2025 CSM, if accepted',
        at: ['2025-04-05T04:00:00.000Z', '2025-04-05T05:30:00.000Z'],
      },
    ]);
  });

  it('says what is not known of it, and puts no guess into a calendar', async () => {
    const { lines, events } = await pathWithBasics((entries) => {
      const fields = fieldsOf(entries, 'cohorts', march);
      fields.sessions = [];
      fields.starts = '2025-03';
    });
    expect(lines[1]).toBe(
      'March 2025 FAA begins in March 2025; the day is not published here. Ask admissions.',
    );
    expect(events.map(({ title }) => title)).toEqual([
      'First class of Spring 2025 CSM, if accepted',
    ]);
    const unknown = await pathWithBasics((entries) => {
      fieldsOf(entries, 'cohorts', march).sessions = [];
    });
    expect(unknown.lines[1]).toBe(
      'When March 2025 FAA begins is not published here. Ask admissions.',
    );
  });

  it('does not begin with a class that is cancelled', async () => {
    const { lines } = await pathWithBasics((entries) => {
      const fields = fieldsOf(entries, 'cohorts', march);
      fields.sessions = fields.sessions.map((session, index) =>
        index === 0 && typeof session === 'string'
          ? { date: session, status: 'cancelled', notice: { date: '2025-02-01', text: 'Storm.' } }
          : session,
      );
    });
    expect(lines[1]).toContain('is on Saturday, March 22, 2025');
  });

  it('tells what is due when, for each plan', async () => {
    const { lines } = await pathWithBasics();
    expect(lines.slice(3)).toEqual([
      'In full, ₹130,000: payable before the program starts.',
      'Three equal monthly installments, ₹132,000: due Mar 31, 2025, Apr 30, 2025, and May 31, 2025.',
    ]);
  });
});

describe('the path into a program that is applied to without a cohort', () => {
  it('says that nothing is known of its beginning, and what is payable', () => {
    const program = catalog.programById.get('pc-kap');
    if (program === undefined) throw new Error('The fixture has changed.');
    const context = running(catalog, AS_OF);
    const { forms } = applicationFormsApi(catalog);
    const page = applyPage(context, program, forms);
    expect(applicationIsland(context, program, forms, page)?.path).toEqual({
      lines: [
        'When PC-KAP begins is not published here. Ask admissions.',
        'Monthly installments, $9,875: when the first payment is due is not stated.',
      ],
      ending: [],
      events: [],
    });
  });
});
