/** Over random price files: what a whole site shows of them, on the day of its build and after. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '#catalog/catalog-types.ts';
import { joinCatalog } from '#catalog/join-catalog.ts';
import { formatMoney } from '#domain/money.ts';
import { applicationFormsApi } from '#feeds/application-forms-api.ts';
import { catalogApi } from '#feeds/catalog-api.ts';
import { courseInstance } from '#feeds/json-ld/cohort.ts';
import { programRecord } from '#feeds/search/program-record.ts';
import type { PlanContent } from '#schemas/pricing.ts';
import { applicationIsland } from '#view-models/application-island.ts';
import { applyPage } from '#view-models/apply-page.ts';
import { browseList } from '#view-models/browse/browse-list.ts';
import { comparePage } from '#view-models/compare-page.ts';
import { costView } from '#view-models/cost-view.ts';
import { doorsOf } from '#view-models/doors.ts';
import { liveFacts } from '#view-models/live-facts.ts';
import { programOpening } from '#view-models/program-opening.ts';
import { programShareCard } from '#view-models/share-card.ts';
import { entriesOf, pricesContent } from '../catalog/content.ts';
import { running } from './contexts.ts';

const everything = await entriesOf(pricesContent);
/** One program is enough, and quick. */
const entries = {
  ...everything,
  programs: everything.programs.filter(({ id }) => id === 'keeper'),
  cohorts: everything.cohorts.filter(({ id }) => /^keeper\/(?:autumn-2030|spring-2031)$/.test(id)),
  pricing: everything.pricing.filter(({ id }) => id === 'keeper'),
};
const { forms } = applicationFormsApi(joinCatalog(entries));
const DAYS = ['2030-09-30', '2030-10-05', '2030-10-19'];

interface Written {
  readonly currency: 'JPY' | 'EUR' | 'KWD';
  readonly plans: readonly {
    readonly count: number;
    readonly until: number | null;
    readonly isForGroup: boolean;
  }[];
}

const written = fc.record({
  currency: fc.constantFrom('JPY' as const, 'EUR' as const, 'KWD' as const),
  plans: fc.array(
    fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      until: fc.option(fc.nat({ max: DAYS.length - 1 })),
      isForGroup: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

/** No total is a part, a sum or a difference of another: every amount tells where it is from. */
const totalOf = (index: number) => 700_001 + 10_007 * index ** 3;

function planContent({ count, until, isForGroup }: Written['plans'][number], index: number) {
  const plan: PlanContent = {
    id: `plan-${index}`,
    label: `Plan ${index}`,
    totalCents: totalOf(index),
    due: null,
    depositCents: null,
    discountCents: null,
    installmentFeeCents: null,
    surchargeCents: null,
    dueDates: null,
    dueRules: null,
    until: until === null ? null : (DAYS[until] ?? null),
    group: isForGroup ? `Friends of plan ${index}` : null,
    installments:
      count === 1 ? null : { count, every: 'P1M', amountCents: null, amountsCents: null },
  };
  return plan;
}

/** The catalog of prices with one random price in the program of keepers. */
function catalogWith({ currency, plans }: Written): Catalog {
  const price = {
    route: 'new',
    cohorts: [],
    startsFrom: null,
    includes: [],
    plans: plans.map(planContent),
  };
  const pricing = entries.pricing.map((entry) => ({
    ...entry,
    fields: { ...entry.fields, currency, tuition: [price] },
  }));
  return joinCatalog(structuredClone({ ...entries, pricing }));
}

function siteOf(catalog: Catalog, now: string) {
  const context = running(catalog, now);
  const keeper = catalog.programById.get('keeper');
  if (keeper === undefined) throw new Error('There is no program keeper.');
  const page = applyPage(context, keeper, forms);
  return {
    /** What a browser takes off once a price has ended. */
    relabeled: {
      cost: costView(context, keeper),
      doors: keeper.cohorts.map((cohort) => doorsOf(context, keeper, cohort)),
      comparison: comparePage(context).comparison,
      island: applicationIsland(context, keeper, forms, page),
    },
    /** What nothing relabels. */
    standing: {
      apply: page,
      facts: programOpening(context, keeper).facts,
      picture: programShareCard(context, keeper),
      prose: liveFacts(context)('Prices', 'keeper'),
      search: programRecord(context, keeper),
      list: browseList(catalog),
    },
    offers: keeper.cohorts.map((cohort) => courseInstance(context, keeper, cohort)),
    plans: keeper.pricing?.tuition.flatMap(({ plans }) => plans) ?? [],
  };
}

/** Every text of a value with the nearest object that holds it. */
function textsIn(value: unknown, holder: unknown = value): (readonly [string, unknown])[] {
  if (typeof value === 'string') return [[value, holder]];
  if (typeof value !== 'object' || value === null) return [];
  // Equal payments in a row stand within their plan.
  const isPart = Array.isArray(value) || 'count' in value;
  const around = isPart ? holder : value;
  return Object.values(value).flatMap((part) => textsIn(part, around));
}

describe('a random price on a whole site', () => {
  const moments = [
    '2030-09-30T21:59:59.999Z',
    '2030-09-30T22:00:00.000Z',
    '2030-10-06T00:00:00.000Z',
  ];

  it('is told with its condition and its end, and nowhere once it is over', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...moments), (price, now) => {
        const { relabeled, standing, offers, plans } = siteOf(catalogWith(price), now);
        const money = (cents: number) => formatMoney(cents, price.currency, 'en-US');
        for (const { totalCents, condition } of plans) {
          const holds = ([text]: readonly [string, unknown]) => text.includes(money(totalCents));
          const told = textsIn(relabeled).filter(holds);
          const stands = textsIn(standing).filter(holds);
          const endsAt = condition?.endsAt ?? null;
          if (endsAt !== null && endsAt <= now) expect([...told, ...stands]).toEqual([]);
          // What may be read after its end is not where nothing takes it off.
          if (endsAt !== null) {
            expect(stands).toEqual([]);
            for (const [, holder] of told) expect(holder).toHaveProperty('endsAt', endsAt);
          }
          if (condition?.group) {
            for (const [, holder] of [...told, ...stands]) {
              expect(JSON.stringify(holder)).toContain(condition.group);
            }
            expect(JSON.stringify(offers)).not.toContain(`${totalCents}`);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('shows no amount that the price file does not give', () => {
    fc.assert(
      fc.property(written, (price) => {
        const { relabeled, plans } = siteOf(catalogWith(price), '2030-09-01T00:00:00.000Z');
        const money = (cents: number) => formatMoney(cents, price.currency, 'en-US');
        const totals = plans.map(({ totalCents }) => totalCents);
        const given = new Set(
          [
            ...totals,
            ...plans.flatMap(({ installments }) => installments),
            ...totals.flatMap((a) => totals.map((b) => a - b)),
          ].map(money),
        );
        const amounts = textsIn([relabeled.cost, relabeled.doors]).flatMap(
          ([text]) => text.match(/(?:[¥€]|KWD\s)\d{1,3}(?:,\d{3})*(?:\.\d+)?/g) ?? [],
        );
        expect(amounts.length).toBeGreaterThan(0);
        expect(amounts.filter((amount) => !given.has(amount))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps in the API apart what ends or is not for everyone, with parts that are the whole', () => {
    fc.assert(
      fc.property(written, (price) => {
        const catalog = catalogWith(price);
        const now = '2030-09-01T00:00:00.000Z';
        const api = catalogApi(catalog, { now, asOf: null, base: '/', commit: null });
        const pricing = catalog.programById.get('keeper')?.pricing;
        const plans = pricing?.tuition.flatMap((one) => one.plans) ?? [];
        const mine = <P extends { program: string }>(list: readonly P[]) =>
          list.filter(({ program }) => program === 'keeper');
        const open = [...mine(api.tuition), ...mine(api.cohortTuition)].flatMap((one) => one.plans);
        expect(open.map(({ id }) => id)).toEqual(
          plans.filter(({ condition }) => condition === null).map(({ id }) => id),
        );
        expect(
          mine(api.conditionalPlans).map(({ plan, group, endsAt }) => [plan.id, group, endsAt]),
        ).toEqual(
          plans.flatMap(({ id, condition }) =>
            condition === null ? [] : [[id, condition.group, condition.endsAt]],
          ),
        );
        for (const { installments, totalCents } of [
          ...open,
          ...mine(api.conditionalPlans).map(({ plan }) => plan),
        ]) {
          expect(installments.reduce((sum, cents) => sum + cents, 0)).toBe(totalCents);
        }
      }),
      { numRuns: 10 },
    );
  });
});
