/** `applications decide`: the letter of a decision as a draft. Nothing is ever sent from here. */

import type { CatalogApi } from '#contract/catalog.ts';
import { formatDate } from '#domain/date-formats.ts';
import type { Instant } from '#domain/dates.ts';
import { dateIn } from '#domain/instants.ts';
import { shownReference } from '#domain/shown-reference.ts';
import { joinedWords } from '#words/joined.ts';
import type { KnownDays } from '#words/payments.ts';
import { receiverWords } from '#words/receiver.ts';
import { type BuiltLetter, wayText } from '../built-catalog.ts';
import { shownModules, shownPlans, startOf } from '../shown-prices.ts';
import { aboutOf, type StoredApplication } from '../store/records.ts';

const words = receiverWords.admissions;

/** The letter for a decision on a program: one that names it before one for all; null: none. */
export function letterFor(
  letters: readonly BuiltLetter[],
  decision: string,
  program: string | null,
): BuiltLetter | null {
  const told = letters.filter(({ kind }) => kind === decision);
  const own = told.find(({ programs }) => programs.some((one) => one === program));
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
  // Only a letter of acceptance sets the days that count from it.
  const acceptedOn = letter.kind === 'acceptance' ? dateIn(now, timeZone) : null;
  const known = { startsOn: startOf(catalog, application.cohort), acceptedOn };
  const values = new Map<string, string>([
    ...answers.map(({ name: field, value }): [string, string] => [
      field,
      joinedWords.facts([value].flat()),
    ]),
    ['reference', shownReference(reference)],
    ['program', aboutOf(shown)],
    ['receivedOn', day(catalogAt)],
    ['date', day(now)],
    ['site', name],
    ['tuitionShown', tuitionShown(application, known, locale)],
  ]);
  if (shown.cohort) values.set('cohort', shown.cohort.name);
  if (shown.route?.label) {
    values.set('situation', wayText(shown.route.label, shown.route.viaName) ?? '');
  }
  if (admissionsEmail) values.set('admissionsEmail', admissionsEmail);
  const head = letter.subject ? words.letterSubject(letter.subject) : letter.title;
  return `${head}\n\n${letter.body}`.replace(
    /\[\[([A-Za-z][A-Za-z0-9]*)\]\]/g,
    (placeholder, key: string) => values.get(key) ?? placeholder,
  );
}

/** What the applicant was shown, a line for each plan; modules, where one pays for those alone. */
function tuitionShown({ shown }: StoredApplication, known: KnownDays, locale: string): string {
  const plans = shownPlans(shown, known, locale);
  const lines =
    plans.length === 0
      ? shownModules(shown, locale).map(words.letterLine)
      : plans.map(({ label, total, payments, condition, due, isDueStated }) =>
          words.letterLine(
            words.planShown(label, payments, total, [condition, (isDueStated && due) || null]),
          ),
        );
  return lines.length === 0 ? words.noTuition : lines.join('\n');
}
