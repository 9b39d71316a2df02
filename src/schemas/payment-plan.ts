/** One way to pay tuition, as authored: amounts as people write them. */
import { z } from 'astro/zod';
import { amount, count, id, isoDate, line, period } from './fields.ts';

const installments = z
  .strictObject({
    count: count.describe('How many payments, a deposit not counted'),
    every: period.optional().describe('P1M for monthly'),
    amount: amount.optional().describe('The amount of each, where the source states it'),
    amounts: z
      .array(amount)
      .min(1)
      .optional()
      .describe('Instead: the amount of each in order, where they differ'),
  })
  .superRefine(({ count, amount, amounts }, context) => {
    if (amounts === undefined) return;
    const fault = (message: string) =>
      context.addIssue({ code: 'custom', path: ['amounts'], input: undefined, message });
    if (amount !== undefined) fault('stands beside amount → Keep one of the two.');
    if (amounts.length !== count) {
      fault(`has ${amounts.length} entries, and count is ${count} → Correct one of the two.`);
    }
  });

const days = z.number().int().min(0);

const dueRule = z
  .strictObject({
    daysAfterAcceptance: days.optional().describe('So many days after acceptance'),
    daysBeforeStart: days.optional().describe('So many days before the start'),
  })
  .refine(
    (rule) => rule.daysAfterAcceptance !== undefined || rule.daysBeforeStart !== undefined,
    'is empty → Write daysAfterAcceptance, daysBeforeStart, or both: whichever comes first holds.',
  );

const planFields = z.strictObject({
  id: id.describe('full, three-monthly …'),
  label: line.describe('“In full”, “Three equal monthly installments”'),
  total: amount.describe('Everything paid under this plan, in the currency of the file'),
  due: z
    .enum(['before-start', 'not-stated'])
    .default('not-stated')
    .describe('When it is due, where no dates are stated'),
  dueDates: z
    .array(isoDate)
    .min(1)
    .optional()
    .describe(
      'One for each payment, a deposit first; or the first alone where “every” gives the rest',
    ),
  dueRules: z
    .array(dueRule)
    .min(1)
    .optional()
    .describe('Instead of dates: one for each payment, a deposit first'),
  installments: installments.optional().describe('Leave out for one payment'),
  deposit: amount.optional().describe('Paid first, part of the total'),
  discount: amount
    .optional()
    .describe('Taken off for paying in full; the total is what is left to pay'),
  installmentFee: amount
    .optional()
    .describe('A flat charge for paying in installments, paid with the first; part of the total'),
  until: isoDate
    .optional()
    .describe('The last day of this price, such as an early one; it ends with its day'),
  group: line
    .optional()
    .describe('Whom this price is for, if not everyone: “Members of the society”'),
  surcharge: amount
    .optional()
    .describe('What this plan costs more than paying in full; the check compares'),
});

/** A plan without what cannot go together in one. */
export const plan = planFields.superRefine((plan, context) => {
  const fault = (key: string, message: string) =>
    context.addIssue({ code: 'custom', path: [key], input: undefined, message });
  if (plan.due === 'before-start' && plan.dueDates) {
    fault('dueDates', 'stands beside due: before-start → Keep one of the two.');
  }
  if (plan.dueRules && (plan.dueDates || plan.due === 'before-start')) {
    fault('dueRules', `stands beside ${plan.dueDates ? 'dueDates' : 'due'} → Keep one of the two.`);
  }
  if (plan.discount !== undefined && plan.installments) {
    fault('discount', 'stands in a plan of installments → It goes with paying in full only.');
  }
  if (plan.installmentFee !== undefined && !plan.installments) {
    fault('installmentFee', 'stands in a plan without installments → Take it out.');
  }
});
