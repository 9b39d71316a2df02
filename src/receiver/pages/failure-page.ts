/** Pages for what went wrong before, or instead of, an application being judged. */

import { addresses, href } from '#domain/addresses.ts';
import { html } from '#domain/markup.ts';
import { receiverWords as words } from '#words/receiver.ts';
import type { Built } from '../built-catalog.ts';
import type { Kind } from '../store/records.ts';
import type { Page } from './page.ts';
import { contact } from './received-page.ts';

/** A page that says what happened and what to do; `messages` are whole sentences. */
export function failurePage(title: string, messages: readonly string[], built: Built): Page {
  return {
    title: words.problem.title(title),
    main: html`<h1>${title}</h1>
    <div class="prose">
      ${messages.map((message) => html`<p>${message}</p>`)}
      ${contact(words.failure.contact, built.catalog)}
      <p><a href="${built.build.base}">${words.failure.home}</a></p>
    </div>`,
  };
}

/** The page for somebody who opened the address that a form is sent to: what it is, and the way. */
export function formAddressPage(kind: Kind, { build }: Built): Page {
  const { title, text, way } = words.formAddress[kind];
  const address = {
    application: addresses.apply,
    interest: addresses.programs,
    contact: addresses.contact,
  };
  return {
    title,
    main: html`<h1>${title}</h1>
    <div class="prose">
      <p>${text}</p>
      <p><a href="${href(address[kind], build.base)}">${way}</a></p>
    </div>`,
  };
}
