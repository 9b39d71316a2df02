/** A program in the search index: one record, its sections under the anchors of its page. */

import type { Program } from '#catalog/catalog-types.ts';
import { programAddress } from '#domain/addresses.ts';
import { plainProse } from '#markdown/plain-prose.ts';
import { creditName } from '#view-models/credit-text.ts';
import { liveFacts, priceLines } from '#view-models/live-facts.ts';
import { isByModule } from '#view-models/module-prices.ts';
import type { PageContext } from '#view-models/page-context.ts';
import { formatLine, kindLine, lengthOf, prerequisiteLine } from '#view-models/program-card.ts';
import { type ProgramPage, programPage } from '#view-models/program-page.ts';
import { formatCadence, formatPeriod } from '#words/dates.ts';
import { eventWords } from '#words/events.ts';
import { joinedWords } from '#words/joined.ts';
import { costWords, programWords } from '#words/program.ts';
import { refundWords } from '#words/refunds.ts';
import { searchRecordWords as words } from '#words/search.ts';
import { joined, type SearchRecord, type SearchSection } from './search-record.ts';

export function programRecord(context: PageContext, program: Program): SearchRecord {
  const page = programPage(context, program);
  const texts: Readonly<Record<string, string>> = {
    dates: joined([datesText(page), page.fastest]),
    events: joined(
      page.events.flatMap(({ title, when, summary }) => [
        eventWords.searched(title, when),
        summary,
      ]),
    ),
    cost: costText(context, program, page),
    eligibility: eligibilityText(page),
    admission: admissionText(program, page),
    learn: joined([
      page.audience,
      ...page.teaches,
      ...page.features.flatMap(({ title, text }) => [title, text ?? '']),
      plainProse(program.prose.body, liveFacts(context)),
    ]),
    outline: joined(page.outline.flatMap(({ title, summary }) => [title, summary])),
    components: joined([
      ...page.components.flatMap(({ title, facts, summary }) => [title, ...facts, summary]),
      ...page.componentNotes,
      ...(page.mentoring
        ? [programWords.mentoring, page.mentoring.text, ...page.mentoring.notes]
        : []),
    ]),
    education: joined(page.education),
    outcomes: joined([
      ...page.outcomes.recognizedBy.flatMap(({ name, statement }) => [name, statement]),
      ...page.outcomes.permits,
      page.outcomes.completion,
    ]),
    people: joined(
      page.people.map(({ name, credentials, roles }) =>
        joinedWords.facts([joinedWords.person(name, credentials), ...roles]),
      ),
    ),
    'not-stated': joined(page.notStated.map(({ item }) => item)),
  };
  return {
    kind: 'program',
    address: programAddress(program.id),
    title: program.title,
    note: kindLine(program),
    rank: program.availability === 'offered' ? 'title' : 'earlier',
    abbreviation: program.abbreviation,
    topics: topicsOf(program),
    text: joined([program.summary, ...factsOf(context, program)]),
    // The sections of the page, in its order and under its titles; questions are records themselves.
    sections: page.sections.flatMap(({ id, title }): readonly SearchSection[] => {
      const text = texts[id] ?? '';
      return text === '' ? [] : [{ id, title, text }];
    }),
    subject: program.editionOf,
    deadlines: [],
    dates: null,
  };
}

/**
 * What makes somebody look for this program: its year, its own CE and CME, not its parts’; and, as
 * long as it is offered, its short name and what people ask first of all.
 */
function topicsOf(program: Program): readonly string[] {
  const own = program.continuingEducation.filter(({ for: parts }) => parts.length === 0);
  const isOffered = program.availability === 'offered';
  return [
    ...(program.edition === null ? [] : [programWords.edition(program.edition)]),
    ...(isOffered && program.abbreviation !== null ? [program.abbreviation] : []),
    ...new Set(own.map(creditName)),
    ...(isOffered && lengthOf(program) !== null ? [words.asked.length] : []),
    ...(isOffered && hasPrice(program) ? [words.asked.price] : []),
  ];
}

function hasPrice({ pricing }: Program): boolean {
  return pricing !== null && (pricing.tuition.length > 0 || isByModule(pricing));
}

function factsOf(context: PageContext, program: Program): readonly (string | null)[] {
  const length = lengthOf(program);
  return [
    formatLine(program),
    length === null ? null : words.length(length),
    program.contactHours === null ? null : programWords.contactHours(program.contactHours),
    program.offeredEvery === null ? null : words.starts(formatCadence(program.offeredEvery)),
    program.byDemand === null ? null : words.starts(programWords.byDemand(program.byDemand.fewest)),
    prerequisiteLine(context, program),
  ];
}

function datesText(page: ProgramPage): string {
  const cohorts = page.cohort === null ? [] : [page.cohort, ...page.otherCohorts];
  return joined(
    cohorts.map(({ name, label, sessions }) =>
      // Where only a month is known, the dates begin with the name.
      joinedWords.facts([sessions.short.startsWith(name) ? null : name, label, sessions.short]),
    ),
  );
}

function costText(context: PageContext, program: Program, { cost }: ProgramPage): string {
  return joined([
    words.costs,
    ...priceLines(context, program),
    ...cost.fees.map(({ label, amount, note }) =>
      joinedWords.sentences([joinedWords.namedSentence(label, amount), note]),
    ),
    ...cost.electives.flatMap(({ title, lines, due }) => [
      title,
      ...lines.map(({ label, amount }) => `${label}, ${amount}`),
      due,
    ]),
    ...cost.addOns.map(({ label, amount }) =>
      joinedWords.named(costWords.addOns, joinedWords.facts([label, amount])),
    ),
    ...cost.notIncluded.map((line) => joinedWords.named(costWords.notIncluded, line)),
    ...cost.credits.map(({ title, amount }) =>
      joinedWords.named(costWords.credits, joinedWords.facts([title, amount])),
    ),
    cost.creditsNote,
    ...cost.refunds.map((line) => joinedWords.named(refundWords.title, line)),
    cost.paymentNote,
    plainProse(program.pricing?.prose.body ?? '', liveFacts(context)),
  ]);
}

function eligibilityText({ eligibility }: ProgramPage): string {
  if (eligibility === null) return '';
  const { intro, required, expected, afterword } = eligibility;
  return joined([
    ...intro,
    ...[...required, ...expected].flatMap(({ statement, answers }) => [
      statement,
      ...answers.flatMap(({ option, note }) => joinedWords.named(option, note)),
    ]),
    ...afterword,
  ]);
}

function admissionText({ admission }: Program, page: ProgramPage): string {
  return joined([
    ...page.admission.steps.map(({ title, text }) => joinedWords.named(title, text)),
    admission.decisionWithin && words.decision(formatPeriod(admission.decisionWithin)),
    ...page.admission.notes,
  ]);
}
