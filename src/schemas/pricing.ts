/**
 * The front matter of `content/pricing/<program>.mdx`: what it costs.
 *
 * Authors write amounts as people do (`1925`, `822.92`); here, at the door, they become integer
 * minor units of the file's currency. Nothing behind this file sees another kind of amount.
 */
import { z } from 'astro/zod';
import { parseAmount } from '#domain/money.ts';
import type { RefundTier } from '#domain/refunds.ts';
import { electives } from './electives.ts';
import {
  amount,
  cohortId,
  count,
  currency,
  id,
  isoDate,
  line,
  orNotStated,
  paragraph,
  programId,
  situationId,
  status,
} from './fields.ts';
import { plan } from './payment-plan.ts';

const tuition = z.strictObject({
  route: situationId
    .optional()
    .describe('The situation it is for; leave out if it is for everyone'),
  cohorts: z
    .array(cohortId)
    .default([])
    .describe('The cohorts it is for, where not every cohort has this price'),
  startsFrom: isoDate
    .optional()
    .describe('For cohorts that begin on this day or later; earlier ones keep their price'),
  includes: z.array(programId).default([]).describe('Other programs that the amount covers'),
  plans: orNotStated(
    z.array(plan).min(1),
    'a list of payment plans',
    '[{ id: full, label: In full, total: 1925 }]',
  ).describe('The payment plans, or not-stated where the source gives no price'),
});

const fee = z.strictObject({
  id: id.describe('application, late-payment …'),
  label: line.describe('“Application fee”'),
  amount: amount.describe('In the currency of the file'),
  refundable: orNotStated(z.boolean(), 'true or false', 'true, false')
    .default('not-stated')
    .describe('Is it paid back? true, false, or not-stated'),
  occasion: line
    .optional()
    .describe('When it is charged, if not everyone pays it: “If you move to another cohort”'),
  waiver: line.optional().describe('Who need not pay it: “On request, for members”'),
  note: paragraph.optional().describe('How to pay it, what is known'),
});

const credit = z.strictObject({
  for: programId.describe('The program taken before'),
  amount: orNotStated(amount, 'an amount', '1925 or 822.92').describe(
    'not-stated: admissions confirms the amount',
  ),
  note: paragraph.optional().describe('Under which condition'),
});

/** The keys that say until when a refund tier holds, each with what it measures. */
const REFUND_KEYS = {
  daysBefore: 'days-before-start',
  daysAfterStart: 'days-after-start',
  beforeClass: 'before-class',
  daysAfterEnrollment: 'days-after-enrollment',
} as const satisfies Record<string, RefundTier['by']>;
const refundKeys = Object.keys(REFUND_KEYS) as (keyof typeof REFUND_KEYS)[];

const days = z.number().int().min(0);

const refundTier = z
  .strictObject({
    daysBefore: days.optional().describe('At least so many days before the start'),
    daysAfterStart: days.optional().describe('Through so many days after the start'),
    beforeClass: count.optional().describe('Before the class of this number'),
    daysAfterEnrollment: days.optional().describe('Through so many days after enrolling'),
    percent: z.number().int().min(0).max(100).describe('Share of tuition paid back'),
    kept: amount
      .optional()
      .describe('A flat amount kept of it, where it differs from entry to entry'),
  })
  .superRefine((tier, context) => {
    const written = refundKeys.filter((key) => tier[key] !== undefined);
    if (written.length === 1) return;
    context.addIssue({
      code: 'custom',
      path: written.slice(1, 2),
      input: undefined,
      message:
        written.length === 0
          ? `does not say until when → Write one of ${refundKeys.join(', ')}.`
          : `stands beside ${written[0]} → Keep one of the two, and write another entry for the other.`,
    });
  });

const fields = z.strictObject({
  status,
  currency: currency.describe('The currency of every amount in this file'),
  tuition: z
    .array(tuition)
    .default([])
    .describe(
      'What teaching costs, one entry per situation; none where modules are all one pays for',
    ),
  fees: z.array(fee).default([]).describe('Charges beside tuition'),
  addOns: z
    .array(
      z.strictObject({
        id: id.describe('A name of its own in this file'),
        label: line.describe('What it is'),
        amount: amount.describe('In the currency of the file'),
        dueDate: isoDate.optional().describe('When it is due, apart from tuition'),
      }),
    )
    .default([])
    .describe('What one may add and need not'),
  electives: z
    .array(electives)
    .default([])
    .describe('Lists of modules of which one chooses, priced apart from tuition'),
  refunds: z
    .array(refundTier)
    .default([])
    .describe('How much of the tuition comes back until when, the most first'),
  refundTerms: z
    .strictObject({
      deposit: z
        .enum(['refundable', 'kept', 'not-stated'])
        .default('not-stated')
        .describe('Whether a deposit comes back with the rest'),
      kept: amount.optional().describe('A flat amount that is kept of what would come back'),
      of: z
        .enum(['paid', 'total'])
        .default('paid')
        .describe('Percentages are of what was paid; or of the total, and the rest stays owed'),
      afterwards: z
        .enum(['none', 'not-stated'])
        .default('not-stated')
        .describe('Later than every entry of refunds: nothing comes back, or it is not stated'),
      note: paragraph.optional().describe('What else is stated of refunds'),
    })
    .optional()
    .describe('What holds for every refund'),
  notIncluded: z.array(line).default([]).describe('What one pays elsewhere'),
  credits: z.array(credit).default([]).describe('For what was taken before'),
  creditsNote: paragraph.optional().describe('What is known of credits in general'),
  paymentNote: paragraph.optional().describe('What is known of how to pay'),
  sequence: z
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Raise by one when the last day of a price changes, so that calendars follow'),
});

const written = fields.superRefine((file, context) => {
  const isForSome = file.tuition.some(({ route }) => route !== undefined);
  file.tuition.forEach(({ route, cohorts, startsFrom }, index) => {
    if (cohorts.length > 0 && startsFrom !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['tuition', index, 'startsFrom'],
        input: startsFrom,
        message: 'stands beside cohorts → Keep one of the two.',
      });
    }
    if (route !== undefined || !isForSome) return;
    context.addIssue({
      code: 'custom',
      path: ['tuition', index],
      input: undefined,
      message:
        'is for everyone, and others are for one situation → Give every entry of tuition a route.',
    });
  });
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
        params: { kind: 'amount' },
        message: `${JSON.stringify(written)} cannot be an amount in ${file.currency}: ${(fault as Error).message.replace(/\.$/, '')} → Write it with the decimals of the currency.`,
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
    refunds: file.refunds.flatMap(({ percent, kept, ...limits }, r) =>
      refundKeys.flatMap((key) => {
        const limit = limits[key];
        if (limit === undefined) return [];
        const own = kept === undefined ? {} : { keptCents: cents(kept, ['refunds', r, 'kept']) };
        return [{ by: REFUND_KEYS[key], limit, percent, ...own }];
      }),
    ),
    refundTerms: file.refundTerms
      ? {
          deposit: file.refundTerms.deposit === 'not-stated' ? null : file.refundTerms.deposit,
          keptCents: optionalCents(file.refundTerms.kept, ['refundTerms', 'kept']),
          afterwards: file.refundTerms.afterwards === 'none' ? ('none' as const) : null,
          ...(file.refundTerms.of === 'total' ? { of: 'total' as const } : {}),
          note: file.refundTerms.note ?? null,
        }
      : null,
    creditsNote: file.creditsNote ?? null,
    paymentNote: file.paymentNote ?? null,
    sequence: file.sequence,
    tuition: file.tuition.map((entry, t) => ({
      route: entry.route ?? null,
      cohorts: entry.cohorts,
      startsFrom: entry.startsFrom ?? null,
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
                dueRules:
                  written.dueRules?.map((rule) => ({
                    daysAfterAcceptance: rule.daysAfterAcceptance ?? null,
                    daysBeforeStart: rule.daysBeforeStart ?? null,
                  })) ?? null,
                until: written.until ?? null,
                group: written.group ?? null,
                installments: written.installments
                  ? {
                      count: written.installments.count,
                      every: written.installments.every ?? null,
                      amountCents: optionalCents(
                        written.installments.amount,
                        at('installments', 'amount'),
                      ),
                      amountsCents:
                        written.installments.amounts?.map((amount, a) =>
                          cents(amount, at('installments', 'amounts', a)),
                        ) ?? null,
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
      occasion: fee.occasion ?? null,
      waiver: fee.waiver ?? null,
      note: fee.note ?? null,
    })),
    addOns: file.addOns.map((addOn, a) => ({
      id: addOn.id,
      label: addOn.label,
      amountCents: cents(addOn.amount, ['addOns', a, 'amount']),
      dueDate: addOn.dueDate ?? null,
    })),
    electives: file.electives.map((list, e) => ({
      id: list.id,
      label: list.label,
      atLeast: list.atLeast,
      atMost: list.atMost ?? list.choices.length,
      choices: list.choices.map((choice, c) => ({
        id: choice.id,
        label: choice.label,
        amountCents:
          choice.amount === 'not-stated'
            ? null
            : cents(choice.amount, ['electives', e, 'choices', c, 'amount']),
      })),
      bundles: list.bundles.map((bundle, b) => ({
        of: bundle.of ?? null,
        count: bundle.count ?? null,
        amountCents: cents(bundle.amount, ['electives', e, 'bundles', b, 'amount']),
      })),
      dueDate: list.dueDate ?? null,
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
