/** What somebody reads who joins a list: that the address has to say so too, and that it has. */

import { addresses, href } from '#domain/addresses.ts';
import { html } from '#domain/markup.ts';
import { shownReference } from '#domain/shown-reference.ts';
import { receiverWords } from '#words/receiver.ts';
import type { Built } from '../built-catalog.ts';
import { aboutOf, type StoredApplication } from '../store/records.ts';
import type { Page } from './page.ts';
import { contact } from './received-page.ts';

const words = receiverWords.interest;

/** The page after joining, before the address was confirmed. @param mail whether mail is configured */
export function unconfirmedPage(
  { reference, shown }: StoredApplication,
  mail: boolean,
  { catalog }: Built,
): Page {
  const { title, text } = mail ? words.askedByMail : words.noMail;
  return {
    title,
    main: html`<h1>${title}</h1>
    <div class="prose">
      <p>${text(aboutOf(shown))}</p>
      <p>${receiverWords.received.reference}: ${shownReference(reference)}</p>
      ${contact(receiverWords.received.contact, catalog)}
    </div>`,
  };
}

/** The page that a mail leads to. A button, since programs that look at mail follow every link. */
export function confirmPage({ shown }: StoredApplication, token: string, { build }: Built): Page {
  const title = words.confirmTitle(aboutOf(shown));
  return {
    title,
    main: html`<h1>${title}</h1>
    <form class="form" method="post" action="${href(addresses.confirmInterest, build.base)}">
      <input type="hidden" name="token" value="${token}">
      <p>${words.confirmText}</p>
      <div class="form__actions"><button class="button" type="submit">${words.confirm}</button></div>
    </form>`,
  };
}

/** The page for a link that leads to no entry. */
export function unknownTokenPage({ catalog }: Built): Page {
  return {
    title: words.unknownTitle,
    main: html`<h1>${words.unknownTitle}</h1>
    <div class="prose"><p>${words.unknown}</p>
    ${contact(receiverWords.received.contact, catalog)}</div>`,
  };
}
