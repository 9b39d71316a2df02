/** `applications decide`: the letter of a decision as a draft. Nothing is ever sent from here. */

import type { CatalogApi } from '#contract/catalog.ts';
import { formatDate } from '#domain/date-formats.ts';
import type { Instant } from '#domain/dates.ts';
import { dateIn } from '#domain/instants.ts';
import { formatMoney } from '#domain/money.ts';
import { joinedWords } from '#words/joined.ts';
import { receiverWords } from '#words/receiver.ts';
import type { BuiltLetter } from '../built-catalog.ts';
import type { StoredApplication } from '../store/records.ts';

const words = receiverWords.admissions;

/** The letter for a decision on a program: one that names it before one for all; null: none. */
export function letterFor(
  letters: readonly BuiltLetter[],
  decision: string,
  program: string,
): BuiltLetter | null {
  const told = letters.filter(({ kind }) => kind === decision);
  const own = told.find(({ programs }) => programs.includes(program));
  return own ?? told.find(({ programs }) => programs.length === 0) ?? null;
}

/**
 * A letter with its placeholders filled from what the applicant answered and was shown.
 *
 * What only the writer knows (`[[reason]]`, `[[signature]]` …) stays as it is, to be seen.
 *
 * @param now catalog clock, the date of the letter
 */
export function fillLetter(
  letter: BuiltLetter,
  application: StoredApplication,
  catalog: CatalogApi,
  now: Instant,
): string {
  const { locale, timeZone, name, admissionsEmail } = catalog.site;
  const { shown, reference, answers, catalogAt } = application;
  const day = (instant: Instant) => formatDate(dateIn(instant, timeZone), locale, 'long');
  const values = new Map<string, string>([
    ...answers.map(({ name: field, value }): [string, string] => [
      field,
      joinedWords.facts([value].flat()),
    ]),
    ['reference', reference],
    ['program', shown.program.title],
    ['receivedOn', day(catalogAt)],
    ['date', day(now)],
    ['site', name],
    ['tuitionShown', tuitionShown(application, locale)],
  ]);
  if (shown.cohort) values.set('cohort', shown.cohort.name);
  if (shown.route?.label) {
    values.set(
      'situation',
      joinedWords.facts([shown.route.label, shown.route.viaName].flatMap((part) => part || [])),
    );
  }
  if (admissionsEmail) values.set('admissionsEmail', admissionsEmail);
  const head = letter.subject ? words.letterSubject(letter.subject) : letter.title;
  return `${head}\n\n${letter.body}`.replace(
    /\[\[([A-Za-z][A-Za-z0-9]*)\]\]/g,
    (placeholder, key: string) => values.get(key) ?? placeholder,
  );
}

/** The plans the applicant was shown, one line each. */
function tuitionShown({ shown }: StoredApplication, locale: string): string {
  const lines = shown.tuition.flatMap(({ currency, plans }) =>
    plans.map(({ id, label, installments, totalCents }) => {
      const amount = (cents: number) =>
        formatMoney(cents, currency, locale, { decimals: 'when-needed' });
      const [name, total] = [label ?? id, amount(totalCents)];
      return installments.length === 1
        ? words.planFull(name, total)
        : words.planInstallments(name, installments.map(amount), total);
    }),
  );
  return lines.length === 0 ? words.noTuition : lines.join('\n');
}
