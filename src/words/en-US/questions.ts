/** What stands around every question of a form, whoever prints it. */
import { counted } from './counts.ts';

export const questionWords = {
  optional: '(optional)',
  selectOne: 'Choose one',
  errorPrefix: 'Error: ',
  upTo: (count: number) => `Up to ${counted(count, 'character')}.`,
} as const;
