/** C16: prose that asks for more schooling than an applicant should need. It warns. */
import { visibleText } from '#markdown/visible-text.ts';
import { fileByFile, findingAt } from './finding.ts';
import { placeInProse, treeOf } from './texts.ts';

/** The last grade of a US high school; the guide asks for short sentences of common words. */
const HIGHEST_GRADE = 12;

/** The index says little of a text that is shorter. */
const FEWEST_WORDS = 60;

/** Every finding of prose that is hard to read. */
export const checkReadingLevel = fileByFile((content, file) => {
  // What is known of a person is degrees and titles, which no one can shorten.
  if (file.file.startsWith('people/')) return [];
  // Headings are no sentences.
  const { text, offsetOf } = visibleText(treeOf(file), {
    isLeftOut: ({ type }) => type === 'heading',
  });
  const grade = readingGrade(text);
  if (grade === null || grade <= HIGHEST_GRADE) return [];
  const message = `this text reads like grade ${Math.round(grade)} → Write shorter sentences and shorter words, up to grade ${HIGHEST_GRADE}.`;
  return [findingAt(content, placeInProse(file, offsetOf(0)), 'hard-to-read', message)];
});

/**
 * The US school grade a text asks for: the automated readability index of Senter and Smith (1967),
 * from characters a word and words a sentence. It needs no list of syllables.
 *
 * @returns null for a text too short to be judged
 */
export function readingGrade(text: string): number | null {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const sentences = text
    .split(/[.!?:]+(?:\s|$)|\n\n|\n\s*[-\d]/)
    .filter((part) => /\p{L}/u.test(part));
  const characters = words.reduce((sum, word) => sum + word.length, 0);
  return 4.71 * (characters / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
}
