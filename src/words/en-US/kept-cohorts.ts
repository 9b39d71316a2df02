/** Words of the cohorts that a reader keeps. What the page prints stands in `keptWords`. */
export const keptWords = {
  title: 'Saved to compare',
  note: 'Only this browser remembers them, until you remove them. Nothing is sent. To share them, send the address of the comparison.',
  compare: 'Compare them side by side',
  clear: 'Remove all',
  /** Follows “Compare” and “Saved to compare” for people who hear the button alone. */
  suffix: (cohort: string) => `${cohort}, on this device`,
} as const;

export const keptStateWords = {
  keep: 'Compare',
  kept: 'Saved to compare',
  remove: (cohort: string) => `Remove ${cohort}`,
} as const;
