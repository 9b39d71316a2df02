/** Where a cohort stands, in lists; nothing is said of one that lies ahead. Small: the search ships it. */
export const cohortPhases = {
  undated: null,
  ahead: null,
  starting: null,
  'in-progress': 'In progress',
  begun: 'Started',
  over: 'Past',
} as const;
