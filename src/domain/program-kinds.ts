/** The kinds of programs, roles of people and topics of questions that every site knows. */

export const PROGRAM_KINDS = [
  'certificate',
  'workshop',
  'study-group',
  'consultation-group',
  'retreat',
  'other',
] as const;
export type ProgramKind = (typeof PROGRAM_KINDS)[number];

export const PROGRAM_ROLES = ['director', 'trainer', 'mentor'] as const;
export type ProgramRole = (typeof PROGRAM_ROLES)[number];

export const QUESTION_TOPICS = [
  'applying',
  'dates',
  'costs',
  'learning',
  'credit-and-certificates',
] as const;

/** So many questions are on the page of a program; the page of all questions has the others. */
export const MOST_QUESTIONS = 5;

/** Whether an application after the deadline is considered. */
export type LatePolicy = 'considered' | 'not-considered' | 'not-stated';

/** The word that every site knows, or the one that stands for all others. */
export function knownOr<Known extends string, Other>(
  known: readonly Known[],
  word: string,
  other: Other,
): Known | Other {
  return known.find((one) => one === word) ?? other;
}

/** Credits that every site knows: continuing education, and continuing medical education. */
export const CREDIT_KINDS = ['CE', 'CME'] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];
