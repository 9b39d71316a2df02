/** Two programs on one subject from different years, side by side, every fact labeled by its year. */

import type { Catalog, Program } from '#catalog/catalog-types.ts';
import { href, programAddress } from '#domain/addresses.ts';
import { hasInterview } from '#domain/admission.ts';
import { madeOnce } from '#domain/made-once.ts';
import { formatMoney } from '#domain/money.ts';
import { applicationFees } from '#domain/quotes.ts';
import { admissionWords } from '#words/admission.ts';
import { dateWords, formatPeriod, listOf } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords, programWords } from '#words/program.ts';
import { creditName } from './credit-text.ts';
import { priceLine } from './current-prices.ts';
import type { PageContext } from './page-context.ts';
import { byEdition, deliveryName, lengthOf, prerequisitesOf } from './program-card.ts';

export interface EditionColumn {
  readonly id: string;
  /** “2024 program” */
  readonly label: string;
  readonly title: string;
  readonly href: string;
  /** Whether this is the page one is on. */
  readonly isHere: boolean;
}

export interface EditionComparison {
  /** “The 2021 program” */
  readonly title: string;
  readonly intro: string;
  readonly columns: readonly EditionColumn[];
  readonly rows: readonly { readonly fact: string; readonly values: readonly string[] }[];
}

const bySubject = madeOnce(({ programs }: Catalog) =>
  Map.groupBy(programs, ({ editionOf }) => editionOf),
);

/** null where a program has no other edition. */
export function editionComparison(
  context: PageContext,
  program: Program,
): EditionComparison | null {
  const editions = bySubject(context.catalog).get(program.editionOf)?.toSorted(byEdition) ?? [];
  const other = editions.find(({ id }) => id !== program.id);
  if (other === undefined) return null;
  const { facts } = programWords;
  const rows: readonly (readonly [string, (edition: Program) => string | null])[] = [
    [facts.name, ({ title }) => title],
    [facts.format, (edition) => deliveryName(edition) ?? edition.format],
    [facts.length, (edition) => joined([lengthOf(withoutFormat(edition)), hoursOf(edition)])],
    [facts.components, partsOf],
    [programWords.mentoring, mentoringText],
    [facts.prerequisite, (edition) => prerequisitesOf(context, edition)],
    [facts.price, (edition) => priceLine(context, edition)],
    [facts.fee, (edition) => feeText(context, edition)],
    [costWords.notIncluded, notIncludedText],
    [costWords.credits, creditsText],
    [facts.interview, interviewText],
    [facts.decision, decisionText],
    [programWords.letterFrom, ({ admission }) => admission.letterFrom],
    [facts.education, educationText],
  ];
  return {
    title: programWords.sections.edition(other.edition, other.title),
    intro: programWords.comparisonIntro,
    columns: editions.map(({ id, edition, title }) => ({
      id,
      label: edition === null ? title : programWords.edition(edition),
      title,
      href: href(programAddress(id), context.base),
      isHere: id === program.id,
    })),
    rows: rows.map(([fact, textOf]) => ({
      fact,
      values: editions.map((edition) => textOf(edition) ?? programWords.notStated),
    })),
  };
}

function feeText(context: PageContext, { pricing }: Program): string | null {
  const fees = applicationFees(pricing?.fees ?? []).map(({ amountCents }) =>
    formatMoney(amountCents, pricing?.currency ?? '', context.catalog.site.locale),
  );
  return fees.length > 0 ? listOf(fees) : null;
}

function mentoringText({ mentoring }: Program): string | null {
  if (mentoring === null) return null;
  const [min, max] = mentoring.meetings;
  return programWords.mentoringText(
    min,
    max,
    formatPeriod(mentoring.firstWithin),
    formatPeriod(mentoring.atLeastEvery),
  );
}

function notIncludedText({ pricing }: Program): string | null {
  return listOf(pricing?.notIncluded ?? []) || null;
}

function creditsText({ pricing }: Program): string | null {
  return listOf((pricing?.credits ?? []).map(({ title }) => title)) || null;
}

function interviewText({ admission }: Program): string | null {
  return hasInterview(admission)
    ? admissionWords.interviewWith(admission.interviewers, admission.interviewedBy)
    : null;
}

function decisionText({ admission }: Program): string | null {
  return admission.decisionWithin === null
    ? null
    : admissionWords.within(formatPeriod(admission.decisionWithin));
}

function educationText({ continuingEducation }: Program): string | null {
  const kinds = [...new Set(continuingEducation.map(creditName))];
  return kinds.length > 0 ? listOf(kinds) : null;
}

/** “125 hours of class and training”; null where they are not stated. */
function hoursOf({ contactHours }: Program): string | null {
  return contactHours === null ? null : programWords.contactHours(contactHours);
}

/** Where what it consists of says how it is held, for want of another word, it does not say how long. */
function withoutFormat(edition: Program): Program {
  return deliveryName(edition) === null ? { ...edition, format: null } : edition;
}

/** The learning components by name, or how many classes the outline has. */
function partsOf({ components, outline }: Program): string | null {
  if (components.length > 0) return listOf(components.map(({ title }) => title));
  return outline.length > 0 ? dateWords.classes(outline.length, null) : null;
}

function joined(parts: readonly (string | null)[]): string | null {
  const stated = new Set(parts.filter((part) => part !== null));
  return stated.size > 0 ? joinedWords.facts([...stated]) : null;
}
