/** The rules that one file shows: what a schema or the YAML reader finds in it. */
import type { FaultKind } from '#catalog/fault.ts';
import { error, type Rule } from './rule.ts';

export const rulesOfOneFile = {
  'missing-key': error(
    'C1',
    'A key that must be there is missing or empty',
    'Add the key; the message says what it takes',
  ),
  'unknown-key': error(
    'C1',
    'A key that does not exist here, often a misspelt one',
    'Compare the spelling with the field table',
  ),
  'wrong-value': error('C1', 'A value of the wrong form', 'Write it as the message says'),
  'key-twice': error('C2', 'The same key twice', 'Keep one of the two lines'),
  'swallowed-text': error(
    'C2',
    'Words that YAML takes out of a text: behind ` #`, or behind & or ! at its beginning',
    'Put double quotes around the whole text',
  ),
  tab: error('C2', 'A tab where spaces belong', 'Put spaces in place of the tab'),
  unclosed: error(
    'C2',
    'A quote or bracket that is not closed',
    'Close it, or put the whole text in double quotes',
  ),
  unreadable: error(
    'C2',
    'YAML that cannot be read',
    'Look for a colon in a text without quotes, or for a line that is not indented like its neighbors',
  ),
  'front-matter': error(
    'C2',
    'Front matter that is missing or never closed',
    'Put a line of three hyphens, ---, before and after the facts',
  ),
  'merge-marker': error(
    'C12',
    'A merge that was not finished',
    'Keep one side and delete the lines with <<<<<<<, ======= and >>>>>>>',
  ),
  'unquoted-date': error('C5', 'A date without quotes', 'Put double quotes around it'),
  'impossible-date': error('C5', 'A date that is not in the calendar', 'Look it up in a calendar'),
  'impossible-time': error('C5', 'A time of day that does not exist', 'Write 24 hours: "14:30"'),
  'missing-zone': error(
    'C5',
    'Times without a zone',
    'Add timeZone: America/New_York, or the zone that is meant',
  ),
  'unknown-zone': error(
    'C5',
    'A time zone that does not exist',
    'Write an IANA name: America/New_York, never ET',
  ),
  'dates-out-of-order': error(
    'C6',
    'Dates of one deadline that contradict each other',
    'Correct the earlier or the later date',
  ),
  'missing-currency': error('C7', 'Amounts without a currency', 'Add currency: USD'),
  'unknown-currency': error(
    'C7',
    'A currency that does not exist',
    'Write its three letters: USD, EUR',
  ),
  'wrong-amount': error(
    'C7',
    'An amount with too many decimals, or too large to be exact',
    'Write digits with the decimals of the currency: 822.92',
  ),
} as const satisfies Record<FaultKind, Rule>;
