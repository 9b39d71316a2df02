/** A class that staff moved or cancelled, everywhere an applicant meets it. */
import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { cohortWithClasses } from '#feeds/json-ld/cohort.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { comparePage } from '#view-models/compare-page.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { plannedWays, planPage } from '#view-models/plan-page.ts';
import { sessionsView } from '#view-models/sessions-view.ts';
import { dateWords } from '#words/dates.ts';
import { readCalendar } from '../feeds/read-calendar.ts';
import { edit, edited, sideOf } from '../review/edited.ts';

const id = 'kap-certificate/fall-2024';
const { context } = await sideOf(
  edited(
    edit(
      `cohorts/${id}.mdx`,
      '  - "2024-10-08"\n  - "2024-10-15"\n',
      `  - date: "2024-10-09"
    status: moved
    movedFrom: { date: "2024-10-08" }
    notice: { date: "2024-07-10", text: "Moved to Wednesday of the same week." }
  - date: "2024-10-15"
    status: cancelled
    notice: { date: "2023-12-30", text: "We will write to you about a new date." }
`,
    ),
    edit(
      `cohorts/${id}.mdx`,
      '  - "2024-11-05"\n',
      `  - date: "2024-11-05"
    start: "12:00"
    end: "14:00"
    status: moved
    movedFrom: { date: "2024-11-05", start: "11:00", end: "13:00" }
    notice: { date: "2024-11-03", text: "An hour later." }
`,
    ),
  ),
);

function parts(of: PageContext) {
  const cohort = of.catalog.cohortById.get(id);
  const program = of.catalog.programById.get('kap-certificate');
  if (!cohort || !program) throw new Error(`There is no ${id}.`);
  return { cohort, program };
}

const { cohort, program } = parts(context);

describe('the page of the cohort', () => {
  it('tells each at its head, with the day it was announced', () => {
    expect(cohortPage(context, program, cohort).sessionNotices).toEqual([
      {
        number: 4,
        title:
          'Class 4 was moved from Tuesday, October 8, 2024 to Wednesday, October 9, 2024, announced July 10.',
        text: 'Moved to Wednesday of the same week.',
      },
      {
        number: 5,
        title: 'Class 5 on Tuesday, October 15, 2024 was canceled, announced December 30, 2023.',
        text: 'We will write to you about a new date.',
      },
      {
        number: 7,
        title:
          'Class 7 was moved from Tuesday, November 5, 2024, 11 AM–1 PM to Tuesday, November 5, 2024, 12–2 PM, announced November 3.',
        text: 'An hour later.',
      },
    ]);
  });

  it('marks the day of a canceled class as one without class', () => {
    const { months } = sessionsView(cohort, [], 'en-US');
    expect(months[1]?.label).toBe('October 2024: classes on 1, 9, and 29; no class on 15 and 22');
    const compared = comparePage(context).comparison.cohorts.find((one) => one.id === id);
    expect(compared?.facts.none).toBe('October 15, October 22');
    expect(dateWords.monthLabel('May 2025', ['4'], [], [])).toBe('May 2025: class on 4');
  });

  it('says of a cohort whose every class is canceled that it is, and no dates or hours', () => {
    const none = cohort.sessions.map((session) => ({ ...session, status: 'cancelled' as const }));
    const cancelled = { ...cohort, sessions: none, starts: null, ends: null };
    expect(sessionsView(cancelled, [], 'en-US').dates).toBe('Every class is canceled');
    const way = plannedWays(context).find((one) => one.cohort === cohort);
    const plan = way && planPage(context, { ...way, cohort: cancelled });
    expect(plan?.facts.map(({ term }) => term)).toEqual(['Decision', 'First class']);
  });

  it('keeps them in the list of classes, and each class its number', () => {
    const { lines } = cohortPage(context, program, cohort);
    expect(
      lines.filter(({ note }) => note !== null).map((line) => [line.number, line.note]),
    ).toEqual([
      [4, 'Moved from Tuesday, October 8, 2024. Moved to Wednesday of the same week.'],
      [5, 'Canceled. We will write to you about a new date.'],
      [null, 'No class'],
      [7, 'Moved from Tuesday, November 5, 2024, 11 AM–1 PM. An hour later.'],
    ]);
  });

  it('keeps its rhythm, and names what differs from it', () => {
    const { sessions } = cohortPage(context, program, cohort).summary;
    expect(sessions.count).toBe('12 two-hour classes, 1 canceled');
    expect(sessions.short).toBe(
      'Tuesdays, Sep 17 – Dec 10, 11 AM–1 PM ET, but class 4 on Wed, Oct 9 and class 7 on Tue, Nov 5, 12–2 PM',
    );
    expect(sessions.shortNone).toBe('none on Oct 15 and Oct 22');
    expect(sessions.sentences.slice(0, 5)).toEqual([
      'Nine Tuesdays, 11 AM–1 PM Eastern Time, September 17 – December 10, 2024.',
      'Class 4 was moved to Wednesday, October 9.',
      'Class 7 was moved to Tuesday, November 5, 12–2 PM.',
      'Class 5 on October 15 is canceled.',
      'No class on October 22.',
    ]);
  });

  it('is without them once the cohort is over', () => {
    const later = { ...context, now: '2024-12-12T12:00:00.000Z' };
    expect(cohortPage(later, program, cohort).sessionNotices).toEqual([]);
  });
});

describe('the calendar of the cohort', () => {
  const { events } = readCalendar(cohortCalendar(context, program, cohort));

  it('has the new time, and a sequence above that of the other classes', () => {
    expect(events[3]).toMatchObject({
      uid: 'kap-certificate.fall-2024.session-4@127.0.0.1',
      sequence: 1,
      status: 'CONFIRMED',
      start: '2024-10-09T15:00:00.000Z',
      end: '2024-10-09T17:00:00.000Z',
    });
    expect(events[3]?.description).toContain('Moved from Tuesday, October 8, 2024, 11 AM–1 PM.');
    expect(events[6]).toMatchObject({ sequence: 1, start: '2024-11-05T17:00:00.000Z' });
    expect(events[0]).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
  });

  it('makes no day without class of the day a class was moved from', () => {
    const said = events.flatMap(({ description }) => description.match(/No class on .*?\./g) ?? []);
    expect(said).toEqual(['No class on October 22.']);
  });

  it('keeps the cancelled class, as cancelled', () => {
    expect(events).toHaveLength(12);
    expect(events[4]).toMatchObject({
      sequence: 1,
      status: 'CANCELLED',
      start: '2024-10-15T15:00:00.000Z',
    });
    expect(events[4]?.summary).toMatch(/^Canceled: KAP Fall 2024, class 5/);
    expect(events[4]?.description).toContain('We will write to you about a new date.');
  });
});

describe('the API', () => {
  it('has their status, the old time and the notice', () => {
    const api = catalogApi(context.catalog, { ...context, asOf: null, commit: null });
    const sessions = api.cohorts.find((one) => one.id === id)?.sessions ?? [];
    expect(sessions[3]).toMatchObject({
      number: 4,
      start: '2024-10-09T11:00:00-04:00',
      status: 'moved',
      movedFrom: { date: '2024-10-08', startTime: '11:00', endTime: '13:00' },
      notice: { date: '2024-07-10', text: 'Moved to Wednesday of the same week.' },
    });
    expect(sessions[4]).toMatchObject({ number: 5, status: 'cancelled', movedFrom: null });
    expect(sessions[5]).toMatchObject({ number: 6, status: 'scheduled', notice: null });
  });
});

describe('structured data', () => {
  it('calls them cancelled and rescheduled', () => {
    const { subEvent } = cohortWithClasses(context, program, cohort) as unknown as {
      subEvent: readonly Record<string, unknown>[];
    };
    expect(subEvent[3]).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2024-10-08',
    });
    expect(subEvent[4]).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  });
});
