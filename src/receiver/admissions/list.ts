/** `applications list`: one line for each application, in the order they were kept. */

import { joinedWords } from '#words/joined.ts';
import { receiverWords } from '#words/receiver.ts';
import { isQuarantined, type OutboxMail, type StoredApplication } from '../store/records.ts';
import {
  isDelivered,
  isReceiptLimited,
  isUnconfirmed,
  type Overview,
  receiptProblem,
} from './select.ts';

const words = receiverWords.admissions;

/**
 * The line of an application in the list, cell by cell.
 *
 * @param mail whether mail is configured
 */
export function listedRow({ application, mails }: Overview, mail: boolean): readonly string[] {
  return [
    application.reference,
    application.receivedAt.slice(0, 16).replace('T', ' '),
    application.program ?? '',
    [application.cohort, application.route, application.via].filter(Boolean).join(' '),
    application.decisionBy ?? words.noDate,
    joinedWords.facts(statesOf(application, mails, mail)),
  ];
}

const { reference, received, program, way, decideBy, state } = words.columns;
/** What is above the cells. */
export const LIST_COLUMNS = [reference, received, program, way, decideBy, state];

/** What is to be known of an application beyond its answers, in words. */
export function statesOf(
  application: StoredApplication,
  mails: readonly OutboxMail[] | undefined,
  mail: boolean,
): string[] {
  const { states } = words;
  const { kind, late, corrects, formNote, decision } = application;
  return [
    ...(isQuarantined(application) ? [states.quarantined] : []),
    ...[states.kind[kind] ?? []].flat(),
    ...(late ? [states.late] : []),
    ...(application.shown.full ? [states.full] : []),
    ...(corrects === null ? [] : [states.corrects(corrects, application.correctsNote)]),
    ...(formNote === null ? [] : [states.form[formNote]]),
    ...(decision === null ? [] : [states.decided(decision)]),
    ...(mails !== undefined && isUnconfirmed(mails) ? [states.unconfirmed] : []),
    ...(mails === undefined || isDelivered(mails) || isUnconfirmed(mails)
      ? []
      : [states.undelivered(mail)]),
    ...receiptState(mails ?? []),
    ...(mails !== undefined && isReceiptLimited(mails) ? [states.receiptLimited] : []),
  ];
}

function receiptState(mails: readonly OutboxMail[]): string[] {
  const receipt = receiptProblem(mails);
  if (receipt === null) return [];
  const problem = receipt.problem ?? '';
  const { receiptReturned, receiptWaits } = words.states;
  return [receipt.state === 'failed' ? receiptReturned(problem) : receiptWaits(problem)];
}
