/** Dates beside classes: named days, parts at one’s own pace, deadlines of another zone, extensions. */
import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { happeningsAfter } from '#review/moments.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { deadlineView } from '#view-models/deadline-view.ts';
import { sessionLines } from '#view-models/session-lines.ts';
import { sessionsView } from '#view-models/sessions-view.ts';
import { readCalendar } from '../feeds/read-calendar.ts';
import { secondCatalog } from '../fixtures/second-catalog.ts';
import { running } from './contexts.ts';

const now = '2025-03-05T03:30:00.000Z';
const context = { ...running(secondCatalog, now), siteUrl: 'https://catalog.example' };

function cohortOf(id: string) {
  const cohort = secondCatalog.cohortById.get(id);
  const program = secondCatalog.programById.get(cohort?.program ?? '');
  if (!cohort || !program) throw new Error(`There is no cohort ${id}.`);
  return { cohort, program };
}

const spring = cohortOf('ship-doctor/spring-2025');
const autumn = cohortOf('ship-doctor/autumn-2025');

describe('days that are neither a class nor a deadline to apply', () => {
  it('are printed in order, each under the name that the institute gives it', () => {
    expect(sessionsView(spring.cohort, [], 'en-US').otherDates).toEqual([
      { term: 'Scholarship deadline', text: 'March 10, 2025' },
      { term: 'Decisions sent', text: 'March 28, 2025, 5 PM India Standard Time' },
      { term: 'Orientation', text: 'March 30, 2025, 6–7 PM India Standard Time. By video' },
      {
        term: 'At your own pace: Reading charts',
        text: 'April 7 – 18, 2025. About four hours',
      },
      { term: 'At your own pace: The log', text: 'April 28 – May 2, 2025' },
    ]);
  });

  it('stand among the facts of a cohort without classes, with a calendar of its own', () => {
    const page = cohortPage(context, autumn.program, autumn.cohort);
    expect(page.facts).toContainEqual({ term: 'Scholarship deadline', text: 'July 1, 2025' });
    expect(page.calendar?.download).toEqual({
      label: 'Save these dates as a calendar file',
      href: '/programs/ship-doctor/autumn-2025.ics',
    });
  });

  it('are whole days, moments and hours in the calendar, a part at one’s own pace all its days', () => {
    const text = cohortCalendar(context, spring.program, spring.cohort);
    const { events } = readCalendar(text);
    const named = (name: string) => events.filter(({ summary }) => summary.startsWith(name));
    expect(named('Orientation').map(({ start, end }) => [start, end])).toEqual([
      ['2025-03-30T12:30:00.000Z', '2025-03-30T13:30:00.000Z'],
    ]);
    expect(text).toContain('DTSTART;VALUE=DATE:20250310');
    expect(text).toContain('DTSTART;VALUE=DATE:20250407\r\nDTEND;VALUE=DATE:20250419');
    expect(text).toContain('UID:ship-doctor.spring-2025.date-scholarship@catalog.example');
  });

  it('are listed between the classes where one takes a part alone', () => {
    const lines = sessionLines(spring.cohort, 'en-US');
    expect(lines.filter(({ status }) => status === 'self-paced')).toMatchObject([
      { number: null, title: 'At your own pace: Reading charts', date: 'April 7 – 18, 2025' },
      { number: null, title: 'At your own pace: The log', date: 'April 28 – May 2, 2025' },
    ]);
  });

  it('are told by the forecast and are keys of the API', () => {
    expect(
      happeningsAfter(secondCatalog, now)
        .filter(({ kind }) => kind === 'key-date')
        .map(({ at, text }) => [at, text]),
    ).toEqual([
      ['2025-03-09T18:30:00.000Z', 'Spring 2025: Scholarship deadline.'],
      ['2025-03-28T11:30:00.000Z', 'Spring 2025: Decisions sent.'],
      ['2025-03-30T12:30:00.000Z', 'Spring 2025: Orientation.'],
      ['2025-06-30T18:30:00.000Z', 'Autumn 2025: Scholarship deadline.'],
    ]);
    const api = catalogApi(secondCatalog, { now, asOf: null, base: '/', commit: null });
    expect(api.cohorts.find(({ id }) => id === 'ship-doctor/autumn-2025')?.keyDates).toEqual([
      {
        id: 'scholarship',
        label: 'Scholarship deadline',
        date: '2025-07-01',
        startTime: null,
        endTime: null,
        timeZone: 'Asia/Kolkata',
        startsAt: null,
        note: null,
      },
    ]);
  });
});

describe('a deadline', () => {
  const viewOf = (id: string) => {
    const [route] = cohortOf(id).cohort.routes;
    if (!route) throw new Error(`${id} has no route.`);
    return deadlineView(route.deadline, now, 'en-US');
  };

  it('names its zone where no hour is stated and it is not the home zone', () => {
    expect(viewOf('night-watch/may-2025').applyBy).toBe(
      'Apply by May 1, 2025 (Japan Standard Time)',
    );
  });

  it('says that it was extended where the date before is not recorded', () => {
    expect(viewOf('ship-doctor/autumn-2025').notes).toEqual(['This deadline was extended.']);
    expect(viewOf('ship-doctor/autumn-2025').applyBy).toBe(
      'Applications from June 1, 2025 to August 15, 2025',
    );
  });
});
