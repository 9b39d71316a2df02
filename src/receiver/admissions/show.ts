/** `applications show`: one application with its own questions, as the applicant saw them. */

import type { Answer, ApplicationForm } from '#domain/application.ts';
import { EVERYONE } from '#domain/routes.ts';
import { joinedWords } from '#words/joined.ts';
import { receiverWords } from '#words/receiver.ts';
import { wayText } from '../built-catalog.ts';
import type { OutboxMail, StoredApplication } from '../store/records.ts';
import { statesOf } from './list.ts';
import { indented, oneLine } from './plain-text.ts';

const words = receiverWords.admissions;

/**
 * A readable copy in question order.
 *
 * @param form the definition the application was made with; `null` prints field names
 * @param mails the mail it made; left out where delivery is not the subject
 * @param mail whether mail is configured
 */
export function printApplication(
  application: StoredApplication,
  form: ApplicationForm | null,
  mails?: readonly OutboxMail[],
  mail = false,
): string {
  const { shown, heads } = { shown: application.shown, heads: words.heads };
  const lines: [string, string | null | undefined][] = [
    [heads.program, shown.program?.title],
    [heads.cohort, shown.cohort?.name],
    [heads.situation, routeOf(application)],
    [heads.received, application.receivedAt],
    [heads.catalogClock, application.catalogAt],
    [
      heads.decideBy,
      application.kind === 'application' ? (application.decisionBy ?? words.noDate) : null,
    ],
    [heads.state, joinedWords.facts(statesOf(application, mails, mail))],
    [heads.form, words.formVersion(application.form, application.formVersion)],
  ];
  return [
    application.reference,
    ...lines.flatMap(([name, value]) => (value ? [`${name}: ${oneLine(value)}`] : [])),
    '',
    ...application.answers.map((answer) => printAnswer(answer, form)),
    ...printExtra(application),
  ].join('\n');
}

/** What is stored apart, under its own heading. */
export function printApart(apart: readonly Answer[], form: ApplicationForm | null): string[] {
  if (apart.length === 0) return [];
  return ['', words.heads.apart, ...apart.map((answer) => printAnswer(answer, form))];
}

/** One question with its answer; options by their labels. */
function printAnswer(answer: Answer, form: ApplicationForm | null): string {
  const field = form?.fields.find(({ name }) => name === answer.name);
  const label = (value: string) =>
    field?.options?.find((option) => option.value === value)?.label ?? value;
  const text = [answer.value].flat().map(label).join('\n');
  return `${field?.label ?? answer.name}\n    ${indented(text)}`;
}

function routeOf({ shown }: StoredApplication): string | null {
  if (shown.route === null) return null;
  const { label, id, viaName, via } = shown.route;
  if (label === null && id === EVERYONE) return null;
  return wayText(label ?? id, viaName ?? via);
}

function printExtra({ extra }: StoredApplication): string[] {
  if (extra.length === 0) return [];
  const lines = extra.map(
    ([name, values]) => `    ${oneLine(name)}: ${oneLine(values.join(', '))}`,
  );
  return ['', words.heads.extra, ...lines];
}
