import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '#catalog/catalog-types.ts';
import {
  type FeeChoice,
  firstChoice,
  readChoice,
  tidyChoice,
  writeChoice,
} from '#islands/fee-calculator/choice.ts';
import { figuresOf } from '#islands/fee-calculator/figures.ts';
import { feeCalculatorView } from '#view-models/fee-calculator-view.ts';
import { catalogOf, pricesContent } from '../catalog/content.ts';
import { catalog, program } from '../fixtures/demonstration.ts';
import { secondCatalog } from '../fixtures/second-catalog.ts';
import { contextOf, demonstration } from '../view-models/contexts.ts';
import { programIn } from '../view-models/edited-catalog.ts';

function viewOf(source: Catalog, id: string) {
  const context = contextOf(source);
  const view = feeCalculatorView(context, programIn(context, id));
  if (view === null) throw new Error(`${id} states no amount.`);
  return view;
}

const prices = await catalogOf(pricesContent);
const NOTHING: FeeChoice = { situation: null, plan: null, addOns: [], taken: [] };
const kap = viewOf(catalog, 'kap-certificate');
const pcKap = viewOf(catalog, 'pc-kap');
const doctor = viewOf(secondCatalog, 'ship-doctor');

const figures = (view: typeof kap, choice: Partial<FeeChoice>) =>
  figuresOf(view, tidyChoice(view, { ...NOTHING, ...choice }));

describe('the figures of the 2024 program', () => {
  it('are $5,775.00 with PTI in installments, $275.00 more than in full', () => {
    const found = figures(kap, { situation: 'with-prerequisite', plan: 'three-monthly' });
    expect(found).toMatchObject({
      total: '$5,775.00',
      more: '$275.00 more than “In full”',
      paymentsSummary: '3 × $1,925.00',
      fees: [],
    });
    expect(found?.payments).toEqual([
      { number: '1', due: 'Not stated', amount: '$1,925.00' },
      { number: '2', due: 'One month later', amount: '$1,925.00' },
      { number: '3', due: 'One month later', amount: '$1,925.00' },
    ]);
  });

  it('say what is due before the start only where that is stated', () => {
    const together = figures(kap, { situation: 'with-prerequisite', plan: 'full' });
    expect(together?.payments).toEqual([
      { number: '1', due: 'Before the program starts', amount: '$5,500.00' },
    ]);
    expect(together?.more).toBeNull();
    const alone = figures(kap, { situation: 'prerequisite-taken', plan: 'full' });
    expect(alone?.payments).toEqual([{ number: '1', due: 'Not stated', amount: '$3,000.00' }]);
  });

  it('are none where the price is not stated, or nothing is chosen', () => {
    expect(figures(kap, { situation: 'prerequisite-enrolled' })).toBeNull();
    expect(figures(kap, {})).toBeNull();
    expect(feeCalculatorView(demonstration, program('pti-certificate'))).toBeNull();
  });
});

describe('the figures of the 2021 program', () => {
  const found = figures(pcKap, {
    taken: ['understanding-ketamine', 'reading-and-study-group'],
  });

  it('are 8 × $822.92 and 4 × $822.91 with the fee beside and no credit subtracted', () => {
    expect(found?.total).toBe('$9,875.00');
    expect(found?.paymentsSummary).toBe('8 × $822.92, then 4 × $822.91');
    expect(found?.payments).toHaveLength(12);
    expect(found?.fees).toMatchObject([{ label: 'Application fee', amount: '$100.00' }]);
    expect(found?.lines.map(({ amount }) => amount)).toEqual([
      '$9,875.00',
      'Admissions confirms it',
      'Admissions confirms it',
    ]);
    expect(found?.totalLabel).toBe('Total of what is stated');
  });

  it('say that the payments were computed and what is not included', () => {
    expect(found?.notes).toContain(
      'The total and the number of payments are stated; each payment is computed here.',
    );
    expect(found?.notes).toContain(
      'Not included: CE and CME certificate fees · Lodging · Meals · Travel to in-person programs',
    );
  });
});

describe('the figures of a program with every kind of charge', () => {
  it('have a deposit, a flat fee and every stated date', () => {
    const found = figures(doctor, { situation: 'basics-completed', plan: 'four-dated' });
    expect(found?.total).toBe('₹101,502.50');
    expect(found?.more).toBe('₹6,502.50 more than “In full”');
    expect(found?.payments).toEqual([
      { number: 'Deposit', due: 'March 31, 2025', amount: '₹10,000.00' },
      { number: '1', due: 'April 30, 2025', amount: '₹24,000.63' },
      { number: '2', due: 'May 31, 2025', amount: '₹22,500.63' },
      { number: '3', due: 'June 30, 2025', amount: '₹22,500.62' },
      { number: '4', due: 'July 31, 2025', amount: '₹22,500.62' },
    ]);
    expect(found?.lines.map(({ label }) => label)).toContain('Fee for paying in installments');
  });

  it('take a discount and a known credit off, and add what is added', () => {
    const found = figures(doctor, {
      situation: 'basics-completed',
      plan: 'full',
      addOns: ['oilskins'],
      taken: ['first-aid-afloat', 'radio-operation'],
    });
    expect(found?.lines).toEqual([
      { id: 'tuition-full', label: 'Tuition', amount: '₹100,000.00' },
      { id: 'discount-full', label: 'Discount for paying in full', amount: '-₹5,000.00' },
      { id: 'add-on-oilskins', label: 'Oilskins to keep', amount: '₹4,999.99' },
      { id: 'credit-first-aid-afloat', label: 'Credit: First Aid Afloat', amount: '-₹5,000.25' },
      {
        id: 'credit-radio-operation',
        label: 'Credit: Radio Operation',
        amount: 'Admissions confirms it',
      },
    ]);
    expect(found?.total).toBe('₹94,999.74');
    expect(found?.fees.map(({ amount }) => amount)).toEqual(['₹1,500.50', '₹250.00', '₹3,000.00']);
  });

  it('say what a withdrawal gets back, in money', () => {
    const found = figures(doctor, { situation: 'with-basics', plan: 'full' });
    expect(found?.refunds).toEqual([
      '100% of tuition refunded up to 60 days before the start: ₹130,000.00 if you paid all of it',
      '50% of tuition refunded up to 30 days before the start: ₹65,000.00 if you paid all of it',
      '10% of tuition refunded up to 7 days before the start: ₹13,000.00 if you paid all of it',
      'Fees and charges for paying in installments are not part of it.',
      'After that, no refund is stated.',
    ]);
  });
});

describe('a choice in the address', () => {
  it('is read back as it was written, and what no page offers is dropped', () => {
    const choice = tidyChoice(doctor, {
      situation: 'with-basics',
      plan: 'three-monthly',
      addOns: ['logbook'],
      taken: ['first-aid-afloat'],
    });
    expect(writeChoice(choice)).toBe(
      '?situation=with-basics&plan=three-monthly&with=logbook&taken=first-aid-afloat',
    );
    expect(readChoice(doctor, writeChoice(choice))).toEqual(choice);
    expect(readChoice(kap, '?situation=nobody&plan=free&taken=everything')).toEqual(NOTHING);
    expect(readChoice(kap, '?q=ketamine')).toBeNull();
  });

  it('is made where there is only one situation', () => {
    expect(firstChoice(pcKap)).toMatchObject({ situation: 'everyone', plan: 'twelve-monthly' });
    expect(firstChoice(kap)).toEqual(NOTHING);
  });

  it('begins with a plan that everyone can take, wherever the price of a group stands', () => {
    const situations = pcKap.situations.map(({ plans, ...situation }) => ({
      ...situation,
      plans: plans.flatMap((one) => [
        {
          ...one,
          plan: { ...one.plan, id: 'group', condition: { until: null, endsAt: null, group: 'Us' } },
        },
        one,
      ]),
    }));
    expect(firstChoice({ ...pcKap, situations })).toMatchObject({ plan: 'twelve-monthly' });
  });

  it('never gives a figure that is not a number or below zero, whatever the address says', () => {
    const words = fc.constantFrom(
      ...['situation', 'plan', 'with', 'taken', 'with-basics', 'basics-completed', 'full'],
      ...['four-dated', 'oilskins', 'first-aid-afloat', 'NaN', '-1', '__proto__'],
    );
    const query = fc.array(fc.tuple(words, words), { maxLength: 8 });
    fc.assert(
      fc.property(query, fc.constantFrom(kap, pcKap, doctor), (pairs, view) => {
        const found = readChoice(view, new URLSearchParams(pairs).toString());
        const text = JSON.stringify(found && figuresOf(view, found));
        expect(text).not.toMatch(/NaN|Infinity|undefined|"total":"-/);
      }),
    );
  });

  it('never speaks of interest', () => {
    const text = JSON.stringify([kap, pcKap, doctor].map((view) => figures(view, {})));
    expect(text).not.toMatch(/interest|\bAPR\b|rate/i);
  });
});

describe('the figures of a program with its own rules of refund', () => {
  const pilot = viewOf(prices, 'pilot');
  const found = (plan: string) => figures(pilot, { situation: 'anyone', plan });

  it('say what a deposit and a flat amount leave of a refund, charges told apart', () => {
    // Without the deposit of 300 that is kept: 2,100; 40 are kept of every refund.
    expect(found('deposit')?.refunds).toEqual([
      '100% of tuition refunded up to 14 days after you enroll: €2,060.00 if you paid all of it',
      '100% of tuition refunded up to 30 days before the start: €2,060.00 if you paid all of it',
      '50% of tuition refunded up to 7 days before the start: €1,010.00 if you paid all of it',
      '30% of tuition refunded up to 3 days after the start: €590.00 if you paid all of it',
      '20% of tuition refunded before class 3: €380.00 if you paid all of it',
      'The deposit is not refunded.',
      '€40 is kept from every refund.',
      'Fees and charges for paying in installments are not part of it.',
      'After that, nothing is refunded.',
      'Write to the office.',
    ]);
    // 2,500 with a charge of 100 for paying in installments: 2,400 of tuition.
    expect(found('four')?.refunds[0]).toBe(
      '100% of tuition refunded up to 14 days after you enroll: €2,360.00 if you paid all of it',
    );
  });

  it('say for a day what would come back', () => {
    const march = pilot.cohorts[0];
    const on = (date: string, enrolledOn: string | null = null) =>
      found('deposit')?.refundOn({
        date,
        startDate: march?.startDate ?? null,
        sessionDates: march?.sessionDates ?? [],
        enrolledOn,
      });
    expect(on('2031-02-03')).toBe(
      '€2,060.00 (100% of tuition refunded up to 30 days before the start)',
    );
    expect(on('2031-02-04')).toBe(
      '€1,010.00 (50% of tuition refunded up to 7 days before the start)',
    );
    expect(on('2031-02-27')).toBe('€590.00 (30% of tuition refunded up to 3 days after the start)');
    expect(on('2031-03-09')).toBe('€380.00 (20% of tuition refunded before class 3)');
    expect(on('2031-03-19')).toBe('Nothing is refunded.');
    expect(on('2031-03-19', '2031-03-05')).toBe(
      '€2,060.00 (100% of tuition refunded up to 14 days after you enroll)',
    );
  });

  it('name the rule by which each payment is due', () => {
    expect(found('deposit')?.payments.map(({ due, amount }) => [due, amount])).toEqual([
      ['14 days after acceptance', '€300.00'],
      [
        '60 days after acceptance or 30 days before the start (February 3, 2031), whichever comes first',
        '€2,100.00',
      ],
    ]);
  });

  it('keep a fee that is not for everyone, and what a note could hide', () => {
    expect(pilot.fees.map(({ id, isForAll, note }) => [id, isForAll, note])).toEqual([
      ['application', true, 'Waiver: On request for members. Pay by transfer. Not refundable.'],
      ['transfer', false, 'If you move to another cohort. Whether it is refundable is not stated.'],
    ]);
  });
});

describe('electives', () => {
  const signals = viewOf(prices, 'signals');

  it('are lines and days of their own, and change no payment of tuition', () => {
    const found = figures(signals, { plan: 'three', addOns: ['fog', 'tides', 'dinner', 'chart'] });
    expect(found?.total).toBe('€1,075.00');
    expect(found?.lines.map(({ label, amount }) => [label, amount])).toEqual([
      ['Tuition', '€600.00'],
      ['Reading fog and Reading tides', '€400.00'],
      ['A printed chart', '€30.00'],
      ['A dinner', '€45.00'],
    ]);
    expect(found?.paymentsSummary).toBe('3 × €200.00');
    expect(found?.notes).toEqual([
      'You pay for add-ons apart from tuition.',
      'Reading fog and Reading tides: due April 20, 2031.',
      'A dinner: due May 1, 2031.',
      'A printed chart: when it is due is not stated.',
    ]);
  });

  it('say how many to choose while too few, or by a shared address too many, are chosen', () => {
    expect(figures(signals, {})?.notes).toEqual(['Modules: choose 1 to 3 of 4. You chose 0.']);
    const all = figures(signals, { addOns: ['fog', 'tides', 'bells', 'flags'] });
    expect(all?.notes[0]).toBe('Modules: choose 1 to 3 of 4. You chose 4.');
    expect(all?.totalLabel).toBe('Total of what is stated');
  });
});
