import { describe, expect, it } from 'vitest';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { deadlineStatus } from '#domain/deadlines.ts';
import { catalogOf, demonstrationContent, entriesOf, secondContent } from './content.ts';

const second = await catalogOf(secondContent);
const shipped = await catalogOf(demonstrationContent);

function cohortOf(catalog: typeof second, id: string) {
  const cohort = catalog.cohortById.get(id);
  if (!cohort) throw new Error(`There is no cohort ${id}.`);
  return cohort;
}

const spring = cohortOf(second, 'ship-doctor/spring-2025');

/** The deadlines of a cohort, by the key of their route. */
function deadlinesOf(catalog: typeof second, id: string) {
  return Object.fromEntries(
    cohortOf(catalog, id).routes.map(({ id, via, deadline }) => [`${id}|${via ?? ''}`, deadline]),
  );
}

describe('the sessions of a cohort', () => {
  it('are numbered as they are listed, the cancelled one too', () => {
    expect(spring.sessions.map(({ number, date, status }) => [number, date, status])).toEqual([
      [1, '2025-04-05', 'scheduled'],
      [2, '2025-04-05', 'scheduled'],
      [3, '2025-04-12', 'cancelled'],
      [4, '2025-04-20', 'moved'],
      [5, '2025-04-26', 'moved'],
      [6, '2025-05-03', 'scheduled'],
    ]);
  });

  it('take their titles from the outline, unless they have one of their own', () => {
    expect(spring.sessions.map(({ title }) => title)).toEqual([
      'The medicine chest',
      'Swimming and rescue',
      'Heat, salt, and sun',
      'Advice by radio',
      'The log and the law',
      'Examination at sea',
    ]);
    const fall = cohortOf(shipped, 'kap-certificate/fall-2024');
    expect(fall.sessions.map(({ title }) => title)).toEqual(
      shipped.programById.get('kap-certificate')?.outline.map(({ title }) => title),
    );
  });

  it('are instants to the minute, also in a zone of half an hour', () => {
    expect(spring.sessions.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2025-04-05T04:00:00.000Z', '2025-04-05T05:30:00.000Z'],
      ['2025-04-05T08:30:00.000Z', '2025-04-05T11:00:00.000Z'],
      ['2025-04-12T04:00:00.000Z', '2025-04-12T05:30:00.000Z'],
      ['2025-04-20T04:45:00.000Z', '2025-04-20T06:15:00.000Z'],
      ['2025-04-26T04:00:00.000Z', '2025-04-26T05:30:00.000Z'],
      ['2025-05-03T01:15:00.000Z', '2025-05-03T06:45:00.000Z'],
    ]);
    expect(spring.sessions[5]?.start).toBe('2025-05-03T06:45:00+05:30');
  });

  it('follow a clock that is set back by half an hour between two of them', () => {
    const { sessions } = cohortOf(second, 'island-retreat/april-2025');
    expect(sessions.map(({ start, startsAt }) => [start, startsAt])).toEqual([
      ['2025-04-05T10:00:00+11:00', '2025-04-04T23:00:00.000Z'],
      ['2025-04-06T10:00:00+10:30', '2025-04-05T23:30:00.000Z'],
      ['2025-04-07T10:00:00+10:30', '2025-04-06T23:30:00.000Z'],
    ]);
  });

  it('follow the end of daylight saving in New York', () => {
    const { sessions } = cohortOf(shipped, 'kap-certificate/fall-2024');
    expect(sessions[5]?.startsAt).toBe('2024-10-29T15:00:00.000Z');
    expect(sessions[6]?.startsAt).toBe('2024-11-05T16:00:00.000Z');
  });

  it('have a place of their own only where it is not that of the cohort', () => {
    expect(spring.place).toBe('Invented Harbor, Kolkata');
    expect(spring.sessions.map(({ place }) => place)).toEqual([
      null,
      'Harbor pool, Kolkata',
      null,
      null,
      null,
      'Berth 4, Invented Harbor',
    ]);
  });

  it('say where they stood before and what was announced', () => {
    expect(spring.sessions[3]?.movedFrom).toEqual({
      date: '2025-04-19',
      startTime: '08:00',
      endTime: '09:30',
    });
    // Without an old time of its own it stood at the time it has now.
    expect(spring.sessions[4]?.movedFrom).toEqual({
      date: '2025-04-27',
      startTime: '09:30',
      endTime: '11:00',
    });
    expect(spring.sessions[2]?.notice).toEqual({
      date: '2025-03-01',
      text: 'The harbor is closed on this day.',
    });
    expect(spring.sessions[0]?.notice).toBeNull();
  });

  it('give the cohort its first and last day; a cancelled one does not count', async () => {
    expect([spring.starts, spring.ends]).toEqual(['2025-04-05', '2025-05-03']);
    const entries = await entriesOf(secondContent);
    for (const { id, fields } of entries.cohorts) {
      if (id !== 'night-watch/may-2025') continue;
      const notice = { date: '2025-04-01', text: 'The lamp is broken.' };
      fields.sessions[0] = { date: '2025-05-13', status: 'cancelled', notice };
    }
    const { starts, ends } = cohortOf(joinCatalog(entries), 'night-watch/may-2025');
    expect([starts, ends]).toEqual(['2025-05-20', '2025-05-27']);
  });

  it('may be unknown: then as much is said of the days as is known', () => {
    const { starts, ends, sessions } = cohortOf(second, 'ship-doctor/autumn-2025');
    expect([starts, ends, sessions]).toEqual(['2025-09', '2025', []]);
    expect(cohortOf(shipped, 'pti-certificate/august-2024').starts).toBe('2024-08');
  });
});

describe('the days without a session', () => {
  it('keep their reason where one is stated', () => {
    expect(spring.noSession).toEqual([
      { date: '2025-04-13', reason: 'A public holiday' },
      { date: '2025-04-19', reason: null },
    ]);
  });
});

describe('a deadline', () => {
  it('closes with its day in the home zone, where no time is stated', () => {
    expect(
      deadlinesOf(second, 'ship-doctor/spring-2025')['with-basics|first-aid-afloat/march-2025'],
    ).toEqual({
      kind: 'date',
      date: '2025-03-10',
      time: null,
      timeZone: 'Asia/Kolkata',
      closesAt: '2025-03-10T18:30:00.000Z',
      opensAt: null,
      opensDate: null,
      priorityDate: null,
      extendedFrom: null,
      isExtended: false,
      namesZone: false,
    });
    const fall = deadlinesOf(shipped, 'kap-certificate/fall-2024');
    expect(fall['prerequisite-taken|']).toMatchObject({ closesAt: '2024-09-11T04:00:00.000Z' });
  });

  it('closes at its time in its own zone, where both are stated', () => {
    expect(deadlinesOf(second, 'ship-doctor/spring-2025')['basics-completed|']).toEqual({
      kind: 'date',
      date: '2025-03-25',
      time: '18:30',
      timeZone: 'Asia/Tokyo',
      closesAt: '2025-03-25T09:30:00.000Z',
      opensAt: null,
      opensDate: null,
      priorityDate: '2025-03-01',
      extendedFrom: '2025-03-15',
      isExtended: true,
      namesZone: true,
    });
  });

  it('closes with its day in its own zone, where a zone alone is stated', () => {
    expect(deadlinesOf(second, 'night-watch/may-2025')['anyone|']).toMatchObject({
      time: null,
      closesAt: '2025-05-01T15:00:00.000Z',
    });
  });

  it('opens as its first day begins', () => {
    const deadline = deadlinesOf(second, 'ship-doctor/autumn-2025')['basics-completed|'];
    expect(deadline).toMatchObject({
      opensAt: '2025-05-31T18:30:00.000Z',
      opensDate: '2025-06-01',
      closesAt: '2025-08-15T18:30:00.000Z',
    });
    if (!deadline) return;
    expect(deadlineStatus(deadline, '2025-05-31T18:29:59.999Z')).toBe('not-open-yet');
    expect(deadlineStatus(deadline, '2025-05-31T18:30:00.000Z')).toBe('open');
    expect(deadlineStatus(deadline, '2025-08-15T18:29:59.999Z')).toBe('open');
    expect(deadlineStatus(deadline, '2025-08-15T18:30:00.000Z')).toBe('passed');
  });

  it('of a rolling intake ends as the first class that is held begins', () => {
    expect(deadlinesOf(second, 'first-aid-afloat/march-2025')['anyone|']).toEqual({
      kind: 'rolling',
      passesAt: '2025-03-21T07:00:00.000Z',
    });
  });

  it('that is not announced passes as the first class begins', () => {
    expect(deadlinesOf(second, 'ship-doctor/spring-2025')['elsewhere-completed|']).toEqual({
      kind: 'not-announced',
      passesAt: '2025-04-05T04:00:00.000Z',
    });
    expect(deadlinesOf(shipped, 'kap-certificate/fall-2024')['prerequisite-enrolled|']).toEqual({
      kind: 'not-announced',
      passesAt: '2024-09-17T15:00:00.000Z',
    });
  });

  it('ends with the month in which the cohort begins, where no more is known', () => {
    expect(deadlinesOf(second, 'ship-doctor/autumn-2025')['elsewhere-completed|']).toEqual({
      kind: 'rolling',
      passesAt: '2025-09-30T18:30:00.000Z',
    });
  });

  it('that has passed without a record has no instant', () => {
    expect(
      deadlinesOf(second, 'ship-doctor/spring-2025')['with-basics|first-aid-afloat/january-2025'],
    ).toEqual({ kind: 'passed' });
  });
});

describe('a route', () => {
  it('knows its form, its words, its prerequisite’s cohort and its tuition', () => {
    const route = spring.routes[1];
    expect(route?.form).toBe('full');
    expect(route?.situation.label).toBe('I still need First Aid Afloat');
    expect(route?.viaCohort).toEqual({ name: 'March 2025', program: 'FAA' });
    expect(route?.tuition?.plans.map(({ id, totalCents }) => [id, totalCents])).toEqual([
      ['full', 13_000_000],
      ['three-monthly', 13_200_000],
    ]);
    expect(route?.warning).toBe(
      'A decision can take until {decisionBy}. First Aid Afloat begins on March 21.',
    );
  });

  it('has no tuition where none is stated', () => {
    expect(spring.routes.find(({ id }) => id === 'elsewhere-completed')?.tuition).toBeNull();
    const fall = cohortOf(shipped, 'kap-certificate/fall-2024');
    expect(fall.routes.find(({ id }) => id === 'prerequisite-enrolled')?.tuition).toBeNull();
  });

  it('has the tuition of everyone where there is one for all', () => {
    const route = cohortOf(second, 'night-watch/may-2025').routes[0];
    expect(route?.tuition?.route).toBeNull();
    expect(route?.tuition?.currency).toBe('JPY');
  });
});
