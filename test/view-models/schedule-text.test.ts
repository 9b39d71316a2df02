/** Schedules in words, as pages, calendars, comparison and search print them. */

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Cohort } from '#catalog/catalog-types.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { readContent } from '#catalog/read-content.ts';
import { addDays } from '#domain/dates.ts';
import type { Session } from '#domain/sessions.ts';
import { sessionsView } from '#view-models/sessions-view.ts';
import { session } from '../domain/session.ts';

const { entries } = await readContent(
  fileURLToPath(new URL('../fixtures/second-catalog', import.meta.url)),
);
if (entries === null) throw new Error('The second catalog cannot be read.');
const second = joinCatalog(entries);
const template = second.cohortById.get('ship-doctor/spring-2025');
if (!template) throw new Error('The second catalog has lost a cohort.');

function viewOf(sessions: readonly Session[], changes: Partial<Cohort> = {}) {
  const cohort: Cohort = {
    ...(template as Cohort),
    ...{ timeZone: 'America/New_York', leads: [], noSession: [], weekdays: null },
    sessions: sessions.map((one, index) => ({ ...one, number: index + 1 })),
    ...changes,
  };
  return sessionsView(cohort, [], 'en-US');
}
const evenings = (dates: readonly string[]) => dates.map((date) => session(date, '18:00', '20:00'));

describe('a schedule in words', () => {
  it('is monthly on the first Tuesday, with its dates and no day without class', () => {
    const view = viewOf(evenings(['2024-09-03', '2024-10-01', '2024-11-05']));
    expect(view.short).toBe('Monthly on the first Tuesday, Sep 3, Oct 1, and Nov 5, 6–8 PM ET');
    expect(view.shortNone).toBeNull();
    expect(view.sentences[0]).toBe(
      'Three classes, monthly on the first Tuesday, 6–8 PM Eastern Time: September 3, 2024; October 1, 2024; November 5, 2024.',
    );
    expect(view.sentences.filter((sentence) => sentence.startsWith('No class'))).toEqual([]);
  });

  it('is every other Tuesday', () => {
    const dates = [0, 14, 28, 42].map((days) => addDays('2024-08-06', days));
    expect(viewOf(evenings(dates)).short).toBe('Every other Tuesday, Aug 6 – Sep 17, 6–8 PM ET');
  });

  it('is weekends from Friday to Sunday, with the hours of each day', () => {
    const view = viewOf(
      ['2024-09-06', '2024-10-04'].flatMap((friday) => [
        session(friday, '18:00', '21:00'),
        session(addDays(friday, 1), '10:00', '17:00'),
        session(addDays(friday, 2), '10:00', '17:00'),
      ]),
    );
    expect(view.short).toBe(
      'Fri–Sun, Sep 6 – 8 and Oct 4 – 6, Fri 6–9 PM, Sat and Sun 10 AM–5 PM ET',
    );
  });

  it('is both hours where there are two classes a day', () => {
    const view = viewOf(
      ['2024-09-07', '2024-09-14', '2024-09-21'].flatMap((date) => [
        session(date, '10:00', '12:00'),
        session(date, '13:00', '15:00'),
      ]),
    );
    expect(view.times).toBe('Saturdays, 10 AM–12 PM and 1–3 PM ET');
    expect(view.sentences[0]).toBe(
      'Six classes on Saturdays, 10 AM–12 PM and 1–3 PM Eastern Time, September 7 – 21, 2024.',
    );
  });

  it('is its dates where there is no rhythm, and one class where there is one', () => {
    const view = viewOf(evenings(['2024-09-03', '2024-09-12', '2024-10-28']));
    expect(view.short).toBe('Sep 3, Sep 12, and Oct 28, 6–8 PM ET');
    expect(view.times).toBe('Sep 3, Sep 12, and Oct 28, 6–8 PM ET');
    expect(viewOf(evenings(['2024-09-05'])).sentences[0]).toBe(
      'One class, 6–8 PM Eastern Time, September 5, 2024.',
    );
  });

  it('names each last day to apply in the text of the months', () => {
    const cohort = second.cohortById.get('ship-doctor/spring-2025') as Cohort;
    const lastDays = [{ date: '2025-03-10', situation: 'Need the basics', number: 2 }];
    const view = sessionsView(cohort, lastDays, 'en-US');
    expect(view.lastDays).toEqual([
      { text: 'March 10: last day to apply, Need the basics', number: 2 },
    ]);
    // A month without a class is not drawn for a deadline alone.
    expect(view.months.map(({ name }) => name)).not.toContain('March');
    const inMonth = [{ ...lastDays[0], date: `${view.months[0]?.month}-01` }] as typeof lastDays;
    expect(sessionsView(cohort, inMonth, 'en-US').months[0]?.label).toMatch(
      /; last day to apply on 1, Need the basics$/,
    );
  });

  it('is the weekdays and hours that are stated where no class is listed', () => {
    const weekdays = [1, 4] as const;
    const time = { startTime: '19:00', endTime: '07:00', daysLater: 1 };
    const view = viewOf([], { starts: '2027-02', ends: null, weekdays, time });
    expect(view.short).toBe(
      'February 2027; the days are not published here, Mondays and Thursdays, 7 PM–7 AM ET (ends the next day)',
    );
    expect(view.times).toBe('Mondays and Thursdays, 7 PM–7 AM ET (ends the next day)');
    expect(viewOf([], { starts: '2027-02', weekdays: null, time: null }).times).toBeNull();
  });

  const onDays = (first: string, last: string) =>
    session(first, '17:00', '13:00', { endDate: last, endsAt: `${last}T17:00:00.000Z` });

  it('is the days of each meeting where meetings last several, and no rhythm of their first days', () => {
    const view = viewOf([
      onDays('2025-06-06', '2025-06-08'),
      onDays('2025-06-13', '2025-06-15'),
      onDays('2025-06-20', '2025-06-22'),
    ]);
    expect(view.short).toBe(
      'Jun 6 – 8, Jun 13 – 15, and Jun 20 – 22, 5 PM on the first day to 1 PM on the last, ET',
    );
    expect(view.count).toBe('3 classes');
    expect(view.strip?.label).toMatch(/^3 classes, /);
    expect(view.months[0]?.label).toBe('June 2025: classes on 6, 7, 8, 13, 14, 15, 20, 21, and 22');
  });

  it('names a meeting of several days, and a day without hours, in a rhythm of days', () => {
    const day = session('2025-06-17', '18:00', '20:00');
    const noHours = {
      startTime: null,
      endTime: null,
      startsAt: null,
      endsAt: null,
      start: null,
      end: null,
    };
    const view = viewOf([
      ...evenings(['2025-06-03', '2025-06-10']),
      { ...day, ...noHours },
      ...evenings(['2025-06-24', '2025-07-01', '2025-07-08']),
      session('2025-07-15', '18:00', '20:00', {
        endDate: '2025-07-17',
        endsAt: '2025-07-18T00:00:00.000Z',
      }),
    ]);
    expect(view.sentences).toEqual([
      'Five Tuesdays, 6–8 PM Eastern Time, June 3 – July 17, 2025.',
      'Class 3 is on Tuesday, June 17, hours not stated.',
      'Class 7 is on Tuesday, July 15 – Thursday, July 17, 6 PM on the first day to 8 PM on the last.',
    ]);
  });

  it('names a day without hours also where hours follow no rule', () => {
    const day = session('2025-06-17', '18:00', '20:00');
    const noHours = {
      startTime: null,
      endTime: null,
      startsAt: null,
      endsAt: null,
      start: null,
      end: null,
    };
    const view = viewOf([
      session('2025-06-03', '18:00', '20:00'),
      session('2025-06-10', '09:00', '11:00'),
      { ...day, ...noHours },
      session('2025-06-24', '14:00', '15:00'),
    ]);
    expect(view.sentences).toEqual([
      'Three Tuesdays, at varying times, June 3 – 24, 2025.',
      'Class 3 is on Tuesday, June 17, hours not stated.',
    ]);
  });
});
