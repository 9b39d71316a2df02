/** `applications decide`: the letter of a decision as a draft. Nothing is ever sent from here. */

import { formatDate } from '#domain/date-formats.ts';
import type { Instant } from '#domain/dates.ts';
import { dateIn } from '#domain/instants.ts';
import type { BuiltCatalog, BuiltLetter } from '../built-catalog.ts';
import type { StoredApplication } from '../store/records.ts';

/** The letter for a decision, or `null` when the content has none. */
export function letterFor(catalog: BuiltCatalog, decision: string): BuiltLetter | null {
  return (catalog.letters ?? []).find(({ kind }) => kind === decision) ?? null;
}

/**
 * A letter with its placeholders filled: the names of answers, `{reference}`, `{program}`,
 * `{cohort}`, `{date}`, `{site}`.
 *
 * A placeholder that nothing fills stays as it is, for the writer to see.
 *
 * @param now catalog clock, the date of the letter
 */
export function fillLetter(
  letter: BuiltLetter,
  application: StoredApplication,
  catalog: BuiltCatalog,
  now: Instant,
): string {
  const { locale, timeZone, name } = catalog.site;
  const values = new Map<string, string>([
    ...application.answers.map(({ name: field, value }): [string, string] => [
      field,
      [value].flat().join(', '),
    ]),
    ['reference', application.reference],
    ['program', application.shown.program.title],
    ['date', formatDate(dateIn(now, timeZone), locale, 'long')],
    ['site', name],
  ]);
  if (application.shown.cohort) values.set('cohort', application.shown.cohort.name);
  const text = `${letter.title}\n\n${letter.body}`;
  return text.replace(
    /\{([A-Za-z][A-Za-z0-9]*)\}/g,
    (placeholder, key: string) => values.get(key) ?? placeholder,
  );
}
