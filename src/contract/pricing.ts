/** What `/api/catalog.json` says of prices: one flat list for each kind, all programs together. */
import { z } from 'zod';
import { cents, currency, date, text } from './values.ts';

const plan = z.object({
  id: text,
  label: text.nullable(),
  installments: z.array(cents),
  totalCents: cents,
  due: z.literal('before-start').nullable(),
  dueDates: z.array(date).nullable(),
  every: text.nullable(),
  depositCents: cents.nullable(),
  discountCents: cents,
  feeCents: cents,
  computed: z.boolean().meta({ description: 'The exact payments were worked out here' }),
});

/** The lists of prices in the root of the API. */
export const pricingApiLists = {
  tuition: z.array(
    z.object({
      program: text,
      route: text.nullable().meta({ description: 'null: every route. No entry: not stated' }),
      currency,
      includes: z.array(text),
      plans: z.array(plan),
    }),
  ),
  fees: z.array(
    z.object({
      program: text,
      id: text,
      label: text,
      currency,
      amountCents: cents,
      refundable: z.boolean().nullable(),
      note: text.nullable(),
    }),
  ),
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
  addOns: z.array(z.object({ program: text, id: text, label: text, currency, amountCents: cents })),
  refunds: z.array(
    z.object({ program: text, daysBefore: z.number().int(), percent: z.number().int() }),
  ),
};
