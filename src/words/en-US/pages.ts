/** Words of the pages that are not a program, a cohort or a form. */
import { listOf } from './dates.ts';

export const homeWords = {
  seeWhoCanApply: 'See who can apply',
  openTitle: 'Open for application',
  noneOpenTitle: 'No cohort is open for application',
  noneOpenText: 'This is what was offered last.',
  whichOne: 'Which one am I? See who can apply',
  programs: 'Programs',
  admission: 'How admission works',
  questions: 'Questions people ask first',
  allQuestions: 'All questions',
  allPrograms: 'All programs',
  allDates: 'All dates and costs',
  contact: 'Ask us',
  earlier: (year: string | null) => (year === null ? 'Not confirmed' : `From the ${year} program`),
  earlierText: (year: string | null) =>
    year === null
      ? 'Ask admissions whether they are offered.'
      : `Published in ${year}, and not confirmed since. Ask admissions whether they are still offered.`,
} as const;

export const ownPageWords = {
  archived: 'This page is kept for reference. It is no longer up to date.',
} as const;

export const programsWords = {
  title: 'Programs',
  description: 'Every program with its format, its length, and what comes first.',
  lead: 'Every program that is offered now.',
  leadWithEarlier: 'What is offered now comes first. Programs from earlier years follow, by year.',
  leadWithUnconfirmed: 'What is offered now comes first. What is not confirmed follows.',
  current: 'Offered now',
} as const;

export const cohortsWords = {
  title: 'Dates & costs',
  description:
    'All dates, deadlines, and prices in one table: when classes meet, when to apply, and what each situation costs.',
  descriptionCohorts:
    'All dates, deadlines, and prices in one table: when classes meet, when to apply, and what each costs.',
  lead: 'Every cohort with its dates, deadlines, and prices.',
  caption: 'Cohorts, dates, deadlines, and tuition',
  cohort: 'Cohort',
  dates: 'Dates',
  applyBy: 'Apply by',
  tuition: 'Tuition',
  withProgram: 'Taken with another program: see its page',
  noneOpen: 'No cohort is open for application',
  noneOpenText: 'Below is what was offered.',
  current: 'Now and next',
  past: 'Past cohorts',
  continuing: 'Programs without published dates',
  led: 'Led by',
  ledBy: (names: readonly string[]) => `With ${listOf(names)}`,
  situations: 'Deadline and tuition',
  notStated: 'No deadline or price is stated',
} as const;

export const howToApplyWords = {
  title: 'How to apply',
  description:
    'The steps of each program, from the first question to the first class, and how long they take.',
  lead: 'One application per program. The steps, the time to decide, and who decides differ by program.',
  start: 'Start an application',
} as const;

export const eligibilityWords = {
  title: (program: string) => `Who can apply to ${program}`,
  description: (program: string) =>
    `The stated requirements of ${program}, and what to do if you are not sure.`,
  required: 'The stated minimum',
  requiredText: (count: number) => (count === 1 ? 'You need this.' : 'You need all of these.'),
  expected: 'Also expected',
  next: 'What to do next',
  nextText: 'Nothing here is a decision, and nothing here keeps you from applying.',
  source: (source: string) => `From the ${source}.`,
} as const;

export const faqWords = {
  title: 'Questions',
  description: (topics: string) => `Answers on ${topics}.`,
  noneYet: 'Answers to what people ask.',
  topics: {
    applying: 'Applying',
    dates: 'Dates',
    costs: 'Costs',
    learning: 'Learning',
    'credit-and-certificates': 'Credit and certificates',
  },
  about: (names: string) => `About ${names}`,
} as const;

export const peopleWords = {
  title: 'People',
  description: 'Who directs, leads, and teaches.',
  leads: (cohort: string, program: string) => `Leads ${cohort}, ${program}`,
  testimonials: 'What participants said, in summary',
  testimonialsText: (source: string) => `${source}.`,
  testimonialsOfUnknown: (source: string) => `${source}; which program they took is not stated.`,
} as const;

export const contactWords = {
  title: 'Contact',
  description: 'How to reach admissions.',
  lead: 'Write to admissions with any question about a program, a date, a price, or your situation.',
  email: 'Email',
  phone: 'Phone',
  post: 'Mail',
  before: 'Your question may already have an answer:',
} as const;

export const notFoundWords = {
  title: 'Page not found',
  description: 'There is no page at this address.',
  text: 'The address may be old or mistyped. These pages are here:',
} as const;

export const receivedWords = {
  title: 'After you apply',
  description: 'Where to find your reference, and what happens next.',
  text: 'This page cannot tell whether you sent an application. Once one is stored, you see its reference right after you choose Send. Keep it: admissions finds your application by it.',
  /** Where the site is built for a hosted form service, which leads back here. */
  textHosted:
    'If you came here from the form, it passed your application to this site’s form service. This page cannot tell.',
  unsure:
    'Not sure it arrived? Open the form again on the same device: it tells you what it knows. Or write to admissions. If you fill in the form again, you may send a second application.',
  unsureHosted: 'Not sure it arrived? Write to admissions before you send it again.',
  next: (program: string) => `What happens next: ${program}`,
} as const;
