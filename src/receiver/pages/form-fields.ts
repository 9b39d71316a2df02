/** One question of a form as markup, with its value and its error. The classes are in styles/README. */

import type { ApplicationField, FieldOption } from '#domain/application.ts';
import { longestAnswer, TICKED } from '#domain/application-fields.ts';
import { receiverWords as words } from '#words/receiver.ts';
import { attribute, html, type Markup } from './html.ts';

/** What to print in a field: the values it had, and what is wrong with them. */
export interface FieldState {
  readonly values: readonly string[];
  readonly error: string | null;
}

/** The markup of one question. */
export function printField(field: ApplicationField, state: FieldState): Markup {
  switch (field.type) {
    case 'radio':
    case 'checkboxes':
      return printChoices(field, state);
    case 'checkbox':
      return printTick(field, state);
    default:
      return printControl(field, state);
  }
}

/** Where a link of the error summary leads. */
export function fieldAnchor(field: Pick<ApplicationField, 'name' | 'type'>): string {
  return field.type === 'radio' || field.type === 'checkboxes' ? `${field.name}-1` : field.name;
}

function printControl(field: ApplicationField, state: FieldState): Markup {
  return html`<div class="${wrapper(state)}">
    <label class="field__label" for="${field.name}">${labelOf(field)}</label>
    ${printHint(field)}${printError(field, state)}
    ${control(field, state)}
  </div>`;
}

function control(field: ApplicationField, state: FieldState): Markup {
  const { name, type } = field;
  const value = state.values[0] ?? '';
  const shared = html` id="${name}" name="${name}"${attribute('autocomplete', field.autocomplete)}${describedBy(field, state)}`;
  if (type === 'select') {
    return html`<select class="field__control"${shared}>
      <option value="">${words.form.choose}</option>
      ${(field.options ?? []).map(
        (option) =>
          html`<option value="${option.value}"${attribute('selected', option.value === value)}>${option.label}</option>`,
      )}
    </select>`;
  }
  if (type === 'textarea') {
    // The line break after the tag belongs to the tag, not to the text.
    return html`<textarea class="field__control" rows="${field.rows ?? 5}"${shared}>
${value}</textarea>`;
  }
  const size =
    type === 'number' ? ' field__control--short' : type === 'date' ? ' field__control--date' : '';
  // As text: a browser would empty a number or a date it cannot read, and the value must stay.
  const inputType = type === 'number' || type === 'date' ? 'text' : type;
  const mode = type === 'number' ? 'numeric' : null;
  return html`<input class="field__control${size}" type="${inputType}"${attribute('inputmode', mode)} maxlength="${Math.max(longestAnswer(field), value.length)}"${shared} value="${value}">`;
}

function printChoices(field: ApplicationField, state: FieldState): Markup {
  const type = field.type === 'radio' ? 'radio' : 'checkbox';
  return html`<fieldset class="${wrapper(state)}" id="${field.name}"${describedBy(field, state)}>
    <legend class="field__label">${labelOf(field)}</legend>
    ${printHint(field)}${printError(field, state)}
    <div class="choices">
      ${(field.options ?? []).map((option, index) => choice(field.name, type, option, index, state))}
    </div>
  </fieldset>`;
}

function choice(
  name: string,
  type: 'radio' | 'checkbox',
  option: FieldOption,
  index: number,
  state: FieldState,
): Markup {
  const checked = attribute('checked', state.values.includes(option.value));
  return html`<label class="choice"><input type="${type}" id="${name}-${index + 1}" name="${name}" value="${option.value}"${checked}>
        <span class="choice__label">${option.label}</span></label>`;
}

function printTick(field: ApplicationField, state: FieldState): Markup {
  const value = field.options?.[0]?.value ?? TICKED;
  const checked = attribute(
    'checked',
    state.values.some((one) => one !== ''),
  );
  return html`<div class="${wrapper(state)}">
    ${printHint(field)}${printError(field, state)}
    <label class="choice"><input type="checkbox" id="${field.name}" name="${field.name}" value="${value}"${checked}${describedBy(field, state)}>
      <span class="choice__label">${labelOf(field)}</span></label>
  </div>`;
}

function labelOf(field: ApplicationField): Markup {
  const optional = html` <span class="field__optional">${words.form.optional}</span>`;
  return html`${field.label}${field.required ? null : optional}`;
}

function printHint(field: ApplicationField): Markup | null {
  return field.hint ? html`<p class="field__hint" id="${field.name}-hint">${field.hint}</p>` : null;
}

function printError(field: ApplicationField, { error }: FieldState): Markup | null {
  if (error === null) return null;
  return html`<p class="field__error" id="${field.name}-error"><span class="visually-hidden">${words.problem.errorPrefix}</span>${error}</p>`;
}

function describedBy(field: ApplicationField, { error }: FieldState): Markup | null {
  const ids = [field.hint && `${field.name}-hint`, error !== null && `${field.name}-error`];
  const invalid = error === null ? null : html` aria-invalid="true"`;
  const isGroup = field.type === 'radio' || field.type === 'checkboxes';
  const list = ids.filter(Boolean).join(' ');
  return html`${attribute('aria-describedby', list || null)}${isGroup ? null : invalid}`;
}

function wrapper({ error }: FieldState): string {
  return error === null ? 'field' : 'field field--error';
}
