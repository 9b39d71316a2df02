/** What stands in the controls, whatever put it there. */
import type { UseFormReturn } from 'react-hook-form';
import type { Values } from '../values.ts';

/**
 * Takes over what stands in the controls: password managers and extensions fill them in without the
 * events that a form library waits for.
 */
export function readControls(element: HTMLFormElement, form: UseFormReturn<Values>): void {
  for (const control of element.elements) {
    const isText =
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement ||
      (control instanceof HTMLInputElement && !/^(radio|checkbox|file)$/.test(control.type));
    if (isText && control.name !== '' && control.value !== (form.getValues(control.name) ?? '')) {
      form.setValue(control.name, control.value);
    }
  }
}
