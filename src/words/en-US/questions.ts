/** What stands around every question of a form, whoever prints it. */
export const questionWords = {
  optional: '(optional)',
  selectOne: 'Choose one',
  errorPrefix: 'Error: ',
  upTo: (count: number) => `Up to ${count} characters.`,
} as const;
