/**
 * The plain HTML forms that are on the page until the script has loaded, and after it if that
 * fails. What was typed or filled in there is taken over, the place of the cursor included.
 */

/** Answers as controls hold them: texts, and lists for several boxes. */
export type FormValues = Record<string, string | string[]>;

export interface Taken {
  readonly values: FormValues;
  /** The form in which something was typed; null where nothing was. */
  readonly form: string | null;
  /** Name of the control that has the focus, with the selection inside it. */
  readonly focus: {
    readonly name: string;
    readonly value: string;
    readonly selection: readonly [number, number] | null;
  } | null;
}

/** The plain application forms of a page, by form id. */
export function findPlainForms(document: Document): ReadonlyMap<string, HTMLFormElement> {
  // The form to be told of the next cohort stays a plain form beside the application.
  const forms = [...document.querySelectorAll<HTMLFormElement>('main :not(#interest) > form.form')];
  return new Map(
    forms.flatMap((form) => {
      const id = form.querySelector<HTMLInputElement>('input[name="form"]')?.value;
      return id ? [[id, form]] : [];
    }),
  );
}

/**
 * Reads the answers out of the forms that somebody has used. The one that has the focus wins, then
 * the one with more answers, then the one that was opened.
 *
 * @param way the situation that a link chose; null where none did
 */
export function takeOver(
  forms: ReadonlyMap<string, HTMLFormElement>,
  way: string | null = null,
): Taken {
  const focused = document.activeElement;
  const used = [...forms]
    .map(([id, form]) => ({
      id,
      values: valuesOf(form),
      hasFocus: form.contains(focused) || opened(form)?.firstElementChild === focused,
      isOpen: opened(form)?.open === true,
      changes: [...form.elements].filter(isChanged).length,
    }))
    .filter(({ hasFocus, changes, isOpen }) => hasFocus || changes > 0 || isOpen)
    .sort(
      (a, b) =>
        Number(b.hasFocus) - Number(a.hasFocus) ||
        b.changes - a.changes ||
        Number(b.isOpen) - Number(a.isOpen),
    );
  const values: FormValues = way === null ? {} : { way };
  for (const one of used.toReversed()) Object.assign(values, one.values);
  const form = used[0]?.id ?? null;
  return { values, form, focus: focusOf(focused, form) };
}

/** What folds a form in; null where it is open. */
function opened(form: HTMLFormElement): HTMLDetailsElement | null {
  return form.closest('details');
}

/** Whether a control holds something else than the page was printed with. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) return control.value !== '';
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false;
  return control.type === 'radio' || control.type === 'checkbox'
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
}

/**
 * Empties the plain forms once their answers are taken over: browsers bring back what controls held
 * when a page is loaded again, and would bring back old answers.
 */
export function resetPlainForms(forms: ReadonlyMap<string, HTMLFormElement>): void {
  for (const form of forms.values()) form.reset();
}

function valuesOf(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const [name, value] of new FormData(form)) {
    const control = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (value === '' || typeof value !== 'string') continue;
    // The one way of a form is said, not asked; what else is hidden is not an answer.
    if (control?.type === 'hidden' && name !== 'way') continue;
    // Boxes under one question are a list; a box of its own is a single answer.
    const isList = control?.type === 'checkbox' && control.closest('fieldset.field') !== null;
    values[name] = isList ? [...(values[name] ?? []), value] : value;
  }
  return values;
}

function focusOf(focused: Element | null, form: string | null): Taken['focus'] {
  if (form === null) return null;
  const isText = focused instanceof HTMLTextAreaElement;
  if (!isText && !(focused instanceof HTMLInputElement)) return null;
  return { name: focused.name, value: focused.value, selection: selectionOf(focused) };
}

/** Email and date controls have no selection and throw when asked for one. */
function selectionOf(control: HTMLInputElement | HTMLTextAreaElement): [number, number] | null {
  const { selectionStart: start, selectionEnd: end } = control;
  return start === null || end === null ? null : [start, end];
}
