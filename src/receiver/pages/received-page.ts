/** What an applicant reads after sending. Printed from the stored row, with nothing personal on it. */

import type { CatalogApi } from '#contract/catalog.ts';
import { html, type Markup } from '#domain/markup.ts';
import { referenceGroups } from '#domain/shown-reference.ts';
import { applicationReceivedWords } from '#words/application-received.ts';
import { receiverWords as words } from '#words/receiver.ts';
import { isQuarantined, type OutboxMail, type StoredApplication } from '../store/records.ts';
import {
  feesOf,
  fullSentence,
  lateSentence,
  whatHappensNext,
  whatWasSent,
} from '../what-happens-next.ts';
import type { Page } from './page.ts';

/**
 * The page of a stored application.
 *
 * @param mail whether mail is configured
 * @param mails what it made of mail; without it a receipt is expected
 */
export function receivedPage(
  application: StoredApplication,
  catalog: CatalogApi,
  mail: boolean,
  mails: readonly OutboxMail[] = [],
): Page {
  const { kind } = application;
  const late = lateSentence(application, catalog);
  const full = fullSentence(application);
  const title = words.received.title[kind];
  const rows = whatWasSent(application, catalog);
  const next = whatHappensNext(application, catalog);
  const fees = kind === 'application' ? feesOf(application, catalog) : [];
  return {
    title,
    main: html`<h1>${title}</h1>
    <div class="receipt">
      <p>${words.received.reference}</p>
      <p class="receipt__reference" data-reference="${application.reference}">${referenceGroups(application.reference).map((group) => html`<span>${group}</span>`)}</p>
      <p>${words.received.keep[kind]}</p>
    </div>
    <div class="prose">
      ${late && html`<p><strong>${late}</strong></p>`}
      ${full && html`<p><strong>${full}</strong></p>`}
      <dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
      ${next.map((text) => html`<p>${text}</p>`)}
      ${fees.map((text) => html`<p>${text}</p>`)}
      ${receiptMail(application, mail, mails)}
      ${contact(words.received.contact, catalog)}
      <p>${words.received.print}</p>
    </div>`,
  };
}

/** The page for a reference that nothing is stored under. */
export function unknownReferencePage(catalog: CatalogApi): Page {
  return {
    title: words.received.unknownTitle,
    main: html`<h1>${words.received.unknownTitle}</h1>
    <div class="prose"><p>${words.received.unknown}</p>
    ${contact(words.received.contact, catalog)}</div>`,
  };
}

/** How to reach admissions, where the content says so. */
export function contact(lead: string, { site }: CatalogApi): Markup | null {
  const address = site.admissionsEmail;
  if (!address) return null;
  return html`<p>${lead} <a href="mailto:${address}">${address}</a>.</p>`;
}

/** Whether a mail will come: nobody should wait for one in vain. */
function receiptMail(
  application: StoredApplication,
  mail: boolean,
  mails: readonly OutboxMail[],
): Markup | null {
  const expected = receiptExpected(application, mail);
  if (expected === null) return null;
  const receipt = mails.find(({ kind }) => kind === 'receipt');
  const isUnsent = receipt?.state === 'limited' || receipt?.state === 'failed';
  if (isUnsent) return html`<p>${words.received.mailStays}</p>`;
  return html`<p>${applicationReceivedWords.mail[expected]}</p>`;
}

/** Whether a receipt is expected by mail; null: it has no address to go to. */
export function receiptExpected(application: StoredApplication, mail: boolean) {
  if (!mail) return 'none';
  if (application.email === null) return null;
  return isQuarantined(application) ? 'later' : 'coming';
}
