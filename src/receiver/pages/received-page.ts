/** What an applicant reads after sending. Printed from the stored row, with nothing personal on it. */

import type { CatalogApi } from '#contract/catalog.ts';
import { formatDate } from '#domain/date-formats.ts';
import { dateIn } from '#domain/instants.ts';
import { formatMoney } from '#domain/money.ts';
import { receiverWords as words } from '#words/receiver.ts';
import type { StoredApplication } from '../store/records.ts';
import { whatHappensNext } from '../what-happens-next.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './page.ts';

/** The page of a stored application. */
export function receivedPage(application: StoredApplication, catalog: CatalogApi): Page {
  const { shown, kind, late } = application;
  const { locale, timeZone } = catalog.site;
  const isInterest = kind === 'interest';
  const title = isInterest ? words.received.titleInterest : words.received.title;
  const rows: [string, string | null | undefined][] = [
    [words.received.program, shown.program.title],
    [words.received.cohort, shown.cohort?.name],
    [words.received.situation, shown.route?.label],
    [
      words.received.receivedOn,
      formatDate(dateIn(application.catalogAt, timeZone), locale, 'long'),
    ],
  ];
  const next = isInterest ? [words.received.interest] : whatHappensNext(application, catalog);
  return {
    title,
    main: html`<h1>${title}</h1>
    <div class="receipt">
      <p>${words.received.reference}</p>
      <p class="receipt__reference">${application.reference}</p>
      <p>${words.received.keep}</p>
    </div>
    <div class="prose">
      ${late ? html`<p><strong>${words.received.late}</strong></p>` : null}
      <dl>${rows.map(([name, value]) => value && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
      ${next.map((text) => html`<p>${text}</p>`)}
      ${isInterest ? null : feesOf(application, catalog)}
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

function feesOf({ shown }: StoredApplication, { site }: CatalogApi): Markup[] {
  return shown.fees
    .filter(({ id }) => id === 'application')
    .map(({ label, amountCents, currency, note }) => {
      const amount = formatMoney(amountCents, currency, site.locale, { decimals: 'when-needed' });
      return html`<p>${words.received.fee(label, amount, note ?? null)}</p>`;
    });
}
