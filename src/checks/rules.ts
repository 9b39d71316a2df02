/**
 * Every rule of the content check, by its name.
 *
 * An error stops the build: it would mislead an applicant or break a page. A warning is read, and
 * can be acknowledged in `site.yaml` with a reason. The classes are those of the guide for staff.
 */
import type { FaultKind } from '#catalog/fault.ts';

export type Severity = 'error' | 'warning';

interface Rule {
  readonly class: `C${number}`;
  readonly severity: Severity;
  /** What it finds, in a line. */
  readonly about: string;
}

const error = (of: Rule['class'], about: string): Rule => ({ class: of, severity: 'error', about });
const warning = (of: Rule['class'], about: string): Rule => ({
  class: of,
  severity: 'warning',
  about,
});

/** What a schema or the YAML reader finds in one file. */
const ofOneFile = {
  'missing-key': error('C1', 'A key that must be there is missing or empty'),
  'unknown-key': error('C1', 'A key that does not exist here, often a misspelt one'),
  'wrong-value': error('C1', 'A value of the wrong form'),
  'key-twice': error('C2', 'The same key twice'),
  tab: error('C2', 'A tab where spaces belong'),
  unclosed: error('C2', 'A quote or bracket that is not closed'),
  unreadable: error('C2', 'YAML that cannot be read'),
  'front-matter': error('C2', 'Front matter that is missing or never closed'),
  'merge-marker': error('C12', 'A merge that was not finished'),
  'unquoted-date': error('C5', 'A date without quotes'),
  'impossible-date': error('C5', 'A date that is not in the calendar'),
  'impossible-time': error('C5', 'A time of day that does not exist'),
  'missing-zone': error('C5', 'Times without a zone'),
  'unknown-zone': error('C5', 'A time zone that does not exist'),
  'dates-out-of-order': error('C6', 'Dates of one deadline that contradict each other'),
  'missing-currency': error('C7', 'Amounts without a currency'),
  'unknown-currency': error('C7', 'A currency that does not exist'),
  'wrong-amount': error('C7', 'An amount with too many decimals, or too large to be exact'),
} as const satisfies Record<FaultKind, Rule>;

/** What only several files, or the prose, can show. */
const acrossFiles = {
  'unknown-component': error('C2', 'A component that prose does not have'),
  'unclosed-tag': error('C2', 'A tag that is not closed, or an angle bracket alone'),
  'broken-reference': error('C3', 'An id that leads nowhere'),
  'draft-reference': error('C3', 'An id that leads to a draft, which is not printed'),
  'unknown-condition': error('C3', 'A condition on a question or answer that does not exist'),
  'late-condition': error('C3', 'A condition on a question that comes later'),
  'unknown-placeholder': error('C3', 'A placeholder that nothing fills'),
  'no-way-to-apply': error('C3', 'A program by application without a form'),
  'duplicate-id': error('C4', 'The same id twice, also by case'),
  'bad-id': error('C4', 'A file name that cannot be an address'),
  'reserved-id': error('C4', 'A name that the site needs for itself'),
  orphan: error('C4', 'A file for a program that does not exist'),
  unreachable: error('C4', 'A cohort that nobody can enter'),
  'not-read': error('C4', 'A file in a place where nothing reads it'),
  unused: warning('C4', 'An entry that nothing names'),
  'situation-left-out': warning('C4', 'A situation of a program that a cohort leaves out'),
  'stale-acknowledgement': warning('C4', 'An acknowledgement of a warning that is gone'),
  'skipped-time': error('C5', 'A local time that clocks skip'),
  'repeated-time': error('C5', 'A local time that clocks show twice'),
  'end-before-start': error('C6', 'An end that is not after its start'),
  'deadline-after-start': error('C6', 'A deadline after the first class'),
  'outside-cohort': error('C6', 'A date far from the classes of its cohort'),
  'overlapping-sessions': error('C6', 'Two classes at the same time'),
  'sessions-not-in-order': error('C6', 'Classes that are not in order of their dates'),
  'skipped-date-is-session': error('C6', 'A day without a class that has one'),
  'wrong-weekday': error('C6', 'A class on another weekday than stated'),
  'count-differs-from-outline': error('C6', 'More or fewer classes than the outline has'),
  'wrong-sum': error('C7', 'Payments that do not add up to the total'),
  'undeclared-surcharge': error('C7', 'A plan that costs more without saying so'),
  'wrong-surcharge': error('C7', 'A surcharge that is not the difference to paying in full'),
  'impossible-plan': error('C7', 'A payment plan that contradicts itself'),
  'refunds-not-in-order': error('C7', 'Refund tiers out of order'),
  'no-price': error('C7', 'A way in without a price that does not say “not stated”'),
  'hours-above-total': error('C8', 'More CE or CME hours than the program has'),
  'credit-differs': error('C8', 'CE or CME said differently in two places of a program'),
  'broken-link': error('C9', 'A link to an address that does not exist'),
  'broken-image': error('C9', 'A picture that is not in the content folder'),
  'redirect-loop': error('C9', 'Redirects that lead back to themselves'),
  'redirect-to-nowhere': error('C9', 'A redirect to an address that does not exist'),
  'redirect-of-a-page': error('C9', 'A redirect from an address that has a page'),
  'no-alternative-text': error('C10', 'A picture without a description'),
  'vague-link': warning('C10', 'A link that does not say where it leads'),
  'heading-level': warning('C10', 'A heading of the first level, or a level left out'),
  code: error('C11', 'Code in prose: import, export or an expression'),
  markup: error('C11', 'HTML in prose'),
  script: error('C11', 'A script or an inline handler'),
  leftover: error('C12', 'Text that was left over'),
  'windows-line-ends': error('C12', 'Line ends of Windows'),
  'byte-order-mark': error('C12', 'An invisible mark at the beginning of a file'),
  'invisible-character': error('C12', 'A control character or an invisible one'),
  'replace-before-publishing': warning('C12', 'An example address that stands in for a real one'),
  'fill-in': warning('C12', 'A place that `npm run new` left to be filled in'),
  'permission-not-recorded': warning('C12', 'A testimonial without recorded consent'),
  'prerequisite-cycle': error('C13', 'Programs that require each other'),
  'archived-prerequisite': error('C13', 'A prerequisite that is not offered any more'),
  'typed-state': error('C14', 'A state typed by hand, which goes stale'),
  'price-differs': error('C15', 'An amount in prose that no price file has'),
  'period-differs': error('C15', 'A time to decide in prose that differs from the stated one'),
  'date-differs': error('C15', 'A date in prose that no cohort and no price file has'),
  'classes-differ': error('C15', 'A number of classes in prose that no outline and no cohort has'),
  'hours-differ': error('C15', 'CE or CME hours in a sentence that differ from the stated ones'),
  spelling: warning('C16', 'British spelling'),
  'other-word': warning('C16', 'A word for which this site has another'),
  'long-sentence': warning('C16', 'A sentence of more than 40 words'),
  'hard-to-read': warning('C16', 'Prose that asks for more than twelve years of school'),
  'prerequisite-too-late': warning('C17', 'A prerequisite’s cohort that may not end in time'),
  'decision-too-late': warning('C17', 'A decision that may come on or after the first class'),
  'payment-before-decision': warning('C17', 'A payment that is due before the decision'),
} as const satisfies Record<string, Rule>;

export const rules = { ...ofOneFile, ...acrossFiles } as const;

export type RuleName = keyof typeof rules;
