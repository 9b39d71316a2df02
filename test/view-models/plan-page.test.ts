import { describe, expect, it } from 'vitest';
import { planCalendar } from '#feeds/plan-calendar.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { planAction, plannedWays, planPage, plansPage } from '#view-models/plan-page.ts';
import { readCalendar } from '../feeds/read-calendar.ts';
import { readCatalog } from '../fixtures/read-catalog.ts';
import { at, demonstration } from './contexts.ts';
import { editedContext, fieldsOf } from './edited-catalog.ts';

const FALL = 'kap-certificate/fall-2024';
const factsOf = (facts: readonly { term: string; text: string }[]) =>
  Object.fromEntries(facts.map(({ term, text }) => [term, text]));

function wayTo(context: PageContext, cohort: string, id: string) {
  const way = plannedWays(context).find((one) => one.cohort.id === cohort && one.id === id);
  if (way === undefined) throw new Error(`There is no way ${id} into ${cohort}.`);
  return way;
}

describe('the plan of what one learns at one’s own pace', () => {
  it('waits for no class, and asks for no days', async () => {
    const context = await editedContext('2025-03-05T00:00:00.000Z', (entries) => {
      fieldsOf(entries, 'programs', 'ship-doctor').delivery = 'self-paced';
    });
    const way = plannedWays(context).find(({ cohort }) => cohort.id === 'ship-doctor/autumn-2025');
    const page = way && planPage(context, way);
    expect(page?.facts.map(({ term }) => term)).not.toContain('First class');
    expect(page?.parts.map(({ note }) => note)).toEqual([null]);
    expect(page?.unknown).not.toContain('The days of Autumn 2025 Ship Doctor');
  });
});

describe('the plan of somebody who still needs the prerequisite', () => {
  const way = wayTo(demonstration, FALL, 'with-prerequisite--pti-certificate--august-2024');
  const page = planPage(demonstration, way);

  it('begins with the prerequisite and ends with the last class', () => {
    expect(page.title).toBe('My plan: Fall 2024 KAP');
    expect(page.situation).toBe('I still need PTI, with August 2024 PTI');
    expect(page.parts.map(({ title, note }) => [title, note])).toEqual([
      ['1. August 2024 PTI', 'The classes are not listed yet. Ask admissions for the days.'],
      ['2. Fall 2024 KAP', null],
    ]);
    expect(page.parts[1]?.lines.filter(({ number }) => number)).toHaveLength(12);
    expect(factsOf(page.parts[0]?.facts ?? [])).toMatchObject({ Length: '6 weeks' });
    expect(factsOf(page.parts[1]?.facts ?? [])).toMatchObject({
      'Live hours a week': '2',
      'Live hours in all': '24',
    });
  });

  it('says of what is not published that it is not known, and computes no weeks from it', () => {
    expect(factsOf(page.facts)).toEqual({
      Decision: 'Within 1 week; by August 7, 2024 if you apply on the last day',
      'First class': 'Not known: the days of August 2024 PTI are not published',
      'Last class': 'Tuesday, December 10, 2024',
    });
    expect(page.unknown[0]).toBe('The days of August 2024 PTI');
    expect(page.unknown).toContain('Refunds');
    expect(page.refunds).toEqual([]);
  });

  it('has every payment of every plan, and says that the price covers both', () => {
    expect(page.covers).toBe('The tuition covers PTI, too.');
    expect(page.apart).toBeNull();
    expect(page.plans.map(({ label, total, payments }) => [label, total, payments])).toEqual([
      [
        'In full',
        '$5,500',
        [{ name: 'Payment 1', amount: '$5,500', due: 'Before the program starts' }],
      ],
      [
        'Three equal monthly installments',
        '$5,775',
        [1, 2, 3].map((number) => ({
          name: `Payment ${number}`,
          amount: '$1,925',
          due: 'Not stated',
        })),
      ],
    ]);
  });

  it('is a calendar: the last day with an alarm, then each class', () => {
    const { events } = readCalendar(planCalendar(demonstration, way));
    expect(events[0]).toMatchObject({
      start: '2024-07-31',
      alarms: ['2024-07-24T09:00:00', '2024-07-30T09:00:00'],
    });
    expect(events.filter(({ alarms }) => alarms.length === 0)).toHaveLength(12);
    expect(events.at(-1)?.start).toBe('2024-12-10T16:00:00.000Z');
  });
});

describe('the plan of somebody with everything known', () => {
  it('counts the weeks from the first to the last class', () => {
    const page = planPage(demonstration, wayTo(demonstration, FALL, 'prerequisite-taken'));
    expect(page.parts.map(({ title }) => title)).toEqual(['Fall 2024 KAP']);
    expect(factsOf(page.facts)).toMatchObject({
      'First class': 'Tuesday, September 17, 2024',
      'Last class': 'Tuesday, December 10, 2024',
      'From first to last class': '13 weeks',
      'Live hours a week': '2',
    });
    expect(page.apply?.href).toBe(
      '/apply/kap-certificate/?way=kap-certificate%2Ffall-2024%7Cprerequisite-taken%7C#supplemental',
    );
  });

  it('stays until the last class, without Apply once nobody can', () => {
    const late = at('2024-09-12T12:00:00.000Z');
    const page = planPage(late, wayTo(late, FALL, 'prerequisite-taken'));
    expect(page.apply).toBeNull();
    expect(page.deadline.applyBy).toBe('Deadline was September 10, 2024');
    const { events } = readCalendar(planCalendar(late, wayTo(late, FALL, 'prerequisite-taken')));
    expect(events).toHaveLength(12);
    expect(plannedWays(at('2024-12-11T05:00:00.000Z'))).toEqual([]);
  });

  it('leaves a price open that is not stated', () => {
    const page = planPage(demonstration, wayTo(demonstration, FALL, 'prerequisite-enrolled'));
    expect(page.plans).toEqual([]);
    expect(page.noPlan).toBe('The price in your situation is not stated. Ask admissions.');
    expect(page.unknown.slice(0, 2)).toEqual([
      'The last day to apply',
      'What it costs in your situation',
    ]);
  });

  it('takes days, payments and refunds of another institute with it', async () => {
    const context = await editedContext('2025-03-01T00:00:00.000Z');
    const way = wayTo(
      context,
      'ship-doctor/spring-2025',
      'with-basics--first-aid-afloat--march-2025',
    );
    const page = planPage(context, way);
    expect(page.parts.map(({ title }) => title)).toEqual([
      '1. March 2025 FAA',
      '2. Spring 2025 CSM',
    ]);
    expect(page.plans.at(-1)?.payments.map(({ due }) => due)).toEqual([
      'March 31, 2025',
      'April 30, 2025',
      'May 31, 2025',
    ]);
    expect(page.refunds[0]).toBe('100% of tuition refunded up to 60 days before the start');
    const payments = readCalendar(planCalendar(context, way)).events.filter(({ summary }) =>
      summary.startsWith('Payment due'),
    );
    expect(payments.map(({ start }) => start)).toContain('2025-04-30');
  });
});

describe('the price of a plan', () => {
  const way = wayTo(demonstration, FALL, 'with-prerequisite--pti-certificate--august-2024');

  it('leads to that of the prerequisite where the tuition does not cover it', () => {
    const { tuition } = way.route;
    const route = { ...way.route, tuition: tuition && { ...tuition, includes: [] } };
    expect(planPage(demonstration, { ...way, route }).apart).toEqual({
      label: 'What PTI costs',
      href: '/programs/pti-certificate/#cost',
    });
  });

  it('is that of modules where one pays for those alone, and is not called unknown', async () => {
    const { catalog } = await readCatalog('test/fixtures/prices-catalog');
    const context = { ...demonstration, catalog, now: '2030-07-01T00:00:00.000Z' };
    const page = planPage(context, wayTo(context, 'evenings/june-2031', 'anyone'));
    expect([page.plans, page.noPlan, page.unknown]).toEqual([
      [],
      'Evenings: €120 to €130 each',
      [],
    ]);
  });
});

describe('the choice of plans', () => {
  it('has each way that can be taken now, and leads from a cohort to its own', () => {
    const [only, ...others] = plansPage(demonstration).cohorts;
    expect(others).toEqual([]);
    expect(only?.plans.map(({ label, note }) => [label, note])).toEqual([
      ['My plan: I’ve completed PTI', 'Apply by September 10, 2024'],
      ['My plan: I’m enrolled in PTI', 'The deadline is not stated. Ask admissions'],
      ['My plan: I still need PTI, with August 2024 PTI', 'Apply by July 31, 2024'],
    ]);
    const { program, cohort } = wayTo(demonstration, FALL, 'prerequisite-taken');
    expect(planAction(demonstration, program, cohort)?.href).toBe(
      '/plan/#kap-certificate-fall-2024',
    );
  });

  it('names what comes next where nothing can be planned', () => {
    const closed = at('2024-12-11T05:00:00.000Z');
    expect(plansPage(closed).cohorts).toEqual([]);
    expect(plansPage(closed).next.label).toBe('Tell me about new dates');
  });
});
