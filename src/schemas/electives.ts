/** Modules of which one chooses so many, as authored: amounts as people write them. */
import { z } from 'astro/zod';
import { amount, count, id, isoDate, line, orNotStated } from './fields.ts';

const choice = z.strictObject({
  id: id.describe('A name of its own in this file'),
  label: line.describe('What it is'),
  amount: orNotStated(amount, 'an amount', '1925 or 822.92').describe(
    'What it costs singly, beside tuition',
  ),
});

const bundle = z
  .strictObject({
    of: z.array(id).min(2).optional().describe('The electives that this amount covers'),
    count: count.min(2).optional().describe('Or: any so many of them'),
    amount: amount.describe('For all of them together'),
  })
  .refine(
    ({ of, count }) => (of === undefined) !== (count === undefined),
    'needs one of of and count → Name its electives with of, or say count: how many.',
  );

/** A list of electives, without what nobody could choose. */
export const electives = z
  .strictObject({
    id: id.describe('A name of its own in this file'),
    label: line.describe('“Advanced modules”'),
    atLeast: z.number().int().min(0).default(0).describe('How many one must choose'),
    atMost: count.optional().describe('How many one may choose; leave out for all of them'),
    choices: z.array(choice).min(1).describe('What one chooses from'),
    bundles: z.array(bundle).default([]).describe('Several of them for one amount'),
    dueDate: isoDate.optional().describe('When what one chose is due'),
  })
  .superRefine(({ atLeast, atMost, choices, bundles }, context) => {
    const fault = (path: (string | number)[], input: unknown, message: string) =>
      context.addIssue({ code: 'custom', path, input, message });
    const most = atMost ?? choices.length;
    if (most > choices.length) {
      fault(
        ['atMost'],
        atMost,
        `is ${most}, and there ${choices.length === 1 ? 'is 1 choice' : `are ${choices.length} choices`} → Correct it.`,
      );
    }
    if (atLeast > most) {
      fault(
        ['atLeast'],
        atLeast,
        `is ${atLeast}, more than the ${most} one may choose → Correct it.`,
      );
    }
    const ids = choices.map((choice) => choice.id);
    bundles.forEach(({ of, count }, index) => {
      of?.forEach((id, place) => {
        if (ids.includes(id)) return;
        const message = `"${id}" is none of the choices → Write one of ${ids.join(', ')}.`;
        fault(['bundles', index, 'of', place], id, message);
      });
      const size = of?.length ?? count ?? 0;
      if (size > most) {
        const message = `covers ${size}, and one may choose ${most} → Correct it, or atMost.`;
        fault(['bundles', index, of ? 'of' : 'count'], count, message);
      }
    });
  });
