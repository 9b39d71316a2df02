/** Words about programs, their prices and how one gets in. */
import { counted, nounFor } from './counts.ts';
import { choiceOf, listOf } from './dates.ts';

const languageNames = new Intl.DisplayNames('en-US', { type: 'language' });

export const programWords = {
  kind: {
    certificate: 'Certificate',
    workshop: 'Workshop',
    'study-group': 'Study group',
    'consultation-group': 'Consultation group',
    retreat: 'Retreat',
    other: 'Program',
  },
  delivery: {
    'live-online': 'Live online',
    hybrid: 'Hybrid',
    'in-person': 'In person',
    'self-paced': 'Self-paced',
  },
  edition: (year: string) => `${year} program`,
  languages: (tags: readonly string[]) =>
    `In ${listOf(tags.map((tag) => languageNames.of(tag) ?? tag))}`,
  notStated: 'Not stated',
  askAdmissions: 'Ask admissions',
  needs: (names: string) => `Needs ${names} first`,
  anyOf: (names: readonly string[]) => choiceOf(names),
  contactHours: (hours: number) => `${counted(hours, 'hour')} of class and training`,
  starts: (cadence: string) => `Starts ${cadence}`,
  byDemand: (fewest: number | null) =>
    fewest === null ? 'when enough people ask' : `when ${counted(fewest, 'person', 'people')} ask`,
  byDemandTitle: 'Starts by demand',
  byDemandText: (when: string) => `It starts ${when}. Join the list, and admissions writes to you.`,
  next: (cohort: string) => `Next: ${cohort}`,
  running: (cohort: string) => `In progress: ${cohort}`,
  nextMonthOnly: (cohort: string) => `Next: ${cohort}, days not published`,
  last: (cohort: string) => `Last: ${cohort}`,
  opensWith: (cohort: string, pattern: string) => `${cohort}: ${pattern}`,
  unconfirmedTitle: (year: string | null) =>
    year === null ? 'Not confirmed' : `From the ${year} program`,
  unconfirmedText: (year: string | null) =>
    year === null
      ? 'Ask admissions whether it is offered.'
      : `What follows was published in ${year}. Ask admissions whether it is still offered.`,
  archivedTitle: 'No longer offered',
  archivedText: 'This program is no longer offered. This page is kept for the record.',
  fastest: (cohort: string, via: string) =>
    `The fastest way in: apply for ${cohort} together with ${via}.`,
  openNow: (cohort: string) => `Open now: ${cohort}`,
  seeAll: 'See all programs',
  noCohortOpen: 'No cohort is open for application',
  lastOffered: (name: string) => `Last offered: ${name}.`,
  joinToBeTold: 'Join the list to hear about new dates.',
  howToBeTold: 'Ask admissions to tell you about new dates.',
  applyFor: (cohort: string) => `Apply for ${cohort}`,
  forCohort: (cohort: string) => `for ${cohort}`,
  applyWith: (program: string) => `Apply together with ${program}`,
  applicationOf: (year: string) => `Application to the ${year} program`,
  applyTo: (program: string) => `Apply to ${program}`,
  writeToAdmissions: 'Write to admissions',
  checkRequirements: 'Can I apply?',
  seeProgram: (title: string) => `See the program: ${title}`,
  sections: {
    dates: 'Dates and deadlines',
    cost: 'What it costs',
    eligibility: 'Who can apply',
    admission: 'How admission works',
    learn: 'What you learn',
    outline: (count: string) => `The ${count} classes`,
    components: 'What you complete',
    education: 'Continuing education',
    outcomes: 'After you finish',
    people: 'People',
    notStated: 'Not stated',
    questions: 'Questions',
    apply: 'Apply and contact',
    contact: 'Contact',
    edition: (year: string | null, title: string) =>
      year === null ? title : `The ${year} program`,
  },
  facts: {
    name: 'Name',
    format: 'Format',
    length: 'Length',
    notCounted: 'Not counted',
    components: 'Parts',
    starts: 'Starts',
    started: 'Started',
    dates: 'Dates',
    price: 'Price',
    fee: 'Application fee',
    admission: 'Admission',
    decision: 'Decision',
    interview: 'Interview',
    prerequisite: 'Comes first',
    education: 'Continuing education',
    leads: 'Led by',
    applyBy: 'Apply by',
  },
  outlineNumber: (number: number) => `Class ${number}`,
  chooseClass: 'Choose a class.',
  outcomes: {
    recognizedBy: 'Recognized by',
    permits: 'What you may do with it',
    completion: 'How many finish',
    finished: (finished: number, began: number, year: string) =>
      `Of ${counted(began, 'person', 'people')} who began in ${year}, ${finished} finished.`,
  },
  notStatedIntro: 'Choose one to ask admissions about it.',
  askAbout: 'Ask about this',
  askSubject: (program: string, item: string) => `${program}: ${item}`,
  askText: (program: string, item: string) =>
    `I have a question about ${program}. What can you tell me about this: ${item}?`,
  audience: 'Who it is for',
  comparison: (a: string, b: string) => `${a} and ${b} are two programs on one subject`,
  comparisonIntro: 'Name, length, price, and parts differ.',
  factOf: 'Fact',
  leadsCohort: (cohort: string) => `Leads ${cohort}`,
  ledBy: (names: readonly string[]) => `Led by ${listOf(names)}`,
  mayPrecede: 'May be taken before enrolling',
  afterEnrollment: 'After enrolling',
  sessionsOf: (sessions: number, minutes: number | null) =>
    minutes === null ? counted(sessions, 'session') : `${sessions} × ${counted(minutes, 'minute')}`,
  education: (kinds: readonly string[]) => listOf(kinds),
  credits: {
    line: (name: string, facts: readonly string[]) => `${name}: ${facts.join('; ')}.`,
    hours: (hours: number) => counted(hours, 'hour'),
    accreditor: (name: string, number: string | null) =>
      number === null ? `accredited by ${name}` : `accredited by ${name}, provider ${number}`,
    number: (number: string) => `approval ${number}`,
    professions: (names: readonly string[]) => `for ${listOf(names)}`,
  },
  mentoring: 'Mentoring',
  letterFrom: 'Letter from',
  mentoringText: (min: number, max: number, first: string, every: string) =>
    `${min === max ? counted(min, 'meeting') : `${min}–${max} meetings`}, the first within ${first} of enrolling, then at least every ${every.replace(/^1 /, '')}.`,
  otherCohorts: 'Other dates',
  compare: 'Compare',
  compareWith: (cohort: string) => `Compare with ${cohort}`,
  compareYears: 'Both years, fact by fact',
  yourSituation: 'What applies to you?',
  noDeadline: 'No upcoming deadline. Ask admissions',
  allOf: 'All of these',
  or: 'or',
} as const;

export const costWords = {
  inFull: 'in full',
  inPlan: (summary: string) => `in ${summary}`,
  priceOf: (situation: string, price: string) => `${situation}: ${price}`,
  amountIn: (amount: string, condition: string) => `${amount} ${condition}`.trim(),
  free: 'Free',
  withCondition: (payment: string, condition: string) => `${payment} (${condition})`,
  until: (date: string) => `until ${date}`,
  condition: (parts: readonly string[]) => parts.join(', '),
  paymentsOf: (payments: string, total: string) => `${payments} = ${total}`,
  offer: (label: string, amount: string, condition: string) => `${label}: ${amount} (${condition})`,
  ofCohorts: (names: readonly string[]) => listOf(names),
  startsFrom: (date: string) => `starting ${date} or later`,
  otherStarts: 'other dates',
  situation: 'Your situation',
  including: (names: readonly string[]) => `including ${listOf(names)}`,
  withVia: (name: string) => `with ${name}`,
  payment: (amount: string) => `${amount}, one payment`,
  times: (count: number, amount: string) => `${count} × ${amount}`,
  inTurn: (parts: readonly string[]) => parts.join(', then '),
  more: (amount: string) => `${amount} more`,
  orInstallments: (payments: string, total: string, more: string | null) =>
    more === null ? `or ${payments}` : `or ${payments} = ${total} (${more})`,
  orOther: (total: string, label: string, more: string | null) =>
    `or ${total} (${more === null ? label : `${label}, ${more}`})`,
  inParentheses: (text: string) => `(${text})`,
  payments: (count: number, payments: string) => `${counted(count, 'payment')}: ${payments}`,
  installments: (count: number, every: string | null, amount: string, about: boolean) =>
    `${count} ${every === null ? '' : `${every} `}${nounFor(count, 'installment')} of ${about ? 'about ' : ''}${amount}`,
  every: { P1M: 'monthly', P1W: 'weekly' } as Readonly<Record<string, string>>,
  pace: {
    P1M: {
      of: (amount) => `${amount} a month`,
      span: (count) => `for ${counted(count, 'month')}`,
    },
    P1W: {
      of: (amount) => `${amount} a week`,
      span: (count) => `for ${counted(count, 'week')}`,
    },
  } as Readonly<
    Record<string, { of: (amount: string) => string; span: (count: number) => string }>
  >,
  orAmount: (amount: string) => `or ${amount}`,
  inAll: (total: string, more: string | null) =>
    more === null ? `${total} in all` : `${total} in all, ${more}`,
  someDueUnstated: 'Other due dates are not stated.',
  lastDay: 'Last day to apply',
  computed: 'The total and the number of payments are stated; each payment is computed here.',
  due: {
    'before-start': 'Payable before the program starts',
    unstated: 'When it is due is not stated',
    firstUnstated: 'When the first payment is due is not stated',
  },
  dueOn: (dates: readonly string[]) => `Due ${listOf(dates)}`,
  dueInTurn: (rules: readonly string[]) => `Due ${rules.join(', then ')}`,
  deposit: (amount: string) => `First payment: deposit of ${amount}`,
  total: 'Total',
  tuition: 'Tuition',
  notStated: 'Price not stated',
  /** Where every price ends, in a line that nobody relabels. */
  askPrice: 'Ask admissions for the price',
  byModule: 'You pay for what you choose; there is no other tuition.',
  notOffered: 'Not offered',
  notStatedLong: 'The price is not stated. Ask admissions.',
  fees: 'Besides tuition',
  refundable: 'Refundable',
  notRefundable: 'Not refundable',
  refundNotStated: 'Whether it is refundable is not stated',
  notIncluded: 'Not included',
  addOns: 'Optional',
  electives: (label: string, choose: string) => `${label}: ${choose}`,
  fromTo: (least: string, most: string) => `${least} to ${most}`,
  each: (amount: string) => `${amount} each`,
  someNot: 'some prices not stated',
  choose: (atLeast: number, atMost: number, of: number) => {
    if (of === 1) return atLeast === 0 ? 'you may take it' : 'you take it';
    if (atLeast === atMost) return atMost === of ? `all ${of}` : `choose ${atMost} of ${of}`;
    if (atLeast === 0)
      return atMost === of ? `choose any of ${of}` : `choose up to ${atMost} of ${of}`;
    return atMost === of
      ? `choose at least ${atLeast} of ${of}`
      : `choose ${atLeast} to ${atMost} of ${of}`;
  },
  anyTogether: (count: number) => `Any ${count} together`,
  together: (labels: readonly string[]) => `${listOf(labels)} together`,
  dueBy: (date: string) => `due ${date}`,
  credits: 'Credit for what you took before',
  creditUnknown: 'Amount not stated; admissions confirms it',
  sentence: (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`),
  onOccasion: (occasion: string) => costWords.sentence(occasion),
  waiver: (who: string) => costWords.sentence(`Waiver: ${who}`),
  dueRule: {
    daysAfterAcceptance: (days: number) => `${counted(days, 'day')} after acceptance`,
    daysBeforeStart: (days: number) =>
      days === 0 ? 'the day it starts' : `${counted(days, 'day')} before the start`,
    first: (rules: readonly string[]) =>
      rules.length === 1 ? rules.join('') : `${choiceOf(rules)}, whichever comes first`,
  },
  installmentCaption: (plan: string) => `Payments, ${plan}`,
  captionForAll: (currency: string) => `Tuition by payment plan, in ${currency}`,
  caption: (currency: string) => `Tuition by situation and payment plan, in ${currency}`,
  paymentNumber: 'Payment',
  amount: 'Amount',
} as const;

export const applyByWords = {
  by: (date: string) => `Apply by ${date}`,
  from: (opens: string, date: string) => `Applications from ${opens} to ${date}`,
  full: (asOf: string) => `Full as of ${asOf}`,
  passedOn: (date: string) => `Deadline was ${date}`,
  passed: 'The deadline has passed; its date was not recorded',
  withdrawn: 'No longer offered',
  notAnnounced: 'The deadline is not stated. Ask admissions',
  notAnnouncedShort: 'Deadline not stated',
  closedUnannounced: 'Applications have closed; no deadline was stated',
  rolling: 'Apply any time before the first class',
  anyTime: 'Apply at any time',
  rollingClosed: 'Applications closed when the first class began',
  priority: (date: string) => `Applications by ${date} are considered first.`,
  extended: (from: string | null) =>
    from === null ? 'This deadline was extended.' : `Extended from ${from}.`,
} as const;
