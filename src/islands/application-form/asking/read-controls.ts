/** What stands in the controls, whatever put it there. */
import type { Answers } from './use-answers.ts';

/**
 * Takes over what stands in the controls: password managers and extensions fill them in without the
 * events that a page waits for.
 */
export function readControls(element: HTMLFormElement, answers: Answers): void {
  for (const control of element.elements) {
    const isText =
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement ||
      (control instanceof HTMLInputElement && !/^(radio|checkbox|file)$/.test(control.type));
    if (isText && control.name !== '' && control.value !== answers.text(control.name)) {
      answers.put({ [control.name]: control.value });
    }
  }
}
