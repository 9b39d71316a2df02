/** The way from a question to the first class, with the durations that the content states. */

import type { Program } from '#catalog/catalog-types.ts';
import { hasInterview } from '#domain/admission.ts';
import { formatDate } from '#domain/date-formats.ts';
import { formatMoney } from '#domain/money.ts';
import { applicationFees } from '#domain/quotes.ts';
import { heldSessions } from '#domain/sessions.ts';
import { admissionWords } from '#words/admission.ts';
import { formatPeriod } from '#words/dates.ts';
import { joinedWords } from '#words/joined.ts';
import { demandNotice, openCohorts } from './offering.ts';
import type { PageContext } from './page-context.ts';
import { nextCohort } from './program-card.ts';
import { shortNames } from './tuition-view.ts';

export interface AdmissionStep {
  readonly title: string;
  readonly text: string;
}

/** Where somebody is on the way: reading, sure that they may apply, or done with sending. */
export type AdmissionFrom = 'check' | 'apply' | 'sent';

/** The steps of one program, in order, from where somebody is. */
export function admissionSteps(
  context: PageContext,
  program: Program,
  from: AdmissionFrom = 'check',
): readonly AdmissionStep[] {
  const { steps } = admissionWords;
  if (program.admission.by === 'ask-admissions') {
    return [{ title: steps.ask, text: steps.askText }];
  }
  if (program.admission.by === 'with-program') {
    const names = shortNames(context.catalog.programs);
    const name = names.get(program.admission.withProgram ?? '') ?? '';
    return [
      { title: steps.apply, text: steps.withProgram(name) },
      { title: steps.ask, text: steps.alone },
    ];
  }
  const byDemand = demandNotice(program);
  if (byDemand !== null && openCohorts(program.cohorts, context.now).length === 0) {
    return [byDemand];
  }
  return [
    ...(from === 'check' && program.eligibility
      ? [{ title: steps.check, text: steps.checkText }]
      : []),
    ...(from === 'sent' ? [] : [{ title: steps.apply, text: applyText(context, program) }]),
    ...interviewStep(program),
    decisionStep(program),
    ...beginStep(context, program),
  ];
}

function applyText(context: PageContext, { pricing }: Program): string {
  const fees = applicationFees(pricing?.fees ?? []).map(({ label, amountCents }) =>
    joinedWords.namedSentence(
      label,
      formatMoney(amountCents, pricing?.currency ?? '', context.catalog.site.locale),
    ),
  );
  return joinedWords.sentences([admissionWords.steps.applyText, ...fees]);
}

function interviewStep({ admission }: Program): readonly AdmissionStep[] {
  if (!hasInterview(admission)) return [];
  const { interview, interviewText } = admissionWords.steps;
  return [
    { title: interview, text: interviewText(admission.interviewers, admission.interviewedBy) },
  ];
}

function decisionStep({ admission }: Program): AdmissionStep {
  const { decision, decisionText, decisionUnstated, letterText } = admissionWords.steps;
  const { decisionWithin, decidedBy, letterFrom } = admission;
  return {
    title: decision,
    text: joinedWords.sentences([
      decisionWithin === null
        ? decisionUnstated
        : decisionText(formatPeriod(decisionWithin), decidedBy),
      ...(letterFrom === null ? [] : [letterText(letterFrom)]),
    ]),
  };
}

function beginStep(context: PageContext, program: Program): readonly AdmissionStep[] {
  // The cohort that the page offers, where one is open.
  const next = openCohorts(program.cohorts, context.now)[0] ?? nextCohort(context, program);
  const [first] = heldSessions(next?.sessions ?? []);
  if (!next || !first) return [];
  const names = shortNames(context.catalog.programs);
  const needed = program.prerequisites
    .flatMap(({ anyOf }) => anyOf)
    .flatMap((choice) =>
      'program' in choice ? [names.get(choice.program) ?? choice.program] : [],
    );
  const { begin, beginOn, beginText } = admissionWords.steps;
  const date = formatDate(first.date, context.catalog.site.locale, 'month-day');
  const texts = [
    ...(needed[0] === undefined ? [] : [beginText(needed[0])]),
    beginOn(next.name, date),
  ];
  return [{ title: begin, text: joinedWords.sentences(texts) }];
}
