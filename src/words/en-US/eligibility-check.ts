/** Words of the check of one’s own situation against the stated requirements. */
import { nounFor } from './counts.ts';

export const eligibilityCheckWords = {
  title: 'Check your own situation',
  lead: 'Your answers are not sent. If you apply in this tab, the form begins with them.',
  situation: 'What applies to you?',
  situationHint: 'It sets which application you fill in, not whether you meet the minimum.',
  result: 'Your result',
  outcome: {
    'meets-stated-minimum': 'You meet the stated minimum',
    'not-yet': 'Not yet',
    ask: 'Ask us',
  },
  open: 'Answer the questions to see your result.',
  remaining: (count: number) =>
    nounFor(count, '1 question is still open.', `${count} questions are still open.`),
  quoted: (statement: string) => `“${statement}”`,
  effect: {
    meets: 'Met',
    'not-yet': 'Not yet',
    ask: 'Ask admissions',
    unanswered: 'Not answered yet',
  },
  because: (answers: readonly string[]) => `Your answer: ${answers.join('; ')}.`,
  expected: 'Also expected. It does not change your result.',
  forms: 'Your application',
  form: (situation: string, form: string) => `${situation}: ${form}`,
  restart: 'Start over',
} as const;
