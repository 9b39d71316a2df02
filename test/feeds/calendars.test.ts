import { describe, expect, it, vi } from 'vitest';
import { instantOf, isTimeZone } from '#domain/zoned-time.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { deadlineReminder } from '#feeds/deadline-reminder.ts';
import { deadlinesCalendar } from '#feeds/deadlines-calendar.ts';
import { icalendar } from '#feeds/icalendar.ts';
import { remindersOf } from '#view-models/calendar-links.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { secondCatalog } from '../fixtures/second-catalog.ts';
import { demonstration } from '../view-models/contexts.ts';
import { readCalendar } from './read-calendar.ts';

const shipped: PageContext = {
  ...demonstration,
  siteUrl: 'https://catalog.example/kap',
  base: '/kap/',
};
const second: PageContext = { ...shipped, catalog: secondCatalog, isDemonstration: false };

function calendarText(context: PageContext, cohortId: string): string {
  const cohort = context.catalog.cohortById.get(cohortId);
  const program = context.catalog.programById.get(cohort?.program ?? '');
  if (!cohort || !program) throw new Error(`There is no cohort ${cohortId}.`);
  return cohortCalendar(context, program, cohort);
}

const read = (context: PageContext, cohortId: string) =>
  readCalendar(calendarText(context, cohortId));

describe('the calendar of a cohort, read back by another parser', () => {
  it('has the exact instants of Fall 2024, an hour later in UTC once daylight saving ends', () => {
    const { events } = read(shipped, 'kap-certificate/fall-2024');
    expect(events.map(({ start }) => start)).toEqual([
      '2024-09-17T15:00:00.000Z',
      '2024-09-24T15:00:00.000Z',
      '2024-10-01T15:00:00.000Z',
      '2024-10-08T15:00:00.000Z',
      '2024-10-15T15:00:00.000Z',
      '2024-10-29T15:00:00.000Z',
      '2024-11-05T16:00:00.000Z',
      '2024-11-12T16:00:00.000Z',
      '2024-11-19T16:00:00.000Z',
      '2024-11-26T16:00:00.000Z',
      '2024-12-03T16:00:00.000Z',
      '2024-12-10T16:00:00.000Z',
    ]);
    expect(events[0]?.end).toBe('2024-09-17T17:00:00.000Z');
    expect(events.at(-1)?.end).toBe('2024-12-10T18:00:00.000Z');
    expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(['America/New_York']));
  });

  it('has the exact instants of Summer 2024', () => {
    const { events } = read(shipped, 'kap-certificate/summer-2024');
    const days = ['06-04', '06-06', '06-11', '06-13', '06-18', '06-25', '06-27'];
    days.push('07-09', '07-11', '07-16', '07-18', '07-23');
    expect(events.map(({ start, end }) => [start, end])).toEqual(
      days.map((day) => [`2024-${day}T16:00:00.000Z`, `2024-${day}T18:00:00.000Z`]),
    );
  });

  it('names each class for good, whatever its date', () => {
    const { events } = read(shipped, 'kap-certificate/fall-2024');
    expect(events[5]).toMatchObject({
      uid: 'kap-certificate.fall-2024.session-6@catalog.example',
      sequence: 0,
      stamp: '2024-01-01T00:00:00Z',
      location: 'Online',
      status: 'CONFIRMED',
    });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(12);
  });

  it('explains October 22 in the calendar and in the class before it, and makes no event of it', () => {
    const { name, description, events } = read(shipped, 'kap-certificate/fall-2024');
    expect(name).toBe('KAP Fall 2024');
    expect(description).toContain(
      'Ketamine-Assisted Psychotherapy Certificate. No class on October 22.',
    );
    const explained = events.filter((event) => event.description.includes('October 22'));
    expect(explained.map(({ uid }) => uid)).toEqual([
      'kap-certificate.fall-2024.session-5@catalog.example',
    ]);
    expect(events).toHaveLength(12);
  });

  it('explains the days that Summer 2024 passes over too', () => {
    const { description, events } = read(shipped, 'kap-certificate/summer-2024');
    expect(description).toContain('No class on June 20, July 2, and July 4.');
    expect(events[4]?.description).toContain('No class on June 20.');
    expect(events[6]?.description).toContain('No class on July 2 and July 4.');
  });

  it('says that a demonstration is one, and of a live site nothing', () => {
    const [event] = read(shipped, 'kap-certificate/fall-2024').events;
    expect(event?.description).toContain(
      'Demonstration. This site behaves as if today were July 15, 2024.',
    );
    const live = read({ ...shipped, isDemonstration: false }, 'kap-certificate/fall-2024');
    expect(live.events[0]?.description).not.toContain('Demonstration');
  });

  it('keeps a cancelled class and says where a moved one stood before', () => {
    const { events } = read(second, 'ship-doctor/spring-2025');
    const [first, , cancelled, moved] = events;
    expect(first).toMatchObject({ sequence: 3, stamp: '2024-01-04T00:00:00Z' });
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      sequence: 4,
      stamp: '2024-01-05T00:00:00Z',
      start: '2025-04-12T04:00:00.000Z',
      end: '2025-04-12T05:30:00.000Z',
    });
    expect(cancelled?.summary).toMatch(/^Canceled: /);
    expect(cancelled?.description).toContain('The harbor is closed on this day.');
    expect(moved).toMatchObject({
      status: 'CONFIRMED',
      sequence: 4,
      start: '2025-04-20T04:45:00.000Z',
    });
    expect(moved?.description).toContain('Moved from Saturday, April 19, 2025, 8–9:30 AM.');
    expect(events[5]?.location).toBe('Berth 4, Invented Harbor');
  });

  it('is the same text in every build and in every zone of the machine', () => {
    const text = calendarText(shipped, 'kap-certificate/fall-2024');
    vi.stubEnv('TZ', 'Australia/Lord_Howe');
    expect(calendarText(shipped, 'kap-certificate/fall-2024')).toBe(text);
    vi.unstubAllEnvs();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

describe('the texts of a calendar', () => {
  it('are read back as they are, whatever is in them, and no line has more than 75 octets', () => {
    const hard = `${'Größe; 李小明, \\n\\, "a": \n👩‍⚕️ '.repeat(6)}end`;
    const event = {
      ...{ uid: 'a@b', sequence: 0, summary: hard, description: [hard, hard], location: hard },
      ...{ when: { kind: 'day' as const, date: '2024-03-31' }, isCancelled: false, alarms: [60] },
      url: `https://catalog.example/${'d/'.repeat(40)}`,
    };
    const head = { name: hard, description: hard, url: event.url, language: 'en' };
    const text = icalendar({ ...head, events: [event] });
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    const calendar = readCalendar(text);
    const { name, ownName, description } = calendar;
    expect([name, ownName, description]).toEqual([hard, hard, hard]);
    expect(calendar.events[0]).toMatchObject({
      ...{ summary: hard, description: `${hard}\n\n${hard}`, location: hard, url: event.url },
    });
  });
});

describe('a wall time', () => {
  it('is printed as it stands, even at an hour that clocks skip where the site is built', () => {
    // In London 01:30 does not exist on this day; in Tokyo it does.
    vi.stubEnv('TZ', 'Europe/London');
    const when = {
      ...{ kind: 'span' as const, date: '2024-03-31', startTime: '01:30', endTime: '02:30' },
      timeZone: 'Asia/Tokyo',
    };
    const event = {
      ...{ uid: 'a@b', sequence: 0, when, summary: 'A', description: [], location: null },
      ...{ isCancelled: false, url: 'https://catalog.example/' },
    };
    const head = { name: 'A', description: 'A', url: 'https://catalog.example/', language: 'en' };
    const text = icalendar({ ...head, events: [event] });
    vi.unstubAllEnvs();
    expect(text).toContain('DTSTART;TZID=Asia/Tokyo:20240331T013000');
    expect(readCalendar(text).events[0]?.start).toBe('2024-03-30T16:30:00.000Z');
  });
});

describe('the rules of a zone in a calendar', () => {
  it('give the instants of the pages in every zone', { timeout: 30_000 }, () => {
    const wrong: string[] = [];
    const head = { name: 'A', description: 'A', url: 'https://catalog.example/', language: 'en' };
    // Between the days on which most clocks change, and in the month in which Morocco’s do.
    const dates = [
      ...['2024-01-15', '2024-03-12', '2024-04-02', '2024-07-15', '2024-10-28', '2024-11-04'],
      '2025-03-20',
    ];
    for (const timeZone of Intl.supportedValuesOf('timeZone').filter(isTimeZone)) {
      const events = dates.map((date, index) => ({
        ...{ uid: `${index}@b`, sequence: 0, summary: 'A', description: [], location: null },
        ...{ isCancelled: false, url: 'https://catalog.example/' },
        when: { kind: 'moment' as const, date, time: '11:00', timeZone },
      }));
      const read = readCalendar(icalendar({ ...head, events })).events.map(({ start }) => start);
      const right = dates.map((date) => instantOf(date, '11:00', timeZone));
      if (read.join() !== right.join()) wrong.push(timeZone);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the calendar of deadlines', () => {
  it('has a day for each deadline with a date, and none for those without', () => {
    const { events } = readCalendar(deadlinesCalendar(shipped));
    expect(events.map(({ start, end, summary }) => [start, end, summary])).toEqual([
      ['2024-09-10', '2024-09-11', 'Last day to apply: KAP Fall 2024, Completed PTI'],
      [
        '2024-07-31',
        '2024-08-01',
        'Last day to apply: KAP Fall 2024, Need PTI (with August 2024 PTI)',
      ],
    ]);
    expect(events[1]?.uid).toBe(
      'kap-certificate.fall-2024.with-prerequisite.pti-certificate.august-2024.deadline@catalog.example',
    );
    expect(events[0]?.description).toContain('Through the end of the day, Eastern Time.');
  });

  it('has the moment where a time of day is stated, in the zone of the deadline', () => {
    const { events } = readCalendar(deadlinesCalendar(second));
    const timed = events.find(({ uid }) =>
      uid.startsWith('ship-doctor.spring-2025.basics-completed.'),
    );
    expect(timed).toMatchObject({
      zone: 'Asia/Tokyo',
      start: '2025-03-25T09:30:00.000Z',
      // That of the cohort, and one more: the deadline was extended.
      sequence: 4,
    });
    expect(timed?.description).toContain('Extended from March 15, 2025.');
  });
});

describe('a reminder of the last day to apply', () => {
  const reminders = (context: PageContext, cohortId: string) => {
    const cohort = context.catalog.cohortById.get(cohortId);
    if (cohort === undefined) throw new Error(`There is no cohort ${cohortId}.`);
    return remindersOf(context, cohort).map((reminder) => ({
      ...reminder,
      text: deadlineReminder(context, cohort, reminder),
    }));
  };

  it('speaks up at nine, a week and a day before, for each situation with a day of its own', () => {
    const [taken, needed, ...more] = reminders(shipped, 'kap-certificate/fall-2024');
    expect(more).toEqual([]);
    const [event, ...others] = readCalendar(taken?.text ?? '').events;
    expect(others).toEqual([]);
    expect([event?.summary, event?.start, event?.alarms]).toEqual([
      'Last day to apply: KAP Fall 2024, Completed PTI',
      '2024-09-10',
      ['2024-09-03T09:00:00', '2024-09-09T09:00:00'],
    ]);
    const [withPti] = readCalendar(needed?.text ?? '').events;
    expect([withPti?.summary, withPti?.start]).toEqual([
      'Last day to apply: KAP Fall 2024, Need PTI (with August 2024 PTI)',
      '2024-07-31',
    ]);
    // The calendar of all deadlines has the same event, and keeps quiet.
    const all = readCalendar(deadlinesCalendar(shipped)).events;
    expect(all.find(({ uid }) => uid === event?.uid)).toEqual({ ...event, alarms: [] });
  });

  it('is one alone where the last day is everybody’s, without a situation', () => {
    const cohort = shipped.catalog.cohortById.get('kap-certificate/fall-2024');
    const [route] = cohort?.routes ?? [];
    if (!cohort || !route) throw new Error('There is no such cohort.');
    const routes = cohort.routes.map((one) => ({ ...one, deadline: route.deadline }));
    const same = { ...cohort, routes };
    const [reminder, ...more] = remindersOf(shipped, same);
    expect([reminder?.id, reminder?.situation, more]).toEqual(['apply-by', null, []]);
    const text = reminder ? deadlineReminder(shipped, same, reminder) : '';
    expect(readCalendar(text).events.map(({ summary }) => summary)).toEqual([
      'Last day to apply: KAP Fall 2024',
    ]);
  });

  it('is none once the day has passed, and begins at the hour of a deadline that has one', () => {
    expect(reminders(shipped, 'kap-certificate/summer-2024')).toEqual([]);
    const august = { ...shipped, now: '2024-08-01T04:00:00.000Z' };
    expect(reminders(august, 'kap-certificate/fall-2024').map(({ id }) => id)).toEqual([
      'apply-by-prerequisite-taken',
    ]);
    const march = { ...second, now: '2025-03-01T00:00:00.000Z' };
    const texts = reminders(march, 'ship-doctor/spring-2025').map(({ text }) => text);
    expect(
      texts.flatMap((text) => readCalendar(text).events.map(({ alarms }) => alarms)),
    ).toContainEqual(
      // 6:30 PM in Tokyo on March 25
      ['2025-03-18T09:30:00.000Z', '2025-03-24T09:30:00.000Z'],
    );
  });
});
