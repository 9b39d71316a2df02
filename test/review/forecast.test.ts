import { describe, expect, it } from 'vitest';
import { forecast, nextChangeAt } from '#review/forecast.ts';
import { happeningsAfter } from '#review/moments.ts';
import { siteOutputs } from '#review/outputs.ts';
import { printForecast } from '#review/print-forecast.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { secondCatalog } from '../fixtures/second-catalog.ts';
import { at, demonstration } from '../view-models/contexts.ts';
import { edit, edited, sideOf } from './edited.ts';

const told = forecast(demonstration, 60);
const running: PageContext = { ...demonstration, isDemonstration: false };

describe('the next 60 days from July 15, 2024', { timeout: 60_000 }, () => {
  it('name every moment with what happens at it', () => {
    expect(
      told.moments.map(({ at: instant, happenings }) => [
        instant,
        happenings.map(({ text }) => text).join(' '),
      ]),
    ).toEqual([
      ['2024-07-24T04:00:00.000Z', 'Summer 2024 is over and moves to past dates.'],
      [
        '2024-08-01T04:00:00.000Z',
        'Fall 2024, I still need PTI, with August 2024 PTI: applications close; the last day is July 31, 2024.',
      ],
      ['2024-08-11T04:00:00.000Z', 'June 2024 is over and moves to past dates.'],
      [
        '2024-08-20T04:00:00.000Z',
        'Fall 2024, I’ve completed PTI: three weeks left to apply, until September 10, 2024.',
      ],
      ['2024-09-01T04:00:00.000Z', 'August 2024 has begun: it is no longer shown as next.'],
      [
        '2024-09-11T04:00:00.000Z',
        'Fall 2024, I’ve completed PTI: applications close; the last day is September 10, 2024.',
      ],
      [
        '2024-09-12T04:00:00.000Z',
        'August 2024 can be over from then on: the day it ends is not stated.',
      ],
    ]);
  });

  it('name the pages that change at a moment and no others', () => {
    expect(told.moments[0]?.outputs.pages).toEqual([
      '/',
      '/cohorts/',
      '/compare/',
      // A plan stays until its last class.
      '/plan/kap-certificate/summer-2024/prerequisite-enrolled/',
      '/plan/kap-certificate/summer-2024/prerequisite-taken/',
      '/plan/kap-certificate/summer-2024/with-prerequisite--pti-certificate--april-2024/',
      '/programs/',
      '/programs/kap-certificate/',
      '/programs/kap-certificate/summer-2024/',
    ]);
    expect(told.moments[1]?.outputs.api).toEqual(['/api/catalog.json']);
    // What can no longer be applied for has no plan and no reminder; dates of others do not change.
    expect(told.moments[1]?.outputs.calendars).toEqual([
      '/plan/kap-certificate/fall-2024/with-prerequisite--pti-certificate--august-2024.ics',
      '/programs/kap-certificate/fall-2024/apply-by-with-prerequisite.ics',
    ]);
  });

  it('say what has no date yet', () => {
    expect(told.undated).toEqual([
      'Fall 2024, I’m enrolled in PTI: no deadline is stated.',
      'August 2024: the days are not published.',
    ]);
  });

  it('say what somebody has to confirm', () => {
    const finding = { file: 'a.mdx', rule: 'C12/fill-in', message: 'x is missing → Write it.' };
    const { waiting } = forecast(demonstration, 1, [finding]);
    expect(waiting).toContain('PC-KAP comes from the 2021 document. Is it still offered?');
    expect(waiting).toContain('The consent of Joe Hatcher is not on file.');
    expect(waiting).toContain(
      'site.yaml, replace-before-publishing: Replace before publishing. The documents print no address, so this one stands in for it.',
    );
    expect(waiting.at(-1)).toBe('a.mdx: x is missing → Write it.');
  });

  it('end with their last day', () => {
    expect(forecast(demonstration, 8).moments).toEqual([]);
    expect(forecast(demonstration, 9).moments).toHaveLength(1);
  });
});

describe('the next moment at which a page changes', { timeout: 60_000 }, () => {
  it('follows one after the other until nothing is ahead', () => {
    const instants: (string | null)[] = [];
    for (let now: string | null = demonstration.now; now !== null; ) {
      now = nextChangeAt(at(now));
      instants.push(now);
    }
    expect(instants).toEqual([
      '2024-07-24T04:00:00.000Z',
      '2024-08-01T04:00:00.000Z',
      '2024-08-11T04:00:00.000Z',
      '2024-08-20T04:00:00.000Z',
      '2024-09-01T04:00:00.000Z',
      '2024-09-11T04:00:00.000Z',
      '2024-09-12T04:00:00.000Z',
      '2024-09-17T15:00:00.000Z',
      '2024-09-18T04:00:00.000Z',
      '2024-10-12T04:00:00.000Z',
      '2024-12-11T05:00:00.000Z',
      null,
    ]);
  });
});

describe.each([
  ['shipped', running, '2024-05-01T00:00:00.000Z'],
  ['second', { ...running, catalog: secondCatalog }, '2025-03-05T03:30:00.000Z'],
])('between the moments of the %s catalog', (_, context, from) => {
  it('no page changes: none is forgotten', { timeout: 60_000 }, () => {
    const instants = [
      ...new Set(happeningsAfter(context.catalog, from).map(({ at: instant }) => instant)),
    ];
    expect(instants.length).toBeGreaterThan(5);
    const textsAt = (now: string) =>
      new Map([...siteOutputs({ ...context, now })].map(([path, { text }]) => [path, text]));
    const changed = instants.flatMap((instant, index) => {
      const before = textsAt(instants[index - 1] ?? from);
      const after = textsAt(new Date(Date.parse(instant) - 1).toISOString());
      return [...after].flatMap(([path, text]) =>
        before.get(path) === text ? [] : [`${path} before ${instant}`],
      );
    });
    expect(changed).toEqual([]);
  });
});

describe('a class that was moved or cancelled', { timeout: 60_000 }, () => {
  it('stands in the forecast of its days', async () => {
    const texts = edited(
      edit(
        'cohorts/kap-certificate/fall-2024.mdx',
        '  - "2024-10-01"\n  - "2024-10-08"',
        '  - { date: "2024-10-02", status: moved, movedFrom: { date: "2024-10-01" }, notice: { date: "2024-09-20", text: "Moved." } }\n  - { date: "2024-10-08", status: cancelled, notice: { date: "2024-09-20", text: "Cancelled." } }',
      ),
    );
    const { context } = await sideOf(texts, '2024-09-25T12:00:00.000Z');
    expect(forecast(context, 30).classes).toEqual([
      'Fall 2024: class 3 is on Wednesday, October 2, 2024, not on Tuesday, October 1, 2024.',
      'Fall 2024: class 4 on Tuesday, October 8, 2024 is canceled.',
    ]);
    expect(forecast(context, 5).classes).toEqual([]);
  });
});

describe('a forecast in print', { timeout: 60_000 }, () => {
  it('reads moment by moment', () => {
    expect(printForecast(forecast(demonstration, 10), 'en-US', 'text')).toMatchInlineSnapshot(`
      "From July 15, 2024 to July 25, 2024, in America/New_York.
      The clock of this site is frozen at July 15, 2024: nothing below happens until you remove asOf from site.yaml and unset CATALOG_NOW.

      Wednesday, July 24, 2024, 12 AM
        Summer 2024 is over and moves to past dates.
        9 pages change: / · /cohorts/ · /compare/ · /plan/kap-certificate/summer-2024/prerequisite-enrolled/ · /plan/kap-certificate/summer-2024/prerequisite-taken/ · /plan/kap-certificate/summer-2024/with-prerequisite--pti-certificate--april-2024/ · /programs/ · /programs/kap-certificate/ · /programs/kap-certificate/summer-2024/

      No date yet
        Fall 2024, I’m enrolled in PTI: no deadline is stated.
        August 2024: the days are not published.

      Needs attention
        PC-KAP comes from the 2021 document. Is it still offered?
        UK comes from the 2021 document. Is it still offered?
        RSG comes from the 2021 document. Is it still offered?
        CCG comes from the 2021 document. Is it still offered?
        Psychedelic Integration experiential retreat comes from the 2021 document. Is it still offered?
        The consent of Darlene Chee Costello is not on file.
        The consent of Joe Hatcher is not on file.
        site.yaml, replace-before-publishing: Replace before publishing. The documents print no address, so this one stands in for it.
        cohorts/kap-certificate/fall-2024.mdx, decision-too-late: Both dates are the document’s. Applicants see until when a decision can take: decide early.
        cohorts/kap-certificate/fall-2024.mdx, prerequisite-too-late: The document gives the month alone. Applicants are told to ask when August PTI begins.
        cohorts/kap-certificate/fall-2024.mdx, payment-before-decision: The document says so. Applicants are told to ask admissions before they apply.
      "
    `);
  });

  it('is JSON', () => {
    expect(JSON.parse(printForecast(told, 'en-US', 'json'))).toMatchObject({
      version: 1,
      isFrozen: true,
      timeZone: 'America/New_York',
      moments: [
        { at: '2024-07-24T04:00:00.000Z', happenings: [{ kind: 'ends' }] },
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });
});
