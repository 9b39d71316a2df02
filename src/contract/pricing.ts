/** What `/api/catalog.json` says of prices: one flat list for each kind, all programs together. */
import { z } from 'zod';
import { REFUND_LIMITS } from '#domain/refunds.ts';
import { cents, currency, date, instant, text } from './values.ts';

const plan = z.object({
  id: text,
  label: text.nullable(),
  installments: z.array(cents),
  totalCents: cents,
  due: z.literal('before-start').nullable(),
  dueDates: z.array(date).nullable(),
  dueRules: z
    .array(
      z.object({
        daysAfterAcceptance: z.number().int().nullable(),
        daysBeforeStart: z.number().int().nullable(),
      }),
    )
    .nullable()
    .meta({ description: 'One for each payment; of two, whichever comes first' }),
  every: text.nullable(),
  depositCents: cents.nullable(),
  discountCents: cents,
  feeCents: cents,
  computed: z.boolean().meta({ description: 'The exact payments were worked out here' }),
});

const price = z.object({
  program: text,
  route: text.nullable().meta({ description: 'null: every route' }),
  cohorts: z.array(text).nullable().meta({
    description: 'Full ids of the cohorts it holds for; null: every cohort',
  }),
  startsFrom: date.nullable().meta({
    description: 'It holds for cohorts that begin on this day or later; null: no such rule',
  }),
  currency,
  includes: z.array(text),
});

const fee = z.object({
  program: text,
  id: text,
  label: text,
  currency,
  amountCents: cents,
  refundable: z.boolean().nullable(),
  waiver: text.nullable(),
  note: text.nullable(),
});

/** The lists of prices in the root of the API. */
export const pricingApiLists = {
  cohortTuition: z.array(price.extend({ plans: z.array(plan) })).meta({
    description:
      'What holds for some cohorts and every person; where it names a cohort, nothing of tuition holds there',
  }),
  conditionalPlans: z
    .array(
      price.extend({
        plan,
        until: date.nullable().meta({ description: 'The last day of the price' }),
        endsAt: instant.nullable().meta({ description: 'Offered while now is before it' }),
        group: text.nullable().meta({ description: 'Whom it is for, in words; null: everyone' }),
      }),
    )
    .meta({ description: 'Prices that end, or are not for everyone' }),
  tuition: z.array(
    price.omit({ cohorts: true, startsFrom: true }).extend({
      route: text.nullable().meta({ description: 'null: every route. No entry: not stated' }),
      plans: z.array(plan),
    }),
  ),
  fees: z.array(fee),
  occasionalFees: z
    .array(fee.extend({ occasion: text }))
    .meta({ description: 'Charged on an occasion, not to everyone' }),
  notIncluded: z.array(z.object({ program: text, label: text })),
  credits: z.array(
    z.object({
      program: text,
      for: text,
      title: text,
      currency,
      amountCents: cents.nullable().meta({ description: 'null: confirmed by admissions' }),
      note: text.nullable(),
    }),
  ),
  addOns: z.array(
    z.object({
      program: text,
      id: text,
      label: text,
      currency,
      amountCents: cents,
      dueDate: date.nullable().meta({ description: 'Apart from tuition; null: not stated' }),
    }),
  ),
  electives: z
    .array(
      z.object({
        program: text,
        id: text,
        label: text,
        currency,
        atLeast: z.number().int(),
        atMost: z.number().int(),
        choices: z.array(
          z.object({
            id: text,
            label: text,
            amountCents: cents.nullable().meta({ description: 'null: not stated' }),
          }),
        ),
        bundles: z.array(
          z.object({
            of: z.array(text).nullable().meta({ description: 'null: any `count` of the choices' }),
            count: z.number().int().nullable(),
            amountCents: cents,
          }),
        ),
        dueDate: date.nullable(),
      }),
    )
    .meta({ description: 'Lists of which one chooses, priced apart from tuition' }),
  refunds: z
    .array(z.object({ program: text, daysBefore: z.number().int(), percent: z.number().int() }))
    .meta({ description: 'Only of programs where nothing else is stated of refunds' }),
  refundRules: z.array(
    z.object({
      program: text,
      currency,
      tiers: z.array(
        z.object({
          by: z.enum(REFUND_LIMITS),
          limit: z.number().int(),
          percent: z.number().int(),
          keptCents: cents.optional().meta({ description: 'Left out: as for every refund' }),
        }),
      ),
      of: z.literal('total').optional().meta({
        description:
          'Percentages are of the whole tuition, and the rest stays owed; else of what was paid',
      }),
      deposit: z.enum(['refundable', 'kept']).nullable(),
      keptCents: cents.nullable(),
      afterwards: z.literal('none').nullable().meta({ description: 'null: not stated' }),
      note: text.nullable(),
    }),
  ),
};
