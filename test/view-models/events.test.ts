import { describe, expect, it } from 'vitest';
import { catalogApi } from '#feeds/catalog-api.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { deadlinesCalendar } from '#feeds/deadlines-calendar.ts';
import { eventCalendar } from '#feeds/event-events.ts';
import { educationEvent } from '#feeds/json-ld/event.ts';
import { programRecord } from '#feeds/search/program-record.ts';
import { happeningsAfter } from '#review/moments.ts';
import { siteOutputs } from '#review/outputs.ts';
import { cohortPage } from '#view-models/cohort-page.ts';
import { cohortsPage } from '#view-models/cohorts-page.ts';
import { comingEvents } from '#view-models/events-view.ts';
import { homePage } from '#view-models/home-page.ts';
import { programPage } from '#view-models/program-page.ts';
import { readCalendar } from '../feeds/read-calendar.ts';
import { editedContext, programIn } from './edited-catalog.ts';

/** The open house is on March 12 about two programs, the sample watch on April 10 before May 2025. */
const MARCH_5 = '2025-03-05T00:00:00.000Z';
const context = await editedContext(MARCH_5);
const titles = (events: readonly { readonly title: string }[]) => events.map(({ title }) => title);

describe('an event before one decides', () => {
  it('stands on the pages of its programs, on the home page and in the list of dates', () => {
    expect(titles(programPage(context, programIn(context, 'night-watch')).events)).toEqual([
      'Open house on the pier',
      'A sample watch',
    ]);
    expect(titles(programPage(context, programIn(context, 'ship-doctor')).events)).toEqual([
      'Open house on the pier',
    ]);
    expect(programPage(context, programIn(context, 'radio-operation')).events).toEqual([]);
    expect(titles(homePage(context).events)).toEqual(titles(cohortsPage(context).events));
    expect(programPage(context, programIn(context, 'ship-doctor')).sections).toContainEqual({
      id: 'events',
      title: 'Meet us first',
    });
  });

  it('stands on the page of the cohort it comes before, and of no other', () => {
    const program = programIn(context, 'night-watch');
    const events = program.cohorts.map((cohort) => [
      cohort.name,
      titles(cohortPage(context, program, cohort).events),
    ]);
    expect(events).toEqual([
      ['May 2025', ['Open house on the pier', 'A sample watch']],
      ['August 2025', ['Open house on the pier']],
    ]);
  });

  it('says when and how, in its own zone', () => {
    const [, watch] = cohortsPage(context).events;
    expect(watch).toMatchObject({
      when: 'Thursday, April 10, 2025, 8–9 PM Japan Standard Time',
      join: 'Call the pier to get a place.',
      link: null,
    });
  });

  it('leaves every page at its end, and the forecast tells so', () => {
    const ended = { ...context, now: '2025-03-12T14:00:00.000Z' };
    expect(titles(comingEvents(ended))).toEqual(['A sample watch']);
    expect(
      happeningsAfter(context.catalog, MARCH_5)
        .filter(({ kind }) => kind === 'event-ends')
        .map(({ at, text }) => [at, text]),
    ).toEqual([
      ['2025-03-12T14:00:00.000Z', '“Open house on the pier” is over and leaves the pages.'],
      ['2025-04-10T12:00:00.000Z', '“A sample watch” is over and leaves the pages.'],
    ]);
  });

  it('is in the calendar of its cohort and in that of all deadlines', () => {
    const program = programIn(context, 'night-watch');
    const [may, august] = program.cohorts;
    if (!may || !august) throw new Error('There are two cohorts.');
    expect(deadlinesCalendar(context)).toContain('SUMMARY:Open house on the pier');
    expect(cohortCalendar(context, program, may)).toContain(
      'DTSTART;TZID=Asia/Tokyo:20250410T200000',
    );
    expect(cohortCalendar(context, program, august)).not.toContain('A sample watch');
  });

  it('has a calendar file of its own, named beside it', () => {
    const [house] = cohortsPage(context).events;
    expect(house?.calendar).toEqual({
      label: 'Save in my calendar: Open house on the pier',
      href: '/events/open-house.ics',
    });
    const [event] = context.catalog.events;
    if (!event) throw new Error('There is an open house.');
    const { name, events } = readCalendar(eventCalendar(context, event));
    expect(name).toBe('Open house on the pier');
    expect(events).toMatchObject([
      {
        uid: 'events.open-house@127.0.0.1',
        start: '2025-03-12T12:30:00.000Z',
        end: '2025-03-12T14:00:00.000Z',
        zone: 'Asia/Kolkata',
        location: 'https://pier.example.org/open-house',
      },
    ]);
    expect(siteOutputs(context).get('/events/open-house.ics')?.kind).toBe('calendar');
  });

  it('is told to search engines, to programs, and found', () => {
    const [house] = context.catalog.events;
    if (!house) throw new Error('There is an open house.');
    expect(educationEvent(context, house)).toMatchObject({
      '@type': 'EducationEvent',
      startDate: '2025-03-12T18:00:00+05:30',
      endDate: '2025-03-12T19:30:00+05:30',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://pier.example.org/open-house' },
    });
    const api = catalogApi(context.catalog, { now: MARCH_5, asOf: null, base: '/', commit: null });
    expect(api.events.map(({ id, cohort, start }) => [id, cohort, start])).toEqual([
      ['open-house', null, '2025-03-12T18:00:00+05:30'],
      ['sample-watch', 'night-watch/may-2025', '2025-04-10T20:00:00+09:00'],
    ]);
    const record = programRecord(context, programIn(context, 'ship-doctor'));
    expect(record.sections.find(({ id }) => id === 'events')?.text).toContain(
      'Open house on the pier: Wednesday, March 12, 2025, 6–7:30 PM India Standard Time.',
    );
  });
});
