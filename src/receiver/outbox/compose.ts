/**
 * The mails of an application, made from the stored row when they are sent.
 *
 * Subjects are fixed words, a reference and a date. The receipt has nothing in it that the applicant
 * wrote: whoever types a stranger’s address cannot make this server send the stranger a text.
 */

import type { CatalogApi } from '#contract/catalog.ts';
import type { ApplicationForm } from '#domain/application.ts';
import { formatDate } from '#domain/date-formats.ts';
import { UNDECIDED_DAYS } from '#domain/retention.ts';
import { shownReference } from '#domain/shown-reference.ts';
import { receiverWords } from '#words/receiver.ts';
import { storeWords } from '#words/store.ts';
import { oneLine } from '../admissions/plain-text.ts';
import { printApplication } from '../admissions/show.ts';
import {
  aboutOf,
  isQuarantined,
  type OutboxMail,
  type StoredApplication,
} from '../store/records.ts';
import {
  feesOf,
  fullSentence,
  lateSentence,
  whatHappensNext,
  whatWasSent,
} from '../what-happens-next.ts';

const words = receiverWords.mail;
const { retention } = storeWords;

/** A mail ready to be sent, to exactly one address. */
export interface Mail {
  readonly to: string;
  /** who gets an answer to it */
  readonly replyTo: string | null;
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
  /** the receipt that could not be delivered, where the mail is about one */
  readonly receipt: OutboxMail | null;
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
  const [to, replyTo, subject, lines] = parts(mail, content, catalog, admissions);
  return {
    to,
    replyTo,
    subject,
    text: [...banner, ...lines].join('\n'),
    messageId: `<${mail.messageId}>`,
  };
}

type Parts = [to: string, replyTo: string | null, subject: string, lines: readonly string[]];

function parts(
  { kind }: OutboxMail,
  content: MailContent,
  catalog: CatalogApi,
  admissions: string,
): Parts {
  const { application } = content;
  const { reference, email, shown } = application;
  switch (kind) {
    case 'receipt': {
      const about = aboutOf(shown);
      const subject =
        content.confirmUrl === null
          ? words.receiptSubject[application.kind](about, shownReference(reference))
          : receiverWords.interest.askSubject(about);
      return [email ?? admissions, admissions, subject, receipt(content, catalog)];
    }
    case 'returned':
      return [admissions, null, words.returnedSubject(reference), returned(content)];
    case 'undecided': {
      const text = retention.undecided(reference, catalog.site.retentionDays, UNDECIDED_DAYS);
      return [admissions, null, retention.undecidedSubject(reference), [text]];
    }
    case 'admissions':
      // An answer goes to the applicant, not back to admissions.
      return [admissions, email, subjectOf(application, catalog), report(content)];
  }
}

function returned({ application, receipt }: MailContent): string[] {
  const { reference, email } = application;
  return [
    words.returned(reference, oneLine(email ?? ''), receipt?.problem ?? ''),
    '',
    words.returnedNext(reference),
  ];
}

function subjectOf(application: StoredApplication, { site }: CatalogApi): string {
  const { reference, kind, decisionBy } = application;
  if (kind === 'interest') return words.interestSubject(reference);
  if (kind === 'contact') return putAside(words.contactSubject(reference), application);
  const date = decisionBy && formatDate(decisionBy, site.locale, 'long');
  return putAside(words.subject(reference, date), application);
}

function putAside(subject: string, application: StoredApplication): string {
  return isQuarantined(application) ? words.quarantinedSubject(subject) : subject;
}

function report({ application, form, hasApart }: MailContent): string[] {
  const { reference, corrects } = application;
  return [
    ...(isQuarantined(application) ? [words.quarantined(reference), ''] : []),
    ...(application.late ? [words.late, ''] : []),
    ...(application.kind === 'application' && application.shown.full ? [words.full, ''] : []),
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
    return [...ask(aboutOf(application.shown), confirmUrl), '', site.name];
  }
  const { reference, kind } = application;
  const late = lateSentence(application, catalog);
  const full = fullSentence(application);
  const { received } = receiverWords;
  const fees = kind === 'application' ? feesOf(application, catalog) : [];
  return [
    received.title[kind],
    '',
    `${received.reference}: ${shownReference(reference)}`,
    ...whatWasSent(application, catalog).map(([name, value]) => `${name}: ${value}`),
    '',
    ...(late === null ? [] : [late, '']),
    ...(full === null ? [] : [full, '']),
    ...whatHappensNext(application, catalog),
    ...(fees.length === 0 ? [] : ['', ...fees]),
    '',
    words.change[kind],
    words.notYou,
    '',
    site.name,
  ];
}
