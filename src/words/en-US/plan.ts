/** Words of “My plan”: one way into a cohort, from the first class to the last payment. */
import { counted } from './counts.ts';
import { listOf } from './dates.ts';

export const planWords = {
  title: 'My plan',
  description:
    'Choose your cohort: every date in your time, every payment, and what is not known yet.',
  lead: 'Choose your cohort. Each plan has its own address to keep, share, or print.',
  titleOf: (cohort: string) => `My plan: ${cohort}`,
  descriptionOf: (cohort: string, situation: string | null) =>
    situation === null
      ? `${cohort}: every date, every payment, and what is not known yet.`
      : `${cohort}, ${situation}: every date, every payment, and what is not known yet.`,
  pageTitle: (cohort: string, situation: string | null) =>
    situation === null ? `My plan: ${cohort}` : `My plan: ${cohort}, ${situation}`,
  of: (situation: string | null) => (situation === null ? 'My plan' : `My plan: ${situation}`),
  none: 'No cohort is open for application',
  noneText: 'A plan needs an open cohort.',
  save: 'Save my dates as a calendar file',
  print: 'Print this page for your employer: it prints dates and costs only.',
  facts: {
    situation: 'Who this is for',
    applyBy: 'Apply by',
    decision: 'Decision',
    first: 'First class',
    last: 'Last class',
    weeks: 'From first to last class',
    perWeek: 'Live hours a week',
    hours: 'Live hours in all',
    when: 'When',
    leads: 'Led by',
    place: 'Where',
    length: 'Length',
    contact: 'Questions',
  },
  weeks: (weeks: number) => counted(weeks, 'week'),
  hours: (least: string, most: string) => (least === most ? least : `${least} to ${most}`),
  decision: (within: string, day: string | null) =>
    day === null ? `Within ${within}` : `Within ${within}; by ${day} if you apply on the last day`,
  notKnown: (cohorts: readonly string[]) =>
    `Not known: the days of ${listOf(cohorts)} are not published`,
  step: (number: number, cohort: string) => `${number}. ${cohort}`,
  noClasses: 'The classes are not listed yet. Ask admissions for the days.',
  payments: 'What you pay, and when',
  noPrice: 'The price in your situation is not stated. Ask admissions.',
  apart: (program: string) => `What ${program} costs`,
  covers: (programs: readonly string[]) => `The tuition covers ${listOf(programs)}, too.`,
  payment: (number: number) => `Payment ${number}`,
  paymentCaption: (plan: string) => `Payments: ${plan}`,
  number: 'Payment',
  amount: 'Amount',
  due: 'Due',
  dueNotStated: 'Not stated',
  fees: 'Also',
  notIncluded: 'Not included',
  refunds: 'If you withdraw',
  noRefunds: 'What you get back is not stated. Ask admissions before you pay.',
  unknown: 'What is not known yet',
  unknownDays: (cohort: string) => `The days of ${cohort}`,
  unknownPrice: 'What it costs in your situation',
  unknownDeadline: 'The last day to apply',
  unknownRefunds: 'Refunds',
  unknownOf: (program: string, item: string) => `${program}: ${item}`,
  dueEvent: (cohort: string, plan: string, amount: string) =>
    `Payment due: ${cohort}, ${plan}, ${amount}`,
} as const;
