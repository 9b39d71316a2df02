/** What an applicant is told, alike on the page after sending and in the receipt. */

import type { CatalogApi } from '#contract/catalog.ts';
import { hasInterview } from '#domain/admission.ts';
import { formatDate } from '#domain/date-formats.ts';
import { dateIn } from '#domain/instants.ts';
import { formatMoney } from '#domain/money.ts';
import { hasApplicationFee } from '#domain/quotes.ts';
import { admissionWords } from '#words/admission.ts';
import { applicationReceivedWords } from '#words/application-received.ts';
import { formatPeriod } from '#words/dates.ts';
import { feeNote } from '#words/fees.ts';
import { joinedWords } from '#words/joined.ts';
import { type CohortAhead, ownPathWords, pathLines, UNKNOWN_START } from '#words/own-path.ts';
import { receiverWords } from '#words/receiver.ts';
import { wayText } from './built-catalog.ts';
import { shownPlans, startOf } from './shown-prices.ts';
import type { StoredApplication } from './store/records.ts';

const words = receiverWords.received;

/** What was sent for, as names and values: nothing in it that the applicant wrote. */
export function whatWasSent(
  { shown, catalogAt }: StoredApplication,
  { site }: CatalogApi,
): (readonly [name: string, value: string])[] {
  const { program, cohort, route } = shown;
  const edition = program?.edition ? words.edition(program.edition) : null;
  const rows: [string, string | null][] = [
    [words.program, joinedWords.facts([program?.title, edition].flatMap((part) => part || []))],
    [words.cohort, cohort?.name ?? null],
    [words.situation, route && wayText(route.label, route.viaName)],
    [words.receivedOn, formatDate(dateIn(catalogAt, site.timeZone), site.locale, 'long')],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/**
 * What lies ahead of this applicant: the prerequisite’s cohort where one was chosen, the cohort
 * applied for, and what is payable when.
 */
function ownPathOf(
  { cohort, via, shown }: StoredApplication,
  catalog: CatalogApi,
): readonly string[] {
  const { cohorts, programs, site } = catalog;
  const ahead = (id: string | null): CohortAhead | null => {
    const found = cohorts.find((one) => one.id === id);
    if (found === undefined) return null;
    const program = programs.find((one) => one.id === found.program);
    return {
      name: program
        ? joinedWords.cohortOf(found.name, program.abbreviation ?? program.title)
        : found.name,
      starts: found.starts,
      hasClasses: found.sessions.length + found.sessionsWithoutHours.length > 0,
    };
  };
  // Of a program that is applied to without a cohort nothing is published but its name.
  const program = cohort === null ? shown.program : null;
  const abbreviation = programs.find(({ id }) => id === program?.id)?.abbreviation;
  const entered = program && { ...UNKNOWN_START, name: abbreviation ?? program.title };
  const known = { startsOn: startOf(catalog, cohort), acceptedOn: null };
  const payments = shownPlans(shown, known, site.locale).flatMap(
    ({ label, total, condition, due }) =>
      due === '' ? [] : { plan: ownPathWords.plan(label, total, condition), due },
  );
  return pathLines({ via: ahead(via), cohort: ahead(cohort) ?? entered, payments }, site.locale);
}

/**
 * The interview, where every eligible applicant has one, and when the decision comes: by a date;
 * while a fee is outstanding, within the stated time of receipt, since no day can be promised; neither
 * for a late application. Then what lies ahead.
 */
export function whatHappensNext(
  application: StoredApplication,
  catalog: CatalogApi,
): readonly string[] {
  const { kind, shown, decisionBy, late } = application;
  if (kind !== 'application') return [words.next[kind]];
  const path = ownPathOf(application, catalog);
  const program = catalog.programs.find(({ id }) => id === shown.program?.id);
  const { interviewers = null, interviewedBy = null } = program?.admission ?? {};
  const interview = !hasInterview({ interviewers, interviewedBy })
    ? []
    : [admissionWords.steps.interviewText(interviewers, interviewedBy)];
  // Whether a late one is considered is not stated, so neither is when.
  if (late) return path;
  if (decisionBy === null) return [...interview, words.noDecision, ...path];
  const isFeeOutstanding = hasApplicationFee(shown.fees);
  const decision =
    isFeeOutstanding && shown.decisionWithin !== null
      ? applicationReceivedWords.decisionWithin(formatPeriod(shown.decisionWithin))
      : words.decision(formatDate(decisionBy, catalog.site.locale, 'long'));
  return [...interview, decision, ...path];
}

/** What a late application is told, by what the program says of them; null: it is not late. */
export function lateSentence({ shown, late }: StoredApplication, { programs }: CatalogApi) {
  if (!late) return null;
  const program = programs.find(({ id }) => id === shown.program?.id);
  return applicationReceivedWords.late[program?.admission.late ?? 'not-stated'];
}

/** What an application for a full cohort is told; null: a place was left, or it joins a list. */
export function fullSentence({ kind, shown }: StoredApplication): string | null {
  return kind === 'application' && shown.full ? words.full : null;
}

/** The fees that everyone pays, as they were shown. */
export function feesOf({ shown }: StoredApplication, { site }: CatalogApi): string[] {
  return shown.fees.map(({ label, amountCents, currency, ...terms }) =>
    words.fee(label, formatMoney(amountCents, currency, site.locale), feeNote(terms)),
  );
}
