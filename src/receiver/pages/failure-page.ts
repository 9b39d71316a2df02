/** Pages for what went wrong before, or instead of, an application being judged. */

import { receiverWords as words } from '#words/receiver.ts';
import type { Built } from '../built-catalog.ts';
import { html } from './html.ts';
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
