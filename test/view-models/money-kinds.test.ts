/**
 * The ten kinds of rules that institutes state about money, each in the catalog of prices: what the page,
 * the API, the calculator, the calendar and the form say of it, before, on and after its day.
 */
import { describe, expect, it } from 'vitest';
import { dueDateOf } from '#domain/tuition.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { cohortCalendar } from '#feeds/cohort-calendar.ts';
import { tidyChoice } from '#islands/fee-calculator/choice.ts';
import { figuresOf } from '#islands/fee-calculator/figures.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { costView } from '#view-models/cost-view.ts';
import { feeCalculatorView } from '#view-models/fee-calculator-view.ts';
import { pricesContent } from '../catalog/content.ts';
import { readCalendar } from '../feeds/read-calendar.ts';
import { readCatalog } from '../fixtures/read-catalog.ts';
import { running } from './contexts.ts';

const { catalog, program, cohort } = await readCatalog(pricesContent);
const { forms } = applicationFormsApi(catalog);

/** A site at a moment, with what it says of one program. */
function siteAt(now: string, id: string) {
  const context = running(catalog, now);
  const cost = costView(context, program(id));
  const api = catalogApi(catalog, { now, asOf: null, base: '/', commit: null });
  const view = feeCalculatorView(context, program(id));
  if (view === null) throw new Error(`${id} states no price.`);
  const page = applyPage(context, program(id), forms);
  const island = applicationIsland(context, program(id), forms, page);
  return {
    page: cost,
    rows: (cost.table?.rows ?? []).map(({ situation, scope, cells, offers }) => [
      [situation, scope].filter((part) => part !== null).join(', '),
      ...(cells ?? []).flatMap((cell) => (cell === null ? [] : [cell.amount])),
      ...offers.map(({ text }) => text),
    ]),
    dues: (cost.table?.rows[0]?.cells ?? []).flatMap((cell) => (cell ? [cell.due] : [])),
    api,
    pick: (situation: string, plan: string, addOns: readonly string[] = []) => {
      const chosen = tidyChoice(view, { situation, plan, addOns, taken: [] });
      return chosen.plan === plan || view.isByModule ? figuresOf(view, chosen) : null;
    },
    labels: view.situations.map(({ label, plans }) => [label, ...plans.map((one) => one.label)]),
    days: (cohortId: string) =>
      readCalendar(cohortCalendar(context, program(id), cohort(cohortId)))
        .events.filter(({ summary }) => !summary.toLowerCase().includes('class'))
        .map(({ start, summary }) => `${start} ${summary}`),
    form: (island?.cohorts ?? []).flatMap(({ ways }) =>
      ways.map(({ hint, alternative, offers }) =>
        [hint, alternative ?? [], offers.map(({ text }) => text)].flat(),
      ),
    ),
    beside: island?.beside ?? [],
  };
}

type Site = ReturnType<typeof siteAt>;

/** One output of one kind: how to read it, and what it says before, on and after the day. */
interface Output {
  readonly read: (site: Site) => unknown;
  readonly before: unknown;
  /** Left out where the day changes nothing. */
  readonly on?: unknown;
  readonly after?: unknown;
}

interface Kind {
  readonly kind: string;
  readonly program: string;
  /** The last moment before the day, the last of the day, and the first after it. */
  readonly moments: readonly [before: string, on: string, after: string];
  readonly outputs: Readonly<Record<'page' | 'API' | 'calculator' | 'calendar' | 'form', Output>>;
}

/** The moments around a day in Berlin, in winter. */
const around = (day: string, next: string): Kind['moments'] => {
  const before = new Date(Date.parse(`${day}T00:00:00+01:00`) - 1).toISOString();
  const last = new Date(Date.parse(`${next}T00:00:00+01:00`) - 1).toISOString();
  return [before, last, new Date(Date.parse(`${next}T00:00:00+01:00`)).toISOString()];
};

const march = cohort('pilot/march-2031');
const sessionDates = march.sessions.map(({ date }) => date);
const backOn =
  (plan: string, dates: readonly string[], enrolledOn: string | null = null, count?: number) =>
  (site: Site) => {
    const figures = site.pick('anyone', plan);
    return dates.map((date) =>
      figures?.refundOn({ date, startDate: march.starts, sessionDates, enrolledOn }, count),
    );
  };
const noDays: Output = { read: (site) => site.days('pilot/march-2031'), before: [] };
const pilotBeside = [
  'Application fee: €50. Waiver: On request for members. Pay by transfer. Not refundable.',
  '100% of tuition refunded up to 14 days after you enroll',
  '100% of tuition refunded up to 30 days before the start',
  '50% of tuition refunded up to 7 days before the start',
  '30% of tuition refunded up to 3 days after the start',
  '20% of tuition refunded before class 3',
  'The deposit is not refunded.',
  '€40 is kept from every refund.',
  'Fees and charges for paying in installments are not part of it.',
  'After that, nothing is refunded.',
  'Write to the office.',
];
const pilotForm = [
  [
    'Apply by February 10, 2031 · €2,400 in 2 payments: €300, then €2,100',
    'or €700, then 3 × €600 = €2,500 (€100 more)',
  ],
];

const kinds: readonly Kind[] = [
  {
    kind: 'a refund less a kept amount',
    program: 'pilot',
    moments: around('2031-02-03', '2031-02-04'),
    outputs: {
      page: { read: (site) => site.page.refunds.slice(1, 7), before: pilotBeside.slice(2, 8) },
      API: {
        read: ({ api }) =>
          api.refundRules
            .filter((rule) => rule.program === 'pilot')
            .map(({ deposit, keptCents, afterwards }) => [deposit, keptCents, afterwards]),
        before: [['kept', 4_000, 'none']],
      },
      // Of 2,400 without the deposit of 300: 2,100; 40 are kept of what comes back.
      calculator: {
        read: backOn('deposit', ['2031-02-02', '2031-02-03', '2031-02-04']),
        before: [
          '€2,060.00 (100% of tuition refunded up to 30 days before the start)',
          '€2,060.00 (100% of tuition refunded up to 30 days before the start)',
          '€1,010.00 (50% of tuition refunded up to 7 days before the start)',
        ],
      },
      calendar: noDays,
      form: { read: ({ beside }) => beside, before: pilotBeside },
    },
  },
  {
    kind: 'fees by occasion',
    program: 'pilot',
    moments: around('2031-02-10', '2031-02-11'),
    outputs: {
      page: {
        read: ({ page }) => page.fees.map(({ label, amount, note }) => [label, amount, note]),
        before: [
          [
            'Application fee',
            '€50',
            'Waiver: On request for members. Pay by transfer. Not refundable.',
          ],
          [
            'Transfer fee',
            '€75',
            'If you move to another cohort. Whether it is refundable is not stated.',
          ],
        ],
      },
      API: {
        read: ({ api }) => [
          api.fees.filter((fee) => fee.program === 'pilot').map(({ id }) => id),
          api.occasionalFees
            .filter((fee) => fee.program === 'pilot')
            .map(({ id, amountCents }) => [id, amountCents]),
        ],
        before: [['application'], [['transfer', 7_500]]],
      },
      // Neither is part of the total; only the fee of everyone is told with a refund.
      calculator: {
        read: (site) => [
          site.pick('anyone', 'deposit')?.total,
          site.pick('anyone', 'deposit')?.apart(),
        ],
        before: [
          '€2,400.00',
          [
            'The deposit of €300.00 is not refunded.',
            '€40.00 is kept from every refund.',
            'Application fee, €50.00: not refundable.',
          ],
        ],
      },
      calendar: noDays,
      // With the deadline the form is gone.
      form: {
        read: ({ beside }) => beside.slice(0, 1),
        before: pilotBeside.slice(0, 1),
        after: [],
      },
    },
  },
  {
    kind: 'due dates counted from acceptance or start, whichever comes first',
    program: 'pilot',
    moments: around('2031-02-03', '2031-02-04'),
    outputs: {
      page: {
        read: ({ dues }) => dues[0],
        before:
          'Due 14 days after acceptance, then 60 days after acceptance or 30 days before the start (February 3, 2031), whichever comes first',
      },
      API: {
        read: ({ api }) =>
          api.tuition
            .filter((price) => price.program === 'pilot')
            .map(({ plans }) => plans[0]?.dueRules),
        before: [
          [
            { daysAfterAcceptance: 14, daysBeforeStart: null },
            { daysAfterAcceptance: 60, daysBeforeStart: 30 },
          ],
        ],
      },
      calculator: {
        read: (site) =>
          site.pick('anyone', 'four')?.payments.map(({ due, amount }) => [due, amount]),
        before: [
          ['30 days before the start (February 3, 2031)', '€700.00'],
          ['20 days before the start (February 13, 2031)', '€600.00'],
          ['10 days before the start (February 23, 2031)', '€600.00'],
          ['the day it starts (March 5, 2031)', '€600.00'],
        ],
      },
      calendar: noDays,
      form: {
        read: ({ form }) => form,
        before: pilotForm,
        // A week later the deadline lies ahead as well: the day of a payment closes nothing.
        after: pilotForm,
      },
    },
  },
  {
    kind: 'a refund by class, by days after the start and after enrolling',
    program: 'pilot',
    moments: around('2031-03-19', '2031-03-20'),
    outputs: {
      page: {
        read: (site) => [site.page.refunds[0], ...site.page.refunds.slice(3, 5)],
        before: [pilotBeside[1], pilotBeside[4], pilotBeside[5]],
      },
      API: {
        read: ({ api }) =>
          api.refundRules
            .filter((rule) => rule.program === 'pilot')
            .flatMap(({ tiers }) => tiers.map(({ by, limit, percent }) => [by, limit, percent])),
        before: [
          ['days-after-enrollment', 14, 100],
          ['days-before-start', 30, 100],
          ['days-before-start', 7, 50],
          ['days-after-start', 3, 30],
          ['before-class', 3, 20],
        ],
      },
      // Class 3 is on March 19; two weeks after enrolling on March 5 end with that day, too.
      calculator: {
        read: (site) => [
          ...backOn('deposit', ['2031-03-18', '2031-03-19', '2031-03-20'])(site),
          ...backOn('deposit', ['2031-03-18', '2031-03-19', '2031-03-20'], '2031-03-05')(site),
        ],
        before: [
          '€380.00 (20% of tuition refunded before class 3)',
          'Nothing is refunded.',
          'Nothing is refunded.',
          '€2,060.00 (100% of tuition refunded up to 14 days after you enroll)',
          '€2,060.00 (100% of tuition refunded up to 14 days after you enroll)',
          'Nothing is refunded.',
        ],
      },
      calendar: noDays,
      // Nothing can be applied for any more.
      form: { read: ({ form }) => form, before: [] },
    },
  },
  {
    kind: 'an early price',
    program: 'keeper',
    // The last day is October 15, still in summer time.
    moments: ['2030-10-14T21:59:59.999Z', '2030-10-15T21:59:59.999Z', '2030-10-15T22:00:00.000Z'],
    outputs: {
      page: {
        read: ({ rows }) => rows[0],
        before: [
          'I am new, Autumn 2030 and Some day',
          '€1,000',
          '2 × €525',
          'Early price: €900 (until October 15, 2030)',
          'Price for members: €850 (Members of the guild)',
          'Early price for members: €800 (Members of the guild, until October 15, 2030)',
        ],
        after: [
          'I am new, Autumn 2030 and Some day',
          '€1,000',
          '2 × €525',
          'Price for members: €850 (Members of the guild)',
        ],
      },
      // Readers compare with endsAt; the file holds for every moment.
      API: {
        read: ({ api }) =>
          api.conditionalPlans
            .filter(({ program, until }) => program === 'keeper' && until !== null)
            .map(({ plan, until, endsAt }) => [plan.totalCents, until, endsAt]),
        before: [
          [90_000, '2030-10-15', '2030-10-15T22:00:00.000Z'],
          [80_000, '2030-10-15', '2030-10-15T22:00:00.000Z'],
        ],
      },
      calculator: {
        read: (site) => [site.pick('new', 'early')?.total ?? null, site.pick('new', 'full')?.more],
        before: ['€900.00', null],
        after: [null, null],
      },
      calendar: {
        read: (site) => site.days('keeper/autumn-2030'),
        before: [
          '2030-10-15 Last day of a price: Keeper Autumn 2030, New, Early price',
          '2030-10-15 Last day of a price: Keeper Autumn 2030, New, Early price for members',
        ],
      },
      form: {
        read: ({ form }) => form[0],
        before: [
          'Apply by October 20, 2030 · €1,000 in full',
          'or 2 × €525 = €1,050 (€50 more)',
          'Early price: €900 (until October 15, 2030)',
          'Price for members: €850 (Members of the guild)',
          'Early price for members: €800 (Members of the guild, until October 15, 2030)',
        ],
        after: [
          'Apply by October 20, 2030 · €1,000 in full',
          'or 2 × €525 = €1,050 (€50 more)',
          'Price for members: €850 (Members of the guild)',
        ],
      },
    },
  },
  {
    kind: 'stated dates and amounts that differ',
    program: 'lamps',
    moments: around('2031-01-10', '2031-01-11'),
    outputs: {
      page: {
        read: ({ page }) =>
          page.table?.rows[0]?.cells?.map(
            (cell) => cell && [cell.amount, cell.detail, cell.due],
          )[2],
        before: [
          '€1,500',
          '€500, then €700, then €300',
          'Due Jan 31, 2031, Feb 28, 2031, and Mar 31, 2031',
        ],
      },
      API: {
        read: ({ api }) =>
          api.tuition
            .filter((price) => price.program === 'lamps')
            .flatMap(({ plans }) => plans.slice(2))
            .map(({ installments, dueDates }) => [installments, dueDates]),
        before: [
          [
            [50_000, 70_000, 30_000],
            ['2031-01-31', '2031-02-28', '2031-03-31'],
          ],
        ],
      },
      // One of three payments was made: 500 of tuition, all of it back but 125.50.
      calculator: {
        read: (site) => [
          site.pick('alone', 'three')?.payments.map(({ due, amount }) => [due, amount]),
          site.pick('alone', 'three')?.paid.map(({ label }) => label),
          site
            .pick('alone', 'three')
            ?.refundOn(
              { date: '2031-04-07', startDate: '2031-04-08', sessionDates: [], enrolledOn: null },
              1,
            ),
        ],
        before: [
          [
            ['January 31, 2031', '€500.00'],
            ['February 28, 2031', '€700.00'],
            ['March 31, 2031', '€300.00'],
          ],
          ['1 of 3 payments: €500.00', '2 of 3 payments: €1,200.00', 'Everything: €1,500.00'],
          '€374.50 (100% of tuition refunded up to 1 day before the start)',
        ],
      },
      calendar: { read: (site) => site.days('lamps/april-2031'), before: [] },
      form: {
        read: ({ form }) => form[0]?.[0] ?? null,
        before: 'Apply by January 10, 2031 · €1,500 (In full, by transfer)',
        after: null,
      },
    },
  },
  {
    kind: 'a price by who pays',
    program: 'lamps',
    moments: around('2031-01-10', '2031-01-11'),
    outputs: {
      page: {
        read: ({ rows }) => rows[1],
        before: [
          'My employer sends me',
          'Price for employers: €1,800 (One person from an employer)',
          'Price for teams: €1,600 (Three or more from one employer)',
        ],
      },
      API: {
        read: ({ api }) => [
          api.tuition.filter(({ program, route }) => program === 'lamps' && route === 'sent'),
          api.conditionalPlans
            .filter((price) => price.program === 'lamps')
            .map(({ plan, group, endsAt }) => [plan.totalCents, group, endsAt]),
        ],
        before: [
          [],
          [
            [180_000, 'One person from an employer', null],
            [160_000, 'Three or more from one employer', null],
          ],
        ],
      },
      calculator: {
        read: (site) => [site.labels[1], site.pick('sent', 'several')?.chosen],
        before: [
          [
            'My employer sends me',
            'Price for employers (One person from an employer)',
            'Price for teams (Three or more from one employer)',
          ],
          'My employer sends me · Price for teams (Three or more from one employer)',
        ],
      },
      calendar: { read: (site) => site.days('lamps/april-2031'), before: [] },
      form: {
        read: ({ form }) => form[1] ?? null,
        before: [
          'Apply by January 10, 2031 · €1,800 in full (One person from an employer)',
          'Price for teams: €1,600 (Three or more from one employer)',
        ],
        after: null,
      },
    },
  },
  {
    kind: 'a surcharge for paying by card',
    program: 'lamps',
    moments: around('2031-01-10', '2031-01-11'),
    outputs: {
      page: {
        read: ({ page }) =>
          page.table?.rows[0]?.cells?.map((cell) => cell && [cell.amount, cell.detail])[1],
        before: ['€1,545', '€45 more'],
      },
      API: {
        read: ({ api }) =>
          api.tuition
            .filter((price) => price.program === 'lamps')
            .flatMap(({ plans }) => plans.map(({ id, totalCents }) => [id, totalCents])),
        before: [
          ['full', 150_000],
          ['card', 154_500],
          ['three', 150_000],
        ],
      },
      // The surcharge is no tuition: 1,500 come back, less 125.50.
      calculator: {
        read: (site) => [
          site.pick('alone', 'card')?.more,
          site.pick('alone', 'card')?.refunds[0],
          site.pick('alone', 'card')?.apart(),
        ],
        before: [
          '€45.00 more than “In full, by transfer”',
          '100% of tuition refunded up to 1 day before the start: €1,374.50 if you paid all of it',
          [
            '€125.50 is kept from every refund.',
            '€45.00 for your payment plan is not tuition and is not counted.',
          ],
        ],
      },
      calendar: { read: (site) => site.days('lamps/april-2031'), before: [] },
      form: {
        read: ({ form }) => form[0]?.[1] ?? null,
        before: 'or €1,545 (In full, by card, €45 more), or €500, then €700, then €300',
        after: null,
      },
    },
  },
  {
    kind: 'a price by cohort and start',
    program: 'keeper',
    // From January 1 on every cohort that begins has the new price; the old ones keep theirs.
    moments: ['2030-10-19T21:59:59.999Z', '2030-10-20T21:59:59.999Z', '2030-10-20T22:00:00.000Z'],
    outputs: {
      page: {
        read: ({ rows }) => rows.map(([situation, amount = null]) => [situation, amount]),
        before: [
          ['I am new, Autumn 2030 and Some day', '€1,000'],
          ['I am new, starting January 1, 2031 or later', '€1,200'],
          ['I am new, Autumn 2031', null],
          ['I come back', '€500'],
        ],
      },
      API: {
        read: ({ api }) =>
          api.cohortTuition
            .filter((price) => price.program === 'keeper')
            .map(({ cohorts, plans }) => [cohorts, plans[0]?.totalCents]),
        before: [
          [['keeper/autumn-2030', 'keeper/some-day'], 100_000],
          [['keeper/spring-2031'], 120_000],
        ],
      },
      calculator: {
        read: (site) => site.labels.map(([label]) => label),
        before: [
          'I am new, Autumn 2030 and Some day',
          'I am new, starting January 1, 2031 or later',
          'I am new, Autumn 2031',
          'I come back',
        ],
      },
      calendar: { read: (site) => site.days('keeper/spring-2031'), before: [] },
      form: {
        read: ({ form }) =>
          form
            .map(([hint = '']) => hint)
            .filter((hint) => hint.includes('2030') || hint.includes('2031')),
        before: [
          'Apply by October 20, 2030 · €1,000 in full',
          'Apply by October 20, 2030 · €500 in full',
          'Apply by February 10, 2031 · €1,200 in full',
          'Apply by February 10, 2031 · €500 in full',
          'Apply by October 19, 2031 · Price not stated',
          'Apply by October 19, 2031 · €500 in full',
        ],
        after: [
          'Apply by February 10, 2031 · €1,200 in full',
          'Apply by February 10, 2031 · €500 in full',
          'Apply by October 19, 2031 · Price not stated',
          'Apply by October 19, 2031 · €500 in full',
        ],
      },
    },
  },
  {
    kind: 'modules priced singly, without tuition',
    program: 'evenings',
    moments: around('2031-01-10', '2031-01-11'),
    outputs: {
      page: {
        read: ({ page }) => [page.notStated, page.electives],
        before: [
          'You pay for what you choose; there is no other tuition.',
          [
            {
              title: 'Evenings: choose at least 1 of 2',
              lines: [
                { label: 'Knots', amount: '€120' },
                { label: 'Stars', amount: '€130' },
                { label: 'Knots and Stars together', amount: '€220' },
              ],
              due: 'When it is due is not stated',
            },
          ],
        ],
      },
      API: {
        read: ({ api }) => [
          api.tuition.filter((price) => price.program === 'evenings'),
          api.electives
            .filter((list) => list.program === 'evenings')
            .map(({ choices, bundles }) => [
              choices.map(({ amountCents }) => amountCents),
              bundles.map(({ amountCents }) => amountCents),
            ]),
        ],
        before: [[], [[[12_000, 13_000], [22_000]]]],
      },
      calculator: {
        read: (site) => [
          site.pick('anyone', '')?.total ?? null,
          site.pick('anyone', '', ['stars'])?.total,
          site
            .pick('anyone', '', ['knots', 'stars'])
            ?.lines.map(({ label, amount }) => [label, amount]),
          site.pick('anyone', '', ['knots', 'stars'])?.payments,
          site.pick('anyone', '', ['stars'])?.refunds.slice(0, 3),
        ],
        before: [
          null,
          '€130.00',
          [['Knots and Stars', '€220.00']],
          [{ number: '1', due: 'Not stated', amount: '€220.00' }],
          [
            '100% of tuition refunded up to 14 days before the start, less €10.00: €120.00 if you paid all of it',
            '70% of tuition refunded before class 1: €91.00 if you paid all of it',
            'Percentages are of the whole tuition, paid or not. You still owe the rest.',
          ],
        ],
      },
      calendar: { read: (site) => site.days('evenings/june-2031'), before: [] },
      form: {
        read: ({ form }) => form,
        before: [['Apply by May 20, 2031 · Evenings: €120 to €130 each']],
      },
    },
  },
];

describe.each(kinds)('$kind', ({ program: id, moments, outputs }) => {
  const sites = moments.map((now) => siteAt(now, id));
  it.each(Object.entries(outputs))(
    'is right in the %s before, on and after its day',
    (_, output) => {
      const { read, before } = output;
      const on = 'on' in output ? output.on : before;
      const after = 'after' in output ? output.after : on;
      expect(sites.map(read)).toEqual([before, on, after]);
    },
  );
});

it('a payment counted from acceptance or start has its day once both are known', () => {
  const rule = { daysAfterAcceptance: 60, daysBeforeStart: 30 };
  const due = (acceptedOn: string | null) =>
    dueDateOf(rule, { acceptedOn, startsOn: '2031-03-05' });
  expect([due(null), due('2030-12-04'), due('2030-12-05'), due('2030-12-06')]).toEqual([
    null,
    '2031-02-02',
    '2031-02-03',
    '2031-02-03',
  ]);
});
