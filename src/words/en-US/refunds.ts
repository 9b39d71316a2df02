/** What comes back after a withdrawal, in words. */

import type { RefundTier } from '#domain/refunds.ts';
import { counted } from './counts.ts';

const days = (count: number) => counted(count, 'day');

/** “up to 30 days before the start” */
const until: Readonly<Record<RefundTier['by'], (limit: number) => string>> = {
  'days-before-start': (count) =>
    count === 0 ? 'until the day it starts' : `up to ${days(count)} before the start`,
  'days-after-start': (count) => `up to ${days(count)} after the start`,
  'before-class': (number) => `before class ${number}`,
  'days-after-enrollment': (count) => `up to ${days(count)} after you enroll`,
};

export const refundWords = {
  title: 'Refunds',
  /** @param kept what is kept under this step alone; null: nothing of its own */
  tier: ({ percent, by, limit }: RefundTier, kept: string | null) =>
    `${percent}% of tuition refunded ${until[by](limit)}${kept === null ? '' : `, less ${kept}`}`,
  ofTotal: 'Percentages are of the whole tuition, paid or not. You still owe the rest.',
  tierAmount: (tier: string, amount: string) => `${tier}: ${amount} if you paid all of it`,
  afterwards: {
    none: 'After that, nothing is refunded.',
    unstated: 'After that, no refund is stated.',
  },
  nothing: 'Nothing is refunded.',
  kept: (amount: string) => `${amount} is kept from every refund.`,
  deposit: {
    refundable: 'The deposit is refunded with the rest.',
    kept: 'The deposit is not refunded.',
    unstated: 'Whether the deposit is refunded is not stated.',
  },
  depositOf: {
    refundable: (amount: string) => `The deposit of ${amount} is refunded with the rest.`,
    kept: (amount: string) => `The deposit of ${amount} is not refunded.`,
    unstated: (amount: string) =>
      `Whether the deposit of ${amount} is refunded is not stated; it is not counted.`,
  },
  charges: (amount: string) => `${amount} for your payment plan is not tuition and is not counted.`,
  fee: (label: string, amount: string, refundable: boolean | null) => {
    if (refundable === null) return `${label}, ${amount}: whether it is refundable is not stated.`;
    return `${label}, ${amount}: ${refundable ? 'refundable' : 'not refundable'}.`;
  },
  addOns: (amount: string) =>
    `${amount} for add-ons is not tuition: whether it is refundable is not stated.`,
  paidBy: 'By then you have paid',
  paid: (count: number, of: number, amount: string) =>
    count === of ? `Everything: ${amount}` : `${count} of ${of} payments: ${amount}`,
  tuitionOnly: 'Fees and charges for paying in installments are not part of it.',
  day: 'If you withdraw on',
  cohort: 'Dates',
  enrolledOn: 'You enrolled on',
  dayHint: 'Choose a day to see what you would get back.',
  onDay: (amount: string, tier: string) => `${amount} (${tier})`,
  onDayUnstated: 'No refund is stated for that day. Ask admissions.',
} as const;
