/**
 * The front matter of `content/pricing/<program>.mdx`: what it costs.
 *
 * Authors write amounts as people do (`1925`, `822.92`); here, at the door, they become integer
 * minor units of the file's currency. Nothing behind this file sees another kind of amount.
 */
import { z } from 'astro/zod';
import { parseAmount } from '#domain/money.ts';
import {
  amount,
  count,
  currency,
  id,
  isoDate,
  line,
  notStated,
  paragraph,
  period,
  status,
} from './fields.ts';

const installments = z.strictObject({
  count: count.describe('How many payments'),
  every: period.optional().describe('P1M for monthly'),
  amount: amount.optional().describe('The amount of each, where the source states it'),
});

const plan = z.strictObject({
  id: id.describe('full, three-monthly …'),
  label: line.describe('“In full”, “Three equal monthly installments”'),
  total: amount.describe('Everything paid under this plan'),
  due: z
    .union([z.literal('before-start'), notStated])
    .default('not-stated')
    .describe('When a payment in full is due'),
  dueDates: z
    .array(isoDate)
    .min(1)
    .optional()
    .describe(
      'One for each payment, a deposit first; or the first alone where “every” gives the rest',
    ),
  installments: installments.optional().describe('Leave out for one payment'),
  deposit: amount.optional().describe('Paid first, part of the total'),
  discount: amount
    .optional()
    .describe('Taken off for paying in full; the total is what is left to pay'),
  installmentFee: amount
    .optional()
    .describe('A flat charge for paying in installments, paid with the first; part of the total'),
  surcharge: amount
    .optional()
    .describe('What this plan costs more than paying in full; the check compares'),
});

const tuition = z.strictObject({
  route: id.optional().describe('The situation it is for; leave out if it is for everyone'),
  includes: z.array(id).default([]).describe('Other programs that the amount covers'),
  plans: z
    .union([z.array(plan).min(1), notStated])
    .describe('The payment plans, or not-stated where the source gives no price'),
});

const fee = z.strictObject({
  id,
  label: line,
  amount,
  refundable: z.union([z.boolean(), notStated]).default('not-stated'),
  note: paragraph.optional().describe('How to pay it, what is known'),
});

const credit = z.strictObject({
  for: id.describe('The program taken before'),
  amount: z.union([amount, notStated]).describe('not-stated: admissions confirms the amount'),
  note: paragraph.optional(),
});

const written = z.strictObject({
  status,
  currency: currency.describe('The currency of every amount in this file'),
  tuition: z.array(tuition).default([]),
  fees: z.array(fee).default([]).describe('Charges beside tuition'),
  addOns: z
    .array(z.strictObject({ id, label: line, amount }))
    .default([])
    .describe('Optional'),
  refunds: z
    .array(
      z.strictObject({
        daysBefore: z.number().int().min(0).describe('At least so many days before the start'),
        percent: z.number().int().min(0).max(100).describe('Share of tuition paid back'),
      }),
    )
    .default([])
    .describe('Most days first'),
  notIncluded: z.array(line).default([]).describe('What one pays elsewhere'),
  credits: z.array(credit).default([]).describe('For what was taken before'),
  creditsNote: paragraph.optional(),
  paymentNote: paragraph.optional().describe('What is known of how to pay'),
});

/** Replace every authored amount of `value` by minor units; a fault is reported at its place. */
export const pricingSchema = written.transform((file, context) => {
  const cents = (written: number | string, path: (string | number)[]): number => {
    try {
      return parseAmount(written, file.currency);
    } catch (fault) {
      context.addIssue({
        code: 'custom',
        path,
        input: written,
        message: `${JSON.stringify(written)} cannot be an amount in ${file.currency}: ${(fault as Error).message} → Write it with the decimals of the currency.`,
      });
      return 0;
    }
  };
  const optionalCents = (
    written: number | string | undefined,
    path: (string | number)[],
  ): number | null => (written === undefined ? null : cents(written, path));

  return {
    status: file.status,
    currency: file.currency,
    notIncluded: file.notIncluded,
    refunds: file.refunds,
    creditsNote: file.creditsNote ?? null,
    paymentNote: file.paymentNote ?? null,
    tuition: file.tuition.map((entry, t) => ({
      route: entry.route ?? null,
      includes: entry.includes,
      plans:
        entry.plans === 'not-stated'
          ? null
          : entry.plans.map((written, p) => {
              const at = (...keys: (string | number)[]) => ['tuition', t, 'plans', p, ...keys];
              return {
                id: written.id,
                label: written.label,
                totalCents: cents(written.total, at('total')),
                due: written.due === 'not-stated' ? null : written.due,
                depositCents: optionalCents(written.deposit, at('deposit')),
                discountCents: optionalCents(written.discount, at('discount')),
                installmentFeeCents: optionalCents(written.installmentFee, at('installmentFee')),
                surchargeCents: optionalCents(written.surcharge, at('surcharge')),
                dueDates: written.dueDates ?? null,
                installments: written.installments
                  ? {
                      count: written.installments.count,
                      every: written.installments.every ?? null,
                      amountCents: optionalCents(
                        written.installments.amount,
                        at('installments', 'amount'),
                      ),
                    }
                  : null,
              };
            }),
    })),
    fees: file.fees.map((fee, f) => ({
      id: fee.id,
      label: fee.label,
      amountCents: cents(fee.amount, ['fees', f, 'amount']),
      refundable: fee.refundable === 'not-stated' ? null : fee.refundable,
      note: fee.note ?? null,
    })),
    addOns: file.addOns.map((addOn, a) => ({
      id: addOn.id,
      label: addOn.label,
      amountCents: cents(addOn.amount, ['addOns', a, 'amount']),
    })),
    credits: file.credits.map((credit, c) => ({
      for: credit.for,
      amountCents:
        credit.amount === 'not-stated' ? null : cents(credit.amount, ['credits', c, 'amount']),
      note: credit.note ?? null,
    })),
  };
});

export type PricingContent = z.output<typeof pricingSchema>;
export type PlanContent = NonNullable<PricingContent['tuition'][number]['plans']>[number];
