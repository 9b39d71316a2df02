/** The answers as a file to read. */
import type { PrintedAnswer } from '../asking/printed-answers.ts';

/** The answers as plain text, every question with what was answered. */
export function answersText(
  heads: readonly string[],
  answers: readonly PrintedAnswer[],
  empty: string,
): string {
  const parts = answers.map(({ label, text }) => `${label}\n${text === '' ? empty : text}`);
  return `${heads.join('\n')}\n\n${parts.join('\n\n')}\n`;
}
