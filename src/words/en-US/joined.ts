/** How names and facts stand beside each other where no sentence holds them. */

export const joinedWords = {
  /** “12 two-hour classes, none on October 22”; a fact that is not there is left out. */
  facts: (facts: readonly (string | null)[]) => facts.filter((fact) => fact !== null).join(', '),
  /** “Live online · 12 two-hour classes” */
  apart: (facts: readonly string[]) => facts.join(' · '),
  /** “Completed PTI: $3,000 in full; Need PTI: $5,500 in full” */
  lines: (lines: readonly string[]) => lines.join('; '),
  /** Whole sentences, one after another. */
  sentences: (sentences: readonly string[]) => sentences.join(' '),
  /** “Application fee: $100”; the text alone without a name. */
  named: (name: string | null, text: string) => (name ? `${name}: ${text}` : text),
  /** “Application fee: $100.” */
  namedSentence: (name: string, text: string) => `${name}: ${text}.`,
  /** “Fall 2024 KAP” */
  cohortOf: (cohort: string, program: string) => `${cohort} ${program}`,
  /** “Jane Doe, PhD” */
  person: (name: string, credentials: string | null) =>
    credentials === null ? name : `${name}, ${credentials}`,
} as const;
