/** Words about getting in: requirements, the steps of admission, contact. */
import { nounFor } from './counts.ts';
import { capital, listOf, numberWord } from './dates.ts';

/** “two people”, “two trainers” where content says what they are, “trainers” where not how many. */
const persons = (count: number | null, who: string | null) =>
  count === null
    ? (who ?? nounFor(2, 'person', 'people'))
    : `${numberWord(count)} ${who ?? nounFor(count, 'person', 'people')}`;

export const admissionWords = {
  steps: {
    check: 'Check',
    checkText: 'See who can apply. No answer there keeps you from applying.',
    apply: 'Apply',
    applyText: 'You send one application online.',
    interview: 'Interview',
    interviewText: (interviewers: number | null, interviewedBy: string | null) =>
      `${capital(persons(interviewers, interviewedBy))} ${nounFor(interviewers ?? 2, 'interviews', 'interview')} every eligible applicant.`,
    decision: 'Decision',
    decisionText: (within: string, by: string | null) =>
      `Within ${within} of receipt${by === null ? '' : `, by ${by}`}.`,
    decisionUnstated: 'How long a decision takes is not stated.',
    letterText: (from: string) =>
      `${from.charAt(0).toUpperCase()}${from.slice(1)} writes to you: acceptance, deferral, or refusal.`,
    begin: 'Begin',
    beginText: (first: string) => `${first} first if you need it, then your classes.`,
    beginOn: (cohort: string, date: string) => `${cohort} begins on ${date}.`,
    ask: 'Ask',
    askText: 'How to enroll is not stated here. Write to admissions.',
    withProgram: (program: string) =>
      `It is part of the application to ${program}: choose a cohort there.`,
    alone: 'To take it on its own, ask admissions: how, when, and at what price is not stated.',
  },
  within: (period: string) => `Within ${period}`,
  interviewWith: (interviewers: number | null, interviewedBy: string | null) =>
    `With ${persons(interviewers, interviewedBy)}`,
  requirementsIntro: (count: number) =>
    count === 1 ? 'The stated minimum:' : 'The stated minimum is all of these:',
  expectedIntro: 'Also expected:',
  checkInWords: 'Read all requirements',
  contact: 'Write to admissions',
  contactText: 'Ask about a program, a date, or your situation.',
  people: (names: readonly string[]) => listOf(names),
  questions: 'What the check asks',
} as const;
