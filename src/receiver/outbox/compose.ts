/**
 * The two mails of an application, made from the stored row when they are sent.
 *
 * Subjects are fixed words, a reference and a date. The receipt has nothing in it that the applicant
 * wrote: whoever types a stranger’s address cannot make this server send the stranger a text.
 */

import type { CatalogApi } from '#contract/catalog.ts';
import type { ApplicationForm } from '#domain/application.ts';
import { formatDate } from '#domain/date-formats.ts';
import { dateIn } from '#domain/instants.ts';
import { UNDECIDED_DAYS } from '#domain/retention.ts';
import { receiverWords } from '#words/receiver.ts';
import { storeWords } from '#words/store.ts';
import { printApplication } from '../admissions/show.ts';
import { isQuarantined, type OutboxMail, type StoredApplication } from '../store/records.ts';
import { whatHappensNext } from '../what-happens-next.ts';

const words = receiverWords.mail;
const { retention } = storeWords;

/** A mail ready to be sent, to exactly one address. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

export interface MailContent {
  readonly application: StoredApplication;
  /** the definition the application was made with */
  readonly form: ApplicationForm | null;
  /** whether something is stored apart */
  readonly hasApart: boolean;
  /** where the reader of a receipt says that the address joins a list; `null` where nothing is asked */
  readonly confirmUrl: string | null;
}

/**
 * The mail a row of the outbox stands for.
 *
 * @param admissions address of admissions
 */
export function composeMail(
  mail: OutboxMail,
  content: MailContent,
  catalog: CatalogApi,
  admissions: string,
): Mail {
  const { application } = content;
  const demonstration = application.shown.demonstration;
  const banner = demonstration === null ? [] : [words.demonstration(demonstration), ''];
  const messageId = `<${mail.messageId}>`;
  if (mail.kind === 'undecided') {
    const { reference } = application;
    const subject = retention.undecidedSubject(reference);
    const days = catalog.site.retentionDays ?? 0;
    const text = [...banner, retention.undecided(reference, days, UNDECIDED_DAYS)].join('\n');
    return { to: admissions, subject, text, messageId };
  }
  const isReceipt = mail.kind === 'receipt';
  return {
    to: isReceipt ? (application.email ?? admissions) : admissions,
    subject: isReceipt
      ? words.receiptSubject(application.reference)
      : subjectOf(application, catalog),
    text: [...banner, ...(isReceipt ? receipt(content, catalog) : report(content))].join('\n'),
    messageId,
  };
}

function subjectOf(application: StoredApplication, { site }: CatalogApi): string {
  const { reference, kind, decisionBy } = application;
  if (kind === 'interest') return words.interestSubject(reference);
  const date = decisionBy && formatDate(decisionBy, site.locale, 'long');
  const subject = words.subject(reference, date);
  return isQuarantined(application) ? words.quarantinedSubject(subject) : subject;
}

function report({ application, form, hasApart }: MailContent): string[] {
  const { reference, corrects } = application;
  return [
    ...(isQuarantined(application) ? [words.quarantined(reference), ''] : []),
    ...(application.late ? [words.late, ''] : []),
    ...(corrects === null ? [] : [words.corrects(corrects, application.correctsNote), '']),
    ...(application.formNote === 'older' ? [words.olderForm, ''] : []),
    printApplication(application, form),
    ...(hasApart ? ['', words.apart(reference)] : []),
  ];
}

function receipt({ application, confirmUrl }: MailContent, catalog: CatalogApi): string[] {
  const { site } = catalog;
  if (confirmUrl !== null) {
    const { ask } = receiverWords.interest;
    return [...ask(application.shown.program.title, confirmUrl), '', site.name];
  }
  const { reference, kind, late, catalogAt } = application;
  const { received } = receiverWords;
  const date = (day: string) => formatDate(day, site.locale, 'long');
  return [
    kind === 'interest' ? received.titleInterest : received.title,
    '',
    `${received.reference}: ${reference}`,
    `${received.receivedOn}: ${date(dateIn(catalogAt, site.timeZone))}`,
    '',
    ...(late ? [received.late, ''] : []),
    ...(kind === 'interest' ? [received.interest] : whatHappensNext(application, catalog)),
    '',
    words.notYou,
    '',
    site.name,
  ];
}
