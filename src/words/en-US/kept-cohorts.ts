/** Words of the cohorts that a reader keeps. What the page prints stands in `keptWords`. */
export const keptWords = {
  title: 'Kept on this device',
  note: 'Only this browser remembers them, until you remove them. Nothing is sent. To share them, send the address of the comparison.',
  compare: 'Compare them',
  clear: 'Remove all',
  /** Follows “Keep” and “Kept” for people who hear the button alone. */
  suffix: (cohort: string) => `${cohort}, on this device`,
} as const;

export const keptStateWords = {
  keep: 'Keep',
  kept: 'Kept',
  remove: (cohort: string) => `Remove ${cohort}`,
} as const;
