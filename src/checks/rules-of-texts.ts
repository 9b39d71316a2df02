/** The rules for what people read: markup, leftovers, states and facts in prose, style. */
import { error, type Rule, warning } from './rule.ts';

export const rulesOfTexts = {
  'unknown-component': error(
    'C2',
    'A component that prose does not have',
    'Take the tag out; texts use Markdown, `<Deadlines program="…" />` and `<Prices program="…" />`',
  ),
  'unclosed-tag': error(
    'C2',
    'A tag that is not closed, or an angle bracket alone',
    'Take the tag out, or write the angle bracket as a word',
  ),
  'no-alternative-text': error(
    'C10',
    'A picture without a description',
    'Say between the square brackets what the picture shows',
  ),
  'picture-in-text': error(
    'C10',
    'A picture within a sentence, a list or a table',
    'Give it a line of its own, with an empty line before and after it',
  ),
  'unreadable-picture': error(
    'C9',
    'A picture that browsers cannot show: broken, HEIC, SVG',
    'Export it as JPEG or PNG',
  ),
  'oversized-picture': error(
    'C9',
    'A picture with more pixels or bytes than a page needs',
    'Run the command that the message names; it makes the file smaller',
  ),
  'low-contrast': error(
    'C10',
    'A color of the site that is hard to read on its pages',
    'Write the color that the message names, or another that is darker, on dark pages lighter',
  ),
  'vague-link': warning(
    'C10',
    'A link that does not say where it leads',
    'Write the name of the page as the link',
  ),
  'heading-level': warning(
    'C10',
    'A heading of the first level, or a level left out',
    'Begin with ##, then ###',
  ),
  code: error(
    'C11',
    'Code in prose: import, export or an expression',
    'Delete it; write a brace as \\{',
  ),
  markup: error('C11', 'HTML in prose', 'Write it in Markdown: **bold**, [text](address), - list'),
  script: error('C11', 'A script or an inline handler', 'Delete it'),
  'stray-markup': error(
    'C12',
    'Markup that stayed text, or that prints nothing',
    'Close the mark, or take it out; a backslash before a sign keeps it as it is',
  ),
  leftover: error('C12', 'Text that was left over', 'Write what belongs there, or delete it'),
  'windows-line-ends': error('C12', 'Line ends of Windows', 'Save the file with the line ends LF'),
  'byte-order-mark': error(
    'C12',
    'An invisible mark at the beginning of a file',
    'Save the file as UTF-8 without a mark',
  ),
  'invisible-character': error(
    'C12',
    'A control character or an invisible one',
    'Delete it and type the words again',
  ),
  'replace-before-publishing': warning(
    'C12',
    'An example address that stands in for a real one',
    'Write the real address',
  ),
  'fill-in': warning(
    'C12',
    'A place that `npm run new` left to be filled in',
    'Write what the words ask for, in their place',
  ),
  'permission-not-recorded': warning(
    'C12',
    'A testimonial without recorded consent',
    'Ask the person, then write permission: recorded',
  ),
  'typed-state': error(
    'C14',
    'A state typed by hand, which goes stale',
    'Delete the words; the page says it by the deadline',
  ),
  'price-differs': error(
    'C15',
    'An amount in prose that no price file has',
    'Take the amount out of the text, since the page prints it; acknowledge what is another amount',
  ),
  'period-differs': error(
    'C15',
    'A time to decide in prose that differs from the stated one',
    'Correct the text, or decisionWithin of the program',
  ),
  'date-differs': error(
    'C15',
    'A date in prose that no cohort and no price file has',
    'Take the date out of the text, since the page prints it; acknowledge what is another date',
  ),
  'classes-differ': error(
    'C15',
    'A number of classes in prose that no outline and no cohort has',
    'Take the number out of the text, or correct it',
  ),
  'schedule-differs': warning(
    'C15',
    'A weekday or an hour in prose on which no class is',
    'Take it out of the text; the page prints it',
  ),
  'hours-differ': error(
    'C15',
    'CE or CME hours in a sentence that differ from the stated ones',
    'Correct the sentence, or hours',
  ),
  'sensitive-question': error(
    'C16',
    'A question that asks for birth date, health, belief, official numbers or a way to pay',
    'Take the question out of the form',
  ),
  'personal-question': warning(
    'C16',
    'A question about age, gender, nationality, family, the body, income or convictions',
    'Take the question out, or acknowledge what it is needed for',
  ),
  spelling: warning('C16', 'British spelling', 'Write the American spelling'),
  'other-word': warning(
    'C16',
    'A word for which this site has another',
    'Write the word of this site',
  ),
  'long-sentence': warning('C16', 'A sentence of more than 40 words', 'Make two sentences of it'),
  'hard-to-read': warning(
    'C16',
    'Prose that asks for more than twelve years of school',
    'Write shorter sentences and shorter words',
  ),
} as const satisfies Record<string, Rule>;
