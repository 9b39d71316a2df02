import { describe, expect, it } from 'vitest';
import { doorsOf } from '#view-models/doors.ts';
import { openCohorts } from '#view-models/offering.ts';
import { catalog, cohort, program } from '../fixtures/demonstration.ts';
import { at, belowCatalog, demonstration, live } from './contexts.ts';

const kap = program('kap-certificate');
const fall = cohort('kap-certificate/fall-2024');
const summer = cohort('kap-certificate/summer-2024');
const doors = doorsOf(demonstration, kap, fall);

describe('the doors of Fall 2024 on July 15, 2024', () => {
  it('are three situations in the words of applicants', () => {
    expect(doors.map(({ label }) => label)).toEqual([
      'I’ve completed PTI',
      'I’m enrolled in PTI',
      'I still need PTI',
    ]);
  });

  it('say until when each may be entered, the open deadline before the passed one', () => {
    expect(
      doors.map(({ entries }) => entries.map(({ via, deadline }) => [via, deadline.applyBy])),
    ).toEqual([
      [[null, 'Apply by September 10, 2024']],
      [[null, 'The deadline is not stated. Ask admissions']],
      [
        ['with August 2024 PTI', 'Apply by July 31, 2024'],
        ['with June 2024 PTI', 'The deadline has passed; its date was not recorded'],
      ],
    ]);
  });

  it('never print a price without its plan, nor a price that is not stated', () => {
    expect(
      doors.map(
        ({ tuition }) => tuition && [tuition.amount, tuition.condition, tuition.alternative],
      ),
    ).toEqual([
      ['$3,000', 'in full', 'or 3 × $1,050 = $3,150 ($150 more)'],
      null,
      ['$5,500', 'in full', 'or 3 × $1,925 = $5,775 ($275 more)'],
    ]);
    expect(doors[2]?.tuition?.includes).toBe('including PTI');
  });

  it('lead to the form of their situation, with the only way of it chosen', () => {
    expect(doors.map(({ apply }) => apply?.href)).toEqual([
      '/apply/kap-certificate/?way=kap-certificate%2Ffall-2024%7Cprerequisite-taken%7C#supplemental',
      '/apply/kap-certificate/?way=kap-certificate%2Ffall-2024%7Cprerequisite-enrolled%7C#supplemental',
      '/apply/kap-certificate/?way=kap-certificate%2Ffall-2024%7Cwith-prerequisite%7Cpti-certificate%2Faugust-2024#full',
    ]);
    expect(doorsOf(belowCatalog, kap, fall)[0]?.apply?.href).toBe(
      '/catalog/apply/kap-certificate/?way=kap-certificate%2Ffall-2024%7Cprerequisite-taken%7C#supplemental',
    );
  });

  it('warn with the last day of a decision where August PTI may come too early', () => {
    expect(doors[2]?.entries[0]?.warning).toBe(
      'August PTI’s dates are not published here. A decision can take until August 7. Ask admissions when it begins before you apply.',
    );
    expect(doors[2]?.entries[1]?.warning).toBeNull();
  });
});

describe('doors that have closed', () => {
  it('close one by one: need PTI after July 31, completed after September 10', () => {
    const closed = (now: string) =>
      doorsOf(at(now), kap, fall).map(({ isClosed, apply }) => [isClosed, apply === null]);
    expect(closed('2024-08-01T03:59:59.999Z')).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ]);
    expect(closed('2024-08-01T04:00:00.000Z')).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
    expect(closed('2024-09-17T15:00:00.000Z')).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  it('have neither a date nor an Apply where the date was not recorded', () => {
    const [completed] = doorsOf(demonstration, kap, summer);
    expect(completed?.entries[0]?.deadline.alone).toEqual({
      text: 'Passed, date not recorded',
      tone: 'closed',
    });
    expect(completed?.apply).toBeNull();
  });

  it('lead on each for itself while another is open, and not each to the same place after', () => {
    const ways = (now: string) => doorsOf(at(now), kap, fall).map(({ next }) => next?.label);
    expect(ways('2024-08-05T12:00:00.000Z')).toEqual([
      undefined,
      undefined,
      'Tell me about new dates',
    ]);
    expect(ways('2025-01-15T12:00:00.000Z')).toEqual([undefined, undefined, undefined]);
  });
});

describe('open cohorts', () => {
  it('are those with at least one open deadline', () => {
    expect(openCohorts(catalog.cohorts, demonstration.now).map(({ id }) => id)).toEqual([
      'kap-certificate/fall-2024',
    ]);
    expect(openCohorts(catalog.cohorts, '2024-08-15T12:00:00.000Z').map(({ id }) => id)).toEqual([
      'kap-certificate/fall-2024',
    ]);
    expect(openCohorts(catalog.cohorts, live.now)).toEqual([]);
  });
});
