/** A form as one page: without script it is one native post. The classes are in styles/README. */
import { HONEYPOT_FIELD } from '#domain/application.ts';
import { attribute, html, type Markup } from '#domain/markup.ts';
import { receiverWords } from '#words/receiver.ts';
import type { FormSection } from './plain-form.ts';
import { printQuestion, type QuestionState } from './print-question.ts';
import type { Question } from './question.ts';

export interface ShownForm {
  readonly action: string;
  /** Sent along without being asked. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** The one way in, where it is everyone’s: it is said, not asked. */
  readonly onlyWay: {
    readonly title: string;
    readonly label: string;
    readonly value: string;
  } | null;
  /** Before the answers: the way in, or the program it is about; null: neither is asked. */
  readonly first: Question | null;
  readonly sections: readonly FormSection[];
  readonly destination: string;
}

export interface PrintedWith {
  /** Its name, where several forms are on a page. */
  readonly title: string | null;
  /** Of its headings. */
  readonly level: 2 | 3;
  /** The buttons. */
  readonly actions: Markup;
  readonly stateOf: (question: Question) => QuestionState;
}

/** The one that sends. */
export function submitButton(label: string): Markup {
  return html`<button class="button" type="submit">${label}</button>`;
}

/** The markup of a form. */
export function printForm(form: ShownForm, printed: PrintedWith): Markup {
  const { title, actions, stateOf } = printed;
  const { onlyWay, first } = form;
  return html`<form class="form" method="post" action="${form.action}" novalidate${attribute('aria-label', title)}>
  ${form.hidden.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
  <div class="form__apart" aria-hidden="true"><label>${receiverWords.form.honeypot}
    <input type="text" name="${HONEYPOT_FIELD}" tabindex="-1" autocomplete="off"></label></div>
  ${onlyWay && html`<p class="form__way">${onlyWay.title} <span class="choice__hint">${onlyWay.label}</span><input type="hidden" name="way" value="${onlyWay.value}"></p>`}
  ${first && printQuestion(first, stateOf(first))}
  ${form.sections.map((section) => printSection(section, form.sections.length > 1, printed))}
  <p class="form__note">${form.destination}</p>
  <div class="form__actions">${actions}</div>
</form>`;
}

function printSection(
  { id, title, intro, questions }: FormSection,
  isOneOfMany: boolean,
  printed: PrintedWith,
): Markup {
  const heading =
    printed.level === 2 ? html`<h2 id="${id}">${title}</h2>` : html`<h3 id="${id}">${title}</h3>`;
  return html`<div class="form__section">
    ${isOneOfMany && title && heading}
    ${intro && html`<p class="form__intro">${intro}</p>`}
    ${questions.map((question) => printQuestion(question, printed.stateOf(question)))}
  </div>`;
}
