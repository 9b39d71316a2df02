import { describe, expect, it } from 'vitest';
import { decisionBy } from '#domain/admission.ts';
import { deadlineStatus } from '#domain/deadlines.ts';
import { describeSchedule } from '#domain/schedule.ts';
import { fastestWayLine } from '#view-models/fastest-way-view.ts';
import { demonstration } from '../view-models/contexts.ts';
import { AS_OF, cohort, program } from './shipped-catalog.ts';

const kap = program('kap-certificate');
const summer = cohort('kap-certificate/summer-2024');
const fall = cohort('kap-certificate/fall-2024');

describe('the cohort Summer 2024', () => {
  it('is labeled a 7-week intensive with Jayne Gumpel', () => {
    expect(summer).toMatchObject({ name: 'Summer 2024', label: '7-week intensive' });
    expect(summer.leads.map(({ name }) => name)).toEqual(['Jayne Gumpel']);
  });

  it('meets twelve times, 12:00–2:00 PM in New York', () => {
    expect(summer.timeZone).toBe('America/New_York');
    expect(summer.time).toEqual({ startTime: '12:00', endTime: '14:00', daysLater: 0 });
    expect(summer.sessions.map(({ date }) => date)).toEqual([
      '2024-06-04',
      '2024-06-06',
      '2024-06-11',
      '2024-06-13',
      '2024-06-18',
      '2024-06-25',
      '2024-06-27',
      '2024-07-09',
      '2024-07-11',
      '2024-07-16',
      '2024-07-18',
      '2024-07-23',
    ]);
    expect(new Set(summer.sessions.map(({ start }) => start?.slice(10)))).toEqual(
      new Set(['T12:00:00-04:00']),
    );
  });

  it('falls in seven of eight calendar weeks, none from June 30 to July 6', () => {
    expect(describeSchedule(summer)).toMatchObject({
      planned: 12,
      weeksSpanned: 8,
      weeksWithSessions: 7,
      gaps: [{ first: '2024-06-20' }, { first: '2024-06-30', last: '2024-07-06' }],
    });
  });

  it('gives no reason for the missing June 20, July 2 and July 4', () => {
    expect(describeSchedule(summer)?.gaps.flatMap(({ dates }) => dates)).toEqual([
      '2024-06-20',
      '2024-07-02',
      '2024-07-04',
    ]);
    expect(summer.noSession.filter(({ reason }) => reason !== null)).toEqual([]);
  });

  it('has passed in every situation, with no date recorded', () => {
    expect(summer.routes.map(({ id, via, deadline }) => [id, via, deadline.kind])).toEqual([
      ['prerequisite-taken', null, 'passed'],
      ['prerequisite-enrolled', null, 'not-announced'],
      ['with-prerequisite', 'pti-certificate/april-2024', 'passed'],
    ]);
    expect(summer.routes.map(({ deadline }) => deadlineStatus(deadline, AS_OF))).toEqual([
      'passed',
      'passed',
      'passed',
    ]);
  });
});

describe('the cohort Fall 2024', () => {
  it('is labeled a 12-week program with Chantelle Thomas', () => {
    expect(fall).toMatchObject({ name: 'Fall 2024', label: '12-week program' });
    expect(fall.leads.map(({ name }) => name)).toEqual(['Chantelle Thomas']);
  });

  it('meets twelve times, 11:00 AM–1:00 PM in New York, across the end of daylight saving', () => {
    expect(fall.time).toEqual({ startTime: '11:00', endTime: '13:00', daysLater: 0 });
    expect(fall.sessions.map(({ startsAt }) => startsAt)).toEqual([
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
    expect(fall.sessions.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('skips October 22, as stated', () => {
    expect(fall.noSession).toEqual([{ date: '2024-10-22', reason: null }]);
  });

  it('has one deadline per situation', () => {
    expect(
      fall.routes.map(({ id, via, deadline }) => [
        id,
        via,
        deadlineStatus(deadline, AS_OF),
        deadline.kind === 'date' ? deadline.date : null,
        deadline.kind === 'date' ? deadline.closesAt : null,
      ]),
    ).toEqual([
      ['prerequisite-taken', null, 'open', '2024-09-10', '2024-09-11T04:00:00.000Z'],
      ['prerequisite-enrolled', null, 'not-announced', null, null],
      [
        'with-prerequisite',
        'pti-certificate/august-2024',
        'open',
        '2024-07-31',
        '2024-08-01T04:00:00.000Z',
      ],
      ['with-prerequisite', 'pti-certificate/june-2024', 'passed', null, null],
    ]);
  });

  it('states no time of day for a deadline', () => {
    const times = fall.routes.flatMap(({ deadline }) =>
      deadline.kind === 'date' ? [deadline.time] : [],
    );
    expect(times).toEqual([null, null]);
  });

  it('tells applicants with August PTI to ask first, and nobody else', () => {
    expect(fall.routes.map(({ warning }) => warning)).toEqual([
      null,
      null,
      'August PTI’s dates are not published here. A decision can take until {decisionBy}. Ask admissions when it begins before you apply.',
      null,
    ]);
    expect(decisionBy('2024-07-31', 'P1W')).toBe('2024-08-07');
  });

  it('warns staff of both deadlines that run into a start', () => {
    const notes = fall.staffNotes.join(' ');
    expect(notes).toMatch(/by about August 6 .* September 17\. .* August 7\./);
    expect(notes).toMatch(/September 10\. A decision can take one week, which is September 17/);
    expect(decisionBy('2024-09-10', 'P1W')).toBe(fall.starts);
  });
});

describe('tuition of the KAP certificate', () => {
  const plans = (route: string) =>
    kap.pricing?.tuition
      .find((tuition) => tuition.route === route)
      ?.plans.map(({ id, installments, totalCents, due }) => ({
        id,
        installments,
        totalCents,
        due,
      }));

  it('is in US dollars, per situation', () => {
    expect(kap.pricing?.currency).toBe('USD');
    expect(kap.pricing?.tuition.map(({ route, includes }) => [route, includes])).toEqual([
      ['prerequisite-taken', []],
      ['with-prerequisite', ['pti-certificate']],
    ]);
  });

  it('including PTI is $5,500 before the program starts, or 3 × $1,925 = $5,775', () => {
    expect(plans('with-prerequisite')).toEqual([
      { id: 'full', installments: [550000], totalCents: 550000, due: 'before-start' },
      {
        id: 'three-monthly',
        installments: [192500, 192500, 192500],
        totalCents: 577500,
        due: null,
      },
    ]);
  });

  it('with PTI completed is $3,000, when due is not stated, or 3 × $1,050 = $3,150', () => {
    expect(plans('prerequisite-taken')).toEqual([
      { id: 'full', installments: [300000], totalCents: 300000, due: null },
      {
        id: 'three-monthly',
        installments: [105000, 105000, 105000],
        totalCents: 315000,
        due: null,
      },
    ]);
  });

  it('is not stated for those enrolled in PTI', () => {
    expect(plans('prerequisite-enrolled')).toBeUndefined();
    expect(fall.routes.find(({ id }) => id === 'prerequisite-enrolled')?.tuition).toBeNull();
  });

  it('has no due date of the first installment and no stated way to pay', () => {
    const all = kap.pricing?.tuition.flatMap((tuition) => tuition.plans) ?? [];
    expect(all.map(({ dueDates }) => dueDates)).toEqual([null, null, null, null]);
    expect(kap.pricing?.paymentNote).toBe('How to pay, and when you choose a plan, is not stated.');
  });
});

describe('the fastest way in without PTI', () => {
  it('is Fall 2024 with August PTI', () => {
    expect(fastestWayLine(demonstration, program('kap-certificate'))).toBe(
      'The fastest way in: apply for Fall 2024 together with August 2024 PTI.',
    );
  });

  it('is none from August 1 on', () => {
    expect(
      fastestWayLine(
        { ...demonstration, now: '2024-08-01T04:00:00.000Z' },
        program('kap-certificate'),
      ),
    ).toBeNull();
  });
});
