/** Puts the form with screens in the place of the plain forms, with what they hold. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ApplicationIsland } from '#view-models/application-island.ts';
import { ApplicationForm } from './ApplicationForm.tsx';
import { findPlainForms, resetPlainForms, takeOver } from './asking/plain-forms.ts';
import { PREFIX } from './asking/Question.tsx';
import type { Restored } from './keeping/restore-answers.ts';

/**
 * Takes over at once, within one task, so that no key press falls between the two forms.
 *
 * @param place the empty element that the form is printed into
 * @param restored answers from before; null where there are none
 * @param way the situation that a link chose; null where none did
 */
export function mountApplicationForm(
  place: HTMLElement,
  island: ApplicationIsland,
  restored: Restored | null,
  way: string | null,
): void {
  const plain = findPlainForms(document);
  const taken = takeOver(plain, way);
  const article = document.querySelector<HTMLElement>('main > .apply');
  place.hidden = false;
  const setScreen = (screen: 'first' | 'later') => {
    if (article) article.dataset['application'] = screen;
  };
  setScreen('first');
  flushSync(() => {
    createRoot(place).render(
      <ApplicationForm island={island} beginning={{ restored, taken }} onScreen={setScreen} />,
    );
  });
  resetPlainForms(plain);
  if (taken.focus) focusAgain(taken.focus.name, taken.focus.value, taken.focus.selection);
}

function focusAgain(name: string, value: string, selection: readonly [number, number] | null) {
  const inputs = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    `[id="${PREFIX}${name}"], [id^="${PREFIX}${name}-"]`,
  );
  const controls = [...inputs].filter((control) => 'value' in control);
  const control = controls.find((one) => one.value === value) ?? controls[0];
  control?.focus();
  if (selection) control?.setSelectionRange(...selection);
}
