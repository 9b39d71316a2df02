/** A question as markup, with its value and its error. The classes are in styles/README. */

import { attribute, html, type Markup } from '#domain/markup.ts';
import { questionWords as words } from '#words/questions.ts';
import { type ChoiceGroup, describedBy, inputTypeOf, type Question } from './question.ts';

/** What to print in a question: the values it had, and what is wrong with them. */
export interface QuestionState {
  readonly values: readonly string[];
  readonly error: string | null;
}

/** The markup of one question. */
export function printQuestion(
  question: Question,
  state: QuestionState = { values: [], error: null },
): Markup {
  switch (question.type) {
    case 'radio':
    case 'checkboxes':
      return printChoices(question, state);
    case 'checkbox':
      return printTick(question, state);
    default:
      return html`<div class="${wrapper(state)}">
    <label class="field__label" for="${question.id}">${labelOf(question)}</label>
    ${printHint(question)}${printError(question, state)}
    ${printControl(question, state)}
  </div>`;
  }
}

/** Where a link of the error summary leads. */
export function questionAnchor({ id, groups, type }: Question): string {
  const isGroup = type === 'radio' || type === 'checkboxes';
  return (isGroup && groups[0]?.choices[0]?.id) || id;
}

function printControl(question: Question, state: QuestionState): Markup {
  const { id, name, type, className } = question;
  const value = state.values[0] ?? '';
  const shared = html` class="${className}" id="${id}" name="${name}"${attribute('autocomplete', question.autocomplete)}${ariaOf(question, state)}`;
  if (type === 'select') {
    return html`<select${shared}>
      <option value="">${words.selectOne}</option>
      ${question.groups.flatMap(({ choices }) =>
        choices.map(
          (choice) =>
            html`<option value="${choice.value}"${attribute('selected', choice.value === value)}>${choice.label}</option>`,
        ),
      )}
    </select>`;
  }
  if (type === 'textarea') {
    // The line break after the tag belongs to the tag, not to the text.
    return html`<textarea rows="${question.rows}"${shared}>
${value}</textarea>`;
  }
  return html`<input type="${inputTypeOf(question, value)}"${attribute('inputmode', question.inputMode)}${shared}${attribute('value', value || null)}>`;
}

function printChoices(question: Question, state: QuestionState): Markup {
  const { id } = question;
  return html`<fieldset class="${wrapper(state)}" id="${id}"${attribute('aria-describedby', describedBy(question, state.error !== null))}>
    <legend class="field__label">${labelOf(question)}</legend>
    ${printHint(question)}${printError(question, state)}
    ${question.groups.map((group) => printGroup(group, question, state))}
  </fieldset>`;
}

function printGroup(
  { title, choices }: ChoiceGroup,
  { name, type }: Question,
  { values }: QuestionState,
): Markup {
  const printed = html`<div class="choices">
      ${choices.map(
        ({ id, value, label, hint }) =>
          html`<label class="choice"><input type="${type === 'radio' ? type : 'checkbox'}" id="${id}" name="${name}" value="${value}"${attribute('checked', values.includes(value))}>
        <span class="choice__label">${label}${hint && html` <span class="choice__hint">${hint}</span>`}</span></label>`,
      )}
    </div>`;
  // Choices of no cohort are one group already: a second one would have no name.
  if (title === '') return printed;
  return html`<fieldset class="choice-group">
    <legend class="choice-group__title">${title}</legend>
    ${printed}
  </fieldset>`;
}

function printTick(question: Question, state: QuestionState): Markup {
  const isTicked = state.values.some((one) => one !== '');
  return html`<div class="${wrapper(state)}">
    ${printHint(question)}${printError(question, state)}
    <label class="choice"><input type="checkbox" id="${question.id}" name="${question.name}" value="${question.ticked}"${attribute('checked', isTicked)}${ariaOf(question, state)}>
      <span class="choice__label">${labelOf(question)}</span></label>
  </div>`;
}

function labelOf({ label, optional }: Question): Markup {
  return html`${label}${optional && html` <span class="field__optional">${optional}</span>`}`;
}

function printHint({ id, hint }: Question): Markup | null {
  return hint === null ? null : html`<p class="field__hint" id="${id}-hint">${hint}</p>`;
}

function printError({ id }: Question, { error }: QuestionState): Markup | null {
  if (error === null) return null;
  return html`<p class="field__error" id="${id}-error"><span class="visually-hidden">${words.errorPrefix}</span>${error}</p>`;
}

function ariaOf(question: Question, { error }: QuestionState): Markup {
  const hasError = error !== null;
  return html`${attribute('aria-describedby', describedBy(question, hasError))}${attribute('aria-invalid', hasError ? 'true' : null)}`;
}

function wrapper({ error }: QuestionState): string {
  return error === null ? 'field' : 'field field--error';
}
