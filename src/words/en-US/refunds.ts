/** What comes back after a withdrawal, in words. */

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

export const refundWords = {
  title: 'Refunds',
  /** “up to 30 days before the start” */
  until: {
    'days-before-start': (count: number) =>
      count === 0 ? 'until the day it starts' : `up to ${days(count)} before the start`,
    'days-after-start': (count: number) => `up to ${days(count)} after the start`,
    'before-class': (number: number) => `before class ${number}`,
    'days-after-enrollment': (count: number) => `up to ${days(count)} after you enroll`,
  },
  tier: (percent: number, until: string) => `${percent}% of the tuition back ${until}`,
  tierAmount: (tier: string, amount: string) => `${tier}: ${amount} if you paid all of it`,
  afterwards: {
    none: 'Later than that, nothing comes back.',
    unstated: 'Later than that, no refund is stated.',
  },
  nothing: 'Nothing comes back.',
  kept: (amount: string) => `${amount} is kept of every refund.`,
  deposit: {
    refundable: 'The deposit comes back with the rest.',
    kept: 'The deposit does not come back.',
    unstated: 'Whether the deposit comes back is not stated.',
  },
  tuitionOnly: 'Fees and charges for paying in installments are not part of it.',
  day: 'If you withdraw on',
  cohort: 'Dates',
  enrolledOn: 'You enrolled on',
  dayHint: 'Choose a day to see what comes back of the full tuition.',
  onDay: (amount: string, tier: string) => `${amount} (${tier})`,
  onDayNothing: 'Nothing comes back.',
  onDayUnstated: 'No refund is stated for that day. Ask admissions.',
} as const;
